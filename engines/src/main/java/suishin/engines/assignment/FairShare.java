package suishin.engines.assignment;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import suishin.engines.assignment.FairAnswer.Fair;
import suishin.engines.assignment.FairAnswer.Hopeless;
import suishin.engines.assignment.TotalAnswer.Impossible;
import suishin.engines.assignment.TotalAnswer.Largest;
import suishin.engines.assignment.search.ExchangeSearch;
import suishin.engines.assignment.search.MinimumBound;
import suishin.engines.assignment.search.MinimumBound.Narrowed;
import suishin.engines.assignment.search.Remaining;
import suishin.engines.assignment.search.Standing;
import suishin.engines.assignment.search.TailGoal;
import suishin.engines.assignment.search.TailWeights;

/// An assignment for the worst served: largest minimum, then largest mean of the worst served tenth, then largest
/// total, at a stated price in total.
///
/// Finding the largest minimum is NP-hard (N. Garg, T. Kavitha, A. Kumar, K. Mehlhorn and J. Mestre, "Assigning papers
/// to referees", *Algorithmica* 58, 2010). {@link MinimumBound} proves what no assignment exceeds, and names the pairs
/// that are of use to reach it; the search goes among these first. Where the bound is reached, the minimum is proved
/// the largest there is at this price; else both are given.
///
/// Starts are the largest totals of all pairs and of those of use, and flows weighted by {@link TailWeights}, which
/// give the bound on the worst tenth; {@link ExchangeSearch} improves them. All demands, load bounds, conflicts and
/// settled pairs are kept. Same question and seed, same answer.
public final class FairShare {

    private static final long MOST_MOVES = 12_000_000;
    private static final long MOVES_A_PROPOSAL = 25_000;
    private static final long PAIRS_WEIGHED = 360_000_000;
    private static final long PAIRS_OF_A_LARGE_QUESTION = 20_000_000;
    private static final int FEWEST_STEPS = 3;
    private static final int MOST_STEPS = 150;
    private static final double[] STRENGTHS = {3, 6};
    private static final double[] STRENGTHS_OF_A_LARGE_QUESTION = {1, 3};
    private static final double HOT = 10;
    private static final double COOL = 1000;
    private static final double COLD = 2000;

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
            return new Fair(largest.experts(), Served.of(question, largest.experts()), largest, 0, 0);
        }
        var search = new FairShare(question, leastShare, Progress.SILENT);
        var lifted = search.lift(largest.experts(), seed);
        return new Fair(
                lifted.experts(),
                Served.of(question, lifted.experts()),
                largest,
                lifted.bound(),
                lifted.minimumBound());
    }

    /// A fair assignment beside its bounds.
    ///
    /// @param bound        on the mean of the worst tenth, millionths
    /// @param minimumBound on the sum of the worst served, millionths
    /// @param stopped      whether the listener asked to stop
    record Lifted(int[][] experts, double bound, long minimumBound, boolean stopped) {}

    private final AssignmentCase question;
    private final int leastShare;
    private final Progress progress;
    private final Remaining remaining;
    private double bound = Double.POSITIVE_INFINITY;
    private boolean stopped;

    /// @param question has at least one proposal
    FairShare(AssignmentCase question, int leastShare, Progress progress) {
        this.question = question;
        this.leastShare = leastShare;
        this.progress = progress;
        remaining = Remaining.of(question);
    }

    /// {@return the best assignment found for the worst served}
    ///
    /// @param largest the assignment with the largest total
    Lifted lift(int[][] largest, long seed) {
        long total = question.total(largest);
        long floor = total - Math.abs(total) * (1000 - leastShare) / 1000;
        int[][] start = Remaining.without(question.fixed(), largest);
        var goal = new TailGoal(start, remaining.served(start), floor);
        var weights = new TailWeights(remaining, goal.tail(), total, floor);
        weigh(goal, weights);
        var minimum = new MinimumBound(remaining, floor, () -> goesOn(goal));
        long reachable = minimum.find(goal.bestMinimum(), weights.minimumBound());
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        double unit = Math.max(1, (double) Math.abs(total) / Math.max(1, question.readings()));
        var narrowed = Optional.of(minimum)
                .filter(_ -> goesOn(goal))
                .flatMap(one -> one.reaching(reachable))
                .filter(some -> remaining.keepsTraits(some.experts()));
        for (double strength : isLarge() ? STRENGTHS_OF_A_LARGE_QUESTION : STRENGTHS) {
            goal.guide(weights.tightest(), strength);
            narrowed.ifPresent(some -> search(among(some, goal, reachable), goal, random, unit));
            if (goal.bestMinimum() < reachable || narrowed.isEmpty()) {
                narrowed = Optional.empty();
                search(new Standing(remaining, goal.best()), goal, random, unit);
            }
        }
        return new Lifted(question.withSettled(sorted(goal.best())), bound, reachable, stopped);
    }

    /// {@return where to begin among the pairs that are of use to the bound on the minimum: the best assignment has
    /// others as long as it is below}
    private static Standing among(Narrowed some, TailGoal goal, long reachable) {
        return new Standing(some.remaining(), goal.bestMinimum() < reachable ? some.experts() : goal.best());
    }

    private void search(Standing standing, TailGoal goal, RandomGenerator random, double unit) {
        new ExchangeSearch(standing, goal, random)
                .search(moves(question), unit / (isLarge() ? COOL : HOT), unit / COLD, () -> goesOn(goal));
    }

    private boolean isLarge() {
        return moves(question) < MOVES_A_PROPOSAL * question.proposals();
    }

    private void weigh(TailGoal goal, TailWeights weights) {
        for (int step = 0; step < steps(question) && goesOn(goal) && !(step > 0 && weights.isSpent()); step++) {
            int[][] next = weights.next(step);
            bound = weights.bound();
            if (remaining.keepsTraits(next)) {
                goal.look(remaining.sums(next), next);
            }
        }
    }

    private boolean goesOn(TailGoal goal) {
        long limit = Double.isInfinite(bound) ? Long.MAX_VALUE : (long) Math.ceil(bound);
        stopped = stopped || !progress.goesOn(Progress.Phase.FAIRNESS, goal.bestTenth(), limit);
        return !stopped;
    }

    /// Moves in a large question cost more, because its matrix is not at hand: a quarter as many.
    private static long moves(AssignmentCase question) {
        long pairs = (long) question.proposals() * question.experts();
        long most = pairs > PAIRS_OF_A_LARGE_QUESTION ? MOST_MOVES / 4 : MOST_MOVES;
        return Math.min(most, MOVES_A_PROPOSAL * question.proposals());
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
