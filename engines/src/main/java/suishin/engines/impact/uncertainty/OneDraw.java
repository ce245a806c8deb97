package suishin.engines.impact.uncertainty;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import suishin.engines.impact.Coefficients;
import suishin.engines.impact.Effects;
import suishin.engines.impact.Effects.Arising;
import suishin.engines.impact.Multipliers.Measure;
import suishin.engines.impact.RegionalModel;
import suishin.engines.impact.RegionalModel.Households;
import suishin.engines.impact.uncertainty.Uncertainty.Round;

/// Computes an effect once, with everything drawn.
///
/// @param demands as they were asked about
record OneDraw(
        DrawnColumns columns, Map<Arising, double[]> demands, Optional<Households> households, Assumptions assumed) {

    /// {@return all figures; empty if the drawn table has no solution}
    Optional<Map<Round, Map<Measure, Double>>> figures(Draws draws) {
        // the order in which they are drawn is part of the figures: do not change it
        double size = draws.factor(assumed.demand());
        var spend = households.map(
                mean -> new Households(draws.share(mean.conversion(), assumed.consumption()), mean.shares()));
        var coefficients = columns.draw(draws);
        try {
            return Optional.of(counted(
                    coefficients, Effects.of(new RegionalModel(coefficients), scaled(size), spend), spend.isPresent()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Map<Round, Map<Measure, Double>> counted(Coefficients drawn, Effects effects, boolean households) {
        var counted = new EnumMap<Round, Map<Measure, Double>>(Round.class);
        counted.put(Round.DIRECT, Effects.count(drawn, effects.direct()));
        counted.put(Round.FIRST, Effects.count(drawn, effects.firstRound()));
        if (households) {
            double[] total = Effects.sum(effects.firstRound(), 1, effects.secondRound());
            counted.put(Round.SECOND, Effects.count(drawn, effects.secondRound()));
            counted.put(Round.TOTAL, Effects.count(drawn, total));
            counted.put(Round.ALL, Effects.count(drawn, effects.allRounds()));
        }
        return counted;
    }

    private Map<Arising, double[]> scaled(double factor) {
        var scaled = new EnumMap<Arising, double[]>(Arising.class);
        demands.forEach(
                (arising, amounts) -> scaled.put(arising, Effects.sum(new double[amounts.length], factor, amounts)));
        return scaled;
    }
}
