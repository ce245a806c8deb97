package suishin.engines.assignment;

import java.util.List;

/// The answer to the question for the largest total.
public sealed interface TotalAnswer {

    /// No assignment has a larger total, and the prices prove it: see {@link Certificate}.
    ///
    /// @param experts shape `[P][demand]`; the experts of each proposal, ascending
    /// @param total   sum of the affinities, millionths
    /// @param prices  dual prices with which the bound equals the total
    record Largest(int[][] experts, long total, Prices prices) implements TotalAnswer {}

    /// No assignment keeps every bound.
    ///
    /// @param shortages what is short, at least one
    record Impossible(List<Shortage> shortages) implements TotalAnswer {
        public Impossible {
            shortages = List.copyOf(shortages);
        }
    }
}
