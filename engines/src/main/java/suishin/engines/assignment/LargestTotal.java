package suishin.engines.assignment;

import suishin.engines.assignment.TotalAnswer.Impossible;
import suishin.engines.assignment.TotalAnswer.Largest;
import suishin.engines.assignment.network.CandidateFlow;

/// The assignment with the largest sum of affinities within all bounds, exactly, with prices that prove it.
///
/// A minimum-cost flow by the primal network simplex on candidate pairs, priced on the full matrix. Error:
/// exact.
/// Deterministic: equal totals are decided by the order of the numbers. Space beside the matrix: about 60
/// bytes a
/// candidate pair, near 20 pairs a proposal. Sources: see `CandidateFlow` and `NetworkSimplex`;
/// totals of
/// published sets are reproduced in the test `PublishedTotalsTest`.
public final class LargestTotal {

    private LargestTotal() {}

    /// {@return the largest total, or every reason found why there is none}
    public static TotalAnswer solve(AssignmentCase question) {
        var plain = PlainShortages.of(question);
        if (!plain.isEmpty()) {
            return new Impossible(plain);
        }
        var rest = question.withoutSettled();
        var flow = new CandidateFlow(rest, 1, 1);
        flow.solve();
        if (!flow.isServed()) {
            return new Impossible(ShortSide.of(rest));
        }
        var experts = question.withSettled(flow.chosen());
        return new Largest(experts, question.total(experts), flow.prices());
    }
}
