package suishin.engines.impact;

import suishin.engines.impact.LeontiefSystem.Solved;

/// An LU factorisation with partial pivoting of a dense matrix; solves with it and with its transpose.
///
/// Source: G. H. Golub and C. F. Van Loan, *Matrix Computations*, 4th ed. 2013, section 3.4.
final class LuFactors implements LeontiefSystem.Solver {

    private final int size;
    private final double[] factors;
    private final int[] order;

    /// @param matrix row-major, shape `[n × n]`; overwritten
    /// @throws IllegalArgumentException if the matrix is singular or holds a value that is not finite
    LuFactors(double[] matrix) {
        this.factors = matrix;
        this.size = (int) Math.round(Math.sqrt(matrix.length));
        this.order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        for (int column = 0; column < size; column++) {
            pivot(column);
            eliminate(column);
        }
    }

    private void pivot(int column) {
        int best = column;
        for (int row = column + 1; row < size; row++) {
            if (Math.abs(factors[row * size + column]) > Math.abs(factors[best * size + column])) {
                best = row;
            }
        }
        double pivot = factors[best * size + column];
        if (pivot == 0 || !Double.isFinite(pivot)) {
            throw new IllegalArgumentException(
                    "The table's equations have no single solution: sector %d depends on others completely."
                            .formatted(column + 1));
        }
        if (best != column) {
            swap(best, column);
        }
    }

    private void swap(int one, int other) {
        for (int j = 0; j < size; j++) {
            double held = factors[one * size + j];
            factors[one * size + j] = factors[other * size + j];
            factors[other * size + j] = held;
        }
        int held = order[one];
        order[one] = order[other];
        order[other] = held;
    }

    private void eliminate(int column) {
        double pivot = factors[column * size + column];
        for (int row = column + 1; row < size; row++) {
            double factor = factors[row * size + column] / pivot;
            factors[row * size + column] = factor;
            if (factor != 0) {
                for (int j = column + 1; j < size; j++) {
                    factors[row * size + j] -= factor * factors[column * size + j];
                }
            }
        }
    }

    @Override
    public Solved solve(double[][] sides, boolean transposed) {
        var values = new double[sides.length][];
        for (int k = 0; k < sides.length; k++) {
            values[k] = transposed ? transposed(sides[k]) : straight(sides[k]);
        }
        return new Solved(values, 0, 0, "LU");
    }

    private double[] straight(double[] side) {
        var x = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = side[order[i]];
            for (int j = 0; j < i; j++) {
                sum -= factors[i * size + j] * x[j];
            }
            x[i] = sum;
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = x[i];
            for (int j = i + 1; j < size; j++) {
                sum -= factors[i * size + j] * x[j];
            }
            x[i] = sum / factors[i * size + i];
        }
        return x;
    }

    private double[] transposed(double[] side) {
        double[] y = side.clone();
        for (int i = 0; i < size; i++) {
            y[i] /= factors[i * size + i];
            for (int j = i + 1; j < size; j++) {
                y[j] -= factors[i * size + j] * y[i];
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int j = 0; j < i; j++) {
                y[j] -= factors[i * size + j] * y[i];
            }
        }
        var x = new double[size];
        for (int i = 0; i < size; i++) {
            x[order[i]] = y[i];
        }
        return x;
    }
}
