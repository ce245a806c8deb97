package suishin.engines.impact;

import suishin.engines.impact.Tiles.Factors;
import suishin.engines.impact.Tiles.Span;

/// An LU factorisation of a large matrix for very many right-hand sides, tile by tile on all processors.
///
/// Rows are not exchanged: that is stable where in every column the diagonal outweighs the others, as it does in
/// `I - ΓA` while every sector's local inputs stay below its output. Who asks has to see to that, and to check the
/// residual.
///
/// Source: G. H. Golub and C. F. Van Loan, *Matrix Computations*, 4th ed. 2013, sections 3.2 and 3.6.
final class TiledLu {

    /// How many columns are eliminated row by row, before the rest is done by tiles.
    private static final int STRIP = 30;

    private final double[][] rows;
    private final int size;
    private final Factors minus;

    /// @param rows shape `[n × n]`; overwritten
    TiledLu(double[][] rows) {
        this.rows = rows;
        this.size = rows.length;
        this.minus = (row, inner, into, at) -> {
            double[] from = rows[row];
            for (int k = inner.from(); k < inner.to(); k++) {
                into[at + k - inner.from()] = -from[k];
            }
        };
        var all = new Span(0, size);
        all.starts(Tiles.DEPTH).forEach(start -> factor(all.piece(start, Tiles.DEPTH)));
    }

    private void factor(Span block) {
        block.starts(STRIP).forEach(start -> strip(block, block.piece(start, STRIP)));
        var right = new Span(block.to(), size);
        right.starts(Tiles.WIDTH).parallel().forEach(start -> {
            var part = right.piece(start, Tiles.WIDTH);
            forward(rows, block, part);
            new Tiles(rows, rows, minus, part).add(right, block);
        });
    }

    /// Eliminates the columns of a strip, below the diagonal and in the rest of its block.
    private void strip(Span block, Span strip) {
        for (int k = strip.from(); k < strip.to(); k++) {
            for (int i = k + 1; i < strip.to(); i++) {
                eliminate(rows[i], k, strip);
            }
        }
        var rest = new Span(strip.to(), block.to());
        triangle(rows, strip, rest);
        var below = new Span(strip.to(), size);
        below.starts(Tiles.WIDTH).parallel().forEach(start -> {
            var part = below.piece(start, Tiles.WIDTH);
            for (int i = part.from(); i < part.to(); i++) {
                for (int k = strip.from(); k < strip.to(); k++) {
                    eliminate(rows[i], k, strip);
                }
            }
            new Tiles(rows, rows, minus, rest).add(part, strip);
        });
    }

    private void eliminate(double[] row, int k, Span strip) {
        row[k] /= rows[k][k];
        Tiles.single(row, rows[k], -row[k], new Span(k + 1, strip.to()));
    }

    /// Solves with the lower triangle of a strip, in some columns.
    private void triangle(double[][] sides, Span strip, Span columns) {
        for (int i = strip.from() + 1; i < strip.to(); i++) {
            for (int k = strip.from(); k < i; k++) {
                Tiles.single(sides[i], sides[k], -rows[i][k], columns);
            }
        }
    }

    /// Solves with the lower triangle of a block, in some columns.
    private void forward(double[][] sides, Span block, Span columns) {
        block.starts(STRIP).forEach(start -> {
            var strip = block.piece(start, STRIP);
            triangle(sides, strip, columns);
            new Tiles(sides, sides, minus, columns).add(new Span(strip.to(), block.to()), strip);
        });
    }

    /// Solves with the upper triangle of a block, in some columns.
    private void backward(double[][] sides, Span block, Span columns) {
        int strips = (block.size() + STRIP - 1) / STRIP;
        for (int s = strips - 1; s >= 0; s--) {
            var strip = block.piece(block.from() + s * STRIP, STRIP);
            for (int i = strip.to() - 1; i >= strip.from(); i--) {
                for (int k = i + 1; k < strip.to(); k++) {
                    Tiles.single(sides[i], sides[k], -rows[i][k], columns);
                }
                for (int j = columns.from(); j < columns.to(); j++) {
                    sides[i][j] /= rows[i][i];
                }
            }
            new Tiles(sides, sides, minus, columns).add(new Span(block.from(), strip.from()), strip);
        }
    }

    /// Replaces right-hand sides by their solutions.
    ///
    /// @param sides shape `[n × k]`, row = sector
    void solve(double[][] sides) {
        var all = new Span(0, sides[0].length);
        all.starts(Tiles.WIDTH).parallel().forEach(start -> solve(sides, all.piece(start, Tiles.WIDTH)));
    }

    private void solve(double[][] sides, Span columns) {
        var tiles = new Tiles(sides, sides, minus, columns);
        var all = new Span(0, size);
        all.starts(Tiles.DEPTH).forEach(start -> {
            var block = all.piece(start, Tiles.DEPTH);
            forward(sides, block, columns);
            tiles.add(new Span(block.to(), size), block);
        });
        int blocks = (size + Tiles.DEPTH - 1) / Tiles.DEPTH;
        for (int b = blocks - 1; b >= 0; b--) {
            var block = all.piece(b * Tiles.DEPTH, Tiles.DEPTH);
            backward(sides, block, columns);
            tiles.add(new Span(0, block.from()), block);
        }
    }
}
