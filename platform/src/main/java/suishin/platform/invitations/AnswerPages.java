package suishin.platform.invitations;

import java.util.Map;
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
import suishin.platform.web.Filled;
import suishin.platform.web.Screen;
import suishin.platform.web.Visitor;

/// Where an invited expert answers, by the link of their letter and without a password.
///
/// Opening the page answers nothing: a mail scanner that follows the link must not accept for anybody.
@Controller
@RequestMapping("/calls/{call}/invitation")
final class AnswerPages {

    private final Invitations invitations;
    private final AnswerDesk desk;

    AnswerPages(Invitations invitations, AnswerDesk desk) {
        this.invitations = invitations;
        this.desk = desk;
    }

    @GetMapping
    View show(Visitor visitor, @PathVariable UUID call, @RequestParam(defaultValue = "") String token) {
        return screen(visitor, call, token, Filled.EMPTY);
    }

    @PostMapping("/accept")
    View accept(Visitor visitor, @PathVariable UUID call, @RequestParam(defaultValue = "") String token) {
        return answer(visitor, call, token, Filled.EMPTY, invitations.accept(token));
    }

    @PostMapping("/decline")
    View decline(
            Visitor visitor,
            @PathVariable UUID call,
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String suggestion) {
        var said = new Invitation.Answer(reason.strip(), suggestion.strip());
        return answer(visitor, call, token, filled(said), invitations.decline(token, said));
    }

    static Filled filled(Invitation.Answer said) {
        return Filled.of(Map.of("reason", said.reason(), "suggestion", said.suggestion()));
    }

    private View answer(Visitor visitor, UUID call, String token, Filled form, Decision<Invitation> decision) {
        return decision.fold(_ -> screen(visitor, call, token, Filled.EMPTY), no -> {
            var refused = screen(visitor, call, token, form.refused(no));
            return refused.status() == HttpStatus.OK ? refused.with(HttpStatus.UNPROCESSABLE_CONTENT) : refused;
        });
    }

    private Screen screen(Visitor visitor, UUID call, String token, Filled form) {
        var place = new AnswerView.Place("/calls/" + call + "/invitation", token);
        return invitations
                .open(token)
                .filter(found -> found.call().id().equals(call))
                .map(opened -> desk.screen(visitor, opened, place, form))
                .orElseGet(() -> desk.closed(visitor, call));
    }
}
