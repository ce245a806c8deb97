package suishin.engines.impact;

import java.util.Arrays;

/// The spectral radius of `ΓA` by power iteration: how much of an output its own inputs call for, round after round.
///
/// Error: for a non-negative matrix the iteration brackets the radius (Collatz–Wielandt); it stops at a relative width
/// of 1e-9 or after 500 steps and answers the upper end then. With negative cells it is an estimate. Cost:
/// `O(n²)` a step.
final class SpectralRadius {

    private static final int STEPS = 500;
    private static final double WIDTH = 1e-9;

    /// Keeps every entry positive where a block does not reach another.
    private static final double SHIFT = 1;

    private SpectralRadius() {}

    static double of(Coefficients coefficients) {
        int n = coefficients.size();
        var vector = new double[n];
        Arrays.fill(vector, 1);
        double upper = 0;
        for (int step = 0; step < STEPS; step++) {
            double lower = Double.POSITIVE_INFINITY;
            upper = 0;
            double largest = 0;
            double[] next = applied(coefficients, vector);
            for (int i = 0; i < n; i++) {
                next[i] += SHIFT * vector[i];
                double growth = next[i] / vector[i];
                lower = Math.min(lower, growth);
                upper = Math.max(upper, growth);
                largest = Math.max(largest, Math.abs(next[i]));
            }
            if (upper - lower <= WIDTH * upper) {
                break;
            }
            for (int i = 0; i < n; i++) {
                vector[i] = next[i] / largest;
            }
        }
        return upper - SHIFT;
    }

    private static double[] applied(Coefficients coefficients, double[] vector) {
        int n = vector.length;
        var result = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += coefficients.inputs()[i * n + j] * vector[j];
            }
            result[i] = coefficients.localShare()[i] * sum;
        }
        return result;
    }
}
