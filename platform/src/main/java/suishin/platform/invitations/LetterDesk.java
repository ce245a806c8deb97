package suishin.platform.invitations;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.messages.Mail;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.web.NotFound;

/// Gathers what the office and the auditors see of a call's invitations and letters.
@Component
final class LetterDesk {

    private final CallRoles roles;
    private final Invitations invitations;
    private final Outbox outbox;
    private final People people;
    private final Mail mail;

    LetterDesk(CallRoles roles, Invitations invitations, Outbox outbox, People people, Mail mail) {
        this.roles = roles;
        this.invitations = invitations;
        this.outbox = outbox;
        this.people = people;
        this.mail = mail;
    }

    boolean mayAct(Actor actor, UUID call) {
        return roles.office(actor, call).fold(_ -> true, _ -> false);
    }

    /// {@return a page of the outbox}
    ///
    /// @throws NotFound if the actor neither runs nor audits the call
    LettersPage letters(Actor actor, UUID id, Listing wanted) {
        var call = call(actor, id);
        var listing = wanted.with(read(outbox.counts(actor, id)));
        var letters = read(outbox.page(actor, id, listing));
        var mails = letters.stream().flatMap(letter -> letter.mail().stream()).toList();
        return new LettersPage(
                call,
                listing,
                letters,
                mail.progress(mails).stream().collect(toMap(Mail.Progress::letter, identity())),
                people.all(letters.stream().map(OfficeLetter::person).toList()));
    }

    /// {@return one letter with everything about it}
    ///
    /// @throws NotFound if there is none, or it is not the actor's to read
    LettersPage.One letter(Actor actor, UUID id, UUID letter) {
        var call = call(actor, id);
        var found = read(outbox.preview(actor, id, letter));
        var progress = found.letter()
                .mail()
                .flatMap(one -> mail.progress(List.of(one)).stream().findFirst());
        var person = people.find(found.letter().person())
                .orElseGet(() -> new Person(found.letter().person(), "–", "", "", Optional.empty()));
        return new LettersPage.One(call, found.letter(), found.now(), progress, person);
    }

    /// {@return a page of those who were asked onto the committee}
    ///
    /// @throws NotFound if the actor neither runs nor audits the call
    LettersPage.Asked asked(Actor actor, UUID id, Listing wanted) {
        var call = call(actor, id);
        var listing = wanted.with(read(invitations.counts(actor, id)));
        var asked = read(invitations.page(actor, id, listing));
        return new LettersPage.Asked(
                call,
                listing,
                asked,
                people.all(asked.stream().map(Invitation::person).toList()));
    }

    private Call call(Actor actor, UUID id) {
        return read(roles.overseer(actor, id));
    }

    private static <E> E read(Decision<E> decision) {
        return decision.orThrow(_ -> new NotFound());
    }
}
