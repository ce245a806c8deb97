package suishin.platform.conflicts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.kernel.Identities;

/// Tables `conflicts.officer` and `conflicts.ruling`: who decides, and what was decided.
@Component
final class RulingStore {

    private static final String OFFICER =
            "SELECT person_id FROM conflicts.officer WHERE call_id = :call ORDER BY number DESC LIMIT 1";

    private static final String NAME = """
            INSERT INTO conflicts.officer (id, call_id, number, person_id, named_by, named_at)
            SELECT :id, :call, coalesce(max(number), 0) + 1, :person, :by, :at
              FROM conflicts.officer
             WHERE call_id = :call
            """;

    private static final String ADD = """
            INSERT INTO conflicts.ruling
                   (id, call_id, proposal_id, person_id, rule, barred, reason, kind, ruled_by, ruled_at)
            VALUES (:id, :call, :proposal, :person, :rule, :barred, :reason, :kind, :by, :at)
            """;

    private static final String IN_FORCE = """
            SELECT DISTINCT ON (r.person_id, r.rule)
                   r.call_id, r.proposal_id, r.person_id, r.rule, r.barred, r.reason, r.kind, r.ruled_by, r.ruled_at
              FROM conflicts.ruling r
              JOIN conflicts.conflict c
                ON c.person_id = r.person_id AND c.proposal_id = r.proposal_id AND c.rule = r.rule
             WHERE r.proposal_id = :proposal AND c.ruling = 'ALLOWED'
             ORDER BY r.person_id, r.rule, r.ruled_at DESC
            """;

    private static final String RULINGS = """
            SELECT call_id, proposal_id, person_id, rule, barred, reason, kind, ruled_by, ruled_at
              FROM conflicts.ruling
             WHERE call_id = :call
             ORDER BY ruled_at, id
            """;

    private final JdbcClient sql;
    private final Identities identities;

    RulingStore(JdbcClient sql, Identities identities) {
        this.sql = sql;
        this.identities = identities;
    }

    Optional<UUID> officer(UUID call) {
        return sql.sql(OFFICER).param("call", call).query(UUID.class).optional();
    }

    void name(UUID call, UUID person, UUID by, Instant at) {
        sql.sql(NAME)
                .param("id", identities.next())
                .param("call", call)
                .param("person", person)
                .param("by", by)
                .param("at", Columns.utc(at))
                .update();
    }

    void add(Ruled ruled) {
        sql.sql(ADD)
                .param("id", identities.next())
                .param("call", ruled.judgement().call())
                .param("proposal", ruled.judgement().proposal())
                .param("person", ruled.judgement().person())
                .param("rule", ruled.judgement().rule())
                .param("barred", ruled.judgement().barred())
                .param("reason", ruled.judgement().reason())
                .param("kind", ruled.kind().name())
                .param("by", ruled.by())
                .param("at", Columns.utc(ruled.at()))
                .update();
    }

    /// {@return the rulings of a call, the oldest first}
    List<Ruled> ofCall(UUID call) {
        return sql.sql(RULINGS).param("call", call).query(RulingStore::ruled).list();
    }

    /// {@return the ruling of a conflict that was given last}
    Optional<Ruled> newest(UUID call, Conflict.Key key) {
        return ofCall(call).stream()
                .filter(one -> one.judgement().key().equals(key))
                .reduce((_, newest) -> newest);
    }

    /// {@return the rulings by which experts take part in what concerns a proposal although a conflict was found}
    List<Ruled> inForce(UUID proposal) {
        return sql.sql(IN_FORCE)
                .param("proposal", proposal)
                .query(RulingStore::ruled)
                .list();
    }

    private static Ruled ruled(ResultSet row, int number) throws SQLException {
        return new Ruled(
                new Rulings.Judgement(
                        row.getObject("call_id", UUID.class),
                        row.getObject("proposal_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("rule"),
                        row.getBoolean("barred"),
                        row.getString("reason")),
                Ruled.Kind.valueOf(row.getString("kind")),
                row.getObject("ruled_by", UUID.class),
                Columns.instant(row, "ruled_at"));
    }
}
