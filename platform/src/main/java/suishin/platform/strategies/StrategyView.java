package suishin.platform.strategies;

import java.util.List;
import suishin.platform.calls.Call;
import suishin.platform.kernel.Problem;
import suishin.platform.regions.Region;

/// What the pages of one strategy show.
///
/// @param doubts what is perhaps not meant, to be asked about
/// @param page which of its pages this is: `write`, `read` or `gaps`
public record StrategyView(
        Strategy strategy,
        Region region,
        Call call,
        String page,
        StrategyDocument document,
        List<Problem> gaps,
        List<Problem> doubts,
        List<FieldBox.Group> groups) {

    public StrategyView {
        gaps = List.copyOf(gaps);
        doubts = List.copyOf(doubts);
        groups = List.copyOf(groups);
    }

    /// {@return the address of the strategy}
    public String address() {
        return "/work/strategies/" + strategy.id();
    }

    /// {@return whether the visitor may write anything}
    public boolean writable() {
        return groups.stream().anyMatch(FieldBox.Group::writable);
    }

    /// {@return whether the visitor may write everything}
    public boolean writesAll() {
        return groups.stream().flatMap(group -> group.fields().stream()).allMatch(FieldBox::writable);
    }
}
