package suishin.platform.messages;

import java.time.InstantSource;
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

    /// Puts a letter into the outbox; it leaves if and only if the surrounding transaction commits.
    public void write(Actor by, UUID person, String address, String subject, String body) {
        var letter = new Letter(identities.next(), person, address, subject, body, clock.instant(), Optional.empty());
        database.as(by, () -> store.add(letter));
    }

    /// {@return the letters to a person, newest first, at most 200; only that person may read them}
    public List<Letter> to(Actor reader, UUID person) {
        return database.as(reader, () -> store.of(person));
    }
}
