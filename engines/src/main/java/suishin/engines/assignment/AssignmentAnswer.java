package suishin.engines.assignment;

import java.util.List;

/// What {@link AssignmentSolver} answers. Proposals, experts, traits and groups are numbered as in the question.
public sealed interface AssignmentAnswer {

    /// Every rule is kept.
    ///
    /// @param experts    shape `[P][demand]`; the experts of each proposal, ascending
    /// @param alternates shape `[P][…]`; further experts, best first, within the loads that are left;
    ///     fewer than asked for where there are not enough
    /// @param served     how well the proposals are served
    /// @param proof      what it is measured against
    /// @param changed    pairs in force that are not kept; 0 if nothing was in force
    /// @param stopped    whether the listener ended the search early: the bound still holds
    record Assigned(int[][] experts, int[][] alternates, Served served, Proof proof, int changed, boolean stopped)
            implements AssignmentAnswer {

        /// {@return whether it is proved that the worst served cannot be served better at the price of a fair
        /// objective}
        public boolean isMinimumProved() {
            return served.minimum() == proof.minimumBound();
        }
    }

    /// What an assignment is measured against.
    ///
    /// @param largest         the largest total found under all rules, millionths; if an assignment was in
    ///     force, the largest among those that change fewest pairs
    /// @param bound           what no such assignment exceeds, millionths
    /// @param worstTenthBound what no assignment exceeds in the mean of the worst served tenth,
    ///     millionths; infinite unless the objective is fair
    /// @param minimumBound    what no assignment that keeps the price of a fair objective exceeds in the sum of the
    ///     worst served, millionths; `Long.MAX_VALUE` unless the objective is fair
    /// @param expected        the expected total of a draw, millionths; where nothing is drawn, the total
    /// @param prices          dual prices from which {@link Certificate} derives a bound; where groups cross,
    ///     the bound here may be closer, because branching closed the rest; none where an assignment was in force
    record Proof(long largest, long bound, double worstTenthBound, long minimumBound, double expected, Prices prices) {

        /// {@return whether the largest total is proved}
        public boolean isProved() {
            return largest == bound;
        }
    }

    /// No assignment keeps every rule.
    ///
    /// @param clashes sets of rules that cannot hold together, disjoint; at least one
    record Infeasible(List<Clash> clashes) implements AssignmentAnswer {
        public Infeasible {
            clashes = List.copyOf(clashes);
        }
    }

    /// The rules can be kept, but not by a draw with this pair limit.
    ///
    /// @param enough the smallest limit that would do, to a thousandth or finer
    record LimitTooTight(PairLimit limit, PairLimit enough) implements AssignmentAnswer {}

    /// Groups cross, and then no draw can keep them with exact chances: ask without a draw, or leave a trait away.
    ///
    /// @param trait place of a trait in the question's list whose groups cross those of another
    record GroupsCross(int trait) implements AssignmentAnswer {}

    /// The search ended before it found an assignment or a proof that there is none.
    ///
    /// @param bound   what no assignment exceeds, millionths
    /// @param stopped whether the listener ended it; else the count of choices tried reached its limit
    record Undecided(long bound, boolean stopped) implements AssignmentAnswer {}
}
