package suishin.platform.eligibility;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The only class that knows the table of schema `eligibility`.
@Component
final class OutcomeStore {

    private static final String ADD = """
            INSERT INTO eligibility.outcome (id, proposal_id, seal_number, kind, reason, mend_until, items,
                                             decided_by, decided_at)
            VALUES (:id, :proposal, :number, :kind, :reason, :mendUntil, :items::jsonb, :by, :at)
            """;

    private static final String OF = """
            SELECT id, proposal_id, seal_number, kind, reason, mend_until, items::text AS items, decided_by, decided_at
              FROM eligibility.outcome
             WHERE proposal_id = :proposal
             ORDER BY decided_at DESC, id DESC
            """;

    private static final TypeReference<List<Outcome.Item>> ITEMS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.shared();

    OutcomeStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Outcome outcome) {
        sql.sql(ADD)
                .param("id", outcome.id())
                .param("proposal", outcome.proposal())
                .param("number", outcome.sealNumber())
                .param("kind", outcome.kind().name())
                .param("reason", outcome.reason())
                .param("mendUntil", Columns.utc(outcome.mendUntil()))
                .param("items", json.writeValueAsString(outcome.items()))
                .param("by", outcome.decidedBy())
                .param("at", Columns.utc(outcome.decidedAt()))
                .update();
    }

    List<Outcome> of(UUID proposal) {
        return sql.sql(OF)
                .param("proposal", proposal)
                .query((row, _) -> new Outcome(
                        row.getObject("id", UUID.class),
                        row.getObject("proposal_id", UUID.class),
                        row.getInt("seal_number"),
                        Outcome.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        Columns.maybeInstant(row, "mend_until"),
                        json.readValue(row.getString("items"), ITEMS),
                        row.getObject("decided_by", UUID.class),
                        Columns.instant(row, "decided_at")))
                .list();
    }
}
