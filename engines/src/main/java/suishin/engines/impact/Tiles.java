package suishin.engines.impact;

import java.util.stream.IntStream;

/// Products of matrices tile by tile: adds `factors · source` to `target`, in some columns.
///
/// Three rows of the target take three rows of the source at a time, all at the same places, which lets the compiler
/// use the processor's vectors; a tile of the source stays in the cache meanwhile.
///
/// @param target  rows that are added to
/// @param source  rows that are multiplied
/// @param factors by which
/// @param columns in which; both have as many
record Tiles(double[][] target, double[][] source, Factors factors, Span columns) {

    /// How many columns are worked on at a time.
    static final int WIDTH = 512;

    /// How many rows of the source are worked on at a time.
    static final int DEPTH = 120;

    /// How many rows of the target take how many rows of the source at a time.
    private static final int THREE = 3;

    /// Numbers from one up to, and without, another.
    record Span(int from, int to) {

        int size() {
            return to - from;
        }

        /// {@return the same in pieces of at most this size}
        IntStream starts(int size) {
            return IntStream.range(0, (size() + size - 1) / size).map(piece -> from + piece * size);
        }

        Span piece(int start, int size) {
            return new Span(start, Math.min(to, start + size));
        }
    }

    /// The numbers rows of the source are multiplied with.
    interface Factors {

        /// Writes those of a row of the target.
        ///
        /// @param row   of the target
        /// @param inner rows of the source
        /// @param into  where they are written, one after another
        /// @param at    the first place
        void read(int row, Span inner, double[] into, int at);
    }

    /// Adds the products of these rows of the source to these rows of the target.
    ///
    /// @param inner at most {@link #DEPTH} rows
    void add(Span rows, Span inner) {
        var read = new double[THREE * DEPTH];
        columns.starts(WIDTH).forEach(start -> {
            var part = columns.piece(start, WIDTH);
            rows.starts(THREE).forEach(first -> {
                var some = rows.piece(first, THREE);
                for (int i = some.from(); i < some.to(); i++) {
                    factors.read(i, inner, read, (i - first) * DEPTH);
                }
                add(some, inner, part, read);
            });
        });
    }

    private void add(Span rows, Span inner, Span part, double[] read) {
        int k = inner.from();
        for (; k + THREE <= inner.to(); k += THREE) {
            int at = k - inner.from();
            if (rows.size() == THREE) {
                three(rows.from(), k, at, part, read);
            } else {
                for (int i = rows.from(); i < rows.to(); i++) {
                    one(i, k, at + (i - rows.from()) * DEPTH, part, read);
                }
            }
        }
        for (; k < inner.to(); k++) {
            for (int i = rows.from(); i < rows.to(); i++) {
                single(target[i], source[k], read[k - inner.from() + (i - rows.from()) * DEPTH], part);
            }
        }
    }

    private void three(int i, int k, int at, Span part, double[] read) {
        double[] t0 = target[i];
        double[] t1 = target[i + 1];
        double[] t2 = target[i + 2];
        double[] s0 = source[k];
        double[] s1 = source[k + 1];
        double[] s2 = source[k + 2];
        double f00 = read[at];
        double f01 = read[at + 1];
        double f02 = read[at + 2];
        double f10 = read[DEPTH + at];
        double f11 = read[DEPTH + at + 1];
        double f12 = read[DEPTH + at + 2];
        double f20 = read[2 * DEPTH + at];
        double f21 = read[2 * DEPTH + at + 1];
        double f22 = read[2 * DEPTH + at + 2];
        int to = part.to();
        for (int j = part.from(); j < to; j++) {
            double a = s0[j];
            double b = s1[j];
            double c = s2[j];
            t0[j] = Math.fma(f02, c, Math.fma(f01, b, Math.fma(f00, a, t0[j])));
            t1[j] = Math.fma(f12, c, Math.fma(f11, b, Math.fma(f10, a, t1[j])));
            t2[j] = Math.fma(f22, c, Math.fma(f21, b, Math.fma(f20, a, t2[j])));
        }
    }

    private void one(int i, int k, int at, Span part, double[] read) {
        double[] row = target[i];
        double[] s0 = source[k];
        double[] s1 = source[k + 1];
        double[] s2 = source[k + 2];
        double f0 = read[at];
        double f1 = read[at + 1];
        double f2 = read[at + 2];
        int to = part.to();
        for (int j = part.from(); j < to; j++) {
            row[j] = Math.fma(f2, s2[j], Math.fma(f1, s1[j], Math.fma(f0, s0[j], row[j])));
        }
    }

    /// Adds so many times a row to another.
    static void single(double[] target, double[] source, double factor, Span part) {
        int to = part.to();
        for (int j = part.from(); j < to; j++) {
            target[j] = Math.fma(factor, source[j], target[j]);
        }
    }
}
