package suishin.engines.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import suishin.engines.assignment.proof.CommitteeBound;

/// Checks an assignment and the prices that are said to prove it: reads the whole matrix, shares no code with a
/// solver.
///
/// Error: exact; whole millionths, an overflow is an exception. Time: O(P·R). Source: weak duality of linear
/// programming, for example Ahuja, Magnanti and Orlin, *Network Flows*, 1993, section
/// 9.4.
///
/// @param feasible whether demands, load bounds, conflicts and settled pairs are kept
/// @param total    sum of the affinities of the assignment, millionths; 0 if it is not feasible
/// @param bound    what no assignment exceeds, by the prices, millionths; where proposals choose among groups also by
///     the best committee each could have at the experts' prices, if that is less
public record Certificate(boolean feasible, long total, long bound) {

    /// {@return whether the assignment is proved to have the largest total}
    public boolean proves() {
        return feasible && total == bound;
    }

    /// {@return the findings of the check}
    ///
    /// @param experts shape `[P][…]`, the experts of each proposal
    /// @throws ArithmeticException if prices are so large that the bound overflows
    public static Certificate check(AssignmentCase question, int[][] experts, Prices prices) {
        boolean feasible = isFeasible(question, experts);
        long total = feasible ? question.total(experts) : 0;
        long bound = bound(question, prices);
        boolean isOpen = !question.traits().isEmpty() && !(feasible && bound == total);
        return new Certificate(
                feasible, total, isOpen ? Math.min(bound, CommitteeBound.of(question, prices.expert())) : bound);
    }

    private static boolean isFeasible(AssignmentCase question, int[][] experts) {
        if (experts.length != question.proposals()) {
            return false;
        }
        var load = new int[question.experts()];
        for (int proposal = 0; proposal < experts.length; proposal++) {
            int[] row = experts[proposal];
            if (row.length != question.demand()[proposal]
                    || Arrays.stream(row).distinct().count() != row.length) {
                return false;
            }
            for (int expert : row) {
                if (expert < 0 || expert >= load.length || question.affinities().bars(proposal, expert)) {
                    return false;
                }
                load[expert]++;
            }
            if (!question.keepsTraits(proposal, row)) {
                return false;
            }
        }
        return keepsLoads(question, load) && keepsSettled(question, experts);
    }

    private static boolean keepsLoads(AssignmentCase question, int[] load) {
        for (int expert = 0; expert < load.length; expert++) {
            if (load[expert] < question.loadMin()[expert] || load[expert] > question.loadMax()[expert]) {
                return false;
            }
        }
        return true;
    }

    private static boolean keepsSettled(AssignmentCase question, int[][] experts) {
        return question.fixed().stream()
                .allMatch(pair -> Arrays.stream(experts[pair.proposal()]).anyMatch(expert -> expert == pair.expert()));
    }

    /// {@return the bound `Σ k·α + Σ (u·max(β, 0) + l·min(β, 0)) + Σ (most·max(γ, 0) + least·min(γ, 0)) + Σ max(0, a −
    /// α − β − γ)`, millionths}
    ///
    /// A settled pair counts `a − α − β − γ` whatever its sign, and settled pairs count as least loads and numbers.
    ///
    /// @throws ArithmeticException if it overflows
    public static long bound(AssignmentCase question, Prices prices) {
        long bound = experts(question, prices);
        var groups = new ArrayList<List<Prices.Group>>();
        for (int proposal = 0; proposal < question.proposals(); proposal++) {
            groups.add(new ArrayList<>());
        }
        for (var group : prices.groups()) {
            groups.get(group.proposal()).add(group);
        }
        var settled = new BitSet[question.proposals()];
        Arrays.setAll(settled, _ -> new BitSet());
        question.fixed().forEach(pair -> settled[pair.proposal()].set(pair.expert()));
        for (int proposal = 0; proposal < question.proposals(); proposal++) {
            long price = prices.proposal()[proposal];
            bound = Math.addExact(bound, Math.multiplyExact(price, question.demand()[proposal]));
            long[] paid = prices.expert().clone();
            for (var group : groups.get(proposal)) {
                bound = Math.addExact(bound, ofGroup(question, group, settled[proposal], paid));
            }
            bound = Math.addExact(bound, surpluses(question, proposal, price, paid, settled[proposal]));
        }
        return bound;
    }

    private static long experts(AssignmentCase question, Prices prices) {
        var settled = new int[question.experts()];
        question.fixed().forEach(pair -> settled[pair.expert()]++);
        long bound = 0;
        for (int expert = 0; expert < question.experts(); expert++) {
            long price = prices.expert()[expert];
            int load = price >= 0 ? question.loadMax()[expert] : Math.max(question.loadMin()[expert], settled[expert]);
            bound = Math.addExact(bound, Math.multiplyExact(price, load));
        }
        return bound;
    }

    /// {@return what the group's numbers count at its price; the price is added to what its experts must pay}
    private static long ofGroup(AssignmentCase question, Prices.Group group, BitSet settled, long[] paid) {
        var trait = question.traits().get(group.trait());
        int inGroup = 0;
        int settledIn = 0;
        for (int expert = 0; expert < paid.length; expert++) {
            if (trait.groupOf()[expert] == group.group()) {
                paid[expert] = Math.addExact(paid[expert], group.price());
                inGroup++;
                settledIn += settled.get(expert) ? 1 : 0;
            }
        }
        int most = Math.min(trait.most()[group.proposal()][group.group()], inGroup);
        int least = Math.max(trait.least()[group.proposal()][group.group()], settledIn);
        return Math.multiplyExact(group.price(), group.price() >= 0 ? most : least);
    }

    private static long surpluses(AssignmentCase question, int proposal, long own, long[] paid, BitSet settled) {
        int[] row = question.affinities().row(proposal);
        long sum = 0;
        for (int expert = 0; expert < paid.length; expert++) {
            if (row[expert] != Affinities.BARRED) {
                long surplus = row[expert] - own - paid[expert];
                sum = Math.addExact(sum, settled.get(expert) ? surplus : Math.max(0, surplus));
            }
        }
        return sum;
    }
}
