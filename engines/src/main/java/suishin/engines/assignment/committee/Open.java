package suishin.engines.assignment.committee;

/// Which committees are still open for each proposal, and the best of them at present prices.
final class Open {

    private final Columns columns;
    private final int[][] open;
    private final int[] best;
    private final long[] top;

    Open(Columns columns, int[][] open) {
        this.columns = columns;
        this.open = open;
        best = new int[open.length];
        top = new long[open.length];
    }

    /// {@return the same, with only those committees of a proposal that have an expert, or have not}
    Open with(int proposal, int expert, boolean has) {
        int[][] fewer = open.clone();
        fewer[proposal] = kept(open[proposal], column -> columns.has(column, expert) == has);
        return new Open(columns, fewer);
    }

    private interface Test {
        boolean passes(int column);
    }

    private static int[] kept(int[] some, Test test) {
        int count = 0;
        for (int column : some) {
            count += test.passes(column) ? 1 : 0;
        }
        if (count == some.length) {
            return some;
        }
        var kept = new int[count];
        int place = 0;
        for (int column : some) {
            if (test.passes(column)) {
                kept[place++] = column;
            }
        }
        return kept;
    }

    int[] of(int proposal) {
        return open[proposal];
    }

    /// {@return shape `[P]`, the best committee of each proposal at the prices used last}
    int[] best() {
        return best;
    }

    /// {@return how many committees are open, a measure of the time that looking at all takes}
    long count() {
        long count = 0;
        for (int[] row : open) {
            count += row.length;
        }
        return count;
    }

    /// {@return a bound on every choice of open committees within all loads}
    long bound(long[] price) {
        long bound = Columns.places(columns.loadMin, columns.loadMax, price);
        for (int proposal = 0; proposal < open.length; proposal++) {
            top[proposal] = Long.MIN_VALUE;
            for (int column : open[proposal]) {
                long worth = columns.worth(column, price);
                if (worth > top[proposal]) {
                    top[proposal] = worth;
                    best[proposal] = column;
                }
            }
            bound += top[proposal];
        }
        return bound;
    }

    /// Closes committees that are worth less than the best by more than `most` at the prices used last.
    void close(long[] price, long most) {
        for (int proposal = 0; proposal < open.length; proposal++) {
            if (open[proposal].length > 1) {
                long least = top[proposal] - most;
                open[proposal] = kept(open[proposal], column -> columns.worth(column, price) >= least);
            }
        }
    }

    /// Closes committees with experts whose places are all taken by proposals with nothing left to choose.
    ///
    /// @return whether every proposal has an open committee and no load is broken
    boolean follow() {
        boolean again = true;
        while (again) {
            var taken = new int[columns.loadMax.length];
            for (int[] row : open) {
                if (row.length == 1) {
                    columns.count(row[0], taken, 1);
                }
            }
            for (int expert = 0; expert < taken.length; expert++) {
                if (taken[expert] > columns.loadMax[expert]) {
                    return false;
                }
            }
            again = false;
            for (int proposal = 0; proposal < open.length; proposal++) {
                again |= closeFull(proposal, taken);
                if (open[proposal].length == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean closeFull(int proposal, int[] taken) {
        if (open[proposal].length < 2) {
            return false;
        }
        open[proposal] = kept(open[proposal], column -> columns.fits(column, taken));
        return open[proposal].length == 1;
    }
}
