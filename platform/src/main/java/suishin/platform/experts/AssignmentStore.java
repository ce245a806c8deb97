package suishin.platform.experts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Table `experts.assignment`.
@Component
final class AssignmentStore {

    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('experts ' || :call, 0))";

    private static final String BESIDE_OTHERS =
            "SELECT pg_advisory_xact_lock_shared(hashtextextended('experts ' || :call, 0))";

    private static final String OF_CALL = """
            SELECT call_id, proposal_id, person_id
              FROM experts.assignment
             WHERE call_id = :call
             ORDER BY assigned_at, proposal_id, person_id
            """;

    private static final String ADD = """
            INSERT INTO experts.assignment (person_id, proposal_id, call_id, assigned_at)
            VALUES (:person, :proposal, :call, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String TAKE =
            "DELETE FROM experts.assignment WHERE person_id = :person AND proposal_id = :proposal";

    private final JdbcClient sql;

    AssignmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Waits until no other transaction changes who of this call's committee reads what.
    void oneAtATime(UUID call) {
        lock(ONE_AT_A_TIME, call);
    }

    /// Waits for the same, but not for others who wait so: what is added meanwhile is nobody's to read yet.
    void besideOthers(UUID call) {
        lock(BESIDE_OTHERS, call);
    }

    private void lock(String statement, UUID call) {
        sql.sql(statement).param("call", call.toString()).query((_, _) -> true).single();
    }

    List<Assignment> ofCall(UUID call) {
        return sql.sql(OF_CALL)
                .param("call", call)
                .query((row, _) -> new Assignment(
                        row.getObject("call_id", UUID.class),
                        row.getObject("proposal_id", UUID.class),
                        row.getObject("person_id", UUID.class)))
                .list();
    }

    boolean add(Assignment assignment, Instant at) {
        return sql.sql(ADD)
                        .param("person", assignment.person())
                        .param("proposal", assignment.proposal())
                        .param("call", assignment.call())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean take(Assignment assignment) {
        return sql.sql(TAKE)
                        .param("person", assignment.person())
                        .param("proposal", assignment.proposal())
                        .update()
                == 1;
    }
}
