package suishin.platform.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;

/// Reads proposals, each person as far as they may (提案の閲覧).
@Component
public final class Proposals {

    private final Database database;
    private final ProposalStore store;
    private final ListStore lists;

    Proposals(Database database, ProposalStore store, ListStore lists) {
        this.database = database;
        this.store = store;
        this.lists = lists;
    }

    /// {@return the proposal; empty if there is none or the actor may not read it}
    public Optional<Proposal> find(Actor actor, UUID id) {
        return database.as(actor, () -> store.find(id));
    }

    /// {@return the proposal as a line of a list; empty if there is none or the actor may not read it}
    public Optional<ProposalSummary> summary(Actor actor, UUID id) {
        return all(actor, List.of(id)).stream().findFirst();
    }

    /// {@return the proposals of a call the actor may read, by the region's name, in two statements}
    public List<ProposalSummary> ofCall(Actor actor, UUID call) {
        return database.as(actor, () -> lists.ofCall(call));
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

    /// {@return the steps a proposal has taken, oldest first; empty if the actor may not read it}
    public List<ProposalStep> steps(Actor actor, UUID id) {
        return database.as(actor, () -> store.steps(id));
    }
}
