package suishin.platform.incidents;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallOffice;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.Calls;
import suishin.platform.database.Database;
import suishin.platform.files.Files;
import suishin.platform.files.Upload;
import suishin.platform.incidents.Incident.Outcome;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;

/// Reports incidents, decides about them once, and says until when a region may hand in because of one (R15).
@Component
public final class Incidents implements CallOffice.LaterClose {

    private static final Actor ANYBODY = new Actor.Anybody();

    private final Database database;
    private final IncidentStore store;
    private final Calls calls;
    private final Access access;
    private final Audit audit;
    private final Made made;

    Incidents(Database database, IncidentStore store, Calls calls, Access access, Audit audit, Made made) {
        this.database = database;
        this.store = store;
        this.calls = calls;
        this.access = access;
        this.audit = audit;
        this.made = made;
    }

    /// Clock and ids, and who writes to those concerned.
    @Component("incidentsMade")
    record Made(InstantSource clock, Identities identities, IncidentLetters letters) {}

    /// Reports an incident: the people of a council for their region, the office for every region of its call.
    public Decision<Incident> report(Actor by, IncidentForm.Report report, Optional<Upload> evidence) {
        var call = calls.find(report.call());
        if (call.isEmpty()
                || !(by instanceof Actor.Person(UUID person))
                || !mayReport(by, call.get(), report.region())) {
            return Decision.refuse(new IncidentRefusal.Denied());
        }
        if (call.get().stage() != CallStage.PUBLISHED) {
            return Decision.refuse(new IncidentRefusal.NotNow());
        }
        var now = made.clock().instant();
        var problems = new ArrayList<>(report.problems(call.get().zone(), now));
        var looked = evidence.map(Files::look);
        looked.ifPresent(file -> problems.addAll(file.fold(_ -> List.of(), Incidents::ofEvidence)));
        if (!problems.isEmpty()) {
            return Decision.refuse(new IncidentRefusal.Incomplete(problems));
        }
        var incident = new Incident(
                made.identities().next(),
                call.get().id(),
                report.region(),
                report.told(call.get().zone()),
                person,
                now,
                Optional.empty(),
                Optional.empty());
        return database.as(by, () -> keep(by, incident, call.get(), looked));
    }

    private Decision<Incident> keep(Actor by, Incident incident, Call call, Optional<Decision<Files.Looked>> evidence) {
        store.add(incident, call.programme());
        evidence.ifPresent(
                file -> store.prove(incident.id(), file.orThrow(no -> new IllegalStateException(no.code()))));
        audit.record(by, "incident.reported", "call", call.id(), Map.of("incident", incident.id()));
        return Decision.accept(store.find(incident.id()).orElseThrow());
    }

    private static List<Problem> ofEvidence(Refusal no) {
        return no.problems().stream()
                .map(one -> new Problem("evidence", one.code(), one.details()))
                .toList();
    }

    private boolean mayReport(Actor by, Call call, Optional<UUID> region) {
        if (region.isEmpty()) {
            return isOffice(by, call);
        }
        var roles = access.roles(by, Scope.region(region.get()));
        return roles.contains(Role.COUNCIL_SECRETARY) || roles.contains(Role.COUNCIL_MEMBER);
    }

    private boolean isOffice(Actor by, Call call) {
        return access.roles(by, Scope.programme(call.programme())).contains(Role.PROGRAMME_OFFICE);
    }

    /// Decides about an incident, once; the office of the call's programme may. Of two at once the second is told.
    public Decision<Incident> decide(Actor by, UUID id, IncidentForm.Ruling ruling) {
        return database.as(by, () -> {
            var found = store.lock(id);
            var call = found.flatMap(incident -> calls.find(incident.call()));
            if (found.isEmpty() || call.isEmpty() || !isOffice(by, call.get())) {
                return Decision.refuse(new IncidentRefusal.Denied());
            }
            var before = found.get().verdict();
            if (before.isPresent()) {
                return Decision.refuse(new IncidentRefusal.AlreadyDecided(
                        before.get().at(), call.get().zone()));
            }
            if (ruling.grants() && call.get().stage() != CallStage.PUBLISHED) {
                return Decision.refuse(new IncidentRefusal.NotNow());
            }
            var problems = problems(found.get(), call.get(), ruling);
            if (!problems.isEmpty()) {
                return Decision.refuse(new IncidentRefusal.Incomplete(problems));
            }
            return extended(by, call.get(), ruling).then(_ -> decide(by, found.get(), call.get(), ruling));
        });
    }

    private List<Problem> problems(Incident incident, Call call, IncidentForm.Ruling ruling) {
        var problems = new ArrayList<Problem>();
        if (ruling.outcome().isEmpty()) {
            problems.add(Problem.at("outcome", "incidents.outcome-missing"));
        }
        if (ruling.outcome().filter(Outcome.REGION::equals).isPresent()
                && incident.region().isEmpty()) {
            problems.add(Problem.at("outcome", "incidents.of-all"));
        }
        if (ruling.grants()) {
            IncidentForm.instant(ruling.until(), call.zone())
                    .ifPresentOrElse(
                            until -> problems.addAll(bounds(call, until)),
                            () -> problems.add(Problem.at("until", "incidents.time-unread", ruling.until())));
        }
        problems.addAll(IncidentForm.text("reason", ruling.reason(), IncidentForm.LONGEST_REASON));
        return problems;
    }

    /// A new instant lies after the close and after now, and before the projects begin.
    private List<Problem> bounds(Call call, Instant until) {
        if (!until.isAfter(call.closesAt()) || !until.isAfter(made.clock().instant())) {
            return List.of(Problem.at("until", "incidents.not-later"));
        }
        return until.atZone(call.zone()).toLocalDate().isBefore(call.projectStart())
                ? List.of()
                : List.of(Problem.at("until", "incidents.too-late", call.projectStart()));
    }

    /// {@return the call as it is from now on for all}
    private Decision<Call> extended(Actor by, Call call, IncidentForm.Ruling ruling) {
        if (ruling.outcome().filter(Outcome.EVERYBODY::equals).isEmpty()) {
            return Decision.accept(call);
        }
        var until = IncidentForm.instant(ruling.until(), call.zone()).orElseThrow();
        return calls.extend(by, call.id(), until, ruling.reason());
    }

    private Decision<Incident> decide(Actor by, Incident incident, Call call, IncidentForm.Ruling ruling) {
        if (!(by instanceof Actor.Person(UUID person))) {
            return Decision.refuse(new IncidentRefusal.Denied());
        }
        var outcome = ruling.outcome().orElseThrow();
        var until = ruling.grants() ? IncidentForm.instant(ruling.until(), call.zone()) : Optional.<Instant>empty();
        var verdict = new Incident.Verdict(
                outcome, until, ruling.reason().strip(), person, made.clock().instant());
        store.decide(incident.id(), verdict);
        audit.record(
                by,
                ruling.grants() ? "incident.granted" : "incident.refused",
                "call",
                call.id(),
                Map.of(
                        "incident",
                        incident.id(),
                        "outcome",
                        outcome,
                        "until",
                        until.map(Instant::toString).orElse("")));
        var decided = store.find(incident.id()).orElseThrow();
        made.letters().send(by, decided, call);
        return Decision.accept(decided);
    }

    /// {@return the incident, as far as the actor may know of it}
    public Optional<Incident> find(Actor by, UUID id) {
        return database.as(by, () -> store.find(id));
    }

    /// {@return every incident the actor may know of, what waits for a decision first, then the newest}
    public List<Incident> of(Actor by) {
        return database.as(by, store::all);
    }

    /// {@return every incident the actor may know of about which nothing is decided yet, the newest first}
    public List<Incident> waiting(Actor by) {
        return database.as(by, store::waiting);
    }

    /// {@return the file that was sent with a report; empty if there is none or the actor may not read it}
    public Optional<Files.Looked> evidence(Actor by, UUID id) {
        return database.as(by, () -> store.evidence(id));
    }

    /// {@return what was decided in a call, in the order it was, for everybody}
    public List<Incident.Published> published(UUID call) {
        return database.as(ANYBODY, () -> store.published(call));
    }

    /// {@return until when this region alone may hand in because of an incident; empty if no decision says so}
    public Optional<Instant> grantedUntil(UUID call, UUID region) {
        return database.as(ANYBODY, () -> store.grantedUntil(call, region));
    }

    /// {@return until when each of these regions alone may hand in, by call, in one statement}
    public List<Incident.Grant> grants(Collection<UUID> regions) {
        return database.as(ANYBODY, () -> store.grants(regions));
    }

    @Override
    public Optional<Instant> of(UUID call) {
        return database.as(ANYBODY, () -> store.grantedUntil(call));
    }

    /// Notes that a proposal of a region is changed after the close, because of the decision that allows it longest.
    public void use(Actor by, UUID call, UUID region, UUID proposal) {
        database.as(by, () -> store.use(call, region, proposal, made.clock().instant()));
    }

    /// {@return because of which decisions a proposal was changed after the close, as far as the actor may know}
    public List<Incident.Use> uses(Actor by, UUID proposal) {
        return database.as(by, () -> store.uses(proposal));
    }
}
