package suishin.platform.invitations;

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
import suishin.platform.kernel.Decision;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Where an invited expert answers, by the link of their letter and without a password.
///
/// Opening the page answers nothing: a mail scanner that follows the link must not accept for anybody.
@Controller
@RequestMapping("/calls/{call}/invitation")
final class AnswerPages {

    private final Invitations invitations;
    private final Screens screens;

    AnswerPages(Invitations invitations, Screens screens) {
        this.invitations = invitations;
        this.screens = screens;
    }

    @GetMapping
    View show(Visitor visitor, @PathVariable UUID call, @RequestParam(defaultValue = "") String token) {
        return screen(visitor, call, token, List.of());
    }

    @PostMapping("/accept")
    View accept(Visitor visitor, @PathVariable UUID call, @RequestParam(defaultValue = "") String token) {
        return answer(visitor, call, token, invitations.accept(token));
    }

    @PostMapping("/decline")
    View decline(
            Visitor visitor,
            @PathVariable UUID call,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String suggestion) {
        var said = new Invitation.Answer(reason.strip(), suggestion.strip());
        return answer(visitor, call, token, invitations.decline(token, said));
    }

    private View answer(Visitor visitor, UUID call, String token, Decision<Invitation> decision) {
        return decision.fold(
                _ -> screen(visitor, call, token, List.of()),
                no -> screen(visitor, call, token, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Screen screen(Visitor visitor, UUID call, String token, List<String> problems) {
        var opened = invitations
                .open(token)
                .filter(found -> found.call().id().equals(call))
                .orElseThrow(NotFound::new);
        return screens.show(visitor, "invitations/answer.jte", opened)
                .with("token", token)
                .with("problems", problems);
    }
}
