package suishin.engines.assignment;

import java.util.List;
import suishin.engines.assignment.TotalAnswer.Impossible;
import suishin.engines.assignment.TotalAnswer.Largest;
import suishin.engines.assignment.network.CandidateFlow;
import suishin.engines.assignment.network.GroupFamily;
import suishin.engines.assignment.network.RuledTotal;

/// The assignment with the largest sum of affinities within all bounds, exactly, with prices that prove it.
///
/// A minimum-cost flow by the primal network simplex on candidate pairs, priced on the full matrix. Error: exact.
/// Deterministic: equal totals are decided by the order of the numbers. Space beside the matrix: about 60 bytes a
/// candidate pair, near 20 pairs a proposal. Sources: see `CandidateFlow` and `NetworkSimplex`; totals of published
/// sets are reproduced in the test `PublishedTotalsTest`.
public final class LargestTotal {

    private LargestTotal() {}

    /// {@return the largest total, or every reason found why there is none}
    ///
    /// @param question its groups are nested: see {@link AssignmentSolver} for groups that cross
    /// @throws IllegalArgumentException if groups cross
    public static TotalAnswer solve(AssignmentCase question) {
        var plain = PlainShortages.of(question);
        if (!plain.isEmpty()) {
            return new Impossible(plain);
        }
        var rest = question.withoutSettled();
        return question.traits().isEmpty() ? plain(question, rest) : ruled(question, rest);
    }

    private static TotalAnswer ruled(AssignmentCase question, AssignmentCase rest) {
        if (!GroupFamily.of(rest).crossing().isEmpty()) {
            throw new IllegalArgumentException(
                    "groups of the %d traits cross".formatted(question.traits().size()));
        }
        var found = RuledTotal.solve(rest, List.of(), Progress.SILENT);
        return found.experts()
                .<TotalAnswer>map(chosen -> {
                    int[][] experts = question.withSettled(chosen);
                    return new Largest(experts, question.total(experts), found.prices());
                })
                .orElseGet(() -> new Impossible(List.of(new Shortage.Together())));
    }

    private static TotalAnswer plain(AssignmentCase question, AssignmentCase rest) {
        var flow = new CandidateFlow(rest, 1, 1);
        flow.solve();
        if (!flow.isServed()) {
            return new Impossible(ShortSide.of(rest));
        }
        var experts = question.withSettled(flow.chosen());
        return new Largest(experts, question.total(experts), flow.prices());
    }
}
