package suishin.engines.assignment;

import java.util.List;

/// The answer of an assignment engine. Proposals, experts and groups are numbered as in the problem.
public sealed interface AssignmentResult {

    /// Every demand is met within every bound.
    ///
    /// @param experts shape `[P][demand]`; the experts of each proposal, ascending
    /// @param total   sum of the affinities of all pairs, each read to six decimals; unit of the affinity
    record Assigned(int[][] experts, double total) implements AssignmentResult {}

    /// No assignment keeps every bound.
    ///
    /// @param reasons at least one; what is short, so that one can mend it
    record Infeasible(List<Reason> reasons) implements AssignmentResult {
        public Infeasible {
            reasons = List.copyOf(reasons);
        }
    }

    /// One thing that is short.
    sealed interface Reason {}

    /// The proposal needs more groups than experts.
    record DemandBelowCoverage(int proposal, int demand, int groups) implements Reason {}

    /// Fewer experts may read the proposal at all than it needs.
    record TooFewExperts(int proposal, int demand, int allowed) implements Reason {}

    /// Nobody of a group the proposal needs may read it.
    record GroupClosed(int proposal, int group) implements Reason {}

    /// These proposals compete for these experts, whose capacity is used up; `missing` more readings would be needed.
    ///
    /// @param proposals ascending, at least one
    /// @param experts   ascending; all loaded to their capacity
    /// @param missing   at least 1
    record CapacityShort(List<Integer> proposals, List<Integer> experts, int missing) implements Reason {
        public CapacityShort {
            proposals = List.copyOf(proposals);
            experts = List.copyOf(experts);
        }
    }
}
