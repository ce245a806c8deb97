package suishin.platform.drafting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// Who writes what, in schema `drafting`.
@Component
final class ShareStore {

    private static final String OF = """
            SELECT part, organisation_id
              FROM drafting.share
             WHERE strategy_id = :strategy
             ORDER BY part, given_at, organisation_id
            """;

    private static final String GIVE = """
            INSERT INTO drafting.share (strategy_id, part, organisation_id, given_by, given_at)
            VALUES (:strategy, :part, :organisation, :by, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String TAKE = """
            DELETE FROM drafting.share
             WHERE strategy_id = :strategy AND part = :part AND organisation_id = :organisation
            """;

    private final JdbcClient sql;

    ShareStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// {@return every share of a strategy, the one given first before the others of its part}
    List<Share> of(UUID strategy) {
        return sql.sql(OF)
                .param("strategy", strategy)
                .query((row, _) -> new Share(row.getString("part"), row.getObject("organisation_id", UUID.class)))
                .list();
    }

    /// {@return whether it is new}
    boolean give(UUID strategy, Share share, UUID by, Instant at) {
        return sql.sql(GIVE)
                        .param("strategy", strategy)
                        .param("part", share.part())
                        .param("organisation", share.organisation())
                        .param("by", by)
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    /// {@return whether there was one}
    boolean take(UUID strategy, Share share) {
        return sql.sql(TAKE)
                        .param("strategy", strategy)
                        .param("part", share.part())
                        .param("organisation", share.organisation())
                        .update()
                == 1;
    }
}
