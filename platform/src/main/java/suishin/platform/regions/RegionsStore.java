package suishin.platform.regions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// The only class that knows the tables of schema `regions`.
@Component
final class RegionsStore {

    private static final String REGION = """
            SELECT r.id, r.name, r.name_en, r.line, r.type, r.field, r.coordinating_organisation, r.year, r.source,
                   r.note,
                   ARRAY(SELECT p.code FROM regions.region_prefecture p
                          WHERE p.region_id = r.id ORDER BY p.place) AS prefectures
              FROM regions.region r
            """;

    private static final String ALL = REGION + " WHERE r.id = ANY (:ids)";

    private static final String NAMED = REGION + " WHERE r.name = :name";

    private static final String EVERYTHING = REGION + " ORDER BY r.id";

    private static final String SEARCH = REGION + " WHERE r.key LIKE ALL (:patterns) ORDER BY r.name LIMIT :limit";

    private static final String ADD = """
            INSERT INTO regions.region (id, name, name_en, key, line, type, field, coordinating_organisation, year,
                                        source, note, added_at)
            VALUES (:id, :name, :nameEn, :key, :line, :type, :field, :coordinating, :year, :source, :note, :at)
            ON CONFLICT (name) DO NOTHING
            """;

    private static final String ADD_PREFECTURES = """
            INSERT INTO regions.region_prefecture (region_id, place, code)
            SELECT :id, p.place - 1, p.code
              FROM unnest(:codes) WITH ORDINALITY AS p (code, place)
            """;

    private final JdbcClient sql;

    RegionsStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean add(Region region, Instant at) {
        int added = sql.sql(ADD)
                .param("id", region.id())
                .param("name", region.name())
                .param("nameEn", region.nameEn())
                .param("key", region.key())
                .param("line", region.line())
                .param("type", region.type().orElse(null))
                .param("field", region.field())
                .param("coordinating", region.coordinatingOrganisation().orElse(null))
                .param("year", region.year().orElse(null))
                .param("source", region.facts().source())
                .param("note", region.facts().note())
                .param("at", Columns.utc(at))
                .update();
        if (added == 1) {
            addPrefectures(region);
        }
        return added == 1;
    }

    private void addPrefectures(Region region) {
        var codes = region.prefectures().stream().map(Prefecture::code).distinct();
        sql.sql(ADD_PREFECTURES)
                .param("id", region.id())
                .param("codes", codes.toArray(Integer[]::new))
                .update();
    }

    List<Region> all(Collection<UUID> ids) {
        return sql.sql(ALL)
                .param("ids", ids.toArray(UUID[]::new))
                .query(RegionsStore::region)
                .list();
    }

    Optional<Region> named(String name) {
        return sql.sql(NAMED).param("name", name).query(RegionsStore::region).optional();
    }

    List<Region> everything() {
        return sql.sql(EVERYTHING).query(RegionsStore::region).list();
    }

    List<Region> search(List<String> words, int limit) {
        return sql.sql(SEARCH)
                .param("patterns", words.stream().map("%%%s%%"::formatted).toArray(String[]::new))
                .param("limit", limit)
                .query(RegionsStore::region)
                .list();
    }

    private static Region region(ResultSet row, int number) throws SQLException {
        var codes = (Short[]) row.getArray("prefectures").getArray();
        return new Region(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("name_en"),
                Arrays.stream(codes)
                        .flatMap(code -> Prefectures.of(code).stream())
                        .toList(),
                new Region.Kind(row.getString("line"), Optional.ofNullable(row.getString("type"))),
                new Region.Facts(
                        row.getString("field"),
                        Optional.ofNullable(row.getString("coordinating_organisation")),
                        Optional.ofNullable(row.getObject("year", Integer.class)),
                        row.getString("source"),
                        row.getString("note")));
    }
}
