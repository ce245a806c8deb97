package suishin.platform.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.programmes.Words;

/// Reads and writes the released rounds.
@Component
final class RoundStore {

    private static final String ROUND = """
            SELECT o.call_id, o.name, o.name_en, o.line, o.released_at, o.received,
                   (SELECT count(*)::int FROM publication.designation d WHERE d.call_id = o.call_id) AS designated
              FROM publication.round o
            """;

    private static final String NEWEST = ROUND + " ORDER BY o.released_at DESC, o.call_id LIMIT :limit";

    private static final String ONE = ROUND + " WHERE o.call_id = :call";

    private static final String CHOSEN = """
            SELECT r.id, r.name, r.name_en, d.types
              FROM publication.designation d
              JOIN publication.region r ON r.id = d.region_id
             WHERE d.call_id = :call
             ORDER BY r.prefectures[1], r.name, r.id
            """;

    private static final String DESIGNATIONS = """
            SELECT o.call_id, o.name, o.name_en, o.released_at, d.types
              FROM publication.designation d
              JOIN publication.round o ON o.call_id = d.call_id
             WHERE d.region_id = :region
             ORDER BY o.released_at DESC, o.call_id
            """;

    private static final String ADD = """
            INSERT INTO publication.round (call_id, name, name_en, line, released_at, received)
            VALUES (:call, :name, :nameEn, :line, :at, :received)
            ON CONFLICT (call_id) DO NOTHING
            """;

    private static final String DESIGNATE = """
            INSERT INTO publication.designation (call_id, region_id, types) VALUES (:call, :region, :types)
            """;

    private static final String FIGURES = """
            SELECT count(*)::int AS regions,
                   (count(*) FILTER (WHERE cardinality(r.types) > 0))::int AS typed,
                   (SELECT count(DISTINCT code)::int
                      FROM publication.region p CROSS JOIN LATERAL unnest(p.prefectures) AS u (code)) AS prefectures,
                   count(r.coordinating)::int AS coordinated,
                   (SELECT count(*)::int FROM publication.round) AS rounds
              FROM publication.region r
            """;

    private final JdbcClient sql;

    RoundStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Round> newest(int limit) {
        return sql.sql(NEWEST).param("limit", limit).query(RoundStore::round).list();
    }

    Optional<Round> find(UUID call) {
        return sql.sql(ONE).param("call", call).query(RoundStore::round).optional();
    }

    List<Round.Chosen> chosen(UUID call) {
        return sql.sql(CHOSEN)
                .param("call", call)
                .query((row, _) -> new Round.Chosen(
                        row.getObject("id", UUID.class),
                        new Words(row.getString("name"), row.getString("name_en")),
                        Columns.texts(row, "types")))
                .list();
    }

    List<PublishedRegion.Designation> designations(UUID region) {
        return sql.sql(DESIGNATIONS)
                .param("region", region)
                .query((row, _) -> new PublishedRegion.Designation(
                        row.getObject("call_id", UUID.class),
                        new Words(row.getString("name"), row.getString("name_en")),
                        Columns.instant(row, "released_at"),
                        Columns.texts(row, "types")))
                .list();
    }

    boolean add(Round round) {
        return sql.sql(ADD)
                        .param("call", round.call())
                        .param("name", round.label().ja())
                        .param("nameEn", round.label().en())
                        .param("line", round.line())
                        .param("at", Columns.utc(round.releasedAt()))
                        .param("received", round.figures().received())
                        .update()
                == 1;
    }

    void designate(UUID call, UUID region, List<String> types) {
        sql.sql(DESIGNATE)
                .param("call", call)
                .param("region", region)
                .param("types", types.toArray(String[]::new))
                .update();
    }

    FrontPage.Figures figures() {
        return sql.sql(FIGURES)
                .query((row, _) -> new FrontPage.Figures(
                        row.getInt("regions"),
                        row.getInt("typed"),
                        row.getInt("prefectures"),
                        row.getInt("coordinated"),
                        row.getInt("rounds")))
                .single();
    }

    private static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                row.getObject("call_id", UUID.class),
                new Words(row.getString("name"), row.getString("name_en")),
                row.getString("line"),
                Columns.instant(row, "released_at"),
                new Round.Figures(row.getInt("received"), row.getInt("designated")));
    }
}
