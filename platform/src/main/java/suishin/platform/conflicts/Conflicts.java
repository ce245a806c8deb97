package suishin.platform.conflicts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;

/// What is declared and known about conflicts of interest in a call, for the modules that build on it (R9).
@Component
public final class Conflicts {

    private final Database database;
    private final ConflictStore store;
    private final RulingStore rulings;
    private final ConflictSearch search;

    Conflicts(Database database, ConflictStore store, RulingStore rulings, ConflictSearch search) {
        this.database = database;
        this.store = store;
        this.rulings = rulings;
        this.search = search;
    }

    /// {@return the conflicts of a call, as far as the actor may know}
    public List<Conflict> of(Actor by, UUID call) {
        return database.as(by, () -> store.conflicts(call));
    }

    /// {@return the declarations of a call, as far as the actor may know}
    public List<Declaration> declarations(Actor by, UUID call) {
        return database.as(by, () -> store.declarations(call));
    }

    /// {@return for each expert the proposals about which nothing is left to declare: answered, or barred anyway}
    public Map<UUID, Set<UUID>> answered(Actor by, UUID call) {
        return database.as(by, () -> store.answered(call));
    }

    /// {@return for those of these people to whom anything is left to declare, about which of these proposals}
    public Map<UUID, Set<UUID>> unanswered(Actor by, UUID call, Collection<UUID> people, Collection<UUID> proposals) {
        return database.as(by, () -> store.unanswered(call, people, proposals));
    }

    /// {@return how close each expert says each proposal is to their field, as far as the actor may know}
    public List<Competence> competences(Actor by, UUID call) {
        return declarations(by, call).stream()
                .map(said -> new Competence(
                        said.person(),
                        said.proposal(),
                        said.expertise().level(),
                        said.expertise().preference()))
                .toList();
    }

    /// {@return the rulings and waivers by which experts take part in what concerns a proposal although a conflict was
    /// found; the caller decides who may ask}
    public List<Ruled> admitted(UUID proposal) {
        return database.as(ConflictSearch.PRODUCT, () -> rulings.inForce(proposal));
    }

    /// Looks for conflicts that records show, among everything the committee of a call can come across.
    public void lookFor(UUID call) {
        search.ofCall(call);
    }

    /// Keeps who of a call's committee may read what as it is until the running transaction ends.
    public void hold(UUID call) {
        store.oneAtATime(call);
    }
}
