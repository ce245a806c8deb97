package suishin.platform.incidents;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallPage;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.Words;
import suishin.platform.regions.Region;
import suishin.platform.regions.Regions;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// Gathers what the pages of incidents show, what waits for the office, and what the public page of a call says.
@Component
public final class IncidentDesk implements CallPage.Part, WorkItem.Source {

    private static final Set<Role> READERS = EnumSet.of(
            Role.COUNCIL_SECRETARY, Role.COUNCIL_MEMBER, Role.PROGRAMME_OFFICE, Role.AUDITOR, Role.MINISTRY_OFFICER);
    private static final Words NAMELESS = new Words("", "");
    private static final int PLACE = 20;

    private final Incidents incidents;
    private final Calls calls;
    private final Regions regions;
    private final Access access;

    IncidentDesk(Incidents incidents, Calls calls, Regions regions, Access access) {
        this.incidents = incidents;
        this.calls = calls;
        this.regions = regions;
        this.access = access;
    }

    /// One incident, with the names of its call and region.
    ///
    /// @param region  empty for every region
    /// @param decides whether the visitor decides about it
    public record Line(Incident incident, Call call, Optional<Words> region, boolean decides) {}

    /// For whom the visitor may report, as one choice of a form.
    ///
    /// @param value  the id of the call, a stroke, the id of the region if there is one
    /// @param region empty for every region
    public record Choice(String value, Words call, Optional<Words> region) {}

    /// {@return whether the visitor has anything to do with incidents}
    boolean concerns(Actor actor) {
        return access.heldBy(actor).stream().map(Held::role).anyMatch(READERS::contains);
    }

    /// {@return a line for each; what they are called is looked up once for all}
    List<Line> lines(Actor actor) {
        return lines(actor, incidents.of(actor));
    }

    Optional<Line> line(Actor actor, UUID id) {
        return lines(actor, incidents.find(actor, id).stream().toList()).stream()
                .findFirst();
    }

    private List<Line> lines(Actor actor, List<Incident> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var known = calls.of(actor).stream().collect(toMap(Call::id, identity()));
        var names = names(found.stream().flatMap(one -> one.region().stream()).toList());
        var held = access.heldBy(actor);
        return found.stream()
                .flatMap(one ->
                        Optional.ofNullable(known.get(one.call())).map(call -> line(one, call, names, held)).stream())
                .toList();
    }

    private static Line line(Incident incident, Call call, Map<UUID, Words> names, List<Held> held) {
        return new Line(
                incident,
                call,
                incident.region().map(region -> names.getOrDefault(region, NAMELESS)),
                incident.verdict().isEmpty() && isOffice(held, call));
    }

    private static boolean isOffice(List<Held> held, Call call) {
        return Held.roles(held, Scope.programme(call.programme())).contains(Role.PROGRAMME_OFFICE);
    }

    private Map<UUID, Words> names(List<UUID> ids) {
        return regions.all(ids).values().stream()
                .collect(toMap(Region::id, region -> new Words(region.name(), region.nameEn())));
    }

    List<Choice> choices(Actor actor) {
        var held = access.heldBy(actor);
        var names = names(held.stream()
                .filter(one -> one.role() == Role.COUNCIL_SECRETARY || one.role() == Role.COUNCIL_MEMBER)
                .map(one -> UUID.fromString(one.scope().id()))
                .distinct()
                .toList());
        return calls.published().stream()
                .filter(call -> call.stage() == CallStage.PUBLISHED)
                .flatMap(call -> Stream.concat(
                        Stream.of(new Choice(call.id() + "/", call.name(), Optional.empty()))
                                .filter(_ -> isOffice(held, call)),
                        names.entrySet().stream()
                                .map(one -> new Choice(
                                        call.id() + "/" + one.getKey(), call.name(), Optional.of(one.getValue())))))
                .toList();
    }

    @Override
    public Optional<CallPage.Section> of(Visitor visitor, Call call) {
        var lines = incidents.published(call.id()).stream()
                .map(one -> new CallPage.Line(visitor.at(one.decidedAt(), call.zone()), said(visitor, call, one)))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new CallPage.Section(PLACE, visitor.say("incidents.published"), lines));
    }

    private static String said(Visitor visitor, Call call, Incident.Published one) {
        return visitor.say(
                "incidents.published." + one.outcome().name(),
                visitor.at(one.from(), call.zone()),
                visitor.at(one.to(), call.zone()),
                one.until().map(until -> visitor.at(until, call.zone())).orElse(""),
                one.reason());
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        var actor = visitor.actor();
        var roles = access.heldBy(actor).stream().map(Held::role).toList();
        if (roles.stream().noneMatch(READERS::contains)) {
            return List.of();
        }
        var waiting = roles.contains(Role.PROGRAMME_OFFICE) ? incidents.waiting(actor) : List.<Incident>of();
        var decide = lines(actor, waiting).stream()
                .filter(Line::decides)
                .map(line -> new WorkItem(
                        visitor.say("incidents.work.decide", line.call().name()),
                        "",
                        "/work/incidents/" + line.incident().id()));
        var list = new WorkItem(visitor.say("incidents.list"), visitor.say("incidents.work.note"), "/work/incidents");
        return Stream.concat(decide, Stream.of(list)).toList();
    }
}
