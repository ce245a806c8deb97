package suishin.platform.invitations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that knows table `invitations.letter`.
@Component
final class LetterStore {

    private static final String ADD = """
            INSERT INTO invitations.letter (id, call_id, person_id, kind, invitation_id, subject, body, drafted_at)
            VALUES (:id, :call, :person, :kind, :invitation, :subject, :body, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String ADD_REMINDERS = """
            INSERT INTO invitations.letter (id, call_id, person_id, kind, subject, body, drafted_at)
            SELECT l.id, l.call_id, l.person_id, 'REMINDER', l.subject, l.body, :at
              FROM unnest(CAST(:ids AS uuid[]), CAST(:calls AS uuid[]), CAST(:people AS uuid[]),
                          CAST(:subjects AS text[]), CAST(:bodies AS text[]))
                   AS l (id, call_id, person_id, subject, body)
            ON CONFLICT DO NOTHING
            """;

    private static final String OF_CALL = """
            SELECT id, call_id, person_id, invitation_id, subject, body, stage, revision, mail_id
              FROM invitations.letter
             WHERE call_id = :call AND stage <> 'DISCARDED'
             ORDER BY drafted_at, id
            """;

    private static final String FIND = """
            SELECT id, call_id, person_id, invitation_id, subject, body, stage, revision, mail_id
              FROM invitations.letter
             WHERE id = :id AND call_id = :call
            """;

    private static final String LOCK = """
            SELECT id, call_id, person_id, invitation_id, subject, body, stage, revision, mail_id
              FROM invitations.letter
             WHERE id = :id AND call_id = :call AND stage IN ('DRAFTED', 'CHECKED')
               FOR UPDATE
            """;

    private static final String CHANGE = """
            UPDATE invitations.letter
               SET subject = :subject, body = :body, stage = 'CHECKED', revision = revision + 1
             WHERE id = :id AND call_id = :call AND revision = :revision AND stage IN ('DRAFTED', 'CHECKED')
            """;

    private static final String RELEASED = """
            UPDATE invitations.letter
               SET stage = 'RELEASED', released_at = :at, mail_id = :mail
             WHERE id = :id AND stage IN ('DRAFTED', 'CHECKED')
            """;

    private static final String DISCARD = """
            UPDATE invitations.letter
               SET stage = 'DISCARDED'
             WHERE invitation_id = :invitation AND stage IN ('DRAFTED', 'CHECKED')
            """;

    private static final String REMINDED = """
            SELECT DISTINCT person_id
              FROM invitations.letter
             WHERE call_id = :call AND kind = 'REMINDER' AND released_at > :since
            """;

    private final JdbcClient sql;

    LetterStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean add(OfficeLetter letter, Instant at) {
        return sql.sql(ADD)
                        .param("id", letter.id())
                        .param("call", letter.call())
                        .param("person", letter.person())
                        .param("kind", letter.invitation().isPresent() ? "INVITATION" : "REMINDER")
                        .param("invitation", letter.invitation().orElse(null))
                        .param("subject", letter.text().subject())
                        .param("body", letter.text().body())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// {@return how many were added: whoever has a reminder waiting gets no second one}
    int addReminders(List<OfficeLetter> letters, Instant at) {
        return sql.sql(ADD_REMINDERS)
                .param("ids", each(letters, OfficeLetter::id).toArray(UUID[]::new))
                .param("calls", each(letters, OfficeLetter::call).toArray(UUID[]::new))
                .param("people", each(letters, OfficeLetter::person).toArray(UUID[]::new))
                .param(
                        "subjects",
                        each(letters, letter -> letter.text().subject()).toArray(String[]::new))
                .param("bodies", each(letters, letter -> letter.text().body()).toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static <E> List<E> each(List<OfficeLetter> letters, Function<OfficeLetter, E> part) {
        return letters.stream().map(part).toList();
    }

    List<OfficeLetter> ofCall(UUID call) {
        return sql.sql(OF_CALL).param("call", call).query(LetterStore::letter).list();
    }

    Optional<OfficeLetter> find(UUID call, UUID id) {
        return sql.sql(FIND)
                .param("call", call)
                .param("id", id)
                .query(LetterStore::letter)
                .optional();
    }

    Optional<OfficeLetter> lock(UUID call, UUID id) {
        return sql.sql(LOCK)
                .param("call", call)
                .param("id", id)
                .query(LetterStore::letter)
                .optional();
    }

    boolean change(UUID call, UUID id, int revision, OfficeLetter.Text text) {
        return sql.sql(CHANGE)
                        .param("call", call)
                        .param("id", id)
                        .param("revision", revision)
                        .param("subject", text.subject())
                        .param("body", text.body())
                        .update()
                == 1;
    }

    boolean released(UUID id, UUID mail, Instant at) {
        return sql.sql(RELEASED)
                        .param("id", id)
                        .param("mail", mail)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int discard(UUID invitation) {
        return sql.sql(DISCARD).param("invitation", invitation).update();
    }

    List<UUID> remindedSince(UUID call, Instant since) {
        return sql.sql(REMINDED)
                .param("call", call)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list();
    }

    private static OfficeLetter letter(ResultSet row, int number) throws SQLException {
        return new OfficeLetter(
                row.getObject("id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getObject("person_id", UUID.class),
                Optional.ofNullable(row.getObject("invitation_id", UUID.class)),
                new OfficeLetter.Text(row.getString("subject"), row.getString("body")),
                OfficeLetter.Stage.valueOf(row.getString("stage")),
                row.getInt("revision"),
                Optional.ofNullable(row.getObject("mail_id", UUID.class)));
    }
}
