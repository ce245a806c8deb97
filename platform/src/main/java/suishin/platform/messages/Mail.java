package suishin.platform.messages;

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

/// Writes letters into the outbox, in the transaction of the act that causes them; {@link MailJobs} sends them.
@Component
public final class Mail {

    private static final Actor.Product PRODUCT = new Actor.Product("how far letters of an office have come");

    private final Database database;
    private final MailStore store;
    private final InstantSource clock;
    private final Identities identities;

    Mail(Database database, MailStore store, InstantSource clock, Identities identities) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.identities = identities;
    }

    /// How far a letter has come on its way out.
    ///
    /// @param problem what the mail server said last; empty if it took the letter at once
    public record Progress(UUID letter, Optional<Instant> sentAt, boolean gaveUp, String problem) {}

    /// Puts a letter into the outbox; it leaves if and only if the surrounding transaction commits.
    ///
    /// @return the letter's id
    public UUID write(Actor by, UUID person, String address, String subject, String body) {
        var letter = new Letter(identities.next(), person, address, subject, body, clock.instant(), Optional.empty());
        database.as(by, () -> store.add(letter));
        return letter.id();
    }

    /// {@return how far these letters have come; the caller decides who may ask}
    public List<Progress> progress(Collection<UUID> letters) {
        return database.within(PRODUCT, () -> store.progress(letters));
    }

    /// {@return whether a letter the mail server would not take is tried again; the caller decides who may ask}
    public boolean retry(UUID letter) {
        return database.within(PRODUCT, () -> store.retry(letter));
    }

    /// {@return the letters to a person, newest first, at most 200; only that person may read them}
    public List<Letter> to(Actor reader, UUID person) {
        return database.as(reader, () -> store.of(person));
    }
}
