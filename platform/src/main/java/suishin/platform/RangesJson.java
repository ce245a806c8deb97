package suishin.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suishin.engines.impact.Multipliers.Measure;
import suishin.engines.impact.uncertainty.Uncertainty;
import suishin.engines.impact.uncertainty.Uncertainty.Range;
import suishin.engines.impact.uncertainty.Uncertainty.Round;

/// How sure an effect is, as a part of the answer of `impact`.
final class RangesJson {

    private RangesJson() {}

    static Map<String, @Nullable Object> of(Uncertainty uncertainty) {
        var assumed = uncertainty.assumed();
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("draws", assumed.draws());
        said.put("seed", assumed.seed());
        said.put("concentration", Double.isFinite(assumed.concentration()) ? assumed.concentration() : null);
        said.put("consumptionDeviation", assumed.consumption());
        said.put("demandDeviation", assumed.demand());
        said.put("refused", uncertainty.refused());
        for (Round round : Round.values()) {
            var measures = uncertainty.ranges().get(round);
            said.put(name(round), measures == null ? null : ranges(measures));
        }
        return said;
    }

    private static Map<String, @Nullable Object> ranges(Map<Measure, Range> measures) {
        var said = new LinkedHashMap<String, @Nullable Object>();
        for (Measure measure : Measure.values()) {
            var range = measures.get(measure);
            said.put(
                    ImpactJson.name(measure),
                    range == null ? null : Map.of("p10", range.p10(), "p50", range.p50(), "p90", range.p90()));
        }
        return said;
    }

    private static String name(Round round) {
        return switch (round) {
            case DIRECT -> "direct";
            case FIRST -> "firstRound";
            case SECOND -> "secondRound";
            case TOTAL -> "total";
            case ALL -> "allRounds";
        };
    }
}
