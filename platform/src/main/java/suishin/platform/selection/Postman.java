package suishin.platform.selection;

import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.deliberation.Turn;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.messages.Mail;
import suishin.platform.people.People;

/// Hands letters to the secretaries of the council they are for.
@Component
final class Postman {

    private final Access access;
    private final People people;
    private final Mail mail;
    private final LetterText text;

    Postman(Access access, People people, Mail mail, LetterText text) {
        this.access = access;
        this.people = people;
        this.mail = mail;
        this.text = text;
    }

    /// Writes the letter to everybody who is secretary of the region now, in the running transaction.
    void send(Turn turn, ResultLetter letter) {
        var secretaries = access
                .holders(Role.COUNCIL_SECRETARY, Scope.region(letter.to().region()))
                .stream()
                .map(Held::person)
                .toList();
        people.all(secretaries)
                .values()
                .forEach(person -> mail.write(
                        turn.actor(), person.id(), person.address(), text.subject(letter), text.body(letter)));
    }
}
