package suishin.platform.invitations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.calls.Call;
import suishin.platform.kernel.Problem;
import suishin.platform.messages.Mail;
import suishin.platform.people.Person;

/// What the office sees of invitations and letters.
///
/// @param progress of letters that were released, by the id of the mail
/// @param passed   lines of a list that were passed over
public record LettersPage(
        Call call,
        List<Invitation> invitations,
        List<OfficeLetter> letters,
        Map<UUID, Mail.Progress> progress,
        Map<UUID, Person> people,
        List<Problem> passed) {

    /// {@return the Japanese and the English name of a person}
    public Optional<Person> person(UUID id) {
        return Optional.ofNullable(people.get(id));
    }

    /// {@return how far a released letter has come}
    public Optional<Mail.Progress> progressOf(OfficeLetter letter) {
        return letter.mail().map(progress::get);
    }

    /// {@return whether the day until which one could accept has passed}
    public boolean isLate(Invitation invitation, LocalDate today) {
        return invitation.stage() == InvitationStage.INVITED
                && today.isAfter(invitation.terms().answerBy());
    }

    LettersPage with(List<Problem> other) {
        return new LettersPage(call, invitations, letters, progress, people, List.copyOf(other));
    }
}
