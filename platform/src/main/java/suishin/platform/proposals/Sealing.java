package suishin.platform.proposals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.database.Database;
import suishin.platform.files.Files;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.kernel.Sha256;
import suishin.platform.proposals.ProposalSteps.Undo;
import suishin.platform.strategies.Strategies;

/// Hands a proposal in (提出): form, files, receipt and stage in one transaction, or nothing of it (R15).
@Component
public final class Sealing {

    private final Database database;
    private final ProposalStore store;
    private final SealStore seals;
    private final ProposalSteps steps;
    private final Readiness readiness;
    private final Parts parts;

    Sealing(
            Database database,
            ProposalStore store,
            SealStore seals,
            ProposalSteps steps,
            Readiness readiness,
            Parts parts) {
        this.database = database;
        this.store = store;
        this.seals = seals;
        this.steps = steps;
        this.readiness = readiness;
        this.parts = parts;
    }

    /// What takes part in a seal.
    @Component("sealingParts")
    record Parts(
            Access access,
            Audit audit,
            Drafts drafts,
            ConsentStore consents,
            Files files,
            Strategies strategies,
            Drafts.Surroundings around,
            ApplicationEventPublisher events) {}

    /// A proposal was sealed by somebody, and with it who proposes; published in the transaction of the seal.
    ///
    /// @param deadline the one it met
    public record Sealed(UUID call, UUID proposal, Receipt receipt, Receipt.Deadline deadline, Actor.Person by) {}

    /// Seals a proposal, if nothing is missing and it is not too late; the region's secretary may.
    ///
    /// Of two at once exactly one seals; the other is told that it is done.
    public Decision<Receipt> seal(Actor actor, UUID id) {
        return Undo.orRefuse(() -> database.as(
                actor,
                () -> store.lock(id)
                        .map(proposal -> seal(actor, proposal))
                        .orElseGet(() -> Decision.refuse(new ProposalRefusal.Denied()))));
    }

    private Decision<Receipt> seal(Actor actor, Proposal proposal) {
        boolean secretary =
                parts.access().roles(actor, Scope.region(proposal.region())).contains(Role.COUNCIL_SECRETARY);
        if (!secretary || !(actor instanceof Actor.Person person)) {
            return Decision.refuse(new ProposalRefusal.Denied());
        }
        if (!proposal.stage().mayChange()) {
            return Decision.refuse(alreadySealed(proposal));
        }
        freeze(actor, proposal);
        var look = readiness.look(actor, proposal).orElseThrow(() -> new Undo(new ProposalRefusal.Denied()));
        var now = steps.now();
        var stands = parts.around().call(proposal.call(), proposal.region()).orElseThrow();
        proposal.whyNotTaken(stands, now).ifPresent(late -> {
            throw new Undo(late);
        });
        if (!look.gaps().isEmpty()) {
            throw new Undo(new ProposalRefusal.NotReady(look.gaps()));
        }
        var receipt = seal(person, proposal, look, now);
        var deadline = deadline(proposal, stands, look.call());
        parts.events().publishEvent(new Sealed(proposal.call(), proposal.id(), receipt, deadline, person));
        return Decision.accept(receipt);
    }

    /// @param stands as the call stands for the region
    private static Receipt.Deadline deadline(Proposal proposal, Call stands, Call announced) {
        var kind = proposal.stage() == ProposalStage.RETURNED
                        && proposal.mendUntil().isPresent()
                ? Receipt.Deadline.Kind.MENDING
                : stands.closesAt().equals(announced.closesAt())
                        ? Receipt.Deadline.Kind.CALL
                        : Receipt.Deadline.Kind.REGION;
        return new Receipt.Deadline(kind, proposal.takenUntil(stands), stands.zone());
    }

    private ProposalRefusal alreadySealed(Proposal proposal) {
        return seals.receipts(proposal.id()).stream()
                .findFirst()
                .<ProposalRefusal>map(receipt -> new ProposalRefusal.AlreadySealed(receipt.sealedAt(), receipt.zone()))
                .orElseGet(ProposalRefusal.WrongStage::new);
    }

    private Receipt seal(Actor.Person actor, Proposal proposal, Readiness.Look look, Instant now) {
        parts.around().changed(actor, proposal, now);
        var approved = approve(actor, proposal);
        parts.drafts().setParties(approved, look.parties());
        String form = seals.text(look.document());
        var receipt = receipt(approved, look, form, files(actor, approved, now), now);
        seals.add(receipt, form, actor.id());
        seals.addKinds(receipt);
        steps.take(actor, approved, ProposalAct.SEAL, "");
        parts.audit()
                .record(
                        actor,
                        "proposal.receipt-given",
                        "proposal",
                        proposal.id(),
                        Map.of(
                                "number", receipt.number(),
                                "form", receipt.formSha256(),
                                "files", receipt.files().size()));
        return receipt;
    }

    /// Nobody writes into the form from here on, so that what is looked at is what is sealed; if it cannot be sealed,
    /// all of it is taken back.
    private void freeze(Actor actor, Proposal proposal) {
        var strategy = parts.strategies().find(actor, proposal.strategy());
        if (strategy.isEmpty()) {
            throw new Undo(new ProposalRefusal.Denied());
        }
        if (!strategy.get().frozen()) {
            Undo.unless(parts.strategies().freeze(actor, proposal.strategy()));
        }
    }

    private Proposal approve(Actor actor, Proposal proposal) {
        if (proposal.stage() != ProposalStage.DRAFT) {
            return proposal;
        }
        steps.take(actor, proposal, ProposalAct.APPROVE, "");
        return store.find(proposal.id()).orElseThrow();
    }

    private List<Receipt.Item> files(Actor actor, Proposal proposal, Instant now) {
        return parts.files().seal(actor, parts.consents().attached(proposal.id()), now).stream()
                .map(file -> new Receipt.Item(file.id(), file.name(), file.size(), file.sha256()))
                .toList();
    }

    private Receipt receipt(
            Proposal proposal, Readiness.Look look, String form, List<Receipt.Item> files, Instant now) {
        var region = store.regionName(proposal.id());
        return new Receipt(
                steps.newId(),
                proposal.id(),
                seals.receipts(proposal.id()).size() + 1,
                look.call().name(),
                region.ja(),
                region.en(),
                now,
                look.call().zone(),
                form.getBytes(StandardCharsets.UTF_8).length,
                Sha256.of(form),
                files);
    }
}
