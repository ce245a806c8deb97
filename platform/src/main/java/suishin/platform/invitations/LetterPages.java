package suishin.platform.invitations;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import suishin.platform.kernel.Refusal;
import suishin.platform.web.Filled;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Where the office reads, mends, holds and releases the letters of a call.
@Controller
@RequestMapping("/office/calls/{call}/letters")
final class LetterPages {

    private final LetterDesk desk;
    private final Outbox outbox;
    private final Screens screens;

    LetterPages(LetterDesk desk, Outbox outbox, Screens screens) {
        this.desk = desk;
        this.outbox = outbox;
        this.screens = screens;
    }

    @GetMapping
    View show(Visitor visitor, @PathVariable UUID call, @ModelAttribute LettersPage.Query query) {
        return screen(visitor, call, query, List.of());
    }

    @GetMapping("/{letter}")
    View one(Visitor visitor, @PathVariable UUID call, @PathVariable UUID letter) {
        return screen(visitor, call, letter, Filled.EMPTY);
    }

    @PostMapping("/{letter}/edit")
    View edit(Visitor visitor, @PathVariable UUID call, @PathVariable UUID letter, @ModelAttribute LetterForm form) {
        var done = outbox.edit(visitor.actor(), call, letter, form.takenOver(), form.text());
        return answer(visitor, call, letter, form.filled(), done);
    }

    @PostMapping("/{letter}/hold")
    View hold(
            Visitor visitor,
            @PathVariable UUID call,
            @PathVariable UUID letter,
            @RequestParam(defaultValue = "true") boolean held,
            @ModelAttribute LetterForm form) {
        if (form.body() == null) {
            return answer(visitor, call, letter, Filled.EMPTY, outbox.hold(visitor.actor(), call, letter, held));
        }
        var screen = new Outbox.OnScreen(form.takenOver(), form.text());
        var done = outbox.hold(visitor.actor(), call, letter, held, screen);
        return answer(visitor, call, letter, form.filled(), done);
    }

    @PostMapping("/{letter}/retry")
    View retry(
            Visitor visitor,
            @PathVariable UUID call,
            @PathVariable UUID letter,
            @RequestParam(defaultValue = "") String address) {
        var typed = Filled.of(Map.of("address", address));
        return answer(visitor, call, letter, typed, outbox.retry(visitor.actor(), call, letter, address.strip()));
    }

    @PostMapping("/release")
    View release(
            Visitor visitor,
            @PathVariable UUID call,
            @RequestParam(defaultValue = "") List<UUID> letter,
            @ModelAttribute LetterForm form) {
        if (form.body() != null && letter.size() == 1) {
            return release(visitor, call, letter.getFirst(), form);
        }
        return outbox.release(visitor.actor(), call, letter)
                .fold(
                        many -> Screen.seeOther("/office/calls/" + call + "/letters?released=" + many),
                        no -> screen(visitor, call, LettersPage.Query.FIRST, said(visitor, no))
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private View release(Visitor visitor, UUID call, UUID letter, LetterForm form) {
        return outbox.release(visitor.actor(), call, letter, form.revisionOrNone(), form.text())
                .fold(
                        many -> Screen.seeOther("/office/calls/" + call + "/letters?released=" + many),
                        no -> refused(visitor, call, letter, form.filled(), no));
    }

    private Screen screen(Visitor visitor, UUID call, LettersPage.Query query, List<String> problems) {
        return screens.show(visitor, "invitations/letters.jte", desk.letters(visitor.actor(), call, query.listing()))
                .with("mayAct", desk.mayAct(visitor.actor(), call))
                .with("all", query.choosesAll())
                .with("done", query.said(visitor))
                .with("problems", problems);
    }

    private static List<String> said(Visitor visitor, Refusal no) {
        refuseOthers(no);
        return visitor.say(no);
    }

    private static void refuseOthers(Refusal no) {
        if (no.code().endsWith(".denied")) {
            throw new NotAllowed(no);
        }
    }

    private View answer(Visitor visitor, UUID call, UUID letter, Filled form, Decision<?> decision) {
        return decision.fold(
                _ -> Screen.seeOther("/office/calls/" + call + "/letters/" + letter, "saved"),
                no -> refused(visitor, call, letter, form, no));
    }

    private View refused(Visitor visitor, UUID call, UUID letter, Filled form, Refusal no) {
        refuseOthers(no);
        return screen(visitor, call, letter, form.refused(no)).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Screen screen(Visitor visitor, UUID call, UUID letter, Filled form) {
        return screens.show(visitor, "invitations/letter.jte", desk.letter(visitor.actor(), call, letter))
                .with("mayAct", desk.mayAct(visitor.actor(), call))
                .with("form", form);
    }

    /// A letter as the office mended it; what is left out is empty.
    ///
    /// @param revision the one that was read
    /// @param seen     the one that is overwritten on purpose, after it was shown beside what was typed
    record LetterForm(
            @Nullable Integer revision,
            @Nullable Integer seen,
            @Nullable String subject,
            @Nullable String body) {

        int revisionOrNone() {
            return revision == null ? 0 : revision;
        }

        /// {@return the revision that is changed}
        int takenOver() {
            return seen == null ? revisionOrNone() : seen;
        }

        /// {@return the form as it was sent; with the revision that was read, so that it is not overwritten unseen}
        Filled filled() {
            return Filled.of(Map.of(
                    "subject", text().subject(), "body", text().body(), "revision", String.valueOf(revisionOrNone())));
        }

        /// {@return what it says now, with the line ends a letter has}
        OfficeLetter.Text text() {
            return new OfficeLetter.Text(
                    Objects.requireNonNullElse(subject, "").strip(),
                    Objects.requireNonNullElse(body, "").replace("\r\n", "\n"));
        }
    }
}
