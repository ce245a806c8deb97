package suishin.platform.people;

import static java.util.stream.Collectors.joining;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import suishin.platform.kernel.Actor;
import suishin.platform.messages.Mail;
import suishin.platform.web.Language;

/// Writes to people in the language they chose; in Japanese and English where they chose none.
@Component
public final class Correspondence {

    /// What stands between the parts of a letter.
    public static final String RULE = "\n\n----------------------------------------\n\n";

    private final People people;
    private final Mail mail;

    Correspondence(People people, Mail mail) {
        this.people = people;
        this.mail = mail;
    }

    /// A letter in whichever language it is asked for.
    public record Draft(Function<Language, String> subject, Function<Language, String> body) {}

    /// Puts a letter into the outbox, in the transaction of the act that causes it.
    ///
    /// @return the letter's id
    public UUID write(Actor by, Person to, Draft letter) {
        var languages = people.languages(to.id());
        return mail.write(
                by,
                to.id(),
                to.address(),
                languages.stream().map(letter.subject()).collect(joining(" / ")),
                languages.stream().map(letter.body()).collect(joining(RULE)));
    }
}
