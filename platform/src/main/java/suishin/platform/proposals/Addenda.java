package suishin.platform.proposals;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.deadlines.DocumentDue;
import suishin.platform.files.Files;
import suishin.platform.files.StoredFile;
import suishin.platform.kernel.Actor;

/// Documents that follow the seal (追加提出): each with a receipt of its own, which leaves that of the seal as it is.
@Component
public final class Addenda {

    private static final Set<ProposalStage> HANDED_IN =
            EnumSet.of(ProposalStage.SEALED, ProposalStage.ELIGIBLE, ProposalStage.IN_REVIEW);

    private final SealStore seals;
    private final ProposalSteps steps;
    private final Files files;
    private final Drafts.Surroundings around;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Addenda(
            SealStore seals,
            ProposalSteps steps,
            Files files,
            Drafts.Surroundings around,
            Audit audit,
            ApplicationEventPublisher events) {
        this.seals = seals;
        this.steps = steps;
        this.files = files;
        this.around = around;
        this.audit = audit;
        this.events = events;
    }

    /// Documents followed a seal; published in the transaction that takes them.
    ///
    /// @param deadline the one they met
    public record Followed(Receipt.Addendum receipt, Receipt.Deadline deadline, Actor.Person by) {}

    /// {@return whether the proposal is handed in and documents may still follow}
    static boolean mayFollow(Proposal proposal) {
        return HANDED_IN.contains(proposal.stage());
    }

    /// {@return the files, sealed with a receipt of their own}
    List<StoredFile> add(Actor.Person by, Proposal proposal, List<StoredFile> added, DocumentDue due, Instant now) {
        around.changed(by, proposal, now);
        var sealed = files.seal(by, added.stream().map(StoredFile::id).toList(), now);
        var receipt = new Receipt.Addendum(
                steps.newId(),
                proposal.id(),
                seals.addenda(proposal.id()).size() + 1,
                due.key(),
                due.name(),
                now,
                due.zone(),
                sealed.stream()
                        .map(file -> new Receipt.Item(file.id(), file.name(), file.size(), file.sha256()))
                        .toList());
        seals.add(receipt, by.id());
        audit.record(
                by,
                "proposal.addendum-given",
                "proposal",
                proposal.id(),
                Map.of("number", receipt.number(), "kind", due.key(), "files", sealed.size()));
        var deadline = new Receipt.Deadline(Receipt.Deadline.Kind.DOCUMENT, due.due(), due.zone());
        events.publishEvent(new Followed(receipt, deadline, by));
        return sealed;
    }

    /// {@return what followed the seal, the newest first}
    List<Receipt.Addendum> of(UUID proposal) {
        return seals.addenda(proposal);
    }

    /// {@return of which kind each file was as it was handed in last}
    Map<UUID, String> sealedKinds(UUID proposal) {
        return seals.kinds(proposal);
    }
}
