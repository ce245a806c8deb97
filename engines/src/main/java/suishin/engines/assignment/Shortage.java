package suishin.engines.assignment;

import java.util.List;

/// One reason why no assignment keeps every bound, so that one can mend it. Numbers as in the question.
public sealed interface Shortage {

    /// Fewer experts may read the proposal at all than it needs.
    record ProposalAlone(int proposal, int demand, int allowed) implements Shortage {}

    /// The expert may read fewer proposals at all than the least load.
    record ExpertAlone(int expert, int loadMin, int allowed) implements Shortage {}

    /// All least loads together exceed the readings there are.
    record LeastLoads(long loadMin, long readings) implements Shortage {}

    /// All loads together are below the readings needed.
    record LargestLoads(long loadMax, long readings) implements Shortage {}

    /// More pairs are settled for the proposal than it needs.
    record SettledProposal(int proposal, int demand, int settled) implements Shortage {}

    /// More pairs are settled for the expert than the largest load.
    record SettledExpert(int expert, int loadMax, int settled) implements Shortage {}

    /// Fewer experts of a group may read the proposal than it needs of them.
    ///
    /// @param trait     place in the question's list of traits
    /// @param available how many of the group may read it
    record GroupShort(int proposal, int trait, int group, int least, int available) implements Shortage {}

    /// More pairs are settled with experts of a group than the proposal may have.
    record SettledGroup(int proposal, int trait, int group, int most, int settled) implements Shortage {}

    /// Demands, loads and numbers of groups cannot all be kept together.
    record Together() implements Shortage {}

    /// These proposals can together be given fewer readings than they need: only these experts, all at their largest
    /// load, and others who already read all of these proposals they may.
    ///
    /// @param proposals ascending, at least one
    /// @param experts   ascending; experts whose largest load binds
    /// @param needed    readings these proposals need
    /// @param available most readings they can get
    record Proposals(List<Integer> proposals, List<Integer> experts, long needed, long available) implements Shortage {
        public Proposals {
            proposals = List.copyOf(proposals);
            experts = List.copyOf(experts);
        }
    }

    /// These experts can together be given fewer readings than their least loads ask for.
    ///
    /// @param experts   ascending, at least one
    /// @param proposals ascending; proposals whose demand binds
    /// @param needed    readings these experts must have
    /// @param available most readings they can get
    record Experts(List<Integer> experts, List<Integer> proposals, long needed, long available) implements Shortage {
        public Experts {
            experts = List.copyOf(experts);
            proposals = List.copyOf(proposals);
        }
    }

    /// The pair limit is too tight for demands and loads.
    ///
    /// @param limit  the limit asked for
    /// @param enough the smallest limit that would do, to a thousandth or finer
    record TightLimit(PairLimit limit, PairLimit enough) implements Shortage {}
}
