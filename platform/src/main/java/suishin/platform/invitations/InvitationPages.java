package suishin.platform.invitations;

import java.util.ArrayList;
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
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;
import suishin.platform.kernel.Typed;
import suishin.platform.web.Filled;
import suishin.platform.web.Mending;
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
    private static final Filled BLANK = InviteForm.BLANK.filled();

    private final LetterDesk desk;
    private final Inviting inviting;
    private final Invitations invitations;
    private final Screens screens;

    InvitationPages(LetterDesk desk, Inviting inviting, Invitations invitations, Screens screens) {
        this.desk = desk;
        this.inviting = inviting;
        this.invitations = invitations;
        this.screens = screens;
    }

    @GetMapping
    View show(
            Visitor visitor,
            @PathVariable UUID call,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "1") String page) {
        return screen(visitor, call, new Listing(only, Paging.asked(page), Map.of()), BLANK);
    }

    @PostMapping
    View invite(Visitor visitor, @PathVariable UUID call, @ModelAttribute InviteForm form) {
        return inviting.invite(visitor.actor(), call, form.read())
                .fold(
                        sent -> sent.problems().isEmpty()
                                ? done(call)
                                : screen(visitor, call, FIRST, form.left(sent))
                                        .with("invited", sent.invited().size()),
                        no -> refused(visitor, call, form.filled(), no));
    }

    @PostMapping("/{invitation}/withdraw")
    View withdraw(Visitor visitor, @PathVariable UUID call, @PathVariable UUID invitation) {
        return invitations
                .withdraw(visitor.actor(), call, invitation)
                .fold(_ -> done(call), no -> refused(visitor, call, BLANK, no));
    }

    private View refused(Visitor visitor, UUID call, Filled form, Refusal no) {
        if (no.code().endsWith(".denied")) {
            throw new NotAllowed(no);
        }
        return screen(visitor, call, FIRST, form.refused(no)).with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Screen screen(Visitor visitor, UUID call, Listing listing, Filled form) {
        return screens.show(visitor, "invitations/asked.jte", desk.asked(visitor.actor(), call, listing))
                .with("mayAct", desk.mayAct(visitor.actor(), call))
                .with("form", form);
    }

    private static View done(UUID call) {
        return Screen.seeOther("/office/calls/" + call + "/invitations", "saved");
    }

    /// Whom the office invites, as typed.
    ///
    /// @param addresses one a line
    /// @param answerBy  a day, in any way people write one
    record InviteForm(
            @Nullable String addresses,
            @Nullable String capacity,
            @Nullable String answerBy) {

        /// What stands in the form before anybody typed.
        static final InviteForm BLANK = new InviteForm("", "8", "");

        Inviting.Wanted read() {
            var unread = new ArrayList<Problem>();
            var most = Typed.whole(text(capacity));
            var day = Typed.day(text(answerBy));
            if (most.isEmpty() && !text(capacity).isEmpty()) {
                unread.add(Problem.at("capacity", "invitations.capacity-unread", text(capacity)));
            }
            if (day.isEmpty() && !text(answerBy).isEmpty()) {
                unread.add(Problem.at("answerBy", "invitations.day-unread", text(answerBy)));
            }
            return new Inviting.Wanted(lines(), most, day, unread);
        }

        /// {@return the addresses as mail programs write them: full-width letters and signs are the usual ones}
        private List<String> lines() {
            return Objects.requireNonNullElse(addresses, "")
                    .lines()
                    .map(Typed::folded)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }

        Filled filled() {
            return Filled.of(Map.of(
                    "addresses",
                    Objects.requireNonNullElse(addresses, ""),
                    "capacity",
                    text(capacity),
                    "answerBy",
                    text(answerBy)));
        }

        /// {@return this form with only those in it who were passed over}
        Filled left(Inviting.Sent sent) {
            return new Filled(
                    new InviteForm(String.join("\n", sent.passed()), capacity, answerBy)
                            .filled()
                            .texts(),
                    new Mending(sent.problems()));
        }

        private static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "").strip();
        }
    }
}
