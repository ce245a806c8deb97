package suishin.engines.assignment;

/// One reading: this expert reads this proposal.
///
/// @param proposal `0…P-1`
/// @param expert   `0…R-1`
public record Pair(int proposal, int expert) {}
