package suishin.platform.assignments;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.access.Access;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.web.NotFound;
import suishin.platform.web.Paging;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The office's desk of a call: declarations, assignment.
@Controller
@RequestMapping("/office/calls/{call}/experts")
final class AssignmentPages {

    private final Desks desks;
    private final Assignments assignments;
    private final Access access;
    private final Screens screens;

    AssignmentPages(Desks desks, Assignments assignments, Access access, Screens screens) {
        this.desks = desks;
        this.assignments = assignments;
        this.access = access;
        this.screens = screens;
    }

    @GetMapping
    View list(
            Visitor visitor,
            @PathVariable UUID call,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String lacking,
            @RequestParam(defaultValue = "1") String page) {
        var desk = desk(visitor, call);
        return screens.show(visitor, "assignments/desk.jte", desk)
                .with("gaps", DeskView.gaps(desk))
                .with(
                        "view",
                        DeskView.of(desk, new DeskView.Wanted(q.strip(), !lacking.isEmpty(), Paging.asked(page))));
    }

    @GetMapping("/proposals/{proposal}")
    View proposal(Visitor visitor, @PathVariable UUID call, @PathVariable UUID proposal) {
        return proposal(visitor, call, proposal, List.of());
    }

    @PostMapping("/add")
    View add(Visitor visitor, @PathVariable UUID call, @RequestParam UUID proposal, @RequestParam UUID person) {
        return done(visitor, call, proposal, assignments.add(visitor.actor(), call, proposal, person));
    }

    @PostMapping("/remove")
    View remove(Visitor visitor, @PathVariable UUID call, @RequestParam UUID proposal, @RequestParam UUID person) {
        return done(visitor, call, proposal, assignments.remove(visitor.actor(), call, proposal, person));
    }

    private View done(Visitor visitor, UUID call, UUID proposal, Decision<?> decision) {
        desk(visitor, call);
        return decision.<View>fold(
                _ -> Screen.seeOther("/office/calls/" + call + "/experts/proposals/" + proposal, "saved"),
                no -> proposal(visitor, call, proposal, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Screen proposal(Visitor visitor, UUID call, UUID id, List<String> problems) {
        var desk = desk(visitor, call);
        boolean mayAct = access.roles(
                        visitor.actor(), Scope.programme(desk.call().programme()))
                .contains(Role.PROGRAMME_OFFICE);
        return screens.show(visitor, "assignments/proposal.jte", desk)
                .with("proposal", desk.proposal(id).orElseThrow(NotFound::new))
                .with("mayAct", mayAct)
                .with("problems", problems);
    }

    private AssignmentDesk desk(Visitor visitor, UUID call) {
        return desks.of(visitor.actor(), call).fold(found -> found, no -> {
            throw new NotFound();
        });
    }
}
