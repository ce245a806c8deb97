package suishin.platform.calls;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Line;
import suishin.platform.programmes.Programmes;

/// Gathers what the office's pages and the API show, for those who may see drafts.
@Component
final class CallDesk {

    private static final Set<Role> READERS = Set.of(Role.PROGRAMME_OFFICE, Role.AUDITOR);

    private static final Set<Role> INSIDE =
            EnumSet.complementOf(EnumSet.of(Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR));

    private final Calls calls;
    private final Programmes programmes;
    private final Access access;
    private final People people;
    private final CallOffice office;

    CallDesk(Calls calls, Programmes programmes, Access access, People people, CallOffice office) {
        this.calls = calls;
        this.programmes = programmes;
        this.access = access;
        this.people = people;
        this.office = office;
    }

    /// {@return the keys of the programmes whose drafts this actor may see}
    Set<String> programmesOf(Actor actor) {
        return access.heldBy(actor).stream()
                .filter(held -> READERS.contains(held.role()))
                .map(held -> held.scope().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isOffice(Actor actor) {
        return access.heldBy(actor).stream().map(Held::role).anyMatch(Role.PROGRAMME_OFFICE::equals);
    }

    List<Call> listFor(Actor actor) {
        var keys = programmesOf(actor);
        return calls.of(actor).stream()
                .filter(call -> keys.contains(call.programme()))
                .toList();
    }

    Optional<Call> find(Actor actor, UUID id) {
        return calls.find(actor, id).filter(call -> programmesOf(actor).contains(call.programme()));
    }

    OfficeCall fresh(Actor actor, CallForm form) {
        var nobody = new OfficeCall.Committee(List.of(), List.of(), List.of(), List.of(), Optional.empty());
        return new OfficeCall(Optional.empty(), form, definitions(actor), nobody);
    }

    OfficeCall show(Actor actor, Call call, CallForm form) {
        var everybody = people.everybody();
        var byId = everybody.stream().collect(toMap(Person::id, person -> person));
        var inside = inside();
        var outside = everybody.stream()
                .filter(person -> !inside.contains(person.id()))
                .toList();
        var seats = calls.committee(call.id()).stream()
                .flatMap(member -> seat(member, byId).stream())
                .toList();
        return new OfficeCall(
                Optional.of(call),
                form,
                definitions(actor),
                new OfficeCall.Committee(
                        seats,
                        outside,
                        office.people(call),
                        calls.extensions(call.id()),
                        calls.cancellation(actor, call.id())));
    }

    /// {@return what the call is held under, once nobody changes that any more or to those who only read; empty where a
    /// draft names what is not there}
    Optional<Definition> held(Call call) {
        return programmes.find(call.programme(), call.version()).map(_ -> calls.definition(call));
    }

    /// {@return those who work for the programme or a region, so that they are not offered as outside experts}
    private Set<UUID> inside() {
        return access.everyRole().stream()
                .filter(held -> INSIDE.contains(held.role()))
                .map(Held::person)
                .collect(toSet());
    }

    Decision<CommitteeMember> seat(CallForm form) {
        return SeatForm.read(form, people);
    }

    /// {@return the plan; or everything to mend at once: what cannot be read, and what the rest breaks of the rules}
    Decision<CallPlan> read(CallForm typed, Instant now) {
        var definition = typed.pin().flatMap(pin -> programmes.find(pin.programme(), pin.version()));
        var read = withFinalYear(typed).read();
        if (read.unread().isEmpty()) {
            return Decision.accept(read.plan());
        }
        var all = new ArrayList<>(read.problems());
        all.addAll(Publishing.terms(read, definition, now));
        all.sort(Comparator.comparingInt(problem -> CallForm.FIELDS.indexOf(problem.field())));
        return Decision.refuse(new CallRefusal.Incomplete(all));
    }

    /// {@return the call, if the terms in the form say what is saved}
    Decision<Call> saved(Call call, CallForm typed) {
        var unsaved = unsaved(call, typed);
        return unsaved.isEmpty() ? Decision.accept(call) : Decision.refuse(new CallRefusal.Unsaved(unsaved));
    }

    /// {@return in which fields the form says something else than what is saved, or that somebody else saved it; terms
    /// that were not on the screen say nothing}
    List<Problem> unsaved(Call call, CallForm typed) {
        if (!typed.showsTerms() || call.stage() != CallStage.DRAFT) {
            return List.of();
        }
        var unsaved = withFinalYear(typed).differing(CallForm.of(call.plan()));
        return unsaved.isEmpty() || typed.revision() == call.revision()
                ? unsaved.stream()
                        .map(field -> Problem.at(field, CallRefusal.Unsaved.CODE))
                        .toList()
                : new CallRefusal.Changed().problems();
    }

    private CallForm withFinalYear(CallForm typed) {
        return typed.pin()
                .flatMap(pin -> programmes.find(pin.programme(), pin.version()))
                .map(found -> typed.withFinalYear(found.targets()))
                .orElse(typed);
    }

    /// {@return what has to be mended before this draft can be published}
    List<Problem> beforePublishing(Call call, Instant now) {
        var definition = programmes.find(call.programme(), call.version());
        return Publishing.problems(call.plan(), calls.committee(call.id()), definition, now);
    }

    /// {@return the form of a new call: the newest definition, its zone and everything that has one likely answer}
    CallForm firstForm(Actor actor) {
        return new CallForm(definitions(actor).stream()
                .findFirst()
                .map(one -> Map.of(
                        "definition", List.of(one.key() + "/" + one.version()),
                        "zone", List.of(one.zone().getId()),
                        "line",
                                one.lines().stream()
                                        .filter(Line::open)
                                        .limit(1)
                                        .map(line -> line.key())
                                        .toList(),
                        "ministries",
                                one.ministries().stream()
                                        .map(ministry -> ministry.key())
                                        .toList()))
                .orElse(Map.of()));
    }

    private List<Definition> definitions(Actor actor) {
        var keys = programmesOf(actor);
        return programmes.all().stream().filter(one -> keys.contains(one.key())).toList();
    }

    private static Optional<OfficeCall.Seat> seat(CommitteeMember member, Map<UUID, Person> byId) {
        return Optional.ofNullable(byId.get(member.person())).map(person -> new OfficeCall.Seat(person, member));
    }
}
