package suishin.platform.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// The only class that knows what experts have been told of their assignments.
@Component
final class NoticeStore {

    private static final String MARK = """
            INSERT INTO notices.reader (call_id, person_id, changed_at)
            VALUES (:call, :person, :at)
            ON CONFLICT (call_id, person_id) DO UPDATE SET changed_at = excluded.changed_at, drafted = false
            """;

    private static final String DRAFTED =
            "UPDATE notices.reader SET drafted = true WHERE call_id = :call AND person_id = ANY (:people)";

    private static final String CALLS_UNTOLD = "SELECT DISTINCT call_id FROM notices.reader WHERE NOT drafted";

    private static final String UNTOLD = """
            SELECT person_id
              FROM notices.reader
             WHERE call_id = :call AND NOT drafted
               FOR UPDATE SKIP LOCKED
            """;

    private static final String TOLD =
            "SELECT proposal_id FROM notices.told WHERE call_id = :call AND person_id = :person";

    private static final String FORGET = "DELETE FROM notices.told WHERE call_id = :call AND person_id = :person";

    private static final String TELL = """
            INSERT INTO notices.told (call_id, person_id, proposal_id)
            SELECT :call, :person, p FROM unnest(CAST(:proposals AS uuid[])) AS p
            """;

    private final JdbcClient sql;

    NoticeStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean mark(UUID call, UUID person, Instant at) {
        return sql.sql(MARK)
                        .param("call", call)
                        .param("person", person)
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    int drafted(UUID call, Collection<UUID> people) {
        return sql.sql(DRAFTED)
                .param("call", call)
                .param("people", people.toArray(UUID[]::new))
                .update();
    }

    List<UUID> callsUntold() {
        return sql.sql(CALLS_UNTOLD)
                .query((row, _) -> row.getObject("call_id", UUID.class))
                .list();
    }

    List<UUID> untold(UUID call) {
        return sql.sql(UNTOLD)
                .param("call", call)
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list();
    }

    Set<UUID> told(UUID call, UUID person) {
        return new HashSet<>(sql.sql(TOLD)
                .param("call", call)
                .param("person", person)
                .query((row, _) -> row.getObject("proposal_id", UUID.class))
                .list());
    }

    /// Replaces what the person was told last.
    int tell(UUID call, UUID person, Collection<UUID> proposals) {
        sql.sql(FORGET).param("call", call).param("person", person).update();
        return sql.sql(TELL)
                .param("call", call)
                .param("person", person)
                .param("proposals", proposals.toArray(UUID[]::new))
                .update();
    }
}
