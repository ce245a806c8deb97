package suishin.engines.assignment;

/// The largest probability with which an expert is given a proposal: `units / of`.
///
/// @param units a, 1…of
/// @param of    D, ≥ 1
public record PairLimit(int units, int of) {

    /// @throws IllegalArgumentException if the probability is not above 0 and at most 1
    public PairLimit {
        if (units < 1 || units > of) {
            throw new IllegalArgumentException("the pair limit is %d/%d".formatted(units, of));
        }
    }
}
