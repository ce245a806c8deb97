package suishin.engines.assignment;

import java.util.List;
import suishin.engines.assignment.TotalAnswer.Largest;

/// The answer to the question for an assignment by lot.
public sealed interface RandomisedAnswer {

    /// A drawn assignment.
    ///
    /// @param experts  shape `[P][demand]`; the experts of each proposal, ascending
    /// @param served   how well the drawn assignment serves the proposals
    /// @param expected the expected total, largest under the limit, in millionths times the limit's `of`
    /// @param limit    the limit kept
    /// @param largest  the largest total without a limit, with its proof
    record Drawn(int[][] experts, Served served, long expected, PairLimit limit, Largest largest)
            implements RandomisedAnswer {}

    /// No assignment keeps every bound, or not with this limit.
    ///
    /// @param shortages what is short, at least one
    record NotDrawn(List<Shortage> shortages) implements RandomisedAnswer {
        public NotDrawn {
            shortages = List.copyOf(shortages);
        }
    }
}
