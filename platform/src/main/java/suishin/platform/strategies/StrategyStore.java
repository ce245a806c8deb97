package suishin.platform.strategies;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// The only class that knows the tables of schema `strategies`.
@Component
final class StrategyStore {

    private static final String FIND = """
            SELECT id, region_id, call_id, council_id, stage
              FROM strategies.strategy
             WHERE id = :id
            """;

    private static final String BY_CALL = """
            SELECT id, region_id, call_id, council_id, stage
              FROM strategies.strategy
             WHERE region_id = :region AND call_id = :call
            """;

    private static final String OF_REGIONS = """
            SELECT id, region_id, call_id, council_id, stage
              FROM strategies.strategy
             WHERE region_id = ANY (:regions)
             ORDER BY opened_at DESC, id
            """;

    private static final String OPEN = """
            INSERT INTO strategies.strategy
                   (id, region_id, call_id, council_id, programme, stage, opened_by, opened_at)
            VALUES (:id, :region, :call, :council, :programme, 'OPEN', :by, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String HOLD_WHILE_WRITING = """
            SELECT id, region_id, call_id, council_id, stage
              FROM strategies.strategy
             WHERE id = :id
               FOR SHARE
            """;

    private static final String LOCK = """
            SELECT id, region_id, call_id, council_id, stage
              FROM strategies.strategy
             WHERE id = :id
               FOR UPDATE
            """;

    private static final String SET_STAGE = """
            UPDATE strategies.strategy
               SET stage = :stage,
                   first_frozen_at = coalesce(first_frozen_at, CASE WHEN :stage = 'FROZEN' THEN cast(:at AS timestamptz) END)
             WHERE id = :id AND stage <> :stage
            """;

    private static final String ENTRIES = """
            SELECT path, value, version, written_by, written_at
              FROM strategies.entry
             WHERE strategy_id = :strategy
             ORDER BY path
            """;

    private static final String ENTRIES_OF = """
            SELECT strategy_id, path, value, version, written_by, written_at
              FROM strategies.entry
             WHERE strategy_id = ANY (:strategies)
            """;

    private static final String ENTRY = """
            SELECT path, value, version, written_by, written_at
              FROM strategies.entry
             WHERE strategy_id = :strategy AND path = :path
            """;

    private static final String ADD_ENTRY = """
            INSERT INTO strategies.entry (strategy_id, path, value, version, written_by, written_at)
            VALUES (:strategy, :path, :value, :version, :by, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String REPLACE_ENTRY = """
            UPDATE strategies.entry
               SET value = :value, version = :version, written_by = :by, written_at = :at
             WHERE strategy_id = :strategy AND path = :path AND version = :version - 1
            """;

    private static final String ADD_WRITING = """
            INSERT INTO strategies.writing (strategy_id, path, value, version, written_by, written_at)
            VALUES (:strategy, :path, :value, :version, :by, :at)
            """;

    private static final String HISTORY = """
            SELECT path, value, version, written_by, written_at
              FROM strategies.writing
             WHERE strategy_id = :strategy AND path = :path
             ORDER BY version DESC
            """;

    private static final String ENTRIES_AT = """
            SELECT DISTINCT ON (path) path, value, version, written_by, written_at
              FROM strategies.writing
             WHERE strategy_id = :strategy AND written_at <= :at
             ORDER BY path, version DESC
            """;

    private static final String AT = """
            SELECT path, value, version, written_by, written_at
              FROM strategies.writing
             WHERE strategy_id = :strategy
               AND (path, version) IN (SELECT * FROM unnest(:paths, :versions))
            """;

    private final JdbcClient sql;

    StrategyStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Strategy> find(UUID id) {
        return sql.sql(FIND).param("id", id).query(StrategyStore::strategy).optional();
    }

    Optional<Strategy> find(UUID region, UUID call) {
        return sql.sql(BY_CALL)
                .param("region", region)
                .param("call", call)
                .query(StrategyStore::strategy)
                .optional();
    }

    List<Strategy> ofRegions(List<UUID> regions) {
        return sql.sql(OF_REGIONS)
                .param("regions", regions.toArray(UUID[]::new))
                .query(StrategyStore::strategy)
                .list();
    }

    boolean open(Strategy strategy, String programme, UUID by, Instant at) {
        return sql.sql(OPEN)
                        .param("id", strategy.id())
                        .param("region", strategy.region())
                        .param("call", strategy.call())
                        .param("council", strategy.council())
                        .param("programme", programme)
                        .param("by", by)
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    /// Others may write at the same time; nobody may freeze until this transaction ends.
    Optional<Strategy> holdWhileWriting(UUID id) {
        return sql.sql(HOLD_WHILE_WRITING)
                .param("id", id)
                .query(StrategyStore::strategy)
                .optional();
    }

    Optional<Strategy> lock(UUID id) {
        return sql.sql(LOCK).param("id", id).query(StrategyStore::strategy).optional();
    }

    boolean setStage(UUID id, StrategyStage stage, Instant at) {
        return sql.sql(SET_STAGE)
                        .param("id", id)
                        .param("stage", stage.name())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    List<Entry> entries(UUID strategy) {
        return sql.sql(ENTRIES)
                .param("strategy", strategy)
                .query(StrategyStore::entry)
                .list();
    }

    /// {@return what stands in the fields of each of these strategies, by path; an empty one is not there}
    Map<UUID, Map<String, Entry>> entries(Collection<UUID> strategies) {
        return sql
                .sql(ENTRIES_OF)
                .param("strategies", strategies.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("strategy_id", UUID.class), entry(row, number)))
                .list()
                .stream()
                .collect(groupingBy(
                        Map.Entry::getKey, mapping(Map.Entry::getValue, toMap(Entry::path, Function.identity()))));
    }

    Optional<Entry> entry(UUID strategy, String path) {
        return sql.sql(ENTRY)
                .param("strategy", strategy)
                .param("path", path)
                .query(StrategyStore::entry)
                .optional();
    }

    /// {@return whether the entry is written: false if its version is not the next one}
    boolean write(UUID strategy, Entry entry) {
        boolean written = write(entry.version() == 1 ? ADD_ENTRY : REPLACE_ENTRY, strategy, entry);
        return written && write(ADD_WRITING, strategy, entry);
    }

    List<Entry> history(UUID strategy, String path) {
        return sql.sql(HISTORY)
                .param("strategy", strategy)
                .param("path", path)
                .query(StrategyStore::entry)
                .list();
    }

    /// {@return what stood in the fields at this instant}
    List<Entry> entriesAt(UUID strategy, Instant at) {
        return sql.sql(ENTRIES_AT)
                .param("strategy", strategy)
                .param("at", Columns.utc(at))
                .query(StrategyStore::entry)
                .list();
    }

    /// {@return what stood in these fields at these versions}
    List<Entry> at(UUID strategy, Map<String, Integer> versions) {
        var asked = List.copyOf(versions.entrySet());
        return sql.sql(AT)
                .param("strategy", strategy)
                .param("paths", asked.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param("versions", asked.stream().map(Map.Entry::getValue).toArray(Integer[]::new))
                .query(StrategyStore::entry)
                .list();
    }

    private boolean write(String statement, UUID strategy, Entry entry) {
        return sql.sql(statement)
                        .param("strategy", strategy)
                        .param("path", entry.path())
                        .param("value", entry.value())
                        .param("version", entry.version())
                        .param("by", entry.by())
                        .param("at", Columns.utc(entry.at()))
                        .update()
                == 1;
    }

    private static Strategy strategy(ResultSet row, int number) throws SQLException {
        return new Strategy(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getObject("council_id", UUID.class),
                StrategyStage.valueOf(row.getString("stage")));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("path"),
                row.getString("value"),
                row.getInt("version"),
                row.getObject("written_by", UUID.class),
                Columns.instant(row, "written_at"));
    }
}
