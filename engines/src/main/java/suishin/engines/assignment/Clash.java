package suishin.engines.assignment;

import java.util.List;

/// Rules that cannot hold together, given the conflicts, and what would mend it.
///
/// @param rules       at least one; if `irreducible`, they could hold if any one of them did not
/// @param irreducible whether that is proved; false only if choices tried or a listener ended the proof early
/// @param mends       each of them, alone, was tried and lets these rules hold with all rules of the question that
///     are
/// in
///     no other clash; possibly none
public record Clash(List<Constraint> rules, boolean irreducible, List<Mend> mends) {

    public Clash {
        rules = List.copyOf(rules);
        mends = List.copyOf(mends);
    }

    /// One change that mends a clash.
    public sealed interface Mend {

        /// Each of these experts may read `more` proposals more than now.
        record MoreLoad(List<Integer> experts, int more) implements Mend {
            public MoreLoad {
                experts = List.copyOf(experts);
            }
        }

        /// One more expert without conflicts, who reads `load` proposals at most and is in this group.
        ///
        /// @param trait place in the question's list of traits
        record ExpertOfGroup(int trait, int group, int load) implements Mend {}

        /// One more expert without conflicts, who reads `load` proposals at most, in no group.
        record AnyExpert(int load) implements Mend {}

        /// The conflict or ban of this pair is lifted: the expert's reading is missing.
        record Unbarred(Pair pair) implements Mend {}

        /// The rule asks for this number instead of its own.
        record Softened(Constraint rule, int number) implements Mend {}

        /// The pair is not settled.
        record Unsettled(Pair pair) implements Mend {}
    }
}
