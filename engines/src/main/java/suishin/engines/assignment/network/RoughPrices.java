package suishin.engines.assignment.network;

import java.util.Arrays;
import suishin.engines.assignment.Affinities;
import suishin.engines.assignment.AssignmentCase;

/// Prices of experts from a few passes over the matrix: not exact, but good enough to choose candidate pairs
/// by.
///
/// Proposals are offered their best experts at present prices, one proposal after the other. A chosen expert grows
/// dearer at once; all grow cheaper by what their load bounds let them read meanwhile: stochastic subgradient steps on
/// the dual of the assignment problem (D. P. Bertsekas, *Nonlinear Programming*, section 6.3 for the principle), with
/// steps shrinking from pass to pass. Deterministic. Time: a pass is O(P·R).
final class RoughPrices {

    private static final int PASSES = 3;
    private static final int BATCHES = 64;
    private static final double SHRINKS = 0.4;

    private final AssignmentCase question;
    private final int pairLimit;
    private final double[] price;
    private final boolean[] closed;

    private RoughPrices(AssignmentCase question, int pairLimit, boolean[] closed) {
        this.question = question;
        this.pairLimit = pairLimit;
        this.closed = closed;
        price = new double[question.experts()];
    }

    /// {@return a price of each expert, shape `[R]`, millionths}
    ///
    /// @param pairLimit most units a pair carries
    /// @param closed    shape `[R]`, experts who may read nothing
    static long[] of(AssignmentCase question, int pairLimit, boolean[] closed) {
        var rough = new RoughPrices(question, pairLimit, closed);
        double step = rough.firstStep();
        for (int pass = 0; pass < PASSES; pass++) {
            rough.pass(step);
            step *= SHRINKS;
        }
        return Arrays.stream(rough.price).mapToLong(Math::round).toArray();
    }

    private double firstStep() {
        long spread = 1;
        for (int proposal = 0; proposal < question.proposals(); proposal += 1 + question.proposals() / 16) {
            var some = Arrays.stream(question.affinities().row(proposal))
                    .filter(value -> value != Affinities.BARRED)
                    .summaryStatistics();
            spread = Math.max(spread, some.getCount() == 0 ? 0 : (long) some.getMax() - some.getMin());
        }
        double load = Math.max(1, (double) question.readings() / Math.max(1, question.experts()));
        return spread / (6.0 * load);
    }

    private void pass(double step) {
        int proposals = question.proposals();
        int stride = Math.max(1, proposals / BATCHES);
        for (int offset = 0; offset < stride; offset++) {
            int offered = 0;
            long[] now = Arrays.stream(price).mapToLong(Math::round).toArray();
            for (int proposal = offset; proposal < proposals; proposal += stride) {
                offer(proposal, now, step);
                offered++;
            }
            cheapen(step * offered / proposals);
        }
    }

    private void offer(int proposal, long[] now, double step) {
        int demand = Math.ceilDiv(question.demand()[proposal], pairLimit);
        if (demand > 0) {
            for (int expert : Best.at(now, question.affinities().row(proposal), demand, closed)) {
                price[expert] += step * pairLimit;
                now[expert] += Math.round(step * pairLimit);
            }
        }
    }

    private void cheapen(double perLoad) {
        for (int expert = 0; expert < price.length; expert++) {
            double most = price[expert] - perLoad * question.loadMax()[expert];
            double least = price[expert] - perLoad * question.loadMin()[expert];
            price[expert] = Math.max(most, Math.min(least, 0));
        }
    }
}
