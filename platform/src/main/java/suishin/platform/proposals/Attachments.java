package suishin.platform.proposals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    /// The key of the kind of a document that is of no kind in particular.
    public static final String OTHER = Deadlines.OTHER;

    private final Database database;
    private final ConsentStore store;
    private final Drafts drafts;
    private final Files files;
    private final Audit audit;
    private final Terms terms;

    Attachments(Database database, ConsentStore store, Drafts drafts, Files files, Audit audit, Terms terms) {
        this.database = database;
        this.store = store;
        this.drafts = drafts;
        this.files = files;
        this.audit = audit;
        this.terms = terms;
    }

    /// By when each document is due, and what follows the seal.
    @Component("attachmentTerms")
    record Terms(
            ProposalStore proposals,
            ProposalSteps steps,
            Access access,
            Drafts.Surroundings around,
            Deadlines deadlines,
            Addenda addenda) {

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

        /// {@return the kind, if a document of it is taken at this instant (R15)}
        Decision<DocumentDue> taking(Actor actor, Proposal proposal, String kind, Instant now) {
            var found = due(actor, proposal).stream()
                    .filter(one -> one.key().equals(kind))
                    .filter(one -> !one.form())
                    .findFirst();
            if (found.isEmpty()) {
                return Decision.refuse(new ProposalRefusal.KindUnknown());
            }
            if (!found.get().takes(now)) {
                return Decision.refuse(new ProposalRefusal.DocumentTooLate(found.get(), now));
            }
            return Addenda.mayFollow(proposal) && !found.get().mayFollow()
                    ? Decision.refuse(
                            new ProposalRefusal.DoesNotFollow(found.get().name()))
                    : Decision.accept(found.get());
        }
    }

    /// Adds files of no kind in particular: all of them, or none if one of them is refused.
    public Decision<List<StoredFile>> add(Actor actor, UUID proposal, List<Upload> uploads) {
        return add(actor, proposal, uploads, OTHER);
    }

    /// Adds files of one kind: all of them, or none if one of them is refused. Once the proposal is handed in, only a
    /// kind that may follow is taken, until its own deadline, as an addendum with its own receipt.
    public Decision<List<StoredFile>> add(Actor actor, UUID id, List<Upload> uploads, String kind) {
        if (uploads.isEmpty()) {
            return Decision.refuse(new ProposalRefusal.NoFile());
        }
        return Undo.orRefuse(() -> whileTaken(actor, id, proposal -> {
            var now = terms.steps().now();
            return terms.taking(actor, proposal, kind, now)
                    .then(due -> keep(actor, proposal, uploads)
                            .then(kept -> Decision.accept(attach(actor, proposal, kept, due, now))));
        }));
    }

    /// {@return what the work did, in one transaction, if the actor may add files to this proposal now: before it is
    /// handed in until it is due, and afterwards as long as a kind of document may follow}
    ///
    /// Which kinds are taken, {@link #takes} says. Nobody seals the proposal meanwhile.
    public <R> Decision<R> whileTaken(Actor actor, UUID id, Function<Proposal, Decision<R>> work) {
        return database.as(actor, () -> {
            var handedIn = terms.proposals().lock(id).filter(Addenda::mayFollow);
            return handedIn.isEmpty()
                    ? drafts.writing(actor, id, Role.COUNCIL_SECRETARY, work)
                    : isSecretary(actor, handedIn.get())
                            ? work.apply(handedIn.get())
                            : Decision.refuse(new ProposalRefusal.Denied());
        });
    }

    private boolean isSecretary(Actor actor, Proposal proposal) {
        return actor instanceof Actor.Person
                && terms.access().roles(actor, Scope.region(proposal.region())).contains(Role.COUNCIL_SECRETARY);
    }

    /// {@return the kind, if a document of it is taken now (R15); within {@link #whileTaken}}
    public Decision<DocumentDue> takes(Actor actor, Proposal proposal, String kind) {
        return terms.taking(actor, proposal, kind, terms.steps().now());
    }

    /// Adds one file that is kept only now, if there is room for it; within {@link #whileTaken}.
    public Decision<StoredFile> addOne(
            Actor actor, Proposal proposal, String kind, Supplier<Decision<StoredFile>> keeping) {
        var now = terms.steps().now();
        return terms.taking(actor, proposal, kind, now)
                .then(due -> room(proposal)
                        .then(_ -> keeping.get())
                        .then(file -> Decision.accept(
                                attach(actor, proposal, List.of(file), due, now).getFirst())));
    }

    /// {@return how many files the proposal would have with one more; refused if it may not}
    public Decision<Integer> room(Proposal proposal) {
        return room(proposal, 1);
    }

    private Decision<Integer> room(Proposal proposal, int more) {
        int count = store.attached(proposal.id()).size() + more;
        return count > MOST ? Decision.refuse(new ProposalRefusal.TooManyFiles(MOST, count)) : Decision.accept(count);
    }

    private Decision<List<StoredFile>> keep(Actor actor, Proposal proposal, List<Upload> uploads) {
        return room(proposal, uploads.size()).then(_ -> {
            var kept = new ArrayList<StoredFile>();
            var problems = new ArrayList<Problem>();
            var owner = new Files.Owner(proposal.id(), proposal.region());
            for (Upload upload : uploads) {
                files.keep(actor, owner, upload).fold(kept::add, refusal -> problems.addAll(refusal.problems()));
            }
            if (!problems.isEmpty()) {
                throw new Undo(new ProposalRefusal.FilesRefused(problems));
            }
            return Decision.accept(List.copyOf(kept));
        });
    }

    private List<StoredFile> attach(
            Actor actor, Proposal proposal, List<StoredFile> kept, DocumentDue due, Instant now) {
        for (StoredFile file : kept) {
            store.attach(proposal.id(), file.id(), due.key());
            audit.record(
                    actor,
                    "proposal.file-added",
                    "proposal",
                    proposal.id(),
                    Map.of("file", file.id(), "kind", due.key(), "size", file.size(), "sha256", file.sha256()));
        }
        return Addenda.mayFollow(proposal) && actor instanceof Actor.Person person
                ? terms.addenda().add(person, proposal, kept, due, now)
                : kept;
    }

    /// Says of which kind a file of the next seal is; while documents of both kinds are taken.
    public Decision<UUID> name(Actor actor, UUID id, UUID file, String kind) {
        return database.as(
                actor,
                () -> drafts.writing(
                        actor,
                        id,
                        Role.COUNCIL_SECRETARY,
                        proposal -> takes(actor, proposal, kind)
                                .then(_ -> takes(actor, proposal, kindOf(id, file)))
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
                () -> drafts.writing(
                        actor,
                        id,
                        Role.COUNCIL_SECRETARY,
                        proposal -> takes(actor, proposal, kindOf(id, file)).then(_ -> {
                            if (store.detach(id, file)) {
                                files.forget(actor, file);
                                audit.record(actor, "proposal.file-removed", "proposal", id, Map.of("file", file));
                            }
                            return Decision.accept(file);
                        })));
    }

    private String kindOf(UUID proposal, UUID file) {
        return store.kinds(proposal).getOrDefault(file, OTHER);
    }

    /// {@return the files of the next seal, in the order they were added; none for those outside of the region}
    public List<StoredFile> working(Actor actor, UUID proposal) {
        return database.as(actor, () -> files.all(actor, store.attached(proposal)));
    }

    /// {@return of which kind each file is: those of the next seal for the region, those that were handed in for all
    /// who may read them}
    public Map<UUID, String> kinds(Actor actor, UUID proposal) {
        return database.as(actor, () -> {
            var kinds = new HashMap<>(terms.addenda().sealedKinds(proposal));
            kinds.putAll(store.kinds(proposal));
            return Map.copyOf(kinds);
        });
    }

    /// {@return everything the pages say about the documents of a proposal}
    public ProposalViews.Documents documents(Actor actor, Proposal proposal) {
        return database.as(actor, () -> {
            var followed = terms.addenda().of(proposal.id());
            return new ProposalViews.Documents(
                    terms.due(actor, proposal),
                    kinds(actor, proposal.id()),
                    followed,
                    files(actor, followed),
                    terms.around().incidents().uses(actor, proposal.id()));
        });
    }

    private Map<UUID, StoredFile> files(Actor actor, List<Receipt.Addendum> followed) {
        var ids = followed.stream()
                .flatMap(one -> one.files().stream())
                .map(Receipt.Item::file)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : files.all(actor, ids).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
    }
}
