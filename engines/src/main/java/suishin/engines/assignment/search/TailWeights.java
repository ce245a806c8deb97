package suishin.engines.assignment.search;

import java.util.Arrays;
import suishin.engines.assignment.network.GroupFamily;
import suishin.engines.assignment.network.RuledFlow;

/// Weights on badly served proposals, from which follow a bound on the worst served and good assignments to
/// begin with.
///
/// For weights `w ≥ 0` of which none exceeds an m-th of their sum, no assignment serves its m worst proposals better on
/// average than `max Σ w·S / Σ w`, and the maximum is an assignment problem with affinities `w·a`. The weights are
/// sought by mirror descent with entropy (A. Beck and M. Teboulle, *Operations Research Letters* 31, 2003): the worse a
/// proposal was served by the flows so far, the more it weighs. Every flow is a whole assignment; the bound also holds
/// for assignments by parts. Each step re-solves the flow from where it stands.
public final class TailWeights {

    private static final long LARGEST_WEIGHT = 4096;
    private static final long CHEAP = 5;
    private static final double FIRST_SHARE = 0.5;
    private static final long MOST_SHARE = 8;
    private static final int BISECTIONS = 50;

    private final Remaining remaining;
    private final RuledFlow flow;
    private final int tail;
    private final long floor;
    private final double price;
    private double everybody;
    private final double[] served;
    private final long[] weights;
    private double bound = Double.POSITIVE_INFINITY;
    private long leastMinimum = Long.MAX_VALUE;
    private final double[] tightest;

    /// @param tail  m, how many proposals count as the worst served, 1…P
    /// @param total the largest total, millionths
    /// @param floor the least total allowed, millionths
    public TailWeights(Remaining remaining, int tail, long total, long floor) {
        this.remaining = remaining;
        this.tail = tail;
        this.floor = floor;
        price = Math.max(1, total - floor);
        everybody = floor >= total - Math.abs(total) / CHEAP ? FIRST_SHARE * LARGEST_WEIGHT : 0;
        var family = GroupFamily.of(remaining.question());
        flow = new RuledFlow(remaining.question(), family.nested(), (1 + MOST_SHARE) * LARGEST_WEIGHT, 0);
        served = new double[remaining.settled().length];
        weights = new long[served.length];
        tightest = new double[served.length];
    }

    /// {@return the least upper bound found, on the mean of the worst served, millionths}
    public double bound() {
        return bound;
    }

    /// {@return the same on the worst served alone, in whole numbers: no error}
    public long minimumBound() {
        return leastMinimum;
    }

    /// {@return what sums counted in the bound, shape `[P]`: weights 0…1 with the sum m, and a share for everybody that
    /// is the price of the total}
    public double[] tightest() {
        return tightest.clone();
    }

    /// {@return a whole assignment, the best for the present weights}
    ///
    /// @param step number of the step, from 0
    public int[][] next(int step) {
        weigh(step);
        long share = Math.round(everybody);
        flow.weigh(Arrays.stream(weights).map(weight -> weight + share).toArray());
        flow.solve();
        int[][] experts = flow.chosen();
        long sum = Arrays.stream(weights).sum();
        long[] had = remaining.sums(experts);
        long value = Math.multiplyExact(-share, floor);
        double total = 0;
        for (int proposal = 0; proposal < experts.length; proposal++) {
            value = Math.addExact(value, Math.multiplyExact(weights[proposal] + share, had[proposal]));
            total += had[proposal];
            served[proposal] += had[proposal];
        }
        leastMinimum = Math.min(leastMinimum, Math.floorDiv(value, sum));
        if ((double) value / sum < bound) {
            bound = (double) value / sum;
            Arrays.setAll(tightest, proposal -> (double) (weights[proposal] + share) * tail / sum);
        }
        double lacks = Math.clamp((floor - total) / price, -1, 4);
        everybody =
                Math.min(MOST_SHARE * LARGEST_WEIGHT, everybody * StrictMath.exp(lacks / Math.sqrt(1 + step / 4.0)));
        return experts;
    }

    /// {@return whether no more can be learnt: one proposal outweighs all others}
    public boolean isSpent() {
        return Arrays.stream(weights).allMatch(weight -> weight == 1);
    }

    private void weigh(int step) {
        int proposals = served.length;
        double[] ascending = served.clone();
        Arrays.sort(ascending);
        double spread = Math.max(1, (ascending[proposals - 1] - ascending[0]) / Math.max(1, step));
        double rate = step == 0 ? 0 : 12 / (spread * Math.sqrt(step));
        var shares = new double[proposals];
        Arrays.setAll(shares, proposal -> StrictMath.exp(-rate * (served[proposal] - ascending[0])));
        double scale = scale(shares);
        Arrays.setAll(weights, proposal -> (long) (LARGEST_WEIGHT * Math.min(1, scale * shares[proposal])));
        long least = weightsAtLeast();
        Arrays.setAll(weights, proposal -> Math.min(weights[proposal], least));
    }

    /// Rounding down may leave the largest weight a little above an m-th of the sum: cuts it there.
    private long weightsAtLeast() {
        long cut = LARGEST_WEIGHT;
        while (cut > 1) {
            long most = cut;
            long sum =
                    Arrays.stream(weights).map(weight -> Math.min(weight, most)).sum();
            if (most * tail <= sum) {
                return most;
            }
            cut = Math.min(cut - 1, sum / tail);
        }
        Arrays.fill(weights, 1);
        return 1;
    }

    private double scale(double[] shares) {
        double low = 0;
        double high = 1e18;
        for (int i = 0; i < BISECTIONS * 4; i++) {
            double middle = low < 1e-9 ? Math.min(high / 1024, 1) : Math.sqrt(low * high);
            double sum = 0;
            for (double share : shares) {
                sum += Math.min(1, middle * share);
            }
            if (sum < tail) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
