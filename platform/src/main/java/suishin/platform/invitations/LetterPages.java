package suishin.platform.invitations;

import java.util.List;
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
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Where the office invites experts, and reads, mends and releases the letters of a call.
@Controller
@RequestMapping("/office/calls/{call}/letters")
final class LetterPages {

    private final LetterDesk desk;
    private final Invitations invitations;
    private final Outbox outbox;
    private final Reminders reminders;
    private final Screens screens;

    LetterPages(LetterDesk desk, Invitations invitations, Outbox outbox, Reminders reminders, Screens screens) {
        this.desk = desk;
        this.invitations = invitations;
        this.outbox = outbox;
        this.reminders = reminders;
        this.screens = screens;
    }

    @GetMapping
    View show(Visitor visitor, @PathVariable UUID call) {
        return screen(visitor, desk.show(visitor.actor(), call), List.of());
    }

    @PostMapping("/invite")
    View invite(Visitor visitor, @PathVariable UUID call, @ModelAttribute InviteForm form) {
        return invitations
                .invite(visitor.actor(), call, form.lines(), form.mostProposals(), form.day())
                .fold(sent -> sent(visitor, call, sent.problems()), no -> refused(visitor, call, no));
    }

    @PostMapping("/withdraw")
    View withdraw(Visitor visitor, @PathVariable UUID call, @RequestParam UUID invitation) {
        return answer(visitor, call, invitations.withdraw(visitor.actor(), call, invitation));
    }

    @PostMapping("/remind")
    View remind(Visitor visitor, @PathVariable UUID call) {
        return answer(visitor, call, reminders.draft(visitor.actor(), call));
    }

    @PostMapping("/edit")
    View edit(Visitor visitor, @PathVariable UUID call, @ModelAttribute LetterForm form) {
        return answer(visitor, call, outbox.edit(visitor.actor(), call, form.id(), form.revisionOrNone(), form.text()));
    }

    @PostMapping("/release")
    View release(Visitor visitor, @PathVariable UUID call, @RequestParam(defaultValue = "") List<UUID> letter) {
        return answer(visitor, call, outbox.release(visitor.actor(), call, letter));
    }

    @PostMapping("/retry")
    View retry(
            Visitor visitor,
            @PathVariable UUID call,
            @RequestParam UUID letter,
            @RequestParam(defaultValue = "") String address) {
        return answer(visitor, call, outbox.retry(visitor.actor(), call, letter, address.strip()));
    }

    private View sent(Visitor visitor, UUID call, List<Problem> passed) {
        return passed.isEmpty()
                ? done(call)
                : screen(visitor, desk.show(visitor.actor(), call).with(passed), List.of());
    }

    private View answer(Visitor visitor, UUID call, Decision<?> decision) {
        return decision.fold(_ -> done(call), no -> refused(visitor, call, no));
    }

    private View refused(Visitor visitor, UUID call, Refusal no) {
        if (no.code().endsWith(".denied")) {
            throw new NotAllowed(no);
        }
        return screen(visitor, desk.show(visitor.actor(), call), visitor.say(no))
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Screen screen(Visitor visitor, LettersPage model, List<String> problems) {
        return screens.show(visitor, "invitations/letters.jte", model)
                .with("mayAct", desk.mayAct(visitor.actor(), model.call().id()))
                .with("problems", problems);
    }

    private static View done(UUID call) {
        return Screen.seeOther("/office/calls/" + call + "/letters", "saved");
    }
}
