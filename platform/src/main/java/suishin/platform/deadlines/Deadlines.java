package suishin.platform.deadlines;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.Calls;
import suishin.platform.calls.Extension;
import suishin.platform.database.Database;
import suishin.platform.incidents.Incident;
import suishin.platform.incidents.Incidents;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.kernel.Typed;
import suishin.platform.programmes.Definition;

/// Says by when each document of a call is due, for everybody and for a region an incident kept from it (R15).
///
/// A kind is due with the call's close, or as many days later as its definition says, at the same time of the day in
/// the call's zone; or at the instant the office set in the draft. When the call's close is moved, or a region's, every
/// deadline moves along: those by days are counted from the new close, an instant of its own moves by the same length.
@Component
public final class Deadlines {

    /// The key of the kind of whatever the definition does not name (その他).
    public static final String OTHER = "other";

    private final Database database;
    private final DeadlineStore store;
    private final DocumentKinds kinds;
    private final Incidents incidents;
    private final Access access;
    private final Audit audit;

    Deadlines(
            Database database,
            DeadlineStore store,
            DocumentKinds kinds,
            Incidents incidents,
            Access access,
            Audit audit) {
        this.database = database;
        this.store = store;
        this.kinds = kinds;
        this.incidents = incidents;
        this.access = access;
        this.audit = audit;
    }

    private Calls calls() {
        return kinds.calls();
    }

    /// {@return a published call as it stands for a region: it closes later where a decision about an incident says so}
    public Optional<Call> call(UUID id, UUID region) {
        return calls().find(id).map(call -> forRegion(call, region));
    }

    /// {@return the call as it stands for this region}
    public Call forRegion(Call call, UUID region) {
        return incidents
                .grantedUntil(call.id(), region)
                .filter(call.closesAt()::isBefore)
                .map(call::closingAt)
                .orElse(call);
    }

    /// Calls as they stand for regions, looked up once.
    public record Standing(Map<UUID, Map<UUID, Instant>> grants) {

        /// {@return the call as it stands for this region}
        public Call of(Call call, UUID region) {
            return Optional.ofNullable(grants.getOrDefault(call.id(), Map.of()).get(region))
                    .filter(call.closesAt()::isBefore)
                    .map(call::closingAt)
                    .orElse(call);
        }
    }

    /// {@return every call as it stands for these regions, in one statement}
    public Standing standing(Collection<UUID> regions) {
        return new Standing(incidents.grants(regions).stream()
                .collect(groupingBy(Incident.Grant::call, toMap(Incident.Grant::region, Incident.Grant::until))));
    }

    /// {@return by when each kind is due, in the order of the definition}
    public List<DocumentDue> of(Actor by, Call call) {
        return database.as(by, () -> due(call, call));
    }

    /// {@return by when each kind is due for a region}
    public List<DocumentDue> of(Actor by, Call call, UUID region) {
        return database.as(by, () -> due(call, forRegion(call, region)));
    }

    /// {@return by when this kind is due for a region; empty if the call has no such kind}
    public Optional<DocumentDue> of(Actor by, Call call, UUID region, String kind) {
        return of(by, call, region).stream()
                .filter(one -> one.key().equals(kind))
                .findFirst();
    }

    /// @param stands the call with the close that holds
    private List<DocumentDue> due(Call call, Call stands) {
        var own = store.of(call.id());
        var announced = calls().extensions(call.id()).stream()
                .map(Extension::before)
                .findFirst()
                .orElse(call.closesAt());
        var moved = Duration.between(announced, stands.closesAt());
        return kinds.of(call).stream()
                .map(kind -> {
                    var set = Optional.ofNullable(own.get(kind.key()));
                    var due = set.map(instant -> instant.plus(moved)).orElseGet(() -> byDays(stands, kind));
                    return new DocumentDue(kind, due, call.zone(), stands.closesAt(), set);
                })
                .toList();
    }

    private static Instant byDays(Call call, Definition.Document kind) {
        return call.closesAt().atZone(call.zone()).plusDays(kind.daysAfter()).toInstant();
    }

    /// Sets the deadlines of a draft that are not as its definition says, by kind, as typed in the call's zone; those
    /// that are left out or blank are as the definition says. The office of the call's programme may.
    public Decision<List<DocumentDue>> set(Actor by, UUID id, Map<String, String> typed) {
        return database.as(by, () -> {
            var found = calls().find(by, id);
            if (found.isEmpty() || !isOffice(by, found.get())) {
                return Decision.refuse(new DeadlineRefusal.Denied());
            }
            var call = found.get();
            if (call.stage() != CallStage.DRAFT) {
                return Decision.refuse(new DeadlineRefusal.Fixed());
            }
            var problems = new ArrayList<Problem>();
            var own = read(call, typed, problems);
            if (!problems.isEmpty()) {
                return Decision.refuse(new DeadlineRefusal.Incomplete(problems));
            }
            store.set(id, own);
            audit.record(
                    by,
                    "call.documents-set",
                    "call",
                    id,
                    Map.of("kinds", own.keySet().stream().sorted().toList()));
            return Decision.accept(due(call, call));
        });
    }

    boolean isOffice(Actor by, Call call) {
        return access.roles(by, Scope.programme(call.programme())).contains(Role.PROGRAMME_OFFICE);
    }

    private Map<String, Instant> read(Call call, Map<String, String> typed, List<Problem> problems) {
        var own = new HashMap<String, Instant>();
        for (var kind : kinds.of(call)) {
            String text = typed.getOrDefault(kind.key(), "").strip();
            if (text.isEmpty()) {
                continue;
            }
            var instant = instant(text, call.zone());
            if (kind.key().equals(Definition.Document.FORM)) {
                problems.add(Problem.at(kind.key(), "deadlines.of-the-form"));
            } else if (instant.isEmpty()) {
                problems.add(Problem.at(kind.key(), "deadlines.unread", text));
            } else if (!within(call, instant.get())) {
                problems.add(Problem.at(kind.key(), "deadlines.outside", call.projectStart()));
            } else {
                own.put(kind.key(), instant.get());
            }
        }
        return own;
    }

    private static boolean within(Call call, Instant due) {
        return due.isAfter(call.opensAt())
                && due.atZone(call.zone()).toLocalDate().isBefore(call.projectStart());
    }

    private static Optional<Instant> instant(String typed, ZoneId zone) {
        return Typed.moment(typed).map(local -> local.atZone(zone).toInstant());
    }
}
