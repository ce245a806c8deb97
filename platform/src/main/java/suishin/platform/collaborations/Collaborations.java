package suishin.platform.collaborations;

import static java.util.stream.Collectors.toSet;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.database.Turn;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.web.Paging;

/// Keeps joint work of people and institutions (共同研究等の記録). What is recorded can show a conflict at once (R9).
@Component
public final class Collaborations {

    private static final int A_PAGE = 100;

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

    /// Records that were looked for, one page of them.
    public record Page(List<JointWork> works, Paging paging) {

        public Page {
            works = List.copyOf(works);
        }
    }

    /// {@return a page of the records whose title, source or parties have this text, the newest first, all for a blank
    /// one; PostgreSQL shows them to those who may read them}
    ///
    /// @param number of the page; past the last is the last
    public Page page(Actor by, String text, int number) {
        return database.as(by, () -> {
            var sought = reader.sought(text);
            var paging = new Paging(number, store.count(sought), A_PAGE);
            return new Page(store.newest(sought, A_PAGE, paging.offset()), paging);
        });
    }

    /// {@return the record with this id, as far as the actor may know}
    public Optional<JointWork> find(Actor by, UUID work) {
        return database.as(by, () -> store.find(work));
    }

    /// {@return every record in which one of these people takes part, as far as the actor may know}
    public List<JointWork> of(Actor by, Collection<UUID> people) {
        return people.isEmpty() ? List.of() : database.as(by, () -> store.of(people));
    }

    /// {@return the records in which nobody takes part but these two, people or institutions, as far as the actor may
    /// know: once both are one, it is joint work no more, and its record goes}
    public List<JointWork> onlyOf(Actor by, UUID left, UUID gone) {
        return database.as(by, () -> store.onlyOf(List.of(left, gone)));
    }

    /// {@return who did joint work with one of these institutions, as far as the actor may know}
    public List<UUID> peopleWith(Actor by, Collection<UUID> organisations) {
        return database.as(by, () -> store.peopleWith(organisations));
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
        database.standBeside(Turn.MERGING);
        var known = new ArrayList<>(
                store.titled(works.stream().map(JointWork::title).collect(toSet())));
        var people = new HashSet<UUID>();
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

    /// Puts a record right. What it shows now bars at once; a conflict it has shown stays until it is ruled on.
    public Decision<JointWork> correct(Actor by, UUID work, JointWork.Typed typed) {
        if (!mayKeep(by)) {
            return Decision.refuse(new CollaborationRefusal.Denied());
        }
        var understood = reader.read(typed);
        return understood
                .work()
                .map(read -> database.as(by, () -> correct(by, read.as(work))))
                .orElseGet(() -> Decision.refuse(new CollaborationRefusal.Incomplete(understood.problems())));
    }

    private Decision<JointWork> correct(Actor by, JointWork after) {
        database.standBeside(Turn.MERGING);
        var before = store.hold(after.id());
        if (before.isEmpty()) {
            return Decision.refuse(new CollaborationRefusal.Unknown());
        }
        if (store.titled(Set.of(after.title())).stream()
                .anyMatch(one -> !one.id().equals(after.id()) && one.same(after))) {
            return Decision.refuse(new CollaborationRefusal.AlreadyThere(after.title()));
        }
        store.correct(after);
        traces.audit().record(by, "joint-work.corrected", "joint-work", after.id(), changes(before.get(), after));
        var people = new HashSet<>(before.get().people());
        people.addAll(after.people());
        traces.events().publishEvent(new JointWorkRecorded(people));
        return Decision.accept(after);
    }

    /// {@return what stood there and what stands there now, without names and texts}
    private static Map<String, Object> changes(JointWork before, JointWork after) {
        return Map.of(
                "daysBefore", before.days(),
                "daysAfter", after.days(),
                "yenBefore", before.amountYen(),
                "yenAfter", after.amountYen(),
                "peopleBefore", before.people(),
                "peopleAfter", after.people(),
                "organisationsBefore", before.organisations(),
                "organisationsAfter", after.organisations(),
                "titleChanged", !before.title().equals(after.title()),
                "sourceChanged", !before.source().equals(after.source()));
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
