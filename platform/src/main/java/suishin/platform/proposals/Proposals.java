package suishin.platform.proposals;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.files.FileContent;
import suishin.platform.files.Files;
import suishin.platform.files.StoredFile;
import suishin.platform.kernel.Actor;
import suishin.platform.regions.RegionKey;

/// Reads proposals, each person as far as they may (提案の閲覧).
@Component
public final class Proposals {

    private final Database database;
    private final ProposalStore store;
    private final ListStore lists;
    private final SealStore seals;
    private final Files files;

    Proposals(Database database, ProposalStore store, ListStore lists, SealStore seals, Files files) {
        this.database = database;
        this.store = store;
        this.lists = lists;
        this.seals = seals;
        this.files = files;
    }

    /// {@return the proposal; empty if there is none or the actor may not read it}
    public Optional<Proposal> find(Actor actor, UUID id) {
        return database.as(actor, () -> store.find(id));
    }

    /// {@return the proposal that would hand in this strategy as it stands; empty if there is none or the actor may not
    /// read it}
    public Optional<Proposal> ofStrategy(Actor actor, UUID strategy) {
        return database.as(actor, () -> store.ofStrategy(strategy));
    }

    /// {@return those of these proposals the actor may read, in no order, in one statement}
    public List<Proposal> find(Actor actor, Collection<UUID> ids) {
        return database.as(actor, () -> store.all(ids));
    }

    /// {@return the proposals that hand or handed in these strategies, as far as the actor may read them}
    public List<Proposal> ofStrategies(Actor actor, Collection<UUID> strategies) {
        return database.as(actor, () -> store.ofStrategies(strategies));
    }

    /// {@return the proposal as a line of a list; empty if there is none or the actor may not read it}
    public Optional<ProposalSummary> summary(Actor actor, UUID id) {
        return all(actor, List.of(id)).stream().findFirst();
    }

    /// {@return the proposals of a call the actor may read, by the region's name, in two statements}
    public List<ProposalSummary> ofCall(Actor actor, UUID call) {
        return ofCalls(actor, List.of(call));
    }

    /// {@return the proposals of these calls the actor may read, by the region's name, in two statements}
    public List<ProposalSummary> ofCalls(Actor actor, Collection<UUID> calls) {
        return database.as(actor, () -> lists.ofCalls(calls));
    }

    /// {@return those of these proposals the actor may read, by the region's name}
    public List<ProposalSummary> all(Actor actor, List<UUID> ids) {
        return database.as(actor, () -> lists.all(ids));
    }

    /// {@return what a committee member has to declare conflicts about: every sealed proposal of the call that was not
    /// rejected or withdrawn and from which they are not barred}
    public List<EntryToDeclare> entriesToDeclare(Actor expert, UUID call) {
        return database.as(expert, () -> lists.toDeclare(call));
    }

    /// {@return the same, of these proposals alone}
    public List<EntryToDeclare> entriesToDeclare(Actor expert, UUID call, Collection<UUID> among) {
        return database.as(expert, () -> lists.toDeclare(call, among));
    }

    /// {@return with whom these institutions proposed in other calls than this one, as far as the actor may read it, in
    /// one statement; with days of this zone}
    public List<Party.Partnership> together(Actor actor, UUID call, Collection<UUID> organisations, ZoneId zone) {
        return database.as(actor, () -> lists.together(call, organisations, zone));
    }

    /// {@return the proposals these institutions are parties to, by call, as far as the actor may read them}
    public Map<UUID, Set<UUID>> proposedBy(Actor actor, Collection<UUID> organisations) {
        return database.as(actor, () -> lists.proposedBy(organisations));
    }

    /// {@return the steps a proposal has taken, oldest first; empty if the actor may not read it}
    public List<ProposalStep> steps(Actor actor, UUID id) {
        return database.as(actor, () -> store.steps(id));
    }

    /// {@return every proposal the actor may read whose region's or proposers' names hold every word of the query,
    /// however it was typed; the newest first}
    public List<ProposalSummary> search(Actor actor, String query) {
        return database.as(actor, () -> lists.matching(RegionKey.words(query)));
    }

    /// {@return the form as it was sealed last; empty if it was not, or the actor may not read it}
    public Optional<SealedForm> sealed(Actor actor, UUID id) {
        return database.as(actor, () -> seals.form(id));
    }

    /// {@return the form as it was sealed under this number of its receipt; empty if it was not, or the actor may not
    /// read it}
    public Optional<SealedForm> sealed(Actor actor, UUID id, int number) {
        return database.as(actor, () -> seals.form(id, number));
    }

    /// {@return the receipts of a proposal, the newest first; none if the actor may not read it}
    public List<Receipt> receipts(Actor actor, UUID id) {
        return database.as(actor, () -> seals.receipts(id));
    }

    /// {@return the receipts of what followed the seal, the newest first; none if the actor may not read the proposal}
    public List<Receipt.Addendum> addenda(Actor actor, UUID id) {
        return database.as(actor, () -> seals.addenda(id));
    }

    /// {@return the files as they were sealed last, in the order of the receipt}
    public List<StoredFile> files(Actor actor, UUID id) {
        return database.as(actor, () -> {
            var ids = seals.receipts(id).stream().limit(1).flatMap(receipt -> receipt.files().stream());
            return files.all(actor, ids.map(Receipt.Item::file).toList());
        });
    }

    /// {@return a file of a proposal with the way to its bytes; empty if there is none or the actor may not read it}
    public Optional<FileContent> file(Actor actor, UUID id, UUID file) {
        return database.as(
                actor,
                () -> files.content(actor, file)
                        .filter(content -> content.file().proposal().equals(id)));
    }
}
