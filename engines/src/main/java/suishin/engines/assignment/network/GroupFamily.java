package suishin.engines.assignment.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import suishin.engines.assignment.AssignmentCase;

/// The groups of all traits that can bind, divided into those a flow can carry together and the rest.
///
/// Groups of which any two are disjoint or nested (a laminar family) stand in a flow as nodes between proposal and
/// experts. The family is chosen greedily, groups with least numbers first; what crosses it is priced, not carried.
///
/// @param nested   larger before smaller
/// @param crossing groups that cross one of `nested`
public record GroupFamily(List<Members> nested, List<Members> crossing) {

    /// The experts of one group of one trait.
    ///
    /// @param trait place in the question's list of traits
    public record Members(int trait, int group, BitSet experts) {

        int least(AssignmentCase question, int proposal) {
            return question.traits().get(trait).least()[proposal][group];
        }

        int most(AssignmentCase question, int proposal) {
            return question.traits().get(trait).most()[proposal][group];
        }

        int count(int[] chosen) {
            int count = 0;
            for (int expert : chosen) {
                count += experts.get(expert) ? 1 : 0;
            }
            return count;
        }

        private boolean goesWith(Members other) {
            if (!experts.intersects(other.experts)) {
                return true;
            }
            var both = (BitSet) experts.clone();
            both.and(other.experts);
            return both.equals(experts) || both.equals(other.experts);
        }
    }

    /// {@return the groups of a question}
    public static GroupFamily of(AssignmentCase question) {
        return of(question, new BitSet());
    }

    /// {@return the groups of a question in which some proposals may have any number of experts}
    static GroupFamily of(AssignmentCase question, BitSet free) {
        var needed = new ArrayList<Members>();
        var limited = new ArrayList<Members>();
        for (int trait = 0; trait < question.traits().size(); trait++) {
            for (int group = 0; group < question.traits().get(trait).groups(); group++) {
                var members = members(question, trait, group);
                if (isNeeded(question, members)) {
                    needed.add(members);
                } else if (isLimited(question, members, free)) {
                    limited.add(members);
                }
            }
        }
        needed.addAll(limited);
        return divided(needed);
    }

    private static GroupFamily divided(List<Members> all) {
        var nested = new ArrayList<Members>();
        var crossing = new ArrayList<Members>();
        for (var members : all) {
            (nested.stream().allMatch(members::goesWith) ? nested : crossing).add(members);
        }
        nested.sort(Comparator.comparingInt(members -> -members.experts().cardinality()));
        return new GroupFamily(List.copyOf(nested), List.copyOf(crossing));
    }

    private static Members members(AssignmentCase question, int trait, int group) {
        var experts = new BitSet();
        int[] groupOf = question.traits().get(trait).groupOf();
        for (int expert = 0; expert < groupOf.length; expert++) {
            if (groupOf[expert] == group) {
                experts.set(expert);
            }
        }
        return new Members(trait, group, experts);
    }

    private static boolean isNeeded(AssignmentCase question, Members members) {
        for (int proposal = 0; proposal < question.proposals(); proposal++) {
            if (members.least(question, proposal) > 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLimited(AssignmentCase question, Members members, BitSet free) {
        int size = members.experts().cardinality();
        for (int proposal = 0; proposal < question.proposals(); proposal++) {
            int needed = free.get(proposal) ? size : Math.min(size, question.demand()[proposal]);
            if (members.most(question, proposal) < needed) {
                return true;
            }
        }
        return false;
    }
}
