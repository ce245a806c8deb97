package suishin.engines.assignment;

import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;
import suishin.engines.assignment.FairAnswer.Fair;
import suishin.engines.assignment.FairAnswer.Hopeless;
import suishin.engines.assignment.TotalAnswer.Impossible;
import suishin.engines.assignment.TotalAnswer.Largest;
import suishin.engines.assignment.search.ExchangeSearch;
import suishin.engines.assignment.search.Remaining;
import suishin.engines.assignment.search.Standing;
import suishin.engines.assignment.search.TailGoal;
import suishin.engines.assignment.search.TailWeights;

/// An assignment for the worst served: largest minimum, then largest mean of the worst served tenth, then
/// largest total,
/// at a stated price in total.
///
/// Finding the largest minimum is NP-hard (N. Garg, T. Kavitha, A. Kumar, K. Mehlhorn and J. Mestre,
/// "Assigning papers
/// to referees", *Algorithmica* 58, 2010), so the answer is a good one beside a bound, not a proved one.
/// Starts are the
/// largest total and flows weighted by {@link TailWeights}, which also give the bound; {@link ExchangeSearch}
/// improves
/// them. All demands, load bounds, conflicts and settled pairs are kept. Same question and seed, same answer.
public final class FairShare {

    private static final long MOST_MOVES = 12_000_000;
    private static final long MOVES_A_PROPOSAL = 25_000;
    private static final long PAIRS_WEIGHED = 600_000_000;
    private static final int FEWEST_STEPS = 6;
    private static final int MOST_STEPS = 150;
    private static final double[] STRENGTHS = {3, 6};
    private static final double HOT = 10;
    private static final double COLD = 2000;

    private FairShare() {}

    /// {@return a fair assignment, or why there is none}
    ///
    /// @param leastShare least total, as a share of the largest, in thousandths, 0…1000
    /// @param seed       decides the order of the search; the bound does not depend on it
    public static FairAnswer solve(AssignmentCase question, int leastShare, long seed) {
        return switch (LargestTotal.solve(question)) {
            case Impossible(var shortages) -> new Hopeless(shortages);
            case Largest largest -> improved(question, largest, leastShare, seed);
        };
    }

    private static FairAnswer improved(AssignmentCase question, Largest largest, int leastShare, long seed) {
        if (question.proposals() == 0) {
            return new Fair(largest.experts(), Served.of(question, largest.experts()), largest, 0);
        }
        long floor = largest.total() - Math.abs(largest.total()) * (1000 - leastShare) / 1000;
        var remaining = Remaining.of(question);
        var weights = new TailWeights(remaining, Served.tenthOf(question.proposals()));
        int[][] start = weights.next(0);
        var goal = new TailGoal(start, remaining.served(start), floor);
        for (int step = 1; step < steps(question); step++) {
            int[][] next = weights.next(step);
            goal.look(remaining.sums(next), next);
        }
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        long moves = Math.min(MOST_MOVES, MOVES_A_PROPOSAL * question.proposals());
        double unit = Math.max(1, (double) Math.abs(largest.total()) / Math.max(1, question.readings()));
        for (double strength : STRENGTHS) {
            goal.guide(weights.tightest(), strength);
            new ExchangeSearch(new Standing(remaining, goal.best()), goal, random)
                    .search(moves, unit / HOT, unit / COLD);
        }
        int[][] experts = question.withSettled(sorted(goal.best()));
        return new Fair(experts, Served.of(question, experts), largest, weights.bound());
    }

    private static int steps(AssignmentCase question) {
        long pairs = Math.max(1, (long) question.proposals() * question.experts());
        return Math.clamp(PAIRS_WEIGHED / pairs, FEWEST_STEPS, MOST_STEPS);
    }

    private static int[][] sorted(int[][] experts) {
        return Arrays.stream(experts)
                .map(row -> Arrays.stream(row).sorted().toArray())
                .toArray(int[][]::new);
    }
}
