package suishin.platform.deadlines;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// The only class that knows the tables of schema `deadlines`.
@Component
final class DeadlineStore {

    private static final String CLEAR = "DELETE FROM deadlines.document_due WHERE call_id = :call";

    private static final String SET =
            "INSERT INTO deadlines.document_due (call_id, kind, due_at) VALUES (:call, :kind, :due)";

    private static final String OF = "SELECT kind, due_at FROM deadlines.document_due WHERE call_id = :call";

    private final JdbcClient sql;

    DeadlineStore(JdbcClient sql) {
        this.sql = sql;
    }

    void set(UUID call, Map<String, Instant> own) {
        sql.sql(CLEAR).param("call", call).update();
        own.forEach((kind, due) -> sql.sql(SET)
                .param("call", call)
                .param("kind", kind)
                .param("due", Columns.utc(due))
                .update());
    }

    Map<String, Instant> of(UUID call) {
        return sql
                .sql(OF)
                .param("call", call)
                .query((row, _) -> Map.entry(row.getString("kind"), Columns.instant(row, "due_at")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
