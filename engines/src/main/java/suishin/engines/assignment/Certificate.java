package suishin.engines.assignment;

import java.util.Arrays;

/// Checks an assignment and the prices that are said to prove it: reads the whole matrix, shares no code with a
/// solver.
///
/// Error: exact; whole millionths, an overflow is an exception. Time: O(P·R).
/// Source: weak duality of linear programming, for example Ahuja, Magnanti and Orlin, *Network Flows*, 1993,
/// section
/// 9.4.
///
/// @param feasible whether demands, load bounds, conflicts and settled pairs are kept
/// @param total    sum of the affinities of the assignment, millionths; 0 if it is not feasible
/// @param bound    what no assignment exceeds, by the prices, millionths
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
        return new Certificate(feasible, feasible ? question.total(experts) : 0, bound(question, prices));
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

    /// {@return the bound `Σ k·α + Σ (u·max(β, 0) + l·min(β, 0)) + Σ max(0, a − α − β)`, millionths}
    ///
    /// A settled pair counts `a − α − β` whatever its sign, and an expert's settled pairs count as a least
    /// load.
    ///
    /// @throws ArithmeticException if it overflows
    public static long bound(AssignmentCase question, Prices prices) {
        var settled = new int[question.experts()];
        long bound = 0;
        for (var pair : question.fixed()) {
            settled[pair.expert()]++;
            bound = Math.addExact(bound, Math.min(0, surplus(question, prices, pair.proposal(), pair.expert())));
        }
        for (int expert = 0; expert < question.experts(); expert++) {
            long price = prices.expert()[expert];
            int load = price >= 0 ? question.loadMax()[expert] : Math.max(question.loadMin()[expert], settled[expert]);
            bound = Math.addExact(bound, Math.multiplyExact(price, load));
        }
        for (int proposal = 0; proposal < question.proposals(); proposal++) {
            long price = prices.proposal()[proposal];
            bound = Math.addExact(bound, Math.multiplyExact(price, question.demand()[proposal]));
            bound = Math.addExact(bound, surpluses(question, prices, proposal));
        }
        return bound;
    }

    private static long surpluses(AssignmentCase question, Prices prices, int proposal) {
        long sum = 0;
        for (int expert = 0; expert < question.experts(); expert++) {
            if (!question.affinities().bars(proposal, expert)) {
                sum = Math.addExact(sum, Math.max(0, surplus(question, prices, proposal, expert)));
            }
        }
        return sum;
    }

    private static long surplus(AssignmentCase question, Prices prices, int proposal, int expert) {
        return question.affinities().at(proposal, expert) - prices.proposal()[proposal] - prices.expert()[expert];
    }
}
