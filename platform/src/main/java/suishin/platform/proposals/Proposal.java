package suishin.platform.proposals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.kernel.Scope;

/// A region's proposal to a call (提案), without what it says.
///
/// @param strategy  the strategy whose form is sealed
/// @param mendUntil the last instant at which a returned proposal may be sealed again; empty if never returned
public record Proposal(
        UUID id,
        UUID call,
        UUID region,
        UUID strategy,
        String programme,
        ProposalStage stage,
        Instant startedAt,
        Optional<Instant> mendUntil) {

    /// {@return what roles that matter for this proposal are held for}
    Scope[] scopes() {
        return new Scope[] {Scope.programme(programme), Scope.region(region), Scope.call(call)};
    }
}
