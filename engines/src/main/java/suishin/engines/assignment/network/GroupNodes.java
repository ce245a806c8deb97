package suishin.engines.assignment.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.network.GroupFamily.Members;

/// Which groups stand in the flow of which proposal, as a tree below the proposal.
///
/// Groups with a least number stand from the beginning, others when a flow without them has broken their largest
/// number: most never do.
final class GroupNodes {

    private final AssignmentCase question;
    private final List<Members> nested;
    private final BitSet[] standing;

    GroupNodes(AssignmentCase question, List<Members> nested) {
        this.question = question;
        this.nested = nested;
        standing = new BitSet[question.proposals()];
        for (int proposal = 0; proposal < standing.length; proposal++) {
            standing[proposal] = new BitSet();
            for (int place = 0; place < nested.size(); place++) {
                standing[proposal].set(place, nested.get(place).least(question, proposal) > 0);
            }
        }
    }

    /// Lets groups stand whose largest number is broken.
    ///
    /// @return whether there are any
    boolean addBroken(int[][] chosen) {
        boolean any = false;
        for (int proposal = 0; proposal < standing.length; proposal++) {
            for (int place = 0; place < nested.size(); place++) {
                var members = nested.get(place);
                if (!standing[proposal].get(place)
                        && members.count(chosen[proposal]) > members.most(question, proposal)) {
                    standing[proposal].set(place);
                    any = true;
                }
            }
        }
        return any;
    }

    /// Lets every group stand whose largest number could be broken: needed where a flow is not of whole pairs.
    void addAll() {
        for (int proposal = 0; proposal < standing.length; proposal++) {
            for (int place = 0; place < nested.size(); place++) {
                if (nested.get(place).most(question, proposal) < question.demand()[proposal]) {
                    standing[proposal].set(place);
                }
            }
        }
    }

    /// {@return the nodes in order of their numbers, outer before inner}
    ///
    /// @param first number of the first node
    List<Node> nodes(int first) {
        var all = new ArrayList<Node>();
        for (int proposal = 0; proposal < standing.length; proposal++) {
            int begin = all.size();
            for (int place : standing[proposal].stream().toArray()) {
                var members = nested.get(place);
                int above = above(proposal, members, all.subList(begin, all.size()));
                all.add(new Node(first + all.size(), proposal, above, members));
            }
        }
        return all;
    }

    private static int above(int proposal, Members members, List<Node> outer) {
        int above = proposal;
        for (var node : outer) {
            if (members.experts().intersects(node.members.experts())) {
                above = node.number;
            }
        }
        return above;
    }

    /// A group in the flow of a proposal.
    ///
    /// @param above number of the node of the next larger group, or of the proposal
    record Node(int number, int proposal, int above, Members members) {}
}
