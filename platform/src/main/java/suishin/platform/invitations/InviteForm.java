package suishin.platform.invitations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.web.Filled;

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
                sent.problems());
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
