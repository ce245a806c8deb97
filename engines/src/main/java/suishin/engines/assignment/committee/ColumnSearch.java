package suishin.engines.assignment.committee;

import java.util.Arrays;

/// The best choice of one open committee for each proposal within all loads: branch and bound with prices on experts.
///
/// At every node prices move until the bound is no better than the best known, or moves no more; committees that the
/// prices prove hopeless are closed on the way. Then a pair that is in half of the choices met is made certain, and
/// closed. Exact, unless its count of committees looked at reaches the limit.
final class ColumnSearch {

    private static final long NOTHING = Long.MIN_VALUE / 4;
    private static final int FIRST_STEPS = 200;
    private static final int STEPS = 100;
    private static final int MENDED_EVERY = 10;
    private static final double FORGETS = 0.15;

    private final Columns columns;
    private final int[] load;
    private final long mostWork;
    private long cut;
    private int[] best = Desk.NONE;
    private long root = Long.MAX_VALUE;
    private long work;
    private boolean isEnded;

    /// @param cut what a choice must exceed to be of interest
    /// @param mostWork committees that may be looked at
    ColumnSearch(Columns columns, long cut, long mostWork) {
        this.columns = columns;
        this.cut = Math.max(cut, NOTHING);
        this.mostWork = mostWork;
        load = new int[columns.loadMax.length];
    }

    /// {@return the best choice, shape `[P]`; empty if none exceeds the cut, or none was found}
    int[] best() {
        return best;
    }

    /// {@return what no choice exceeds}
    long bound() {
        long found = cut == NOTHING ? Long.MIN_VALUE : cut;
        return isEnded ? Math.max(found, root) : found;
    }

    long work() {
        return work;
    }

    void search(Open open, long[] price) {
        branch(open, Arrays.stream(price).asDoubleStream().toArray(), FIRST_STEPS);
    }

    private void branch(Open open, double[] start, int steps) {
        isEnded |= work > mostWork;
        if (isEnded || !open.follow()) {
            return;
        }
        var ascent = new Ascent(columns.loadMin, columns.loadMax, start);
        var often = new double[columns.size()];
        for (int step = 0; step < steps; step++) {
            if (!improve(open, ascent, often, step)) {
                return;
            }
            if (!ascent.move(load, gap(ascent.bound()))) {
                break;
            }
        }
        if (steps == FIRST_STEPS) {
            root = ascent.bound();
        }
        divide(open, ascent.best(), often);
    }

    /// {@return how far a bound may be above the best; a guess while none is known}
    private double gap(long bound) {
        return cut == NOTHING ? Math.abs(bound) / 1000.0 : (double) (bound - cut);
    }

    /// {@return whether a better choice is still possible here}
    private boolean improve(Open open, Ascent ascent, double[] often, int step) {
        long[] price = ascent.prices();
        long bound = open.bound(price);
        work += open.count();
        if (bound <= cut) {
            return false;
        }
        ascent.judge(bound);
        Arrays.fill(load, 0);
        for (int column : open.best()) {
            columns.count(column, load, 1);
        }
        consider(open.best());
        if (step % MENDED_EVERY == 0) {
            mend(open, price);
        }
        if (bound <= cut) {
            return false;
        }
        open.close(price, bound - cut - 1);
        remember(open, often);
        return step % MENDED_EVERY != MENDED_EVERY - 1 || open.follow();
    }

    private void remember(Open open, double[] often) {
        for (int proposal = 0; proposal < columns.proposals; proposal++) {
            for (int column : open.of(proposal)) {
                often[column] *= 1 - FORGETS;
            }
            often[open.best()[proposal]] += FORGETS;
        }
    }

    /// Divides at the pair nearest to a half, of experts whose places have a price if there are any.
    private void divide(Open open, double[] price, double[] often) {
        var nearest = new Half(-1, -1, 0, Double.MAX_VALUE);
        for (int proposal = 0; proposal < columns.proposals; proposal++) {
            if (open.of(proposal).length > 1) {
                nearest = nearer(nearest, proposal, open.of(proposal), price, often);
            }
        }
        if (nearest.proposal >= 0) {
            boolean isLikely = nearest.share >= 0.5;
            branch(open.with(nearest.proposal, nearest.expert, isLikely), price, STEPS);
            branch(open.with(nearest.proposal, nearest.expert, !isLikely), price, STEPS);
        }
    }

    /// A pair, in which share of the choices met it was, and how far that is from a half.
    private record Half(int proposal, int expert, double share, double far) {}

    private Half nearer(Half best, int proposal, int[] some, double[] price, double[] often) {
        double sum = sum(some, often);
        var nearest = best;
        for (int column : some) {
            for (int member : columns.members(column)) {
                double present = share(some, member, often) / sum;
                double far = Math.abs(present - 0.5) + (price[member] == 0 ? 1 : 0);
                if (far < nearest.far) {
                    nearest = new Half(proposal, member, present, far);
                }
            }
        }
        return nearest;
    }

    private static double sum(int[] some, double[] often) {
        double sum = 0;
        for (int column : some) {
            sum += often[column];
        }
        return sum == 0 ? 1 : sum;
    }

    /// {@return how often the expert was chosen; far from a half if all open committees have the expert}
    private double share(int[] some, int expert, double[] often) {
        double sum = 0;
        int having = 0;
        for (int column : some) {
            if (columns.has(column, expert)) {
                having++;
                sum += often[column];
            }
        }
        return having == some.length ? Double.POSITIVE_INFINITY : sum;
    }

    private void consider(int[] chosen) {
        var reads = new int[load.length];
        long total = 0;
        for (int column : chosen) {
            total += columns.value(column);
            columns.count(column, reads, 1);
        }
        for (int expert = 0; expert < reads.length && total > cut; expert++) {
            if (reads[expert] > columns.loadMax[expert] || reads[expert] < columns.loadMin[expert]) {
                return;
            }
        }
        if (total > cut) {
            cut = total;
            best = chosen.clone();
        }
    }

    /// Gives proposals other committees until no expert has too much, the cheapest change first; then better ones where
    /// there is room.
    private void mend(Open open, long[] price) {
        int[] chosen = open.best().clone();
        int[] reads = load.clone();
        for (int expert = 0; expert < reads.length; expert++) {
            while (reads[expert] > columns.loadMax[expert]) {
                if (!relieve(open, chosen, reads, price, expert)) {
                    return;
                }
            }
        }
        for (int proposal = 0; proposal < chosen.length; proposal++) {
            choose(open.of(proposal), proposal, chosen, reads);
        }
        consider(chosen);
    }

    private boolean relieve(Open open, int[] chosen, int[] reads, long[] price, int expert) {
        long least = Long.MAX_VALUE;
        int which = -1;
        int instead = -1;
        for (int proposal = 0; proposal < chosen.length; proposal++) {
            if (!columns.has(chosen[proposal], expert)) {
                continue;
            }
            long now = columns.worth(chosen[proposal], price);
            columns.count(chosen[proposal], reads, -1);
            for (int column : open.of(proposal)) {
                work++;
                long loss = now - columns.worth(column, price);
                if (loss < least && !columns.has(column, expert) && columns.fits(column, reads)) {
                    least = loss;
                    which = proposal;
                    instead = column;
                }
            }
            columns.count(chosen[proposal], reads, 1);
        }
        if (which >= 0) {
            columns.count(chosen[which], reads, -1);
            chosen[which] = instead;
            columns.count(instead, reads, 1);
        }
        return which >= 0;
    }

    private void choose(int[] some, int proposal, int[] chosen, int[] reads) {
        columns.count(chosen[proposal], reads, -1);
        int better = chosen[proposal];
        for (int column : some) {
            if (columns.value(column) > columns.value(better) && columns.fits(column, reads)) {
                better = column;
            }
        }
        chosen[proposal] = better;
        columns.count(better, reads, 1);
    }
}
