package suishin.platform.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.engines.impact.TableAudit.Verdict;
import suishin.platform.database.Columns;
import suishin.platform.programmes.Words;

/// Table `editions.edition`.
@Component
final class EditionStore {

    private static final String ADD = """
            INSERT INTO editions.edition
                   (id, programme, place, place_en, year, unit, version, source, synthetic, sectors, employment,
                    households, verdict, print, file_name, sha256, bytes, uploaded_by, uploaded_at)
            VALUES (:id, :programme, :place, :placeEn, :year, :unit, :version, :source, :synthetic, :sectors,
                    :employment, :households, :verdict, :print, :fileName, :sha256, :bytes, :by, :at)
            """;

    private static final String EDITIONS = """
            SELECT id, programme, place, place_en, year, unit, version, source, synthetic, sectors, employment,
                   households, verdict, print, file_name, octet_length(bytes) AS size, sha256, uploaded_at,
                   published_at, reason
              FROM editions.edition
            """;

    private static final String ALL = EDITIONS + " ORDER BY programme, synthetic, place, year DESC, version DESC";

    private static final String FIND = EDITIONS + " WHERE id = :id";

    private static final String BYTES = "SELECT bytes FROM editions.edition WHERE id = :id";

    private static final String OF_PLACE = EDITIONS + """
             WHERE programme = :programme AND place = :place AND year = :year
             ORDER BY version DESC
            """;

    /// Two uploads of one place and year wait for each other, so that each gets a version of its own.
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended(:what, 20))::text";

    private static final String PUBLISH = """
            UPDATE editions.edition
               SET published_by = :by, published_at = :at, reason = :reason
             WHERE id = :id AND published_at IS NULL
            """;

    private final JdbcClient sql;

    EditionStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Edition edition, byte[] bytes, UUID by) {
        sql.sql(ADD)
                .param("id", edition.id())
                .param("programme", edition.programme())
                .param("place", edition.place().name().ja())
                .param("placeEn", edition.place().name().en())
                .param("year", edition.place().year())
                .param("unit", edition.place().unit().name())
                .param("version", edition.version())
                .param("source", edition.place().source())
                .param("synthetic", edition.place().synthetic())
                .param("sectors", edition.size().sectors())
                .param("employment", edition.size().employment())
                .param("households", edition.size().households())
                .param("verdict", edition.verdict().name())
                .param("print", edition.print())
                .param("fileName", edition.kept().fileName())
                .param("sha256", edition.kept().sha256())
                .param("bytes", bytes)
                .param("by", by)
                .param("at", Columns.utc(edition.kept().at()))
                .update();
    }

    void oneAtATime(String programme, String place, int year) {
        sql.sql(ONE_AT_A_TIME)
                .param("what", programme + "\n" + place + "\n" + year)
                .query(String.class)
                .single();
    }

    List<Edition> all() {
        return sql.sql(ALL).query(EditionStore::edition).list();
    }

    List<Edition> ofPlace(String programme, String place, int year) {
        return sql.sql(OF_PLACE)
                .param("programme", programme)
                .param("place", place)
                .param("year", year)
                .query(EditionStore::edition)
                .list();
    }

    Optional<Edition> find(UUID id) {
        return sql.sql(FIND).param("id", id).query(EditionStore::edition).optional();
    }

    Optional<byte[]> bytes(UUID id) {
        return sql.sql(BYTES)
                .param("id", id)
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }

    boolean publish(UUID id, UUID by, Instant at, String reason) {
        return sql.sql(PUBLISH)
                        .param("id", id)
                        .param("by", by)
                        .param("at", Columns.utc(at))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new Edition(
                row.getObject("id", UUID.class),
                row.getString("programme"),
                new Edition.Place(
                        new Words(row.getString("place"), row.getString("place_en")),
                        row.getInt("year"),
                        MoneyUnit.valueOf(row.getString("unit")),
                        row.getString("source"),
                        row.getBoolean("synthetic")),
                row.getInt("version"),
                new Edition.Size(row.getInt("sectors"), row.getBoolean("employment"), row.getBoolean("households")),
                new Edition.Kept(
                        row.getString("file_name"),
                        row.getInt("size"),
                        row.getString("sha256"),
                        Columns.instant(row, "uploaded_at")),
                row.getString("print"),
                Verdict.valueOf(row.getString("verdict")),
                Columns.maybeInstant(row, "published_at").map(at -> new Edition.Published(at, reason)));
    }
}
