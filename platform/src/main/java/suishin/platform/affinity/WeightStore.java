package suishin.platform.affinity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.affinity.Affinity.Weights;

/// Table `affinity.weights`.
@Component
final class WeightStore {

    private static final String OF_CALL = """
            SELECT competence, keywords, text, preference
              FROM affinity.weights
             WHERE call_id = :call
             ORDER BY set_at DESC, set_by
             LIMIT 1
            """;

    private static final String ADD = """
            INSERT INTO affinity.weights (call_id, competence, keywords, text, preference, set_by, set_at)
            VALUES (:call, :competence, :keywords, :text, :preference, :by, :at)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient sql;

    WeightStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Weights> of(UUID call) {
        return sql.sql(OF_CALL)
                .param("call", call)
                .query((row, _) -> new Weights(
                        row.getInt("competence"), row.getInt("keywords"), row.getInt("text"), row.getInt("preference")))
                .optional();
    }

    boolean add(UUID call, Weights weights, UUID by, Instant at) {
        return sql.sql(ADD)
                        .param("call", call)
                        .param("competence", weights.competence())
                        .param("keywords", weights.keywords())
                        .param("text", weights.text())
                        .param("preference", weights.preference())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
