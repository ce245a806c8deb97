package suishin.platform.organisations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// Makes two records one: function `organisations.merge` over the columns of table `organisations.reference`.
@Component
final class OrganisationMergeStore {

    private static final String RECORDS = """
            SELECT id, name, name_en, sector, corporate_number, merged_into IS NOT NULL AS merged
              FROM organisations.organisation
             WHERE id = ANY (:ids)
            """;

    /// Whoever writes a row that names one of them waits.
    private static final String HOLD = """
            SELECT id
              FROM organisations.organisation
             WHERE id = ANY (:ids)
             ORDER BY id
               FOR UPDATE
            """;

    /// What is known by its number first, then what was there first.
    private static final String ALIKE = """
            SELECT one.id AS one, other.id AS other
              FROM organisations.organisation one
              JOIN organisations.organisation other
                ON other.search_key = one.search_key
               AND (other.corporate_number IS NULL, other.added_at, other.id)
                   > (one.corporate_number IS NULL, one.added_at, one.id)
             WHERE one.merged_into IS NULL AND other.merged_into IS NULL
               AND (one.corporate_number IS NULL OR other.corporate_number IS NULL)
             ORDER BY one.name_key, one.id, other.id
             LIMIT :most
            """;

    private static final String KEPT_OF = "SELECT word, many FROM organisations.kept_of(:organisation)";

    private static final String CIRCLE_OF = "SELECT organisations.circle_of(:left, :gone)";

    private static final String MERGE = "SELECT organisations.merge(:left, :gone, :at)";

    private final JdbcClient sql;

    OrganisationMergeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A record, and whether it became part of another one.
    record Found(Organisation organisation, boolean merged) {}

    /// The ids of two records whose names meet.
    record Alike(UUID one, UUID other) {}

    List<Found> records(Collection<UUID> ids) {
        return sql.sql(RECORDS)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) ->
                        new Found(OrganisationStore.organisation(row, number), row.getBoolean("merged")))
                .list();
    }

    void hold(Collection<UUID> ids) {
        sql.sql(HOLD)
                .param("ids", ids.toArray(UUID[]::new))
                .query((_, _) -> true)
                .list();
    }

    List<Alike> alike(int most) {
        return sql.sql(ALIKE)
                .param("most", most)
                .query((row, _) -> new Alike(row.getObject("one", UUID.class), row.getObject("other", UUID.class)))
                .list();
    }

    Map<String, Long> keptOf(UUID organisation) {
        return sql
                .sql(KEPT_OF)
                .param("organisation", organisation)
                .query((row, _) -> Map.entry(row.getString("word"), row.getLong("many")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, summingLong(Map.Entry::getValue)));
    }

    /// {@return the names along the circle that would close if both were one; empty if there is none}
    String circleOf(UUID left, UUID gone) {
        return sql.sql(CIRCLE_OF)
                .param("left", left)
                .param("gone", gone)
                .query(String.class)
                .single();
    }

    void merge(UUID left, UUID gone, Instant at) {
        sql.sql(MERGE)
                .param("left", left)
                .param("gone", gone)
                .param("at", Columns.utc(at))
                .query((_, _) -> true)
                .single();
    }
}
