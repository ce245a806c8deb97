package suishin.platform.collaborations;

import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;

/// Keeps joint work of people and institutions (共同研究等の記録). What is recorded can show a conflict at once (R9).
@Component
public final class Collaborations {

    /// How many records stand on a page.
    public static final int PAGE = 100;

    private final Database database;
    private final CollaborationStore store;
    private final WorkReader reader;
    private final Access access;
    private final Traces traces;

    Collaborations(Database database, CollaborationStore store, WorkReader reader, Access access, Traces traces) {
        this.database = database;
        this.store = store;
        this.reader = reader;
        this.access = access;
        this.traces = traces;
    }

    /// What an act leaves behind: its entry in the log, its time and its news.
    @Component("collaborationTraces")
    record Traces(Audit audit, InstantSource clock, ApplicationEventPublisher events) {}

    /// {@return whether the actor keeps the records}
    public boolean mayKeep(Actor actor) {
        return holds(actor, Set.of(Role.PROGRAMME_OFFICE));
    }

    /// {@return whether the actor may read the records}
    public boolean mayRead(Actor actor) {
        return holds(actor, Set.of(Role.PROGRAMME_OFFICE, Role.AUDITOR));
    }

    private boolean holds(Actor actor, Set<Role> roles) {
        return access.heldBy(actor).stream().anyMatch(held -> roles.contains(held.role()));
    }

    /// {@return a page of the records, the newest first; PostgreSQL shows them to those who may read them}
    public List<JointWork> page(Actor by, int number) {
        return database.as(by, () -> store.newest(PAGE, Math.max(0, number - 1) * PAGE));
    }

    /// {@return how many records there are, as far as the actor may know}
    public int count(Actor by) {
        return database.as(by, store::count);
    }

    /// {@return every record in which one of these people takes part, as far as the actor may know}
    public List<JointWork> of(Actor by, Collection<UUID> people) {
        return people.isEmpty() ? List.of() : database.as(by, () -> store.of(people));
    }

    /// Records joint work; told a second time it stands once.
    public Decision<JointWork> record(Actor by, JointWork.Typed typed) {
        if (!(by instanceof Actor.Person(UUID keeper)) || !mayKeep(by)) {
            return Decision.refuse(new CollaborationRefusal.Denied());
        }
        var understood = reader.read(typed);
        return understood
                .work()
                .map(work -> database.as(by, () -> {
                    write(by, keeper, List.of(work));
                    return Decision.accept(work);
                }))
                .orElseGet(() -> Decision.refuse(new CollaborationRefusal.Incomplete(understood.problems())));
    }

    /// Records all of these that do not stand there yet, in one transaction.
    ///
    /// @return how many were new
    int recordAll(Actor by, UUID keeper, List<JointWork> works) {
        return database.as(by, () -> write(by, keeper, works));
    }

    private int write(Actor by, UUID keeper, List<JointWork> works) {
        var known = new ArrayList<>(
                store.titled(works.stream().map(JointWork::title).collect(toSet())));
        var people = new java.util.HashSet<UUID>();
        int added = 0;
        for (var work : works) {
            if (known.stream().noneMatch(work::same)) {
                store.add(work, keeper, traces.clock().instant());
                traces.audit()
                        .record(by, "joint-work.recorded", "joint-work", work.id(), Map.of("parties", work.parties()));
                known.add(work);
                people.addAll(work.people());
                added++;
            }
        }
        if (!people.isEmpty()) {
            traces.events().publishEvent(new JointWorkRecorded(people));
        }
        return added;
    }

    /// Takes a record back that was wrong; a conflict it has shown stays until it is ruled on.
    public Decision<UUID> remove(Actor by, UUID work) {
        if (!mayKeep(by)) {
            return Decision.refuse(new CollaborationRefusal.Denied());
        }
        return database.as(by, () -> {
            if (!store.remove(work)) {
                return Decision.refuse(new CollaborationRefusal.Unknown());
            }
            traces.audit().record(by, "joint-work.removed", "joint-work", work, Map.of());
            return Decision.accept(work);
        });
    }
}
