package suishin.platform.assignments;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Assignments of a call, for programs of the office.
@RestController
@RequestMapping("/api/v1/calls/{call}")
final class AssignmentApi {

    private final Desks desks;
    private final Assignments assignments;

    AssignmentApi(Desks desks, Assignments assignments) {
        this.desks = desks;
        this.assignments = assignments;
    }

    /// Who reads what.
    record Pair(Optional<UUID> proposal, Optional<UUID> person) {}

    /// Declarations, conflicts and assignments as they are.
    record State(boolean ready, List<AssignmentDesk.Seat> committee, AssignmentDesk.Findings findings) {}

    @GetMapping("/assignments")
    State state(Visitor visitor, @PathVariable UUID call) {
        var desk = desks.of(visitor.actor(), call).fold(found -> found, _ -> {
            throw new NotFound();
        });
        return new State(desk.ready(), desk.seats(), desk.findings());
    }

    @PostMapping("/assignments")
    @ResponseStatus(HttpStatus.CREATED)
    Assignment add(Visitor visitor, @PathVariable UUID call, @RequestBody Pair body) {
        return Bodies.done(assignments.add(
                visitor.actor(),
                call,
                Bodies.needed(body.proposal(), "proposal"),
                Bodies.needed(body.person(), "person")));
    }

    @DeleteMapping("/assignments/{proposal}/{person}")
    Assignment remove(
            Visitor visitor, @PathVariable UUID call, @PathVariable UUID proposal, @PathVariable UUID person) {
        return Bodies.done(assignments.remove(visitor.actor(), call, proposal, person));
    }
}
