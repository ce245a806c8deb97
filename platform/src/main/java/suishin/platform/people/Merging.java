package suishin.platform.people;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.database.Turn;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.web.Texts;

/// Makes two records of one person one (名寄せ・統合): nobody needs two accounts.
///
/// An administrator may, and the programme office where neither record holds a role beyond what that office may give.
@Component
public final class Merging {

    private static final Actor.Product PRODUCT = new Actor.Product("making two records of one person one");
    private static final Set<Role> MAY_MERGE = EnumSet.of(Role.ADMINISTRATOR, Role.PROGRAMME_OFFICE);

    private final Database database;
    private final MergeStore store;
    private final Access access;
    private final ObjectProvider<MergeGuard> guards;
    private final Traces traces;

    Merging(Database database, MergeStore store, Access access, ObjectProvider<MergeGuard> guards, Traces traces) {
        this.database = database;
        this.store = store;
        this.access = access;
        this.guards = guards;
        this.traces = traces;
    }

    /// What the act leaves behind: its entry in the log, its time, its news and its letters.
    @Component("mergeTraces")
    record Traces(
            Audit audit,
            InstantSource clock,
            ApplicationEventPublisher events,
            Correspondence correspondence,
            Texts texts) {}

    /// {@return whether the actor may make records one at all}
    public boolean mayMerge(Actor actor) {
        return access.heldBy(actor).stream().map(Held::role).anyMatch(MAY_MERGE::contains);
    }

    /// {@return the records that became part of each of these, by the one left; who has none is left out}
    public Map<UUID, List<Person>> former(Collection<UUID> people) {
        return store.former(people);
    }

    /// {@return the record with exactly this address, also if it became part of another one}
    public Decision<Person> at(String address) {
        return store.at(address)
                .map(Decision::accept)
                .orElseGet(() -> Decision.refuse(new PeopleRefusal.AddressUnknown(address)));
    }

    /// {@return both records side by side, with everything that stands against making them one}
    public Decision<MergePreview> preview(Actor by, UUID left, UUID gone) {
        return holding(by, left, gone, (one, other) -> Decision.accept(look(by, one, other)));
    }

    /// Makes two records one; `gone` leads to `left` from then on.
    public Decision<PeopleMerged> merge(Actor by, UUID left, UUID gone) {
        return holding(by, left, gone, (one, other) -> {
            var seen = look(by, one, other);
            return seen.problems().isEmpty()
                    ? Decision.accept(write(by, seen))
                    : Decision.refuse(new PeopleRefusal.NotMergeable(seen.problems()));
        });
    }

    private <E> Decision<E> holding(Actor by, UUID left, UUID gone, BiFunction<Person, Person, Decision<E>> act) {
        if (!mayMerge(by)) {
            return Decision.refuse(new PeopleRefusal.Denied());
        }
        if (left.equals(gone)) {
            return Decision.refuse(new PeopleRefusal.SameRecord());
        }
        return database.as(by, () -> {
            database.take(Turn.MERGING);
            var found = database.within(PRODUCT, () -> store.hold(List.of(left, gone)));
            if (found.size() < 2) {
                return Decision.refuse(new PeopleRefusal.Unknown());
            }
            if (found.stream().anyMatch(MergeStore.Found::merged)) {
                return Decision.refuse(new PeopleRefusal.MergedBefore());
            }
            return act.apply(of(found, left), of(found, gone));
        });
    }

    private static Person of(List<MergeStore.Found> found, UUID id) {
        return found.stream()
                .map(MergeStore.Found::person)
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private MergePreview look(Actor by, Person left, Person gone) {
        var ofLeft = access.heldBy(new Actor.Person(left.id()));
        var ofGone = access.heldBy(new Actor.Person(gone.id()));
        var problems = new ArrayList<>(beyond(by, ofLeft, ofGone));
        return database.within(PRODUCT, () -> {
            guards.orderedStream().forEach(guard -> problems.addAll(guard.objections(by, left.id(), gone.id())));
            return new MergePreview(
                    new MergePreview.Side(left, ofLeft, store.keptOf(left.id())),
                    new MergePreview.Side(gone, ofGone, store.keptOf(gone.id())),
                    problems);
        });
    }

    /// {@return a problem if one record would get a role of the other that the actor may not give}
    private List<Problem> beyond(Actor by, List<Held> left, List<Held> gone) {
        boolean all = access.heldBy(by).stream().anyMatch(held -> held.role() == Role.ADMINISTRATOR);
        boolean within = all
                || (left.stream().filter(held -> lacks(gone, held)).allMatch(held -> access.mayGive(by, held))
                        && gone.stream().filter(held -> lacks(left, held)).allMatch(held -> access.mayGive(by, held)));
        return within ? List.of() : List.of(Problem.at("", "people.merge-beyond"));
    }

    private static boolean lacks(List<Held> others, Held held) {
        return others.stream()
                .noneMatch(one -> one.role() == held.role()
                        && one.scope().equals(held.scope())
                        && one.organisation().equals(held.organisation()));
    }

    private PeopleMerged write(Actor by, MergePreview before) {
        var left = before.left().person();
        var gone = before.gone().person();
        var event = new PeopleMerged(by, left.id(), gone.id());
        return database.within(PRODUCT, () -> {
            store.merge(left.id(), gone.id(), traces.clock().instant());
            traces.audit()
                    .record(
                            by,
                            "people.merged",
                            "person",
                            left.id(),
                            Map.of(
                                    "merged", gone.id(),
                                    "keptBefore", before.left().kept(),
                                    "mergedBefore", before.gone().kept(),
                                    "keptAfter", store.keptOf(left.id())));
            traces.events().publishEvent(event);
            tell(by, left, left.address());
            tell(by, left, gone.address());
            return event;
        });
    }

    /// Whoever reads either address learns of it: a wrong merge is noticed by the one it wrongs.
    private void tell(Actor by, Person left, String address) {
        var to = new Person(left.id(), left.name(), left.nameEn(), address, Optional.empty());
        traces.correspondence()
                .write(
                        by,
                        to,
                        new Correspondence.Draft(
                                language -> traces.texts().say(language, "people.merged.subject"),
                                language -> traces.texts()
                                        .say(
                                                language,
                                                "people.merged.body",
                                                to.signedIn().called(language))));
    }
}
