package suishin.platform.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.files.Files;
import suishin.platform.files.StoredFile;
import suishin.platform.files.Upload;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.proposals.ProposalSteps.Undo;

/// The files of the next seal (添付ファイル): added and removed by the secretary until it is sealed.
@Component
public final class Attachments {

    /// The most files a proposal may have.
    public static final int MOST = 10;

    private final Database database;
    private final ConsentStore store;
    private final Drafts drafts;
    private final Files files;
    private final Audit audit;

    Attachments(Database database, ConsentStore store, Drafts drafts, Files files, Audit audit) {
        this.database = database;
        this.store = store;
        this.drafts = drafts;
        this.files = files;
        this.audit = audit;
    }

    /// Adds files: all of them, or none if one of them is refused.
    public Decision<List<StoredFile>> add(Actor actor, UUID proposal, List<Upload> uploads) {
        if (uploads.isEmpty()) {
            return Decision.refuse(new ProposalRefusal.NoFile());
        }
        return Undo.orRefuse(() -> database.as(
                actor,
                () -> drafts.writable(actor, proposal, Role.COUNCIL_SECRETARY)
                        .then(found -> keep(actor, found, uploads))));
    }

    private Decision<List<StoredFile>> keep(Actor actor, Proposal proposal, List<Upload> uploads) {
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
        kept.forEach(file -> attach(actor, proposal, file));
        return Decision.accept(List.copyOf(kept));
    }

    private StoredFile attach(Actor actor, Proposal proposal, StoredFile file) {
        store.attach(proposal.id(), file.id());
        audit.record(
                actor,
                "proposal.file-added",
                "proposal",
                proposal.id(),
                Map.of("file", file.id(), "size", file.size(), "sha256", file.sha256()));
        return file;
    }

    /// {@return what the work did, in one transaction, if the actor may add and remove files of this proposal now}
    ///
    /// For files that come part by part; nobody seals the proposal meanwhile.
    public <R> Decision<R> whileTaken(Actor actor, UUID proposal, Function<Proposal, Decision<R>> work) {
        return database.as(
                actor,
                () -> drafts.writable(actor, proposal, Role.COUNCIL_SECRETARY).then(work));
    }

    /// Adds one file that is kept only now, if there is room for it; within {@link #whileTaken}.
    public Decision<StoredFile> addOne(Actor actor, Proposal proposal, Supplier<Decision<StoredFile>> keeping) {
        return room(proposal).then(_ -> keeping.get()).then(file -> Decision.accept(attach(actor, proposal, file)));
    }

    /// {@return how many files the proposal would have with one more; refused if it may not}
    public Decision<Integer> room(Proposal proposal) {
        int count = store.attached(proposal.id()).size() + 1;
        return count > MOST ? Decision.refuse(new ProposalRefusal.TooManyFiles(MOST, count)) : Decision.accept(count);
    }

    /// Removes a file from the next seal. One that was sealed before stays readable where it was sealed.
    public Decision<UUID> remove(Actor actor, UUID proposal, UUID file) {
        return database.as(
                actor,
                () -> drafts.writable(actor, proposal, Role.COUNCIL_SECRETARY).then(_ -> {
                    if (store.detach(proposal, file)) {
                        files.forget(actor, file);
                        audit.record(actor, "proposal.file-removed", "proposal", proposal, Map.of("file", file));
                    }
                    return Decision.accept(file);
                }));
    }

    /// {@return the files of the next seal, in the order they were added; none for those outside of the region}
    public List<StoredFile> working(Actor actor, UUID proposal) {
        return database.as(actor, () -> files.all(actor, store.attached(proposal)));
    }
}
