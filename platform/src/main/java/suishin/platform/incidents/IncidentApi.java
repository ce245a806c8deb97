package suishin.platform.incidents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.calls.Calls;
import suishin.platform.web.Bodies;
import suishin.platform.web.Inputs;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Incidents for programs.
@RestController
final class IncidentApi {

    private final Incidents incidents;
    private final IncidentDesk desk;
    private final Calls calls;

    IncidentApi(Incidents incidents, IncidentDesk desk, Calls calls) {
        this.incidents = incidents;
        this.desk = desk;
        this.calls = calls;
    }

    /// A report; times are those of the call's zone.
    record Reporting(
            Optional<UUID> call,
            Optional<UUID> region,
            Optional<String> what,
            Optional<String> from,
            Optional<String> until) {}

    /// A decision.
    record Ruling(Optional<String> outcome, Optional<String> until, Optional<String> reason) {}

    /// What was decided in a published call.
    @GetMapping("/api/v1/public/calls/{id}/incidents")
    List<Incident.Published> published(@PathVariable UUID id) {
        return incidents.published(calls.find(id).orElseThrow(NotFound::new).id());
    }

    /// Every incident one may know of.
    @GetMapping("/api/v1/incidents")
    List<Incident> list(Visitor visitor) {
        if (!desk.concerns(visitor.actor())) {
            throw new NotFound();
        }
        return incidents.of(visitor.actor());
    }

    /// Reports one.
    @PostMapping("/api/v1/incidents")
    @ResponseStatus(HttpStatus.CREATED)
    Incident report(Visitor visitor, @RequestBody Reporting body) {
        var report = new IncidentForm.Report(
                Bodies.needed(body.call(), "call"),
                body.region(),
                Bodies.text(body.what()),
                Bodies.text(body.from()),
                Bodies.text(body.until()));
        return Bodies.done(incidents.report(visitor.actor(), report, Optional.empty()));
    }

    /// One incident.
    @GetMapping("/api/v1/incidents/{incident}")
    Incident one(Visitor visitor, @PathVariable UUID incident) {
        return incidents.find(visitor.actor(), incident).orElseThrow(NotFound::new);
    }

    /// The file that was sent with its report.
    @GetMapping("/api/v1/incidents/{incident}/evidence")
    ResponseEntity<byte[]> evidence(Visitor visitor, @PathVariable UUID incident) {
        return IncidentPages.download(
                incidents.evidence(visitor.actor(), incident).orElseThrow(NotFound::new));
    }

    /// Decides about one.
    @PostMapping("/api/v1/incidents/{incident}/decision")
    Incident decide(Visitor visitor, @PathVariable UUID incident, @RequestBody Ruling body) {
        UUID id = one(visitor, incident).id();
        var ruling = new IncidentForm.Ruling(
                Inputs.choice(Incident.Outcome.class, Bodies.text(body.outcome())),
                Bodies.text(body.until()),
                Bodies.text(body.reason()));
        return Bodies.done(incidents.decide(visitor.actor(), id, ruling));
    }
}
