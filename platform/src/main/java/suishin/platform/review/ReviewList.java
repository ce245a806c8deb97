package suishin.platform.review;

import java.util.List;
import suishin.platform.calls.Call;
import suishin.platform.proposals.ProposalSummary;

/// What an expert was asked to read in a call (担当する提案).
///
/// @param named what the regions were searched for; empty for all
public record ReviewList(Call call, List<Line> lines, String named) {

    public ReviewList {
        lines = List.copyOf(lines);
    }

    /// One proposal and how far one's own review of it is.
    public record Line(ProposalSummary proposal, ReviewStage stage) {}
}
