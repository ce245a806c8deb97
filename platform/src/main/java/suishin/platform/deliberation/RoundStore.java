package suishin.platform.deliberation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// The only class that knows table `deliberation.round`.
@Component("deliberationRoundStore")
final class RoundStore {

    private static final String BEGIN = """
            INSERT INTO deliberation.round (call_id, programme, ministries, stage, version, begun_at)
            VALUES (:call, :programme, :ministries, 'OPEN', 0, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String FIND = """
            SELECT call_id, stage, version, drafted_by, checked_by, released_by, released_at
              FROM deliberation.round
             WHERE call_id = ANY (:calls)
            """;

    private static final String LOCK = """
            SELECT call_id, stage, version, drafted_by, checked_by, released_by, released_at
              FROM deliberation.round
             WHERE call_id = :call
               FOR UPDATE
            """;

    private static final String CHANGE = """
            UPDATE deliberation.round
               SET stage = :stage, version = version + 1, drafted_by = :drafted, checked_by = :checked,
                   released_by = :released, released_at = :releasedAt
             WHERE call_id = :call AND version = :version
            """;

    private final JdbcClient sql;

    RoundStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean begin(UUID call, String programme, List<String> ministryScopes, Instant at) {
        return sql.sql(BEGIN)
                        .param("call", call)
                        .param("programme", programme)
                        .param("ministries", ministryScopes.toArray(String[]::new))
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    List<Round> find(Collection<UUID> calls) {
        return sql.sql(FIND)
                .param("calls", calls.toArray(UUID[]::new))
                .query(RoundStore::round)
                .list();
    }

    Optional<Round> lock(UUID call) {
        return sql.sql(LOCK).param("call", call).query(RoundStore::round).optional();
    }

    /// Writes the changed round over the one that was locked.
    void change(Round locked, RoundStage stage, Round.Trail trail) {
        int changed = sql.sql(CHANGE)
                .param("stage", stage.name())
                .param("drafted", trail.draftedBy().orElse(null))
                .param("checked", trail.checkedBy().orElse(null))
                .param("released", trail.releasedBy().orElse(null))
                .param("releasedAt", Columns.utc(trail.releasedAt()))
                .param("call", locked.call())
                .param("version", locked.version())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("The locked selection (%s) changed.".formatted(locked.call()));
        }
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        var trail = new Round.Trail(
                Optional.ofNullable(row.getObject("drafted_by", UUID.class)),
                Optional.ofNullable(row.getObject("checked_by", UUID.class)),
                Optional.ofNullable(row.getObject("released_by", UUID.class)),
                Columns.maybeInstant(row, "released_at"));
        return new Round(
                row.getObject("call_id", UUID.class),
                RoundStage.valueOf(row.getString("stage")),
                row.getInt("version"),
                trail);
    }
}
