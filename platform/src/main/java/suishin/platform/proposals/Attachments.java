package suishin.platform.proposals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.deadlines.Deadlines;
import suishin.platform.deadlines.DocumentDue;
import suishin.platform.files.Files;
import suishin.platform.files.StoredFile;
import suishin.platform.files.Upload;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.proposals.ProposalSteps.Undo;

/// The files of the next seal (添付ファイル): added and removed by the secretary until it is sealed.
@Component
public final class Attachments {

    /// The most files a proposal may have.
    public static final int MOST = 10;

    private static final Set<ProposalStage> HANDED_IN =
            EnumSet.of(ProposalStage.SEALED, ProposalStage.ELIGIBLE, ProposalStage.IN_REVIEW);

    private final Database database;
    private final ConsentStore store;
    private final Drafts drafts;
    private final Files files;
    private final Audit audit;
    private final Later later;

    Attachments(Database database, ConsentStore store, Drafts drafts, Files files, Audit audit, Later later) {
        this.database = database;
        this.store = store;
        this.drafts = drafts;
        this.files = files;
        this.audit = audit;
        this.later = later;
    }

    /// What a document needs that follows the seal, and by when each is due.
    @Component("laterAttachments")
    record Later(
            ProposalStore proposals,
            SealStore seals,
            ProposalSteps steps,
            Access access,
            Drafts.Surroundings around,
            Deadlines deadlines) {

        /// {@return the last instants for a proposal; one that was returned is mended whole until its own}
        List<DocumentDue> due(Actor actor, Proposal proposal) {
            var call = around.calls().find(proposal.call()).orElseThrow();
            var all = deadlines.of(actor, call, proposal.region());
            return proposal.stage() != ProposalStage.RETURNED
                    ? all
                    : all.stream()
                            .map(one -> proposal.mendUntil().map(one::atLeast).orElse(one))
                            .toList();
        }

        Optional<DocumentDue> due(Actor actor, Proposal proposal, String kind) {
            return due(actor, proposal).stream()
                    .filter(one -> one.key().equals(kind))
                    .filter(one -> !one.form())
                    .findFirst();
        }
    }

    /// Adds files of no kind in particular: all of them, or none if one of them is refused.
    public Decision<List<StoredFile>> add(Actor actor, UUID proposal, List<Upload> uploads) {
        return add(actor, proposal, uploads, Deadlines.OTHER);
    }

    /// Adds files of one kind: all of them, or none if one of them is refused. Once the proposal is handed in, only a
    /// kind that may follow is taken, until its own deadline, as an addendum with its own receipt.
    public Decision<List<StoredFile>> add(Actor actor, UUID id, List<Upload> uploads, String kind) {
        if (uploads.isEmpty()) {
            return Decision.refuse(new ProposalRefusal.NoFile());
        }
        return Undo.orRefuse(() -> database.as(actor, () -> {
            var handedIn = later.proposals().lock(id).filter(Attachments::takesAddenda);
            return handedIn.isPresent()
                    ? follow(actor, handedIn.get(), uploads, kind)
                    : drafts.writable(actor, id, Role.COUNCIL_SECRETARY)
                            .then(found -> open(
                                            actor, found, kind, later.steps().now())
                                    .then(_ -> keep(actor, found, uploads, kind)));
        }));
    }

    /// {@return the kind, if a document of it is taken now (R15)}
    private Decision<DocumentDue> open(Actor actor, Proposal proposal, String kind, Instant now) {
        var due = later.due(actor, proposal, kind);
        if (due.isEmpty()) {
            return Decision.refuse(new ProposalRefusal.KindUnknown());
        }
        return due.get().takes(now)
                ? Decision.accept(due.get())
                : Decision.refuse(new ProposalRefusal.DocumentTooLate(due.get(), now));
    }

    private Decision<List<StoredFile>> follow(Actor actor, Proposal proposal, List<Upload> uploads, String kind) {
        boolean secretary =
                later.access().roles(actor, Scope.region(proposal.region())).contains(Role.COUNCIL_SECRETARY);
        if (!secretary || !(actor instanceof Actor.Person person)) {
            return Decision.refuse(new ProposalRefusal.Denied());
        }
        var now = later.steps().now();
        return open(actor, proposal, kind, now).then(due -> {
            if (!due.mayFollow()) {
                return Decision.refuse(new ProposalRefusal.DoesNotFollow(due.name()));
            }
            var kept = keep(actor, proposal, uploads, kind);
            return kept.then(added -> Decision.accept(addendum(person, proposal, added, due, now)));
        });
    }

    private List<StoredFile> addendum(
            Actor.Person actor, Proposal proposal, List<StoredFile> added, DocumentDue due, Instant now) {
        later.around().changed(actor, proposal, now);
        var sealed = files.seal(actor, added.stream().map(StoredFile::id).toList(), now);
        var receipt = new Receipt.Addendum(
                later.steps().newId(),
                proposal.id(),
                later.seals().addenda(proposal.id()).size() + 1,
                due.key(),
                due.name(),
                now,
                due.zone(),
                sealed.stream()
                        .map(file -> new Receipt.Item(file.id(), file.name(), file.size(), file.sha256()))
                        .toList());
        later.seals().add(receipt, actor.id());
        audit.record(
                actor,
                "proposal.addendum-given",
                "proposal",
                proposal.id(),
                Map.of("number", receipt.number(), "kind", due.key(), "files", sealed.size()));
        return sealed;
    }

    private Decision<List<StoredFile>> keep(Actor actor, Proposal proposal, List<Upload> uploads, String kind) {
        int count = store.attached(proposal.id()).size() + uploads.size();
        if (count > MOST) {
            return Decision.refuse(new ProposalRefusal.TooManyFiles(MOST, count));
        }
        var kept = new ArrayList<StoredFile>();
        var problems = new ArrayList<Problem>();
        var owner = new Files.Owner(proposal.id(), proposal.region());
        for (Upload upload : uploads) {
            files.keep(actor, owner, upload).fold(kept::add, refusal -> problems.addAll(refusal.problems()));
        }
        if (!problems.isEmpty()) {
            throw new Undo(new ProposalRefusal.FilesRefused(problems));
        }
        for (StoredFile file : kept) {
            store.attach(proposal.id(), file.id(), kind);
            audit.record(
                    actor,
                    "proposal.file-added",
                    "proposal",
                    proposal.id(),
                    Map.of("file", file.id(), "kind", kind, "size", file.size(), "sha256", file.sha256()));
        }
        return Decision.accept(List.copyOf(kept));
    }

    /// Says of which kind a file of the next seal is; while documents of both kinds are taken.
    public Decision<UUID> name(Actor actor, UUID id, UUID file, String kind) {
        return database.as(
                actor,
                () -> drafts.writable(actor, id, Role.COUNCIL_SECRETARY)
                        .then(proposal -> open(
                                        actor, proposal, kind, later.steps().now())
                                .then(_ -> open(
                                        actor,
                                        proposal,
                                        kindOf(id, file),
                                        later.steps().now()))
                                .then(_ -> {
                                    if (store.name(id, file, kind)) {
                                        audit.record(
                                                actor,
                                                "proposal.file-named",
                                                "proposal",
                                                id,
                                                Map.of("file", file, "kind", kind));
                                    }
                                    return Decision.accept(file);
                                })));
    }

    /// Removes a file from the next seal. One that was sealed before stays readable where it was sealed.
    public Decision<UUID> remove(Actor actor, UUID id, UUID file) {
        return database.as(
                actor,
                () -> drafts.writable(actor, id, Role.COUNCIL_SECRETARY)
                        .then(proposal -> open(
                                actor, proposal, kindOf(id, file), later.steps().now()))
                        .then(_ -> {
                            if (store.detach(id, file)) {
                                files.forget(actor, file);
                                audit.record(actor, "proposal.file-removed", "proposal", id, Map.of("file", file));
                            }
                            return Decision.accept(file);
                        }));
    }

    private String kindOf(UUID proposal, UUID file) {
        return store.kinds(proposal).getOrDefault(file, Deadlines.OTHER);
    }

    /// {@return the files of the next seal, in the order they were added; none for those outside of the region}
    public List<StoredFile> working(Actor actor, UUID proposal) {
        return database.as(actor, () -> files.all(actor, store.attached(proposal)));
    }

    /// {@return of which kind each file is: those of the next seal for the region, those that were handed in for all
    /// who
    /// may read them}
    public Map<UUID, String> kinds(Actor actor, UUID proposal) {
        return database.as(actor, () -> {
            var kinds = new HashMap<>(later.seals().kinds(proposal));
            kinds.putAll(store.kinds(proposal));
            return Map.copyOf(kinds);
        });
    }

    /// {@return everything the pages say about the documents of a proposal}
    public ProposalViews.Documents documents(Actor actor, Proposal proposal) {
        return database.as(
                actor,
                () -> new ProposalViews.Documents(
                        later.due(actor, proposal),
                        kinds(actor, proposal.id()),
                        later.seals().addenda(proposal.id()),
                        later.around().incidents().uses(actor, proposal.id())));
    }

    static boolean takesAddenda(Proposal proposal) {
        return HANDED_IN.contains(proposal.stage());
    }
}
