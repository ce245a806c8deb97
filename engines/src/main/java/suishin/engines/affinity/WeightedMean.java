package suishin.engines.affinity;

/// The mean of those parts that are known, each counted as often as it weighs, exactly in integers.
public final class WeightedMean {

    /// Stands for a part that is not known; the others then weigh more.
    public static final int UNKNOWN = -1;

    private WeightedMean() {}

    /// {@return the weighted mean of the known parts in millionths, half a millionth rounded up; 0 if every known part
    /// weighs nothing, or none is known}
    ///
    /// @param parts   shape `[n]`, millionths 0 to 1,000,000, or {@link #UNKNOWN}
    /// @param weights shape `[n]`, each 0 to 1000
    /// @throws IllegalArgumentException if the shapes differ or a number is outside its range
    public static int of(int[] parts, int[] weights) {
        if (parts.length != weights.length) {
            throw new IllegalArgumentException(
                    "(%d) parts need as many weights, not (%d).".formatted(parts.length, weights.length));
        }
        long sum = 0;
        long weight = 0;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] < UNKNOWN || parts[i] > 1_000_000 || weights[i] < 0 || weights[i] > 1000) {
                throw new IllegalArgumentException(
                        "Part (%d) of weight (%d) is outside its range.".formatted(parts[i], weights[i]));
            }
            if (parts[i] != UNKNOWN) {
                sum += (long) parts[i] * weights[i];
                weight += weights[i];
            }
        }
        return weight == 0 ? 0 : (int) ((2 * sum + weight) / (2 * weight));
    }
}
