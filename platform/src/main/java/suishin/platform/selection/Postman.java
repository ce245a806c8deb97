package suishin.platform.selection;

import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.deliberation.Turn;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.Correspondence;
import suishin.platform.people.People;

/// Hands letters to the secretaries of the council they are for.
@Component
final class Postman {

    private final Access access;
    private final People people;
    private final Correspondence correspondence;
    private final LetterText text;

    Postman(Access access, People people, Correspondence correspondence, LetterText text) {
        this.access = access;
        this.people = people;
        this.correspondence = correspondence;
        this.text = text;
    }

    /// Writes the letter to everybody who is secretary of the region now, in the running transaction.
    void send(Turn turn, ResultLetter letter) {
        var secretaries = access
                .holders(Role.COUNCIL_SECRETARY, Scope.region(letter.to().region()))
                .stream()
                .map(Held::person)
                .toList();
        var draft = new Correspondence.Draft(
                language -> text.subject(letter, language), language -> text.body(letter, language));
        people.all(secretaries).values().forEach(person -> correspondence.write(turn.actor(), person, draft));
    }
}
