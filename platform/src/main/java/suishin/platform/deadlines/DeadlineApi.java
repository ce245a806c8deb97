package suishin.platform.deadlines;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.Calls;
import suishin.platform.programmes.Words;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Deadlines and the clock they are judged by, for programs.
@RestController
final class DeadlineApi {

    private final Deadlines deadlines;
    private final Calls calls;
    private final CallRoles roles;

    DeadlineApi(Deadlines deadlines, Calls calls, CallRoles roles) {
        this.deadlines = deadlines;
        this.calls = calls;
        this.roles = roles;
    }

    /// The server's time.
    record Clock(Instant now) {}

    /// By when a kind of document is due.
    record Document(String kind, Words name, boolean required, Instant due, String zone) {}

    /// The clock by which every deadline is judged.
    @GetMapping("/api/v1/public/clock")
    Clock clock(Visitor visitor) {
        return new Clock(visitor.now());
    }

    /// By when each kind of document of a published call is due.
    @GetMapping("/api/v1/public/calls/{id}/documents")
    List<Document> published(Visitor visitor, @PathVariable UUID id) {
        return json(deadlines.of(visitor.actor(), calls.find(id).orElseThrow(NotFound::new)));
    }

    /// The same, for the office and auditors, also of a draft.
    @GetMapping("/api/v1/calls/{id}/documents")
    List<Document> office(Visitor visitor, @PathVariable UUID id) {
        return json(deadlines.of(
                visitor.actor(), roles.overseer(visitor.actor(), id).orThrow(_ -> new NotFound())));
    }

    /// Sets the deadlines of a draft that are not as its definition says.
    @PutMapping("/api/v1/calls/{id}/documents")
    List<Document> set(Visitor visitor, @PathVariable UUID id, @RequestBody Map<String, Optional<String>> body) {
        var call = roles.overseer(visitor.actor(), id).orThrow(_ -> new NotFound());
        var typed = body.entrySet().stream().collect(toMap(Map.Entry::getKey, one -> Bodies.text(one.getValue())));
        return json(Bodies.done(deadlines.set(visitor.actor(), call.id(), typed)));
    }

    private static List<Document> json(List<DocumentDue> all) {
        return all.stream()
                .map(one -> new Document(
                        one.key(),
                        one.name(),
                        one.kind().required(),
                        one.due(),
                        one.zone().getId()))
                .toList();
    }
}
