package suishin.platform.strategies;

import java.util.List;
import java.util.Optional;
import suishin.platform.calls.Call;
import suishin.platform.regions.Region;

/// The calls there are, with a region's strategy for each.
public record StrategyList(Region region, boolean secretary, List<Row> rows) {

    public StrategyList {
        rows = List.copyOf(rows);
    }

    /// A call, and the strategy if there is one.
    ///
    /// @param open whether a strategy may still be begun for it
    public record Row(Call call, boolean open, Optional<Strategy> strategy) {}
}
