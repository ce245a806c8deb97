package suishin.platform.workbooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import tools.jackson.databind.json.JsonMapper;

/// Files that wait to be confirmed, in schema `workbooks`: one a person and strategy, seen by that person alone.
@Component
final class WorkbookStore {

    private static final String ADD = """
            INSERT INTO workbooks.kept (id, strategy_id, kept_by, kept_at, content)
            VALUES (:id, :strategy, :by, :at, :content)
            """;

    private static final String FIND = """
            SELECT id, strategy_id, kept_by, kept_at, content
              FROM workbooks.kept
             WHERE id = :id AND strategy_id = :strategy AND kept_by = :by AND kept_at > :since
            """;

    private static final String NEWEST = """
            SELECT id, strategy_id, kept_by, kept_at, content
              FROM workbooks.kept
             WHERE strategy_id = :strategy AND kept_by = :by AND kept_at > :since
             ORDER BY kept_at DESC, id DESC
             LIMIT 1
            """;

    private static final String DROP = "DELETE FROM workbooks.kept WHERE strategy_id = :strategy AND kept_by = :by";

    private static final String EXPIRE = "DELETE FROM workbooks.kept WHERE kept_at <= :until";

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.shared();

    WorkbookStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Kept kept) {
        sql.sql(ADD)
                .param("id", kept.id())
                .param("strategy", kept.strategy())
                .param("by", kept.by())
                .param("at", Columns.utc(kept.at()))
                .param("content", json.writeValueAsString(kept.wanted()))
                .update();
    }

    /// @param since files kept then or before are gone
    Optional<Kept> find(UUID id, UUID strategy, UUID by, Instant since) {
        return sql.sql(FIND)
                .param("id", id)
                .param("strategy", strategy)
                .param("by", by)
                .param("since", Columns.utc(since))
                .query(this::kept)
                .optional();
    }

    /// @param since files kept then or before are gone
    Optional<Kept> newest(UUID strategy, UUID by, Instant since) {
        return sql.sql(NEWEST)
                .param("strategy", strategy)
                .param("by", by)
                .param("since", Columns.utc(since))
                .query(this::kept)
                .optional();
    }

    /// Throws away what this person sent for a strategy.
    void drop(UUID strategy, UUID by) {
        sql.sql(DROP).param("strategy", strategy).param("by", by).update();
    }

    /// {@return how many were thrown away: those kept at this instant or before}
    int expire(Instant until) {
        return sql.sql(EXPIRE).param("until", Columns.utc(until)).update();
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("strategy_id", UUID.class),
                row.getObject("kept_by", UUID.class),
                Columns.instant(row, "kept_at"),
                json.readValue(row.getString("content"), Wanted.class));
    }
}
