package suishin.platform.invitations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.programmes.Sector;

/// The only class that knows table `invitations.invitation`.
@Component
final class InvitationStore {

    private static final String ADD = """
        INSERT INTO invitations.invitation (id, call_id, person_id, stage, sector, capacity, answer_by, invited_at)
        VALUES (:id, :call, :person, 'INVITED', :sector, :capacity, :answerBy, :at)
        ON CONFLICT DO NOTHING
        """;

    private static final String INVITATION = """
        SELECT id, call_id, person_id, stage, sector, capacity, answer_by, reason, suggestion
          FROM invitations.invitation
        """;

    private static final String FIND = INVITATION + """
         WHERE id = :id
        """;

    private static final String BY_SECRET = INVITATION + """
         WHERE secret_hash = :secret
        """;

    private static final String OPEN = INVITATION + """
         WHERE call_id = :call AND person_id = :person AND stage = 'INVITED'
        """;

    private static final String SENT_TO = INVITATION + """
         WHERE person_id = :person AND secret_hash IS NOT NULL
         ORDER BY invited_at DESC, id DESC
        """;

    private static final String PAGE = INVITATION + """
         WHERE call_id = :call AND (:stage = '' OR stage = :stage)
         ORDER BY invited_at DESC, id DESC
         LIMIT :rows OFFSET :offset
        """;

    private static final String COUNTS = """
        SELECT stage, count(*) AS many
          FROM invitations.invitation
         WHERE call_id = :call
         GROUP BY stage
        """;

    private static final String DAYS = """
        SELECT DISTINCT answer_by
          FROM invitations.invitation
         WHERE call_id = :call AND stage = 'INVITED' AND secret_hash IS NOT NULL
         ORDER BY answer_by
        """;

    private static final String UNANSWERED = INVITATION + """
         WHERE call_id = :call AND stage = 'INVITED' AND secret_hash IS NOT NULL AND answer_by = :due
           AND EXISTS (SELECT 1 FROM invitations.letter l WHERE l.invitation_id = invitation.id AND l.released_at < :asked)
           AND NOT EXISTS (SELECT 1 FROM invitations.letter l
                            WHERE l.invitation_id = invitation.id AND l.stage IN ('DRAFTED', 'CHECKED', 'READY'))
         ORDER BY id
        """;

    private static final String LOCK =
            "SELECT id FROM invitations.invitation WHERE id = :id AND stage = 'INVITED' FOR UPDATE";

    private static final String GIVE_SECRET =
            "UPDATE invitations.invitation SET secret_hash = :secret WHERE id = :id AND stage = 'INVITED'";

    private static final String MOVE = """
        UPDATE invitations.invitation
           SET stage = :to, reason = :reason, suggestion = :suggestion, answered_at = :at
         WHERE id = :id AND stage = 'INVITED'
        """;

    private final JdbcClient sql;

    InvitationStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean add(Invitation made, Instant at) {
        return sql.sql(ADD)
                        .param("id", made.id())
                        .param("call", made.call())
                        .param("person", made.person())
                        .param("sector", made.terms().sector().name())
                        .param("capacity", made.terms().capacity())
                        .param("answerBy", made.terms().answerBy())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    Optional<Invitation> find(UUID id) {
        return sql.sql(FIND).param("id", id).query(InvitationStore::invitation).optional();
    }

    Optional<Invitation> bySecret(byte[] hash) {
        return sql.sql(BY_SECRET)
                .param("secret", hash)
                .query(InvitationStore::invitation)
                .optional();
    }

    /// {@return the invitation of this person to this call that nobody has answered}
    Optional<Invitation> open(UUID call, UUID person) {
        return sql.sql(OPEN)
                .param("call", call)
                .param("person", person)
                .query(InvitationStore::invitation)
                .optional();
    }

    /// {@return the invitations to a person whose letter has left, the newest first}
    List<Invitation> sentTo(UUID person) {
        return sql.sql(SENT_TO)
                .param("person", person)
                .query(InvitationStore::invitation)
                .list();
    }

    List<Invitation> page(UUID call, Listing listing) {
        return page(sql.sql(PAGE), call, listing, InvitationStore::invitation);
    }

    Map<String, Integer> counts(UUID call) {
        return counts(sql.sql(COUNTS), call);
    }

    /// {@return the last days to answer of those who were asked and have not answered}
    List<LocalDate> daysToAnswer(UUID call) {
        return sql.sql(DAYS)
                .param("call", call)
                .query((row, _) -> row.getObject("answer_by", LocalDate.class))
                .list();
    }

    /// {@return who was asked before then to answer by this day, has not, and has no letter waiting}
    List<Invitation> unanswered(UUID call, LocalDate due, Instant asked) {
        return sql.sql(UNANSWERED)
                .param("call", call)
                .param("due", due)
                .param("asked", Columns.utc(asked))
                .query(InvitationStore::invitation)
                .list();
    }

    /// {@return whether nobody has answered yet; if so, nobody else can until the transaction ends}
    boolean lock(UUID id) {
        return sql.sql(LOCK).param("id", id).query(UUID.class).optional().isPresent();
    }

    boolean giveSecret(UUID id, byte[] hash) {
        return sql.sql(GIVE_SECRET).param("id", id).param("secret", hash).update() == 1;
    }

    boolean move(UUID id, InvitationStage to, Invitation.Answer answer, Instant at) {
        return sql.sql(MOVE)
                        .param("id", id)
                        .param("to", to.name())
                        .param("reason", answer.reason())
                        .param("suggestion", answer.suggestion())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getObject("person_id", UUID.class),
                InvitationStage.valueOf(row.getString("stage")),
                new Invitation.Terms(
                        Sector.valueOf(row.getString("sector")),
                        row.getInt("capacity"),
                        row.getObject("answer_by", LocalDate.class)),
                new Invitation.Answer(row.getString("reason"), row.getString("suggestion")));
    }

    /// {@return a page of a long list of a call}
    static <E> List<E> page(JdbcClient.StatementSpec rows, UUID call, Listing listing, RowMapper<E> row) {
        return rows.param("call", call)
                .param("stage", listing.only())
                .param("rows", Listing.ROWS)
                .param("offset", listing.offset())
                .query(row)
                .list();
    }

    static Map<String, Integer> counts(JdbcClient.StatementSpec stages, UUID call) {
        return stages
                .param("call", call)
                .query((row, _) -> Map.entry(row.getString("stage"), row.getInt("many")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
