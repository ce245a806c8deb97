package suishin.platform.notices;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// The only class that knows tables `notices.schedule` and `notices.reminded`.
@Component
final class ScheduleStore {

    private static final String FIND = """
            SELECT declare_by, review_by, days_before, reminds, revision
              FROM notices.schedule
             WHERE call_id = :call
            """;

    private static final String OF_CALLS = """
            SELECT call_id, declare_by, review_by, days_before, reminds, revision
              FROM notices.schedule
             WHERE call_id = ANY (:calls)
            """;

    /// Whoever has seen another revision changes nothing.
    private static final String SET = """
            INSERT INTO notices.schedule AS s (call_id, declare_by, review_by, days_before, reminds)
            SELECT :call, :declareBy, :reviewBy, :days, :reminds
             WHERE :revision = 0 OR EXISTS (SELECT 1 FROM notices.schedule x WHERE x.call_id = :call)
            ON CONFLICT (call_id) DO UPDATE
               SET declare_by = excluded.declare_by, review_by = excluded.review_by,
                   days_before = excluded.days_before, reminds = excluded.reminds, revision = s.revision + 1
             WHERE s.revision = :revision
            """;

    private static final String REMIND = """
            INSERT INTO notices.reminded (call_id, owed, due_on, days_before, drafted_at)
            VALUES (:call, :owed, :due, :days, :at)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient sql;

    ScheduleStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// {@return what the office set, or what holds if it set nothing}
    Schedule of(UUID call) {
        return sql.sql(FIND)
                .param("call", call)
                .query(ScheduleStore::schedule)
                .optional()
                .orElse(Schedule.DEFAULT);
    }

    /// {@return what the offices of these calls set; a call whose office set nothing is not there}
    Map<UUID, Schedule> ofCalls(Collection<UUID> calls) {
        return sql
                .sql(OF_CALLS)
                .param("calls", calls.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("call_id", UUID.class), schedule(row, number)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean set(UUID call, Schedule wanted) {
        return sql.sql(SET)
                        .param("call", call)
                        .param("declareBy", wanted.declareBy().orElse(null), Types.DATE)
                        .param("reviewBy", wanted.reviewBy().orElse(null), Types.DATE)
                        .param("days", wanted.daysBefore().toArray(Integer[]::new))
                        .param("reminds", wanted.reminds())
                        .param("revision", wanted.revision())
                        .update()
                == 1;
    }

    /// {@return whether this reminder had not been drafted before}
    boolean remind(UUID call, Point point, Instant at) {
        return sql.sql(REMIND)
                        .param("call", call)
                        .param("owed", point.owed().name())
                        .param("due", point.due())
                        .param("days", point.daysBefore())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    private static Schedule schedule(ResultSet row, int number) throws SQLException {
        return new Schedule(
                Optional.ofNullable(row.getObject("declare_by", LocalDate.class)),
                Optional.ofNullable(row.getObject("review_by", LocalDate.class)),
                List.of((Integer[]) row.getArray("days_before").getArray()),
                row.getBoolean("reminds"),
                row.getInt("revision"));
    }
}
