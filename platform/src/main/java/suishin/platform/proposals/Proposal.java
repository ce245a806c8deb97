package suishin.platform.proposals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.calls.Call;
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

    /// {@return why nothing is taken for this proposal at this instant; empty if it is (R15)}
    ///
    /// Instants are compared; the last instant itself is on time.
    public Optional<ProposalRefusal> whyNotTaken(Call of, Instant now) {
        if (stage == ProposalStage.RETURNED) {
            return mendUntil.filter(now::isAfter).map(until -> new ProposalRefusal.TooLate(until, now, of.zone()));
        }
        if (of.isOpenAt(now)) {
            return Optional.empty();
        }
        return Optional.of(
                now.isAfter(of.closesAt())
                        ? new ProposalRefusal.TooLate(of.closesAt(), now, of.zone())
                        : new ProposalRefusal.CallNotOpen(of.opensAt(), of.closesAt(), of.zone()));
    }

    /// {@return the last instant at which this proposal is taken}
    public Instant takenUntil(Call of) {
        return stage == ProposalStage.RETURNED ? mendUntil.orElse(of.closesAt()) : of.closesAt();
    }
}
