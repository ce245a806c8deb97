package suishin.platform.invitations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallStage;
import suishin.platform.messages.Mail;
import suishin.platform.people.Person;
import suishin.platform.web.Paging;
import suishin.platform.web.Visitor;

/// What the office sees of the letters of a call: a page of its outbox.
///
/// @param progress of letters that left, by the id of the mail
public record LettersPage(
        Call call,
        Listing listing,
        List<OfficeLetter> letters,
        Map<UUID, Mail.Progress> progress,
        Map<UUID, Person> people) {

    /// {@return the Japanese and the English name of a person}
    public Optional<Person> person(UUID id) {
        return Optional.ofNullable(people.get(id));
    }

    /// {@return whether experts can owe something now, so that reminding them may find somebody}
    public boolean reminds() {
        return call.stage() == CallStage.PUBLISHED || call.stage() == CallStage.UNDER_REVIEW;
    }

    /// {@return how many letters of this page wait for somebody to release them}
    public long waiting() {
        return letters.stream().filter(OfficeLetter::waits).count();
    }

    /// What is asked of the page, and what was just done on it.
    ///
    /// @param choose   `all` to see every letter ticked that waits for somebody to release it
    /// @param owing    how many owed something when reminders were drafted
    /// @param drafted  how many reminders were drafted
    /// @param released how many letters were released
    record Query(
            @Nullable String only,
            @Nullable String page,
            @Nullable String choose,
            @Nullable Integer owing,
            @Nullable Integer drafted,
            @Nullable Integer released) {

        static final Query FIRST = new Query(null, null, null, null, null, null);

        Listing listing() {
            return new Listing(
                    Objects.requireNonNullElse(only, ""), Paging.asked(Objects.requireNonNullElse(page, "")), Map.of());
        }

        boolean choosesAll() {
            return "all".equals(choose);
        }

        /// {@return what was just done, in words; empty if nothing was}
        Optional<String> said(Visitor visitor) {
            if (released != null) {
                return Optional.of(
                        released > 0
                                ? visitor.say("invitations.released", released)
                                : visitor.say("invitations.released.none"));
            }
            return drafted == null || owing == null ? Optional.empty() : Optional.of(drafted(visitor, owing, drafted));
        }

        private static String drafted(Visitor visitor, int owing, int drafted) {
            if (owing == 0) {
                return visitor.say("invitations.reminders.nobody");
            }
            if (drafted == 0) {
                return visitor.say("invitations.reminders.none", owing);
            }
            return owing == drafted
                    ? visitor.say("invitations.reminders.drafted", drafted)
                    : visitor.say("invitations.reminders.some", drafted, owing - drafted);
        }
    }

    /// {@return how far a letter that left has come}
    public Optional<Mail.Progress> progressOf(OfficeLetter letter) {
        return letter.mail().map(progress::get);
    }

    /// One letter, and what it would say if it left now.
    public record One(
            Call call, OfficeLetter letter, OfficeLetter.Text now, Optional<Mail.Progress> progress, Person person) {}

    /// A page of those who were asked onto the committee.
    public record Asked(Call call, Listing listing, List<Invitation> invitations, Map<UUID, Person> people) {

        /// {@return the Japanese and the English name of a person}
        public Optional<Person> person(UUID id) {
            return Optional.ofNullable(people.get(id));
        }

        /// {@return whether the day until which one could accept has passed}
        public boolean isLate(Invitation invitation, LocalDate today) {
            return invitation.stage() == InvitationStage.INVITED
                    && today.isAfter(invitation.terms().answerBy());
        }

        /// {@return whether experts can be invited, as far as the call goes}
        public boolean isOpen() {
            return call.stage() == CallStage.PUBLISHED;
        }
    }
}
