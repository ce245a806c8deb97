package suishin.platform.programmes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// The only class that knows the tables of schema `programmes`.
@Component
final class ProgrammeStore {

    private static final String ADD = """
            INSERT INTO programmes.definition (key, version, yaml, sha256, added_at)
            VALUES (:key, :version, :yaml, :sha256, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String FIND = """
            SELECT key, version, yaml, sha256
              FROM programmes.definition
             WHERE key = :key AND version = :version
            """;

    private static final String NAMES = "SELECT key, version FROM programmes.definition ORDER BY key, version DESC";

    private final JdbcClient sql;

    ProgrammeStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean add(Stored stored, Instant at) {
        return sql.sql(ADD)
                        .param("key", stored.name().key())
                        .param("version", stored.name().version())
                        .param("yaml", stored.yaml())
                        .param("sha256", stored.sha256())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    Optional<Stored> find(String key, int version) {
        return sql.sql(FIND)
                .param("key", key)
                .param("version", version)
                .query((row, _) -> new Stored(
                        new Stored.Name(row.getString("key"), row.getInt("version")),
                        row.getString("yaml"),
                        row.getString("sha256")))
                .optional();
    }

    List<Stored.Name> names() {
        return sql.sql(NAMES)
                .query((row, _) -> new Stored.Name(row.getString("key"), row.getInt("version")))
                .list();
    }
}
