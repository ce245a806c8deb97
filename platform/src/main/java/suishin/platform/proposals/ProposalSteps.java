package suishin.platform.proposals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.MatterStage;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Refusal;

/// Moves proposals along their life (提案の進行): each step by whoever {@link ProposalLife} names, written down and audited.
@Component
public final class ProposalSteps {

    private final Database database;
    private final ProposalStore store;
    private final Access access;
    private final Audit audit;
    private final Marks marks;

    ProposalSteps(Database database, ProposalStore store, Access access, Audit audit, Marks marks) {
        this.database = database;
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.marks = marks;
    }

    /// When and under which id.
    @Component("proposalMarks")
    record Marks(InstantSource clock, Identities identities) {}

    /// Moves every proposal of a call that the actor may read and that stands where the act begins.
    ///
    /// @return the proposals moved; none moves if the actor may not take the step for one of them
    public Decision<List<UUID>> advanceAll(Actor actor, UUID call, ProposalAct act) {
        return database.as(actor, () -> {
            var moved = new ArrayList<UUID>();
            for (var proposal : store.lockAll(call)) {
                if (ProposalLife.LIFE.steps().stream()
                        .noneMatch(step -> step.from() == proposal.stage() && step.act() == act)) {
                    continue;
                }
                if (next(actor, proposal, act).isEmpty()) {
                    return Decision.refuse(new ProposalRefusal.Denied());
                }
                take(actor, proposal, act, "");
                moved.add(proposal.id());
            }
            return Decision.accept(List.copyOf(moved));
        });
    }

    /// Moves one proposal, if the life has a step for the actor.
    public Decision<ProposalStage> advance(Actor actor, UUID id, ProposalAct act) {
        return advance(actor, id, act, "", Optional.empty());
    }

    /// Moves one proposal, with a reason and, where it is returned, until when to mend it.
    public Decision<ProposalStage> advance(
            Actor actor, UUID id, ProposalAct act, String reason, Optional<Instant> mendUntil) {
        return database.as(actor, () -> {
            var proposal = store.lock(id);
            if (proposal.isEmpty() || next(actor, proposal.get(), act).isEmpty()) {
                return Decision.refuse(refusal(actor, proposal, act));
            }
            return Decision.accept(take(actor, proposal.get(), act, reason, mendUntil));
        });
    }

    /// {@return the product's time}
    Instant now() {
        return marks.clock().instant();
    }

    /// {@return an id nobody had before}
    UUID newId() {
        return marks.identities().next();
    }

    /// {@return where this act leads for this actor; empty if the life has no such step}
    Optional<ProposalStage> next(Actor actor, Proposal proposal, ProposalAct act) {
        return ProposalLife.LIFE.after(proposal.stage(), act, access.roles(actor, proposal.scopes()));
    }

    /// {@return why the actor cannot do this: it is for another role, or not for this stage}
    ProposalRefusal refusal(Actor actor, Optional<Proposal> proposal, ProposalAct act) {
        if (proposal.isEmpty()) {
            return new ProposalRefusal.Denied();
        }
        var roles = access.roles(actor, proposal.get().scopes());
        boolean theirs =
                ProposalLife.LIFE.steps().stream().anyMatch(step -> step.act() == act && roles.contains(step.by()));
        return theirs ? new ProposalRefusal.WrongStage() : new ProposalRefusal.Denied();
    }

    /// Takes a step that {@link #next} allows, within the running transaction.
    ///
    /// @return the stage reached
    ProposalStage take(Actor actor, Proposal proposal, ProposalAct act, String reason) {
        return take(actor, proposal, act, reason, Optional.empty());
    }

    /// As above, for a step that sets until when to mend.
    ProposalStage take(Actor actor, Proposal proposal, ProposalAct act, String reason, Optional<Instant> mendUntil) {
        var to = next(actor, proposal, act)
                .orElseThrow(() -> new IllegalStateException("No step (%s) from here.".formatted(act)));
        var step = new ProposalStep(
                marks.identities().next(),
                proposal.id(),
                act,
                proposal.stage(),
                to,
                actor instanceof Actor.Person(var person) ? Optional.of(person) : Optional.empty(),
                reason,
                marks.clock().instant());
        store.move(step, mendUntil);
        matterStage(act).ifPresent(stage -> access.advance(actor, proposal.id(), stage));
        switch (act) {
            case SEAL -> store.setDeclarable(proposal.id(), true);
            case REJECT, WITHDRAW -> store.setDeclarable(proposal.id(), false);
            default -> {}
        }
        audit.record(
                actor,
                "proposal." + Codes.of(act),
                "proposal",
                proposal.id(),
                Map.of("from", proposal.stage(), "to", to));
        return to;
    }

    private static Optional<MatterStage> matterStage(ProposalAct act) {
        return switch (act) {
            case SEAL -> Optional.of(MatterStage.SEALED);
            case START_REVIEW -> Optional.of(MatterStage.IN_REVIEW);
            case OPEN_DELIBERATION -> Optional.of(MatterStage.DELIBERATION);
            case DECIDE -> Optional.of(MatterStage.DECIDED);
            case ANNOUNCE -> Optional.of(MatterStage.RELEASED);
            default -> Optional.empty();
        };
    }

    /// Takes back what a transaction has already written, because it may not go on.
    static final class Undo extends RuntimeException {

        private final transient Refusal refusal;

        Undo(Refusal refusal) {
            super(refusal.code(), null, false, false);
            this.refusal = refusal;
        }

        /// {@return what the transaction decided, or the refusal for which it was taken back}
        static <R> Decision<R> orRefuse(Supplier<Decision<R>> transaction) {
            try {
                return transaction.get();
            } catch (Undo undone) {
                return Decision.refuse(undone.refusal);
            }
        }

        /// {@return what was decided}
        ///
        /// @throws Undo if it was refused
        static <R> R unless(Decision<R> decision) {
            return decision.orThrow(Undo::new);
        }
    }
}
