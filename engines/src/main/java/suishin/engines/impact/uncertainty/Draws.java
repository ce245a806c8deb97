package suishin.engines.impact.uncertainty;

import java.util.random.RandomGenerator;

/// Draws from the distributions that {@link Uncertainty} needs; the same on every machine, for it calculates with
/// {@link StrictMath} alone.
///
/// Source: G. Marsaglia and W. W. Tsang, *A simple method for generating gamma variables*, ACM TOMS 26 (2000); G.
/// Marsaglia and T. A. Bray, *A convenient method for generating normal variables*, SIAM Review 6 (1964).
final class Draws {

    private static final double SQUEEZE = 0.0331;

    private final RandomGenerator random;
    private double kept = Double.NaN;

    Draws(RandomGenerator random) {
        this.random = random;
    }

    /// {@return a normal variable of mean 0 and deviation 1}
    double normal() {
        if (!Double.isNaN(kept)) {
            double last = kept;
            kept = Double.NaN;
            return last;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * random.nextDouble() - 1;
            v = 2 * random.nextDouble() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double scale = Math.sqrt(-2 * StrictMath.log(s) / s);
        kept = v * scale;
        return u * scale;
    }

    /// {@return a gamma variable of this shape and scale 1}
    ///
    /// @param shape above 0
    double gamma(double shape) {
        if (shape < 1) {
            double power = StrictMath.log(1 - random.nextDouble()) / shape;
            return gamma(shape + 1) * StrictMath.exp(power);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = normal();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                double u = 1 - random.nextDouble();
                double square = x * x;
                if (u < 1 - SQUEEZE * square * square
                        || StrictMath.log(u) < square / 2 + d * (1 - v + StrictMath.log(v))) {
                    return d * v;
                }
            }
        }
    }

    /// {@return a share of this mean and deviation: beta distributed; the mean itself if it is 0 or 1, or does not
    /// vary}
    ///
    /// @param deviation standard deviation; its square is below `mean (1 - mean)`
    double share(double mean, double deviation) {
        if (deviation == 0 || mean <= 0 || mean >= 1) {
            return mean;
        }
        double weight = mean * (1 - mean) / (deviation * deviation) - 1;
        double one = gamma(mean * weight);
        double other = gamma((1 - mean) * weight);
        return one / (one + other);
    }

    /// {@return a factor of mean 1 and this deviation: log-normal}
    double factor(double deviation) {
        if (deviation == 0) {
            return 1;
        }
        double variance = StrictMath.log(1 + deviation * deviation);
        return StrictMath.exp(Math.sqrt(variance) * normal() - variance / 2);
    }
}
