package suishin.platform.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// The only class that knows table `selection.position`.
@Component
final class PositionStore {

    private static final String ADD = """
            INSERT INTO selection.position
                   (proposal_id, ministry, version, call_id, concurs, reason, taken_by, taken_at)
            VALUES (:proposal, :ministry, :version, :call, :concurs, :reason, :by, :at)
            """;

    private static final String NEWEST_OF_CALLS = """
            SELECT DISTINCT ON (proposal_id, ministry)
                   proposal_id, ministry, version, concurs, reason, taken_by, taken_at
              FROM selection.position
             WHERE call_id = ANY (:calls)
             ORDER BY proposal_id, ministry, version DESC
            """;

    private static final String OF_PROPOSAL = """
            SELECT proposal_id, ministry, version, concurs, reason, taken_by, taken_at
              FROM selection.position
             WHERE proposal_id = :proposal
             ORDER BY taken_at DESC, ministry, version DESC
            """;

    private final JdbcClient sql;

    PositionStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID call, Position position) {
        sql.sql(ADD)
                .param("proposal", position.proposal())
                .param("ministry", position.ministry())
                .param("version", position.version())
                .param("call", call)
                .param("concurs", position.concurs())
                .param("reason", position.reason())
                .param("by", position.taken().by())
                .param("at", Columns.utc(position.taken().at()))
                .update();
    }

    List<Position> newestOf(Collection<UUID> calls) {
        return sql.sql(NEWEST_OF_CALLS)
                .param("calls", calls.toArray(UUID[]::new))
                .query(PositionStore::position)
                .list();
    }

    List<Position> ofProposal(UUID proposal) {
        return sql.sql(OF_PROPOSAL)
                .param("proposal", proposal)
                .query(PositionStore::position)
                .list();
    }

    private static Position position(ResultSet row, int number) throws SQLException {
        return new Position(
                row.getObject("proposal_id", UUID.class),
                row.getString("ministry"),
                row.getInt("version"),
                row.getBoolean("concurs"),
                row.getString("reason"),
                new Position.Taken(row.getObject("taken_by", UUID.class), Columns.instant(row, "taken_at")));
    }
}
