package suishin.engines.assignment;

import java.util.List;

/// Dual prices: what one more reading of a proposal costs the total, and what one more place of an expert is
/// worth.
///
/// They prove an optimum. For any prices `α`, `β`, `γ` no assignment has a larger total than `Σ k·α + Σ (u·max(β, 0) +
/// l·min(β, 0)) + Σ (most·max(γ, 0) + least·min(γ, 0)) + Σ max(0, a − α − β − γ)`, where γ counts for each group the
/// expert is in; if a total equals that sum it is the largest. They also explain a pair: an expert is not given to a
/// proposal because `α + β > a`.
///
/// @param proposal α, shape `[P]`, millionths
/// @param expert   β, shape `[R]`, millionths
/// @param groups   γ of the groups of traits that have a price; every other has none
public record Prices(long[] proposal, long[] expert, List<Group> groups) {

    /// What one more place for a group in a proposal is worth (above 0), or what having to fill one costs (below 0).
    ///
    /// @param trait place in the question's list of traits
    /// @param price γ, millionths
    public record Group(int proposal, int trait, int group, long price) {}

    /// Prices without groups.
    public Prices(long[] proposal, long[] expert) {
        this(proposal, expert, List.of());
    }

    public Prices {
        groups = List.copyOf(groups);
    }
}
