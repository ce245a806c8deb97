package suishin.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suishin.engines.impact.Coefficients;
import suishin.engines.impact.regions.InterregionalModel;
import suishin.engines.impact.regions.Reach;
import suishin.engines.impact.regions.Regions.Block;

/// What the first round brings region by region, as a part of the answer of `impact`.
final class RegionsJson {

    private RegionsJson() {}

    static List<Map<String, @Nullable Object>> of(
            Coefficients coefficients, InterregionalModel model, double[] direct) {
        var said = new ArrayList<Map<String, @Nullable Object>>();
        for (Reach reach : model.reach(direct)) {
            var one = new LinkedHashMap<String, @Nullable Object>();
            one.put("region", reach.origin().name());
            one.put("alone", ImpactJson.counted(coefficients, reach.isolated()));
            one.put("feedback", ImpactJson.counted(coefficients, reach.feedback()));
            one.put("spillOver", ImpactJson.counted(coefficients, reach.spillOver()));
            var to = new LinkedHashMap<String, @Nullable Object>();
            for (Block block : model.regions().blocks()) {
                to.put(block.name(), ImpactJson.counted(coefficients, reach.within(block)));
            }
            one.put("inRegion", to);
            said.add(one);
        }
        return said;
    }
}
