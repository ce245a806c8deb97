package suishin.engines.assignment;

import java.util.List;
import suishin.engines.assignment.TotalAnswer.Largest;

/// The answer to the question for a fair assignment.
public sealed interface FairAnswer {

    /// A fair assignment beside what it is measured against.
    ///
    /// @param experts         shape `[P][demand]`; the experts of each proposal, ascending
    /// @param served          how well the proposals are served
    /// @param largest         the largest total, with its proof
    /// @param worstTenthBound what no assignment exceeds in the mean of the worst served tenth, millionths
    /// @param minimumBound    what no assignment that keeps the price exceeds in the sum of the worst served,
    ///     millionths
    record Fair(int[][] experts, Served served, Largest largest, double worstTenthBound, long minimumBound)
            implements FairAnswer {

        /// {@return whether it is proved that the worst served cannot be served better at this price}
        public boolean isMinimumProved() {
            return served.minimum() == minimumBound;
        }
    }

    /// No assignment keeps every bound.
    ///
    /// @param shortages what is short, at least one
    record Hopeless(List<Shortage> shortages) implements FairAnswer {
        public Hopeless {
            shortages = List.copyOf(shortages);
        }
    }
}
