package suishin.platform.assignments;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// Table `assignments.assignment`.
@Component
final class AssignmentStore {

    private static final String OF_CALL = """
            SELECT call_id, proposal_id, person_id
              FROM assignments.assignment
             WHERE call_id = :call
             ORDER BY assigned_at, proposal_id, person_id
            """;

    private static final String GIVEN =
            "SELECT call_id, proposal_id, person_id, assigned_at FROM assignments.assignment WHERE call_id = :call";

    private static final String ADD = """
            INSERT INTO assignments.assignment (person_id, proposal_id, call_id, assigned_at)
            SELECT person, proposal, call, :at FROM unnest(:people, :proposals, :calls) AS pair (person, proposal, call)
            ON CONFLICT DO NOTHING
            """;

    private static final String TAKE =
            "DELETE FROM assignments.assignment WHERE person_id = :person AND proposal_id = :proposal";

    private final JdbcClient sql;

    AssignmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Assignment> ofCall(UUID call) {
        return sql.sql(OF_CALL)
                .param("call", call)
                .query(AssignmentStore::assignment)
                .list();
    }

    /// {@return since when each of a call's assignments stands}
    Map<Assignment, Instant> given(UUID call) {
        return sql
                .sql(GIVEN)
                .param("call", call)
                .query((row, number) -> Map.entry(assignment(row, number), Columns.instant(row, "assigned_at")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(
                row.getObject("call_id", UUID.class),
                row.getObject("proposal_id", UUID.class),
                row.getObject("person_id", UUID.class));
    }

    void add(List<Assignment> pairs, Instant at) {
        sql.sql(ADD)
                .param("people", ids(pairs, Assignment::person))
                .param("proposals", ids(pairs, Assignment::proposal))
                .param("calls", ids(pairs, Assignment::call))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static UUID[] ids(List<Assignment> pairs, Function<Assignment, UUID> id) {
        return pairs.stream().map(id).toArray(UUID[]::new);
    }

    boolean take(Assignment assignment) {
        return sql.sql(TAKE)
                        .param("person", assignment.person())
                        .param("proposal", assignment.proposal())
                        .update()
                == 1;
    }
}
