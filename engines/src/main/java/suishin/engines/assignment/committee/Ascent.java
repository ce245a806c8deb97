package suishin.engines.assignment.committee;

/// Moves prices of experts so that a bound falls: a deflected subgradient with a step by the gap that is left.
///
/// Sources: B. T. Polyak, *USSR Computational Mathematics* 9, 1969; P. M. Camerini, L. Fratta and F. Maffioli,
/// *Mathematical Programming Study* 3, 1975.
final class Ascent {

    private static final double MOMENTUM = 0.7;
    private static final double SHRINKS = 0.65;
    private static final int PATIENCE = 7;
    private static final double LEAST_STRIDE = 0.003;

    private final int[] loadMin;
    private final int[] loadMax;
    private final double[] at;
    private final double[] best;
    private final double[] direction;
    private long bound = Long.MAX_VALUE;
    private double stride = 1;
    private int waited;

    Ascent(int[] loadMin, int[] loadMax, double[] start) {
        this.loadMin = loadMin;
        this.loadMax = loadMax;
        at = start.clone();
        best = start.clone();
        direction = new double[start.length];
    }

    /// {@return the prices to try next, whole millionths}
    long[] prices() {
        var prices = new long[at.length];
        for (int expert = 0; expert < at.length; expert++) {
            prices[expert] = Math.round(at[expert]);
        }
        return prices;
    }

    /// {@return the prices of the least bound}
    double[] best() {
        return best;
    }

    long bound() {
        return bound;
    }

    boolean isSpent() {
        return stride < LEAST_STRIDE;
    }

    /// Hears the bound at the present prices; goes back to the best and takes shorter steps when it falls no more.
    void judge(long found) {
        boolean falls = bound == Long.MAX_VALUE || found < bound - Math.abs(bound) / 10_000_000;
        waited = falls ? 0 : waited + 1;
        if (found < bound) {
            bound = found;
            System.arraycopy(at, 0, best, 0, at.length);
        } else if (waited > PATIENCE) {
            waited = 0;
            stride *= SHRINKS;
            System.arraycopy(best, 0, at, 0, at.length);
        }
    }

    /// Moves by what the loads say.
    ///
    /// @param load how much each expert would read at the present prices
    /// @param gap  how far the bound might fall
    /// @return whether there is a way to move
    boolean move(int[] load, double gap) {
        double norm = 0;
        for (int expert = 0; expert < at.length; expert++) {
            int way = way(expert, load[expert]);
            direction[expert] = at[expert] == 0 && way == 0 ? 0 : way + MOMENTUM * direction[expert];
            norm += direction[expert] * direction[expert];
        }
        if (norm == 0) {
            return false;
        }
        double step = stride * Math.max(1, gap) / norm;
        for (int expert = 0; expert < at.length; expert++) {
            at[expert] = moved(expert, at[expert] + step * direction[expert]);
        }
        return true;
    }

    private int way(int expert, int load) {
        if (load > loadMax[expert] || at[expert] > 0) {
            return load - loadMax[expert];
        }
        return load < loadMin[expert] || at[expert] < 0 ? load - loadMin[expert] : 0;
    }

    private double moved(int expert, double price) {
        double kept = at[expert] > 0 || (at[expert] == 0 && price > 0) ? Math.max(0, price) : Math.min(0, price);
        double allowed = loadMin[expert] == 0 ? Math.max(0, kept) : kept;
        return Math.clamp(allowed, -Desk.dearest(), Desk.dearest());
    }
}
