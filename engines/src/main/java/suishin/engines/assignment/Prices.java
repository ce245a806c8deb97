package suishin.engines.assignment;

/// Dual prices: what one more reading of a proposal costs the total, and what one more place of an expert is
/// worth.
///
/// They prove an optimum. For any prices `α`, `β` no assignment has a larger total than
/// `Σ k·α + Σ (u·max(β, 0) + l·min(β, 0)) + Σ max(0, a − α − β)`; if a total equals that sum it is the
/// largest. They
/// also explain a pair: an expert is not given to a proposal because `α + β > a`.
///
/// @param proposal α, shape `[P]`, millionths
/// @param expert   β, shape `[R]`, millionths
public record Prices(long[] proposal, long[] expert) {}
