package suishin.engines.impact;

import java.util.stream.IntStream;
import suishin.engines.impact.Tiles.Factors;
import suishin.engines.impact.Tiles.Span;

/// The matrix `ΓA` as something that is applied to vectors, on all processors.
///
/// @param inputs     `A`, row-major, shape `[n × n]`
/// @param localShare diagonal of `Γ`, shape `[n]`
record Operator(double[] inputs, double[] localShare) {

    private static final int UNROLLED = 4;

    /// How many rows of the matrix are copied at a time for a product with its transpose.
    private static final int HEIGHT = 15;

    /// In how many sums a product with the transpose is computed.
    private static final int SUMS = 16;

    private int size() {
        return localShare.length;
    }

    private Span all() {
        return new Span(0, size());
    }

    /// {@return `ΓA v` for each of these, shape `[k × n]`}
    double[][] straight(double[][] vectors) {
        var result = new double[vectors.length][size()];
        all().starts(Tiles.DEPTH).parallel().forEach(start -> {
            var rows = all().piece(start, Tiles.DEPTH);
            for (int i = rows.from(); i < rows.to(); i++) {
                for (int k = 0; k < vectors.length; k++) {
                    result[k][i] = localShare[i] * dot(i * size(), vectors[k]);
                }
            }
        });
        return result;
    }

    private double dot(int start, double[] vector) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int j = 0;
        for (; j <= vector.length - UNROLLED; j += UNROLLED) {
            a += inputs[start + j] * vector[j];
            b += inputs[start + j + 1] * vector[j + 1];
            c += inputs[start + j + 2] * vector[j + 2];
            d += inputs[start + j + 3] * vector[j + 3];
        }
        for (; j < vector.length; j++) {
            a += inputs[start + j] * vector[j];
        }
        return a + b + (c + d);
    }

    /// {@return `(ΓA)' v` for each of these, shape `[k × n]`}
    double[][] transposed(double[][] vectors) {
        // always as many sums, whatever the number of processors: the order of adding is part of the figures
        double[][][] sums = all().starts((size() + SUMS - 1) / SUMS)
                .parallel()
                .mapToObj(start -> transposed(vectors, all().piece(start, (size() + SUMS - 1) / SUMS)))
                .toArray(double[][][]::new);
        var once = new Span(0, size());
        for (int piece = 1; piece < sums.length; piece++) {
            for (int k = 0; k < vectors.length; k++) {
                Tiles.single(sums[0][k], sums[piece][k], 1, once);
            }
        }
        return sums[0];
    }

    /// {@return what these rows of `ΓA` bring, which pass through memory once}
    private double[][] transposed(double[][] vectors, Span rows) {
        var sums = new double[vectors.length][size()];
        var tile = new double[HEIGHT][size()];
        rows.starts(HEIGHT).forEach(start -> {
            var part = rows.piece(start, HEIGHT);
            for (int i = part.from(); i < part.to(); i++) {
                System.arraycopy(inputs, i * size(), tile[i - start], 0, size());
            }
            Factors factors = (row, inner, into, at) -> {
                for (int i = inner.from(); i < inner.to(); i++) {
                    into[at + i - inner.from()] = localShare[start + i] * vectors[row][start + i];
                }
            };
            new Tiles(sums, tile, factors, all()).add(new Span(0, vectors.length), new Span(0, part.size()));
        });
        return sums;
    }

    /// {@return `ΓA X` for vectors that stand side by side, shape `[n × k]`}
    double[][] appliedToColumns(double[][] vectors) {
        var result = new double[size()][vectors[0].length];
        var columns = new Span(0, vectors[0].length);
        Factors factors = (row, inner, into, at) -> {
            for (int k = inner.from(); k < inner.to(); k++) {
                into[at + k - inner.from()] = localShare[row] * inputs[row * size() + k];
            }
        };
        columns.starts(Tiles.WIDTH).parallel().forEach(start -> {
            var tiles = new Tiles(result, vectors, factors, columns.piece(start, Tiles.WIDTH));
            all().starts(Tiles.DEPTH).forEach(first -> tiles.add(all(), all().piece(first, Tiles.DEPTH)));
        });
        return result;
    }

    /// {@return whether every column of `|ΓA|` sums to less than 1}
    boolean isDominant() {
        var sums = new double[size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                sums[j] += Math.abs(localShare[i] * inputs[i * size() + j]);
            }
        }
        return IntStream.range(0, size()).allMatch(j -> sums[j] < 1);
    }

    /// {@return `I - ΓA`, row-major}
    double[] identityMinus() {
        var matrix = new double[inputs.length];
        for (int i = 0; i < size(); i++) {
            write(i, matrix, i * size());
        }
        return matrix;
    }

    /// {@return `I - ΓA`, row by row}
    double[][] rowsOfIdentityMinus() {
        var rows = new double[size()][size()];
        IntStream.range(0, size()).parallel().forEach(i -> write(i, rows[i], 0));
        return rows;
    }

    private void write(int row, double[] into, int at) {
        for (int j = 0; j < size(); j++) {
            into[at + j] = (row == j ? 1 : 0) - localShare[row] * inputs[row * size() + j];
        }
    }
}
