package suishin.engines.impact;

import java.util.Arrays;

/// How much a sector draws on the others, and how much they draw on it, against the mean of all sectors.
///
/// Source: P. N. Rasmussen, *Studies in Inter-Sectoral Relations*, 1956; as the Japanese tables publish them.
///
/// @param power       column sums of `L` by their mean, shape `[n]` (影響力係数)
/// @param sensitivity row sums of `L` by their mean, shape `[n]` (感応度係数)
public record Dispersion(double[] power, double[] sensitivity) {

    /// {@return both for every sector}
    public static Dispersion of(RegionalModel model) {
        var ones = new double[model.system().size()];
        Arrays.fill(ones, 1);
        return new Dispersion(
                byMean(model.system().multipliers(ones).values()[0]),
                byMean(model.system().output(ones).values()[0]));
    }

    private static double[] byMean(double[] sums) {
        double mean = Arrays.stream(sums).sum() / sums.length;
        return Arrays.stream(sums).map(sum -> sum / mean).toArray();
    }
}
