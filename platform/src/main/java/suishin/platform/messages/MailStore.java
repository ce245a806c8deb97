package suishin.platform.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// The only class that knows table `messages.letter`.
@Component
final class MailStore {

    private static final String ADD = """
            INSERT INTO messages.letter (id, person_id, address, subject, body, written_at, message_id, next_attempt_at)
            VALUES (:id, :person, :address, :subject, :body, :at, :messageId, :at)
            """;

    /// Two who claim at once get two letters, or one of them none.
    private static final String CLAIM = """
            UPDATE messages.letter
               SET attempts = attempts + 1, next_attempt_at = :until
             WHERE id = (SELECT id
                           FROM messages.letter
                          WHERE next_attempt_at <= :now
                          ORDER BY next_attempt_at, id
                          LIMIT 1
                            FOR UPDATE SKIP LOCKED)
            RETURNING id, person_id, address, subject, body, written_at, sent_at, message_id, attempts
            """;

    private static final String SENT = """
            UPDATE messages.letter
               SET sent_at = :at, next_attempt_at = NULL, trouble = NULL, last_problem = NULL
             WHERE id = :id AND sent_at IS NULL
            """;

    private static final String FAILED = """
            UPDATE messages.letter
               SET next_attempt_at = :next, trouble = :trouble, last_problem = :answer
             WHERE id = :id AND sent_at IS NULL
            """;

    private static final String PROGRESS = """
            SELECT id, address, sent_at, next_attempt_at, trouble, coalesce(last_problem, '') AS answer
              FROM messages.letter
             WHERE id = ANY (:letters)
            """;

    private static final String RETRY = """
            UPDATE messages.letter
               SET attempts = 0, next_attempt_at = :at, address = coalesce(:address, address)
             WHERE id = :id AND sent_at IS NULL AND next_attempt_at IS NULL
            """;

    private static final String OF_PERSON = """
            SELECT id, person_id, address, subject, body, written_at, sent_at
              FROM messages.letter
             WHERE person_id = :person
             ORDER BY written_at DESC, id DESC
             LIMIT 200
            """;

    private final JdbcClient sql;

    MailStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean add(Letter letter, String messageId) {
        return sql.sql(ADD)
                        .param("id", letter.id())
                        .param("person", letter.person())
                        .param("address", letter.address())
                        .param("subject", letter.subject())
                        .param("body", letter.body())
                        .param("at", Columns.utc(letter.writtenAt()))
                        .param("messageId", messageId)
                        .update()
                == 1;
    }

    /// {@return the letter that waits longest; nobody else gets it before that time}
    Optional<MailJobs.Claim> claim(Instant now, Instant until) {
        return sql.sql(CLAIM)
                .param("now", Columns.utc(now))
                .param("until", Columns.utc(until))
                .query((row, number) ->
                        new MailJobs.Claim(letter(row, number), row.getString("message_id"), row.getInt("attempts")))
                .optional();
    }

    boolean sent(UUID letter, Instant at) {
        return sql.sql(SENT).param("id", letter).param("at", Columns.utc(at)).update() == 1;
    }

    boolean failed(UUID letter, Diagnosis no, Optional<Instant> next) {
        return sql.sql(FAILED)
                        .param("id", letter)
                        .param("next", Columns.utc(next), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("trouble", no.trouble().name())
                        .param("answer", no.answer())
                        .update()
                == 1;
    }

    List<Mail.Progress> progress(Collection<UUID> letters) {
        return sql.sql(PROGRESS)
                .param("letters", letters.toArray(UUID[]::new))
                .query((row, _) -> new Mail.Progress(
                        row.getObject("id", UUID.class),
                        row.getString("address"),
                        Columns.maybeInstant(row, "sent_at"),
                        Columns.maybeInstant(row, "next_attempt_at"),
                        Optional.ofNullable(row.getString("trouble")).map(Trouble::valueOf),
                        row.getString("answer")))
                .list();
    }

    boolean retry(UUID letter, Optional<String> address, Instant at) {
        return sql.sql(RETRY)
                        .param("id", letter)
                        .param("address", address.orElse(null), Types.VARCHAR)
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    List<Letter> of(UUID person) {
        return sql.sql(OF_PERSON)
                .param("person", person)
                .query(MailStore::letter)
                .list();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                Columns.instant(row, "written_at"),
                Columns.maybeInstant(row, "sent_at"));
    }
}
