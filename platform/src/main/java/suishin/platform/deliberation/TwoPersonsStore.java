package suishin.platform.deliberation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where two people acted beside each other, in the tables of this module.
@Component
final class TwoPersonsStore {

    /// The newest line of each counts.
    private static final String BOTH_ATTENDED = """
            SELECT a.call_id
              FROM deliberation.attendance a
             WHERE a.person_id IN (:one, :other) AND a.attends
               AND a.version = (SELECT max(n.version) FROM deliberation.attendance n
                                 WHERE n.call_id = a.call_id AND n.person_id = a.person_id)
             GROUP BY a.call_id
            HAVING count(*) = 2
             ORDER BY a.call_id
            """;

    private static final String CHECKED_EACH_OTHER = """
            SELECT call_id FROM deliberation.round WHERE drafted_by IN (:one, :other) AND checked_by IN (:one, :other)
             UNION
            SELECT call_id FROM deliberation.deviation
             WHERE proposed_by IN (:one, :other) AND confirmed_by IN (:one, :other)
             ORDER BY call_id
            """;

    private final JdbcClient sql;

    TwoPersonsStore(JdbcClient sql) {
        this.sql = sql;
    }

    Set<UUID> bothAttended(UUID one, UUID other) {
        return calls(BOTH_ATTENDED, one, other);
    }

    Set<UUID> checkedEachOther(UUID one, UUID other) {
        return calls(CHECKED_EACH_OTHER, one, other);
    }

    private Set<UUID> calls(String statement, UUID one, UUID other) {
        return new LinkedHashSet<>(sql.sql(statement)
                .param("one", one)
                .param("other", other)
                .query(UUID.class)
                .list());
    }
}
