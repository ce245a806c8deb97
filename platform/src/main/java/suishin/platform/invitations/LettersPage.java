package suishin.platform.invitations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallStage;
import suishin.platform.messages.Mail;
import suishin.platform.people.Person;

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
