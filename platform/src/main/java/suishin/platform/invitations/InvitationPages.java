package suishin.platform.invitations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.Paging;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Where the office invites experts onto the committee of a call, and sees what they answered.
@Controller
@RequestMapping("/office/calls/{call}/invitations")
final class InvitationPages {

    private static final Listing FIRST = new Listing("", 1, Map.of());

    private final LetterDesk desk;
    private final Invitations invitations;
    private final Screens screens;

    InvitationPages(LetterDesk desk, Invitations invitations, Screens screens) {
        this.desk = desk;
        this.invitations = invitations;
        this.screens = screens;
    }

    @GetMapping
    View show(
            Visitor visitor,
            @PathVariable UUID call,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "1") String page) {
        return screen(
                visitor, desk.asked(visitor.actor(), call, new Listing(only, Paging.asked(page), Map.of())), List.of());
    }

    @PostMapping
    View invite(Visitor visitor, @PathVariable UUID call, @ModelAttribute InviteForm form) {
        return invitations
                .invite(visitor.actor(), call, form.lines(), form.mostProposals(), form.day())
                .fold(sent -> sent(visitor, call, sent.problems()), no -> refused(visitor, call, no));
    }

    @PostMapping("/{invitation}/withdraw")
    View withdraw(Visitor visitor, @PathVariable UUID call, @PathVariable UUID invitation) {
        return answer(visitor, call, invitations.withdraw(visitor.actor(), call, invitation));
    }

    private View sent(Visitor visitor, UUID call, List<Problem> passed) {
        return passed.isEmpty()
                ? done(call)
                : screen(visitor, desk.asked(visitor.actor(), call, FIRST).with(passed), List.of());
    }

    private View answer(Visitor visitor, UUID call, Decision<?> decision) {
        return decision.fold(_ -> done(call), no -> refused(visitor, call, no));
    }

    private View refused(Visitor visitor, UUID call, Refusal no) {
        if (no.code().endsWith(".denied")) {
            throw new NotAllowed(no);
        }
        return screen(visitor, desk.asked(visitor.actor(), call, FIRST), visitor.say(no))
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Screen screen(Visitor visitor, LettersPage.Asked model, List<String> problems) {
        return screens.show(visitor, "invitations/asked.jte", model)
                .with("mayAct", desk.mayAct(visitor.actor(), model.call().id()))
                .with("problems", problems);
    }

    private static View done(UUID call) {
        return Screen.seeOther("/office/calls/" + call + "/invitations", "saved");
    }
}
