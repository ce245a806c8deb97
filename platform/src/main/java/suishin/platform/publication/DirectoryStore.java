package suishin.platform.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.programmes.Words;
import suishin.platform.publication.DirectoryRow.Classes;
import suishin.platform.publication.DirectoryRow.Recorded;
import suishin.platform.regions.Prefecture;
import suishin.platform.regions.Prefectures;

/// Reads and writes the published regions and what their lines and types are called.
@Component
final class DirectoryStore {

    private static final String REGION = """
            SELECT r.id, r.name, r.name_en, r.line, r.types, r.prefectures, r.field, r.coordinating,
                   r.coordinating_en, r.year, r.designated_on, r.source, r.note
              FROM publication.region r
            """;

    private static final String FOUND = REGION + """
             WHERE r.search LIKE ALL (:words)
               AND (:line = '' OR r.line = :line)
               AND (:type = '' OR :type = ANY (r.types) OR (:type = 'not-recorded' AND r.types = '{}'))
               AND (:prefecture = 0 OR :prefecture = ANY (r.prefectures))
             ORDER BY r.prefectures[1], r.name, r.id
            """;

    private static final String PAGE = FOUND + " LIMIT :limit OFFSET :offset";

    private static final String ONE = REGION + " WHERE r.id = :id";

    private static final String PUBLISHED = "SELECT r.id FROM publication.region r WHERE r.id = ANY (:ids)";

    /// Regions alike in all facets are counted together first: thousands of rows become a few dozen groups.
    private static final String COUNTS = """
            WITH alike AS MATERIALIZED (
                SELECT r.line, r.types, r.prefectures, count(*)::int AS n
                  FROM publication.region r
                 WHERE r.search LIKE ALL (:words)
                 GROUP BY r.line, r.types, r.prefectures),
            found AS (
                SELECT a.line, a.types, a.prefectures, a.n,
                       (:line = '' OR a.line = :line) AS in_line,
                       (:type = '' OR :type = ANY (a.types) OR (:type = 'not-recorded' AND a.types = '{}')) AS in_type,
                       (:prefecture = 0 OR :prefecture = ANY (a.prefectures)) AS in_prefecture
                  FROM alike a)
            SELECT 'ALL' AS facet, '' AS value,
                   coalesce(sum(n) FILTER (WHERE in_line AND in_type AND in_prefecture), 0)::int AS hits
              FROM found
            UNION ALL
            SELECT 'LINE', line, sum(n)::int FROM found WHERE in_type AND in_prefecture GROUP BY line
            UNION ALL
            SELECT 'TYPE', type, sum(n)::int
              FROM found
             CROSS JOIN LATERAL unnest(CASE types WHEN '{}' THEN '{not-recorded}' ELSE types END) AS t (type)
             WHERE in_line AND in_prefecture
             GROUP BY type
            UNION ALL
            SELECT 'PREFECTURE', code::text, sum(n)::int
              FROM found
             CROSS JOIN LATERAL unnest(prefectures) AS p (code)
             WHERE in_line AND in_type
             GROUP BY code
            """;

    private static final String PUBLISH = """
            INSERT INTO publication.region AS r (id, name, name_en, search, line, types, prefectures, field,
                                                 coordinating, coordinating_en, year, designated_on, source, note)
            VALUES (:id, :name, :nameEn, :search, :line, :types, :prefectures, :field,
                    :coordinating, :coordinatingEn, :year, :designatedOn, :source, :note)
            ON CONFLICT (id) DO UPDATE
               SET name = excluded.name, name_en = excluded.name_en, search = excluded.search, line = excluded.line,
                   types = excluded.types, prefectures = excluded.prefectures, field = excluded.field,
                   coordinating = excluded.coordinating, coordinating_en = excluded.coordinating_en,
                   year = excluded.year, designated_on = excluded.designated_on, source = excluded.source,
                   note = excluded.note
            """;

    private static final String KINDS =
            "SELECT k.facet, k.key, k.place, k.name, k.name_en FROM publication.kind k ORDER BY k.facet, k.place";

    private static final String NAME_KIND = """
            INSERT INTO publication.kind (facet, key, place, name, name_en)
            VALUES (:facet, :key, :place, :name, :nameEn)
            ON CONFLICT (facet, key) DO UPDATE
               SET place = excluded.place, name = excluded.name, name_en = excluded.name_en
            """;

    private static final int STREAM = 500;

    /// How many regions fall under one value of a facet.
    record Hits(String facet, String value, int count) {}

    private final JdbcClient sql;

    DirectoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<DirectoryRow> page(DirectoryQuery query, int size) {
        return asked(PAGE, query)
                .param("limit", size)
                .param("offset", (long) (query.page() - 1) * size)
                .query(DirectoryStore::row)
                .list();
    }

    /// Hands over every region found, without holding them all; runs in a transaction.
    int each(DirectoryQuery query, Consumer<DirectoryRow> taker) {
        try (var rows = asked(FOUND, query).withFetchSize(STREAM).query(DirectoryStore::row).stream()) {
            return rows.peek(taker).mapToInt(_ -> 1).sum();
        }
    }

    List<Hits> counts(DirectoryQuery query) {
        return asked(COUNTS, query)
                .query((row, _) -> new Hits(row.getString("facet"), row.getString("value"), row.getInt("hits")))
                .list();
    }

    Set<UUID> published(Collection<UUID> ids) {
        return sql.sql(PUBLISHED)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .set();
    }

    Optional<DirectoryRow> find(UUID id) {
        return sql.sql(ONE).param("id", id).query(DirectoryStore::row).optional();
    }

    void publish(DirectoryRow region) {
        sql.sql(PUBLISH)
                .param("id", region.id())
                .param("name", region.label().ja())
                .param("nameEn", region.label().en())
                .param("search", region.search())
                .param("line", region.classes().line())
                .param("types", region.classes().types().toArray(String[]::new))
                .param(
                        "prefectures",
                        region.classes().prefectures().stream()
                                .map(Prefecture::code)
                                .toArray(Integer[]::new))
                .param("field", region.recorded().field())
                .param("coordinating", region.coordinating().map(Words::ja).orElse(null))
                .param("coordinatingEn", region.coordinating().map(Words::en).orElse(""))
                .param("year", region.recorded().year().orElse(null))
                .param("designatedOn", region.recorded().designatedOn().orElse(null))
                .param("source", region.recorded().source())
                .param("note", region.recorded().note())
                .update();
    }

    Kinds kinds() {
        return new Kinds(sql.sql(KINDS)
                .query((row, _) -> new Kinds.Kind(
                        Kinds.Facet.valueOf(row.getString("facet")),
                        row.getString("key"),
                        row.getInt("place"),
                        new Words(row.getString("name"), row.getString("name_en"))))
                .list());
    }

    void name(Kinds.Kind kind) {
        sql.sql(NAME_KIND)
                .param("facet", kind.facet().name())
                .param("key", kind.key())
                .param("place", kind.place())
                .param("name", kind.label().ja())
                .param("nameEn", kind.label().en())
                .update();
    }

    private JdbcClient.StatementSpec asked(String statement, DirectoryQuery query) {
        return sql.sql(statement)
                .param("words", query.keys().stream().map("%%%s%%"::formatted).toArray(String[]::new))
                .param("line", query.line())
                .param("type", query.type())
                .param("prefecture", query.prefecture());
    }

    static DirectoryRow row(ResultSet row, int number) throws SQLException {
        String coordinatingEn = row.getString("coordinating_en");
        return new DirectoryRow(
                row.getObject("id", UUID.class),
                new Words(row.getString("name"), row.getString("name_en")),
                new Classes(
                        row.getString("line"),
                        Columns.texts(row, "types"),
                        Arrays.stream((Integer[]) row.getArray("prefectures").getArray())
                                .flatMap(code -> Prefectures.of(code).stream())
                                .toList()),
                Optional.ofNullable(row.getString("coordinating")).map(name -> new Words(name, coordinatingEn)),
                new Recorded(
                        row.getString("field"),
                        Optional.ofNullable(row.getObject("year", Integer.class)),
                        Optional.ofNullable(row.getObject("designated_on", LocalDate.class)),
                        row.getString("source"),
                        row.getString("note")));
    }
}
