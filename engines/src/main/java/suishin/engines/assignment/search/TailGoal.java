package suishin.engines.assignment.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import suishin.engines.assignment.Served;

/// What a sum is worth to a proposal when the worst served count most, and the best assignment met so far.
///
/// The worth of a sum `s` is `(λ + γ·w)·s + min(0, s − η) + 10·min(0, s − τ)`. For the right `η`, the sum of the second
/// term over all proposals is the sum of the m worst minus `m·η` (R. T. Rockafellar and S. Uryasev, *Journal of Risk*
/// 2, 2000); `τ` lies a little above the least sum reached; `λ` grows while the total is below its floor; `w` are
/// weights of {@link TailWeights}, `γ` their strength.
public final class TailGoal {

    private static final double FIRST_PRICE = 0.05;
    private static final double LEAST_PRICE = 0.002;
    private static final double MOST_PRICE = 20;
    private static final double MINIMUM_COUNTS = 10;

    private final double[] weights;
    private final long floor;
    private final long lift;
    private final int tail;
    private int[][] best;
    private Served bestServed;
    private double price = FIRST_PRICE;
    private double guidance;
    private long threshold;
    private long target;
    private int[] bad;

    /// @param start  a feasible assignment
    /// @param served its service
    /// @param floor least total, millionths
    public TailGoal(int[][] start, Served served, long floor) {
        this.floor = floor;
        best = start;
        weights = new double[start.length];
        bestServed = served;
        tail = bestServed.tenth();
        lift = Math.max(1, bestServed.total() / Math.max(1, 100L * start.length));
        bad = new int[] {0};
    }

    double worth(int proposal, long sum) {
        double worth = (price + guidance * weights[proposal]) * sum;
        if (sum < threshold) {
            worth += sum - threshold;
        }
        if (sum < target) {
            worth += MINIMUM_COUNTS * (sum - target);
        }
        return worth;
    }

    /// {@return one of the proposals that are served worst at present}
    int anyBad(RandomGenerator random) {
        return bad[random.nextInt(bad.length)];
    }

    /// {@return some of the worst served proposals, the worst first}
    int[] worst(long[] sums, int most) {
        return Arrays.stream(bad)
                .boxed()
                .sorted(Comparator.comparingLong(proposal -> sums[proposal]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Lets the search be guided by weights from which a bound follows: what is missing to the bound is missing to the
    /// weighted sum too, so a pair that the bound would not use costs worth.
    public void guide(double[] by, double strength) {
        guidance = strength;
        System.arraycopy(by, 0, weights, 0, weights.length);
    }

    /// {@return how many proposals count as the worst served}
    public int tail() {
        return tail;
    }

    /// {@return the best assignment met, shape `[P][…]`, without the settled pairs}
    public int[][] best() {
        return best;
    }

    /// {@return the minimum of the best assignment, millionths}
    public long bestMinimum() {
        return bestServed.minimum();
    }

    /// {@return the mean of the worst tenth of the best assignment, millionths}
    public long bestTenth() {
        return bestServed.worstTenth() / Math.max(1, bestServed.tenth());
    }

    /// Keeps the assignment if it is the best so far, and sets thresholds and price by it.
    public void look(long[] sums, int[][] experts) {
        var served = Served.of(sums);
        if (served.total() >= floor && isBetter(served)) {
            best = Arrays.stream(experts).map(int[]::clone).toArray(int[][]::new);
            bestServed = served;
        }
        price = Math.clamp(served.total() < floor ? price * 1.3 : price * 0.97, LEAST_PRICE, MOST_PRICE);
        long[] ascending = sums.clone();
        Arrays.sort(ascending);
        threshold = ascending[Math.min(tail, sums.length - 1)];
        target = bestServed.minimum() + lift;
        bad = IntStream.range(0, sums.length)
                .filter(proposal -> sums[proposal] <= threshold)
                .toArray();
    }

    private boolean isBetter(Served served) {
        if (served.minimum() != bestServed.minimum()) {
            return served.minimum() > bestServed.minimum();
        }
        return served.worstTenth() != bestServed.worstTenth()
                ? served.worstTenth() > bestServed.worstTenth()
                : served.total() > bestServed.total();
    }
}
