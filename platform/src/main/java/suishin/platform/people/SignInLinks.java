package suishin.platform.people;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.messages.Mail;
import suishin.platform.web.Language;
import suishin.platform.web.PublicAddress;
import suishin.platform.web.Texts;

/// One-time links by mail: each opens one session, once, within its time.
@Component
public final class SignInLinks {

    private static final Actor PRODUCT = new Actor.Product("sign-in by link");
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Database database;
    private final CredentialStore store;
    private final PeopleStore people;
    private final Mail mail;
    private final Texts texts;
    private final InstantSource clock;
    private final PublicAddress address;

    SignInLinks(Database database, CredentialStore store, PeopleStore people, Mail mail, Texts texts, Site site) {
        this.database = database;
        this.store = store;
        this.people = people;
        this.mail = mail;
        this.texts = texts;
        this.clock = site.clock();
        this.address = site.address();
    }

    /// Where this product is reached, and its clock.
    @Component
    record Site(InstantSource clock, PublicAddress address) {}

    /// Mails a link to the person with this address. Nobody learns whether there is such a person.
    public void send(String to, Language language) {
        database.as(PRODUCT, () -> {
            people.byAddress(to).ifPresent(person -> {
                String link = address.of("/sign-in/link?token=" + issue(person.id(), LIFE));
                String body = texts.say(language, "people.link.body", link, LIFE.toMinutes());
                mail.write(PRODUCT, person.id(), person.address(), texts.say(language, "people.link.subject"), body);
            });
            return true;
        });
    }

    /// {@return a fresh token for this person}
    String issue(UUID person, Duration life) {
        String token = Secrets.make();
        database.as(
                PRODUCT,
                () -> store.addLink(Secrets.hash(token), person, clock.instant().plus(life)));
        return token;
    }

    /// {@return the person the token opens a session for; it opens none a second time}
    public Optional<Person> redeem(String token) {
        return database.as(
                PRODUCT,
                () -> store.useLink(Secrets.hash(token), clock.instant()).flatMap(people::find));
    }
}
