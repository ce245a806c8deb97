package suishin.engines.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import suishin.engines.assignment.Shortage.Experts;
import suishin.engines.assignment.Shortage.Proposals;
import suishin.engines.assignment.network.CandidateFlow;

/// Names who competes for whom when no assignment keeps every bound.
///
/// First the least loads are left aside. From each proposal that stays short the search follows pairs that could be
/// added and pairs that would have to go; what it reaches is the short side of a minimum cut, so these proposals break
/// Hall's condition (P. Hall, *Journal of the London Mathematical Society* 10, 1935). If all demands can be met without
/// the least loads, the same search starts from experts below their least load: both can be met alone only if they can
/// be met together (N. S. Mendelsohn and A. L. Dulmage, *Canadian Journal of Mathematics* 10, 1958). Time: O(P·R) a
/// group named, besides two flows.
final class ShortSide {

    private final AssignmentCase question;
    private final int[][] chosen;
    private final BitSet[] readers;
    private final int[] load;

    private ShortSide(AssignmentCase question) {
        this.question = question;
        var flow = new CandidateFlow(question, 1, 1);
        flow.solve();
        chosen = flow.chosen();
        readers = new BitSet[question.experts()];
        load = new int[question.experts()];
        for (int expert = 0; expert < load.length; expert++) {
            readers[expert] = new BitSet();
        }
        for (int proposal = 0; proposal < chosen.length; proposal++) {
            for (int expert : chosen[proposal]) {
                readers[expert].set(proposal);
                load[expert]++;
            }
        }
    }

    /// {@return the groups that are short; empty if every bound can be kept}
    ///
    /// @param question without settled pairs
    static List<Shortage> of(AssignmentCase question) {
        var withoutLeast = new AssignmentCase(
                question.affinities(), question.demand(), new int[question.experts()], question.loadMax(), List.of());
        var competing = new ShortSide(withoutLeast).proposals();
        return competing.isEmpty() ? new ShortSide(question).experts() : competing;
    }

    private List<Shortage> proposals() {
        var named = new BitSet();
        var shortages = new ArrayList<Shortage>();
        for (int proposal = 0; proposal < chosen.length; proposal++) {
            if (chosen[proposal].length < question.demand()[proposal] && !named.get(proposal)) {
                shortages.add(competingWith(proposal, named));
            }
        }
        return shortages;
    }

    private Shortage competingWith(int first, BitSet named) {
        var proposals = new BitSet();
        var experts = new BitSet();
        var waiting = new ArrayDeque<Integer>(List.of(first));
        proposals.set(first);
        while (!waiting.isEmpty()) {
            int proposal = waiting.remove();
            for (int expert = 0; expert < load.length; expert++) {
                if (couldAdd(proposal, expert) && !experts.get(expert)) {
                    experts.set(expert);
                    reach(readers[expert].stream().toArray(), proposals, waiting);
                }
            }
        }
        named.or(proposals);
        long needed = proposals.stream()
                .asLongStream()
                .map(p -> question.demand()[(int) p])
                .sum();
        long available = experts.stream()
                        .asLongStream()
                        .map(e -> question.loadMax()[(int) e])
                        .sum()
                + proposals.stream()
                        .asLongStream()
                        .map(p -> outside(chosen[(int) p], experts))
                        .sum();
        return new Proposals(listed(proposals), listed(experts), needed, available);
    }

    private static long outside(int[] row, BitSet experts) {
        long outside = 0;
        for (int expert : row) {
            outside += experts.get(expert) ? 0 : 1;
        }
        return outside;
    }

    private List<Shortage> experts() {
        var named = new BitSet();
        var shortages = new ArrayList<Shortage>();
        for (int expert = 0; expert < load.length; expert++) {
            if (load[expert] < question.loadMin()[expert] && !named.get(expert)) {
                shortages.add(waitingWith(expert, named));
            }
        }
        return shortages;
    }

    private Shortage waitingWith(int first, BitSet named) {
        var proposals = new BitSet();
        var experts = new BitSet();
        var waiting = new ArrayDeque<Integer>(List.of(first));
        experts.set(first);
        while (!waiting.isEmpty()) {
            int expert = waiting.remove();
            for (int proposal = 0; proposal < chosen.length; proposal++) {
                if (couldAdd(proposal, expert) && !proposals.get(proposal)) {
                    proposals.set(proposal);
                    reach(chosen[proposal], experts, waiting);
                }
            }
        }
        named.or(experts);
        long needed = experts.stream()
                .asLongStream()
                .map(e -> question.loadMin()[(int) e])
                .sum();
        long available = proposals.stream()
                        .asLongStream()
                        .map(p -> question.demand()[(int) p])
                        .sum()
                + experts.stream()
                        .asLongStream()
                        .map(e -> besides(readers[(int) e], proposals))
                        .sum();
        return new Experts(listed(experts), listed(proposals), needed, available);
    }

    private static long besides(BitSet read, BitSet proposals) {
        return read.stream().filter(proposal -> !proposals.get(proposal)).count();
    }

    private static void reach(int[] found, BitSet reached, ArrayDeque<Integer> waiting) {
        for (int next : found) {
            if (!reached.get(next)) {
                reached.set(next);
                waiting.add(next);
            }
        }
    }

    private boolean couldAdd(int proposal, int expert) {
        return !question.affinities().bars(proposal, expert)
                && question.loadMax()[expert] > 0
                && !readers[expert].get(proposal);
    }

    private static List<Integer> listed(BitSet set) {
        return set.stream().boxed().toList();
    }
}
