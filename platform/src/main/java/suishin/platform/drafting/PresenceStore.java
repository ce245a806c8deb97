package suishin.platform.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// Who is where, in schema `drafting`; nothing of it is kept for long.
@Component
final class PresenceStore {

    private static final String SEE = """
            INSERT INTO drafting.presence (strategy_id, person_id, path, seen_at)
            VALUES (:strategy, :person, :path, :at)
            ON CONFLICT (strategy_id, person_id) DO UPDATE SET path = excluded.path, seen_at = excluded.seen_at
            """;

    private static final String SINCE = """
            SELECT person_id, path, seen_at
              FROM drafting.presence
             WHERE strategy_id = :strategy AND seen_at > :since
             ORDER BY person_id
            """;

    private static final String FORGET = "DELETE FROM drafting.presence WHERE seen_at <= :until";

    private final JdbcClient sql;

    PresenceStore(JdbcClient sql) {
        this.sql = sql;
    }

    void see(UUID strategy, Here here) {
        sql.sql(SEE)
                .param("strategy", strategy)
                .param("person", here.person())
                .param("path", here.path())
                .param("at", Columns.utc(here.seen()))
                .update();
    }

    List<Here> since(UUID strategy, Instant since) {
        return sql.sql(SINCE)
                .param("strategy", strategy)
                .param("since", Columns.utc(since))
                .query((row, _) -> new Here(
                        row.getObject("person_id", UUID.class), row.getString("path"), Columns.instant(row, "seen_at")))
                .list();
    }

    int forget(Instant until) {
        return sql.sql(FORGET).param("until", Columns.utc(until)).update();
    }
}
