package suishin.platform.experts;

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
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Conflicts and assignments of a call, for programs of the office.
@RestController
@RequestMapping("/api/v1/calls/{call}")
final class AssignmentApi {

    private final Desks desks;
    private final Assignments assignments;
    private final Rulings rulings;

    AssignmentApi(Desks desks, Assignments assignments, Rulings rulings) {
        this.desks = desks;
        this.assignments = assignments;
        this.rulings = rulings;
    }

    /// Who reads what.
    record Pair(Optional<UUID> proposal, Optional<UUID> person) {}

    /// The plan that was looked at.
    record Plan(Optional<String> fingerprint) {}

    /// What the office decides about a declared conflict.
    record Ruled(
            Optional<UUID> proposal,
            Optional<UUID> person,
            Optional<String> rule,
            Optional<Boolean> barred,
            Optional<String> reason) {}

    /// Declarations, conflicts and assignments as they are.
    record State(boolean ready, List<AssignmentDesk.Seat> committee, AssignmentDesk.Findings findings) {}

    @GetMapping("/assignments")
    State state(Visitor visitor, @PathVariable UUID call) {
        var desk = desks.of(visitor.actor(), call).fold(found -> found, _ -> {
            throw new NotFound();
        });
        return new State(desk.ready(), desk.seats(), desk.findings());
    }

    @GetMapping("/assignments/plan")
    AssignmentPlan plan(Visitor visitor, @PathVariable UUID call) {
        return ExpertApi.done(assignments.plan(visitor.actor(), call));
    }

    @PostMapping("/assignments/plan")
    AssignmentPlan apply(Visitor visitor, @PathVariable UUID call, @RequestBody Plan body) {
        return ExpertApi.done(assignments.apply(visitor.actor(), call, ExpertApi.text(body.fingerprint())));
    }

    @PostMapping("/assignments")
    @ResponseStatus(HttpStatus.CREATED)
    Assignment add(Visitor visitor, @PathVariable UUID call, @RequestBody Pair body) {
        return ExpertApi.done(assignments.add(
                visitor.actor(),
                call,
                ExpertApi.needed(body.proposal(), "proposal"),
                ExpertApi.needed(body.person(), "person")));
    }

    @DeleteMapping("/assignments/{proposal}/{person}")
    Assignment remove(
            Visitor visitor, @PathVariable UUID call, @PathVariable UUID proposal, @PathVariable UUID person) {
        return ExpertApi.done(assignments.remove(visitor.actor(), call, proposal, person));
    }

    @PostMapping("/rulings")
    void rule(Visitor visitor, @PathVariable UUID call, @RequestBody Ruled body) {
        ExpertApi.done(rulings.rule(
                visitor.actor(),
                new Rulings.Judgement(
                        call,
                        ExpertApi.needed(body.proposal(), "proposal"),
                        ExpertApi.needed(body.person(), "person"),
                        ExpertApi.text(body.rule()),
                        ExpertApi.needed(body.barred(), "barred"),
                        ExpertApi.text(body.reason()))));
    }
}
