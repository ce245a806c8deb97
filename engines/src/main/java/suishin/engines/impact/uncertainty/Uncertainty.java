package suishin.engines.impact.uncertainty;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import suishin.engines.impact.Coefficients;
import suishin.engines.impact.Effects;
import suishin.engines.impact.Effects.Arising;
import suishin.engines.impact.Multipliers.Measure;
import suishin.engines.impact.RegionalModel;
import suishin.engines.impact.RegionalModel.Households;

/// An economic effect under coefficients, consumption and demand drawn by chance: what it is in one case out of ten, in
/// half of the cases, and in nine out of ten.
///
/// Each draw takes every column of `A` from a Dirichlet distribution ({@link Assumptions#concentration}), `κ` from a
/// beta and the demand's size from a log-normal distribution, all around what they are, and computes the effect anew. A
/// draw is numbered and has its own generator, so that the figures do not depend on how many processors there are.
///
/// What is left out: local shares and persons a unit of output do not vary; columns vary independently of each other.
///
/// Percentiles are linear between neighbours (Hyndman and Fan, type 7). Cost: a factorisation a draw; 1,000 draws at
/// 107 sectors take about a second.
///
/// Source: L. Devroye, *Non-Uniform Random Variate Generation*, 1986, chapter XI, for Dirichlet variables; the choice
/// of what varies is ours.
///
/// @param assumed what was drawn, with its seed
/// @param ranges  by round and measure; without persons where the table has none, without the rounds of households
///                where there are none
/// @param refused how many draws had no solution, and are not in the ranges
public record Uncertainty(Assumptions assumed, Map<Round, Map<Measure, Range>> ranges, int refused) {

    /// Rounds of an effect (Effects).
    public enum Round {
        /// `d`
        DIRECT,
        /// `x₁`
        FIRST,
        /// `x₂`
        SECOND,
        /// `x₁ + x₂`
        TOTAL,
        /// `x₁ + x₂ / (1 - φ)`
        ALL
    }

    /// Where a figure lies.
    ///
    /// @param p10 one in ten is below
    /// @param p50 half are below
    /// @param p90 nine in ten are below
    public record Range(double p10, double p50, double p90) {

        private static final double LOW = 0.1;
        private static final double HALF = 0.5;
        private static final double HIGH = 0.9;

        /// {@return the range of these values}
        ///
        /// @param values at least one, in any order; not modified
        static Range of(double[] values) {
            double[] sorted = Arrays.stream(values).sorted().toArray();
            return new Range(at(sorted, LOW), at(sorted, HALF), at(sorted, HIGH));
        }

        private static double at(double[] sorted, double share) {
            double place = share * (sorted.length - 1);
            int below = (int) place;
            int above = Math.min(below + 1, sorted.length - 1);
            return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        }
    }

    /// {@return the ranges of what demands bring}
    ///
    /// @param demands    by sector, shape `[n]` each
    /// @param households how consumption follows income; empty: there is no second round
    /// @throws IllegalArgumentException if a shape differs, `κ` cannot vary so widely, or no draw has a solution
    public static Uncertainty of(
            Coefficients coefficients,
            Map<Arising, double[]> demands,
            Optional<Households> households,
            Assumptions assumed) {
        households.ifPresent(spend -> check(spend.conversion(), assumed.consumption()));
        // the question itself is refused here, before it is asked a thousand times
        Effects.of(new RegionalModel(coefficients), demands, households);
        var columns = new DrawnColumns(coefficients, assumed.concentration());
        var one = new OneDraw(columns, demands, households, assumed);
        List<Map<Round, Map<Measure, Double>>> drawn = IntStream.range(0, assumed.draws())
                .parallel()
                .mapToObj(number -> one.figures(draws(assumed.seed(), number)))
                .flatMap(Optional::stream)
                .toList();
        if (drawn.isEmpty()) {
            throw new IllegalArgumentException("Not one of the drawn tables has a solution.");
        }
        return new Uncertainty(assumed, ranges(drawn), assumed.draws() - drawn.size());
    }

    private static void check(double mean, double deviation) {
        if (mean > 0 && mean < 1 && deviation * deviation >= mean * (1 - mean)) {
            throw new IllegalArgumentException("The share of income that is consumed (%s) cannot vary as widely as %s."
                    .formatted(mean, deviation));
        }
    }

    private static Draws draws(long seed, int number) {
        var seeds = RandomGeneratorFactory.of("SplittableRandom").create(seed + 0x9E3779B97F4A7C15L * number);
        return new Draws(RandomGeneratorFactory.of("L64X128MixRandom").create(seeds.nextLong()));
    }

    private static Map<Round, Map<Measure, Range>> ranges(List<Map<Round, Map<Measure, Double>>> drawn) {
        var ranges = new EnumMap<Round, Map<Measure, Range>>(Round.class);
        drawn.getFirst().forEach((round, measures) -> {
            var byMeasure = new LinkedHashMap<Measure, Range>();
            measures.keySet()
                    .forEach(measure -> byMeasure.put(
                            measure,
                            Range.of(drawn.stream()
                                    .mapToDouble(figures -> figures.getOrDefault(round, Map.of())
                                            .getOrDefault(measure, Double.NaN))
                                    .toArray())));
            ranges.put(round, byMeasure);
        });
        return ranges;
    }
}
