package suishin.platform.deliberation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// The only class that knows table `deliberation.deviation`.
@Component
final class DeviationStore {

    private static final String ADD = """
            INSERT INTO deliberation.deviation (proposal_id, version, call_id, reason, proposed_by, proposed_at)
            SELECT :proposal, 1 + coalesce(max(version), 0), :call, :reason, :by, :at
              FROM deliberation.deviation
             WHERE proposal_id = :proposal
            """;

    private static final String CONFIRM = """
            UPDATE deliberation.deviation
               SET confirmed_by = :by, confirmed_at = :at
             WHERE proposal_id = :proposal AND version = :version AND confirmed_by IS NULL
            """;

    private static final String NEWEST_OF_CALL = """
            SELECT DISTINCT ON (proposal_id)
                   proposal_id, version, reason, proposed_by, proposed_at, confirmed_by
              FROM deliberation.deviation
             WHERE call_id = :call
             ORDER BY proposal_id, version DESC
            """;

    private static final String NEWEST = """
            SELECT proposal_id, version, reason, proposed_by, proposed_at, confirmed_by
              FROM deliberation.deviation
             WHERE proposal_id = :proposal
             ORDER BY version DESC
             LIMIT 1
            """;

    private final JdbcClient sql;

    DeviationStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Turn turn, UUID proposal, String reason) {
        sql.sql(ADD)
                .param("proposal", proposal)
                .param("call", turn.call())
                .param("reason", reason)
                .param("by", turn.person())
                .param("at", Columns.utc(turn.now()))
                .update();
    }

    boolean confirm(Turn turn, Deviation deviation) {
        return sql.sql(CONFIRM)
                        .param("by", turn.person())
                        .param("at", Columns.utc(turn.now()))
                        .param("proposal", deviation.proposal())
                        .param("version", deviation.version())
                        .update()
                == 1;
    }

    List<Deviation> newestOfCall(UUID call) {
        return sql.sql(NEWEST_OF_CALL)
                .param("call", call)
                .query(DeviationStore::deviation)
                .list();
    }

    Optional<Deviation> newest(UUID proposal) {
        return sql.sql(NEWEST)
                .param("proposal", proposal)
                .query(DeviationStore::deviation)
                .optional();
    }

    private static Deviation deviation(ResultSet row, int number) throws SQLException {
        return new Deviation(
                row.getObject("proposal_id", UUID.class),
                row.getInt("version"),
                row.getString("reason"),
                row.getObject("proposed_by", UUID.class),
                Columns.instant(row, "proposed_at"),
                Optional.ofNullable(row.getObject("confirmed_by", UUID.class)));
    }
}
