package suishin.platform.invitations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// The only class that knows table `invitations.letter`.
@Component
final class LetterStore {

    private static final String ADD = """
        INSERT INTO invitations.letter (id, call_id, person_id, kind, invitation_id, subject, body, goes_at, drafted_at)
        SELECT l.id, l.call_id, l.person_id, :kind, :invitation, l.subject, l.body, :goesAt, :at
          FROM unnest(CAST(:ids AS uuid[]), CAST(:calls AS uuid[]), CAST(:people AS uuid[]),
                      CAST(:subjects AS text[]), CAST(:bodies AS text[]))
               AS l (id, call_id, person_id, subject, body)
        ON CONFLICT (call_id, person_id, kind) WHERE kind <> 'INVITATION' AND stage IN ('DRAFTED', 'CHECKED', 'READY')
        DO UPDATE SET goes_at = excluded.goes_at
         WHERE letter.goes_at IS NULL AND NOT letter.held AND letter.stage <> 'READY'
           AND excluded.goes_at IS NOT NULL
        """;

    private static final String LETTER = """
        SELECT id, call_id, person_id, kind, invitation_id, subject, body, stage, revision,
               goes_at, held, problem, mail_id
          FROM invitations.letter
        """;

    private static final String PAGE = LETTER + """
         WHERE call_id = :call AND stage <> 'DISCARDED' AND (:stage = '' OR stage = :stage)
         ORDER BY stage = 'RELEASED', drafted_at DESC, id DESC
         LIMIT :rows OFFSET :offset
        """;

    private static final String COUNTS = """
        SELECT stage, count(*) AS many
          FROM invitations.letter
         WHERE call_id = :call AND stage <> 'DISCARDED'
         GROUP BY stage
        """;

    private static final String OPEN = "stage IN ('DRAFTED', 'CHECKED')";

    private static final String WAITS =
            "(stage = 'READY' AND coalesce(goes_at, :now) <= :now OR " + OPEN + " AND goes_at <= :now AND NOT held)";

    private static final String FIND = LETTER + " WHERE id = :id AND call_id = :call";

    private static final String LOCK = FIND + " FOR UPDATE";

    private static final String PEOPLE_DUE = "SELECT DISTINCT person_id FROM invitations.letter WHERE " + WAITS;

    private static final String DUE = LETTER + " WHERE person_id = :person AND " + WAITS
            + " ORDER BY kind = 'INVITATION' DESC, drafted_at, id FOR UPDATE";

    private static final String CHANGE = """
        UPDATE invitations.letter
           SET subject = :subject, body = :body, stage = 'CHECKED', revision = revision + 1, problem = NULL
         WHERE id = :id AND call_id = :call AND revision = :revision AND stage IN ('DRAFTED', 'CHECKED')
        """;

    private static final String READY = """
        UPDATE invitations.letter
           SET stage = 'READY', goes_at = NULL, held = false, problem = NULL
         WHERE id = :id AND call_id = :call AND stage IN ('DRAFTED', 'CHECKED')
        """;

    private static final String RELEASED = """
        UPDATE invitations.letter
           SET stage = 'RELEASED', released_at = :at, mail_id = :mail
         WHERE id = :id AND stage IN ('DRAFTED', 'CHECKED', 'READY')
        """;

    private static final String POSTPONE = "UPDATE invitations.letter SET goes_at = :at WHERE id = :id";

    private static final String STOP = """
        UPDATE invitations.letter
           SET stage = 'DRAFTED', held = true, problem = :problem
         WHERE id = :id AND stage IN ('DRAFTED', 'CHECKED', 'READY')
        """;

    private static final String HOLD = """
        UPDATE invitations.letter
           SET held = :held
         WHERE id = :id AND call_id = :call AND stage IN ('DRAFTED', 'CHECKED') AND goes_at IS NOT NULL
        """;

    private static final String DISCARD = """
        UPDATE invitations.letter
           SET stage = 'DISCARDED'
         WHERE invitation_id = :invitation AND stage IN ('DRAFTED', 'CHECKED', 'READY')
        """;

    private static final String DISCARD_LETTER = """
        UPDATE invitations.letter
           SET stage = 'DISCARDED'
         WHERE id = :id AND stage IN ('DRAFTED', 'CHECKED', 'READY')
        """;

    private static final String DISCARD_ALL = """
        UPDATE invitations.letter
           SET stage = 'DISCARDED'
         WHERE call_id = :call AND person_id = :person AND stage IN ('DRAFTED', 'CHECKED', 'READY')
        """;

    private static final String REMINDED = """
        SELECT DISTINCT person_id
          FROM invitations.letter
         WHERE call_id = :call AND kind = 'REMINDER' AND released_at > :since
        """;

    private static final String LAST_TO = """
        SELECT max(released_at) AS last
          FROM invitations.letter
         WHERE person_id = :person AND stage = 'RELEASED'
        """;

    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('letters to ' || :person, 0))";

    private final JdbcClient sql;

    LetterStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// {@return how many were added: of every kind but invitations, one letter at most waits for a person in a call,
    /// and one without a time gets that of the new one}
    ///
    /// @param letters of one kind and time; an invitation alone
    int add(List<OfficeLetter> letters, Instant at) {
        if (letters.isEmpty()) {
            return 0;
        }
        var first = letters.getFirst();
        return sql.sql(ADD)
                .param("kind", first.kind().name())
                .param("invitation", first.invitation().orElse(null))
                .param("goesAt", Columns.utc(first.way().goesAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("ids", each(letters, OfficeLetter::id).toArray(UUID[]::new))
                .param("calls", each(letters, OfficeLetter::call).toArray(UUID[]::new))
                .param("people", each(letters, OfficeLetter::person).toArray(UUID[]::new))
                .param(
                        "subjects",
                        each(letters, letter -> letter.text().subject()).toArray(String[]::new))
                .param("bodies", each(letters, letter -> letter.text().body()).toArray(String[]::new))
                .param("at", Columns.utc(at))
                .update();
    }

    private static <E> List<E> each(List<OfficeLetter> letters, Function<OfficeLetter, E> part) {
        return letters.stream().map(part).toList();
    }

    /// {@return a page of a call's letters, those that can still be changed first, then the newest}
    List<OfficeLetter> page(UUID call, Listing listing) {
        return InvitationStore.page(sql.sql(PAGE), call, listing, LetterStore::letter);
    }

    Map<String, Integer> counts(UUID call) {
        return InvitationStore.counts(sql.sql(COUNTS), call);
    }

    /// {@return the letter, which nobody else changes until the transaction ends}
    Optional<OfficeLetter> lock(UUID call, UUID id) {
        return found(LOCK, call, id);
    }

    Optional<OfficeLetter> find(UUID call, UUID id) {
        return found(FIND, call, id);
    }

    private Optional<OfficeLetter> found(String statement, UUID call, UUID id) {
        return sql.sql(statement)
                .param("call", call)
                .param("id", id)
                .query(LetterStore::letter)
                .optional();
    }

    /// Until the running transaction ends, no letter to this person leaves elsewhere.
    void hold(UUID person) {
        sql.sql(ONE_AT_A_TIME)
                .param("person", person.toString())
                .query((_, _) -> true)
                .single();
    }

    /// {@return who has a letter that is due}
    List<UUID> peopleDue(Instant now) {
        return sql.sql(PEOPLE_DUE)
                .param("now", Columns.utc(now))
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list();
    }

    /// {@return the letters to this person that are due, invitations first}
    List<OfficeLetter> due(UUID person, Instant now) {
        return sql.sql(DUE)
                .param("person", person)
                .param("now", Columns.utc(now))
                .query(LetterStore::letter)
                .list();
    }

    Optional<Instant> lastTo(UUID person) {
        return sql.sql(LAST_TO)
                .param("person", person)
                .query((row, _) -> Columns.maybeInstant(row, "last"))
                .single();
    }

    boolean change(UUID call, UUID id, int revision, OfficeLetter.Text text) {
        return sql.sql(CHANGE)
                        .param("id", id)
                        .param("call", call)
                        .param("revision", revision)
                        .param("subject", text.subject())
                        .param("body", text.body())
                        .update()
                == 1;
    }

    boolean ready(UUID call, UUID id) {
        return sql.sql(READY).param("call", call).param("id", id).update() == 1;
    }

    boolean setHeld(UUID call, UUID id, boolean held) {
        return sql.sql(HOLD)
                        .param("call", call)
                        .param("id", id)
                        .param("held", held)
                        .update()
                == 1;
    }

    boolean postpone(UUID id, Instant at) {
        return sql.sql(POSTPONE).param("id", id).param("at", Columns.utc(at)).update() == 1;
    }

    boolean stop(UUID id, String problem) {
        return sql.sql(STOP).param("id", id).param("problem", problem).update() == 1;
    }

    boolean released(UUID id, UUID mail, Instant at) {
        return sql.sql(RELEASED)
                        .param("id", id)
                        .param("mail", mail)
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    int discard(UUID invitation) {
        return sql.sql(DISCARD).param("invitation", invitation).update();
    }

    int discardLetter(UUID id) {
        return sql.sql(DISCARD_LETTER).param("id", id).update();
    }

    int discardAll(UUID call, UUID person) {
        return sql.sql(DISCARD_ALL).param("call", call).param("person", person).update();
    }

    List<UUID> remindedSince(UUID call, Instant since) {
        return sql.sql(REMINDED)
                .param("call", call)
                .param("since", Columns.utc(since))
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list();
    }

    private static OfficeLetter letter(ResultSet row, int number) throws SQLException {
        return new OfficeLetter(
                row.getObject("id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getObject("person_id", UUID.class),
                OfficeLetter.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("invitation_id", UUID.class)),
                new OfficeLetter.Text(row.getString("subject"), row.getString("body")),
                OfficeLetter.Stage.valueOf(row.getString("stage")),
                row.getInt("revision"),
                new OfficeLetter.Way(
                        Columns.maybeInstant(row, "goes_at"),
                        row.getBoolean("held"),
                        Optional.ofNullable(row.getString("problem"))),
                Optional.ofNullable(row.getObject("mail_id", UUID.class)));
    }
}
