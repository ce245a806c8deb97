package suishin.platform.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.strategies.StrategyDocument;
import tools.jackson.databind.json.JsonMapper;

/// Marked versions in schema `versions`: added once, never changed.
@Component
final class VersionStore {

    private static final String ADD = """
            INSERT INTO versions.mark (id, strategy_id, name, name_key, document, marked_by, marked_at)
            VALUES (:id, :strategy, :name, :key, :document, :by, :at)
            ON CONFLICT (strategy_id, name_key) DO NOTHING
            """;

    private static final String OF_STRATEGY = """
            SELECT id, name, marked_by, marked_at
              FROM versions.mark
             WHERE strategy_id = :strategy
             ORDER BY marked_at DESC, id DESC
            """;

    private static final String DOCUMENT =
            "SELECT document FROM versions.mark WHERE strategy_id = :strategy AND 'mark-' || id = :key";

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.shared();

    VersionStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A version to be kept.
    ///
    /// @param key the name as it must differ from the others
    record Mark(UUID id, UUID strategy, Version version, String key, StrategyDocument document) {}

    /// {@return whether it was added: false if there is one of this name}
    boolean add(Mark mark) {
        return sql.sql(ADD)
                        .param("id", mark.id())
                        .param("strategy", mark.strategy())
                        .param("name", mark.version().name())
                        .param("key", mark.key())
                        .param("document", json.writeValueAsString(mark.document()))
                        .param("by", mark.version().by().orElseThrow())
                        .param("at", Columns.utc(mark.version().at()))
                        .update()
                == 1;
    }

    /// {@return the marked versions, the newest first}
    List<Version> ofStrategy(UUID strategy) {
        return sql.sql(OF_STRATEGY)
                .param("strategy", strategy)
                .query(VersionStore::version)
                .list();
    }

    /// {@return what the strategy said in a marked version}
    Optional<StrategyDocument> document(UUID strategy, Version version) {
        return sql.sql(DOCUMENT)
                .param("strategy", strategy)
                .param("key", version.key())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, StrategyDocument.class));
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return Version.marked(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Columns.instant(row, "marked_at"),
                row.getObject("marked_by", UUID.class));
    }
}
