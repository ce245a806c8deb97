package suishin.platform.organisations;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.database.Turn;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Problem;

/// Makes two records of one institution one (名寄せ・統合). Whoever keeps the register may.
@Component
public final class OrganisationMerging {

    private static final Actor.Product PRODUCT = new Actor.Product("making two records of one institution one");
    private static final int MOST_PAIRS = 50;

    private final Database database;
    private final OrganisationMergeStore store;
    private final Register register;
    private final ObjectProvider<Guard> guards;
    private final Traces traces;

    OrganisationMerging(
            Database database,
            OrganisationMergeStore store,
            Register register,
            ObjectProvider<Guard> guards,
            Traces traces) {
        this.database = database;
        this.store = store;
        this.register = register;
        this.guards = guards;
        this.traces = traces;
    }

    /// What is kept of institutions, and who keeps it.
    @Component("mergeRegister")
    record Register(OrganisationStore organisations, HierarchyStore ties, NameStore names, Hierarchy hierarchy) {}

    /// What the act leaves behind: its entry in the log, its time, the ids of names, its news.
    @Component("organisationMergeTraces")
    record Traces(Audit audit, InstantSource clock, Identities identities, ApplicationEventPublisher events) {}

    /// What a module asks before two records become one: it waits for what must not happen at the same time, and says
    /// what stands against it. Guards are asked in their order, so that those who wait do not wait for each other:
    /// councils, then proposals, then calls.
    @FunctionalInterface
    public interface Guard {

        /// {@return everything that stands against it, within a transaction of the product; empty if nothing does}
        List<Problem> objections(UUID left, UUID gone);
    }

    /// Two records of one institution became one; published in the transaction of the act, after every row has moved.
    ///
    /// @param left the record that stays
    /// @param gone the record that leads to it from now on
    public record Merged(Actor by, UUID left, UUID gone) {}

    /// Two records side by side before they become one.
    ///
    /// @param names    what the one left is called besides, once it is the only one
    /// @param problems what stands against it; empty if nothing does
    public record Preview(Side left, Side gone, List<OtherName> names, List<Problem> problems) {

        public Preview {
            names = List.copyOf(names);
            problems = List.copyOf(problems);
        }

        /// {@return what is kept of either, in order}
        public List<String> words() {
            return left.kept().keySet().stream().sorted().toList();
        }
    }

    /// One of the two records.
    ///
    /// @param kept how many rows are kept of the institution, by what they are
    public record Side(Organisation organisation, Map<String, Long> kept) {}

    /// Two records that may be of one institution.
    ///
    /// @param one the one that is more likely to stay: its corporate number is known, or it was there first
    public record Pair(Organisation one, Organisation other) {}

    /// {@return whether the actor may make records one}
    public boolean mayMerge(Actor actor) {
        return register.hierarchy().mayChange(actor);
    }

    /// {@return records whose names are the same but for the legal form, at most 50 pairs; two numbers are two
    /// institutions}
    public List<Pair> alike() {
        var found = store.alike(MOST_PAIRS);
        var known = register.organisations()
                .all(found.stream()
                        .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                        .toList());
        return found.stream()
                .flatMap(pair -> Optional.ofNullable(known.get(pair.one()))
                        .flatMap(one ->
                                Optional.ofNullable(known.get(pair.other())).map(other -> new Pair(one, other)))
                        .stream())
                .toList();
    }

    /// {@return both records side by side, with everything that stands against making them one}
    public Decision<Preview> preview(Actor by, UUID left, UUID gone) {
        return comparing(by, left, gone, Decision::accept);
    }

    /// Makes two records one; `gone` leads to `left` from then on.
    public Decision<Merged> merge(Actor by, UUID left, UUID gone) {
        return comparing(
                by,
                left,
                gone,
                seen -> seen.problems().isEmpty()
                        ? Decision.accept(write(by, seen))
                        : Decision.refuse(new OrganisationRefusal.NotMergeable(seen.problems())));
    }

    private <E> Decision<E> comparing(Actor by, UUID left, UUID gone, Function<Preview, Decision<E>> act) {
        if (!mayMerge(by)) {
            return Decision.refuse(new OrganisationRefusal.NotKeeper());
        }
        if (left.equals(gone)) {
            return Decision.refuse(new OrganisationRefusal.SameRecord());
        }
        return database.as(
                by,
                () -> database.within(PRODUCT, () -> {
                    database.take(Turn.MERGING);
                    register.organisations().lock();
                    register.ties().oneAtATime();
                    var found = store.records(List.of(left, gone));
                    if (found.size() < 2) {
                        return Decision.refuse(new OrganisationRefusal.Unknown());
                    }
                    if (found.stream().anyMatch(OrganisationMergeStore.Found::merged)) {
                        return Decision.refuse(new OrganisationRefusal.MergedBefore());
                    }
                    return act.apply(look(of(found, left), of(found, gone)));
                }));
    }

    private static Organisation of(List<OrganisationMergeStore.Found> found, UUID id) {
        return found.stream()
                .map(OrganisationMergeStore.Found::organisation)
                .filter(organisation -> organisation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Preview look(Organisation left, Organisation gone) {
        var problems = new ArrayList<Problem>();
        guards.orderedStream().forEach(guard -> problems.addAll(guard.objections(left.id(), gone.id())));
        twoNumbers(left, gone).ifPresent(problems::add);
        String circle = store.circleOf(left.id(), gone.id());
        if (!circle.isEmpty()) {
            problems.add(Problem.at("", "organisations.merge-circle", circle));
        }
        return new Preview(
                new Side(left, store.keptOf(left.id())),
                new Side(gone, store.keptOf(gone.id())),
                names(left, gone),
                problems);
    }

    private static Optional<Problem> twoNumbers(Organisation left, Organisation gone) {
        return left.corporateNumber()
                .flatMap(one -> gone.corporateNumber()
                        .filter(other -> !other.equals(one))
                        .map(other -> Problem.at("", "organisations.merge-numbers", one, other)));
    }

    /// {@return under which names the one gone is found as the one left, where it is not known under them}
    private List<OtherName> names(Organisation left, Organisation gone) {
        var known = register.names().of(List.of(left.id(), gone.id())).stream()
                .map(OtherName::name)
                .toList();
        var names = new ArrayList<OtherName>();
        if (!gone.name().equals(left.name()) && !known.contains(gone.name())) {
            names.add(new OtherName(left.id(), OtherName.Kind.OTHER, gone.name(), Days.ALWAYS));
        }
        boolean english = !gone.nameEn().isEmpty() && !left.nameEn().isEmpty();
        if (english && !gone.nameEn().equals(left.nameEn()) && !known.contains(gone.nameEn())) {
            names.add(new OtherName(left.id(), OtherName.Kind.ENGLISH, gone.nameEn(), Days.ALWAYS));
        }
        return names;
    }

    private Merged write(Actor by, Preview before) {
        UUID left = before.left().organisation().id();
        UUID gone = before.gone().organisation().id();
        var now = traces.clock().instant();
        store.hold(List.of(left, gone));
        store.merge(left, gone, now);
        before.names().forEach(name -> register.names().add(traces.identities().next(), name, now));
        var detail = Map.of(
                "merged", gone,
                "keptBefore", before.left().kept(),
                "mergedBefore", before.gone().kept(),
                "keptAfter", store.keptOf(left));
        traces.audit().record(by, "organisation.merged", "organisation", left, detail);
        var event = new Merged(by, left, gone);
        traces.events().publishEvent(event);
        return event;
    }
}
