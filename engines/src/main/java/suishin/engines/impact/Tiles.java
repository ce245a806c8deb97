package suishin.engines.impact;

import java.util.stream.IntStream;

/// Products of matrices tile by tile: adds `factors · source` to `target`, in some columns.
///
/// Two rows of the target take four rows of the source at a time, all at the same places, which lets the compiler use
/// the processor's vectors; a tile of the source stays in the cache meanwhile.
///
/// @param target  rows that are added to
/// @param source  rows that are multiplied
/// @param factors by which
/// @param columns in which; both have as many
record Tiles(double[][] target, double[][] source, Factors factors, Span columns) {

    /// How many columns are worked on at a time.
    static final int WIDTH = 512;

    /// How many rows of the source are worked on at a time.
    static final int DEPTH = 128;

    private static final int QUAD = 4;

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
        var read = new double[2 * DEPTH + QUAD];
        columns.starts(WIDTH).forEach(start -> {
            var part = columns.piece(start, WIDTH);
            for (int i = rows.from(); i < rows.to(); i += 2) {
                boolean pair = i + 1 < rows.to();
                factors.read(i, inner, read, 0);
                if (pair) {
                    factors.read(i + 1, inner, read, DEPTH);
                }
                row(i, pair, inner, part, read);
            }
        });
    }

    private void row(int i, boolean pair, Span inner, Span part, double[] read) {
        int k = inner.from();
        for (; k + QUAD <= inner.to(); k += QUAD) {
            if (pair) {
                two(i, k, k - inner.from(), part, read);
            } else {
                one(i, k, k - inner.from(), part, read);
            }
        }
        for (; k < inner.to(); k++) {
            single(target[i], source[k], read[k - inner.from()], part);
            if (pair) {
                single(target[i + 1], source[k], read[DEPTH + k - inner.from()], part);
            }
        }
    }

    private void two(int i, int k, int at, Span part, double[] read) {
        double[] upper = target[i];
        double[] lower = target[i + 1];
        double[] s0 = source[k];
        double[] s1 = source[k + 1];
        double[] s2 = source[k + 2];
        double[] s3 = source[k + 3];
        double u0 = read[at];
        double u1 = read[at + 1];
        double u2 = read[at + 2];
        double u3 = read[at + 3];
        double l0 = read[DEPTH + at];
        double l1 = read[DEPTH + at + 1];
        double l2 = read[DEPTH + at + 2];
        double l3 = read[DEPTH + at + 3];
        int to = part.to();
        for (int j = part.from(); j < to; j++) {
            double a = s0[j];
            double b = s1[j];
            double c = s2[j];
            double d = s3[j];
            upper[j] = Math.fma(u3, d, Math.fma(u2, c, Math.fma(u1, b, Math.fma(u0, a, upper[j]))));
            lower[j] = Math.fma(l3, d, Math.fma(l2, c, Math.fma(l1, b, Math.fma(l0, a, lower[j]))));
        }
    }

    private void one(int i, int k, int at, Span part, double[] read) {
        double[] row = target[i];
        double[] s0 = source[k];
        double[] s1 = source[k + 1];
        double[] s2 = source[k + 2];
        double[] s3 = source[k + 3];
        double u0 = read[at];
        double u1 = read[at + 1];
        double u2 = read[at + 2];
        double u3 = read[at + 3];
        int to = part.to();
        for (int j = part.from(); j < to; j++) {
            row[j] = Math.fma(u3, s3[j], Math.fma(u2, s2[j], Math.fma(u1, s1[j], Math.fma(u0, s0[j], row[j]))));
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
