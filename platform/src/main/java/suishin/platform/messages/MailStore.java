package suishin.platform.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that knows table `messages.letter`.
@Component
final class MailStore {

    private static final String ADD = """
            INSERT INTO messages.letter (id, person_id, address, subject, body, written_at)
            VALUES (:id, :person, :address, :subject, :body, :at)
            """;

    private static final String WAITING = """
            SELECT id, person_id, address, subject, body, written_at, sent_at
              FROM messages.letter
             WHERE sent_at IS NULL AND attempts < 8
             ORDER BY written_at, id
             LIMIT 20
               FOR UPDATE SKIP LOCKED
            """;

    private static final String SENT =
            "UPDATE messages.letter SET sent_at = :at, attempts = attempts + 1 WHERE id = :id";

    private static final String FAILED =
            "UPDATE messages.letter SET attempts = attempts + 1, last_problem = :problem WHERE id = :id";

    private static final String PROGRESS = """
            SELECT id, sent_at, attempts >= 8 AS gave_up, coalesce(last_problem, '') AS problem
              FROM messages.letter
             WHERE id = ANY (:letters)
            """;

    private static final String RETRY =
            "UPDATE messages.letter SET attempts = 0 WHERE id = :id AND sent_at IS NULL AND attempts >= 8";

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

    boolean add(Letter letter) {
        return sql.sql(ADD)
                        .param("id", letter.id())
                        .param("person", letter.person())
                        .param("address", letter.address())
                        .param("subject", letter.subject())
                        .param("body", letter.body())
                        .param("at", letter.writtenAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Letter> waiting() {
        return sql.sql(WAITING).query(MailStore::letter).list();
    }

    void sent(UUID letter, Instant at) {
        sql.sql(SENT)
                .param("id", letter)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void failed(UUID letter, String problem) {
        sql.sql(FAILED).param("id", letter).param("problem", problem).update();
    }

    List<Mail.Progress> progress(Collection<UUID> letters) {
        return sql.sql(PROGRESS)
                .param("letters", letters.toArray(UUID[]::new))
                .query((row, _) -> new Mail.Progress(
                        row.getObject("id", UUID.class),
                        Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getBoolean("gave_up"),
                        row.getString("problem")))
                .list();
    }

    boolean retry(UUID letter) {
        return sql.sql(RETRY).param("id", letter).update() == 1;
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
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("sent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
