package suishin.platform.messages;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Identities;
import suishin.platform.web.PublicAddress;

/// Writes letters into the outbox, in the transaction of the act that causes them; {@link MailJobs} sends them.
@Component
public final class Mail {

    private static final Actor.Product PRODUCT = new Actor.Product("how far letters of an office have come");

    private final Database database;
    private final MailStore store;
    private final InstantSource clock;
    private final Identities identities;
    private final String domain;

    Mail(Database database, MailStore store, InstantSource clock, Identities identities, PublicAddress address) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.identities = identities;
        this.domain = Optional.ofNullable(URI.create(address.base()).getHost()).orElse("localhost");
    }

    /// How far a letter has come on its way out.
    ///
    /// @param next    when it is tried again; empty if it was sent or nobody tries it any more
    /// @param trouble what it met last; empty if the server took it or was not asked yet
    /// @param answer  what the mail server said then; may be empty
    public record Progress(
            UUID letter,
            String address,
            Optional<Instant> sentAt,
            Optional<Instant> next,
            Optional<Trouble> trouble,
            String answer) {

        /// {@return whether nobody tries any more}
        public boolean gaveUp() {
            return sentAt.isEmpty() && next.isEmpty();
        }
    }

    /// Puts a letter into the outbox; it leaves if and only if the surrounding transaction commits. However often it
    /// is tried, it has the Message-ID it gets here.
    ///
    /// @return the letter's id
    public UUID write(Actor by, UUID person, String address, String subject, String body) {
        var letter = new Letter(identities.next(), person, address, subject, body, clock.instant(), Optional.empty());
        database.as(by, () -> store.add(letter, "<%s@%s>".formatted(letter.id(), domain)));
        return letter.id();
    }

    /// {@return how far these letters have come; the caller decides who may ask}
    public List<Progress> progress(Collection<UUID> letters) {
        return database.within(PRODUCT, () -> store.progress(letters));
    }

    /// Tries a letter again that nobody tries any more; the caller decides who may ask.
    ///
    /// @param address where to, if not where it was written to
    /// @return whether there was such a letter
    public boolean retry(UUID letter, Optional<String> address) {
        return database.within(PRODUCT, () -> store.retry(letter, address, clock.instant()));
    }

    /// {@return the letters to a person, newest first, at most 200; only that person may read them}
    public List<Letter> to(Actor reader, UUID person) {
        return database.as(reader, () -> store.of(person));
    }
}
