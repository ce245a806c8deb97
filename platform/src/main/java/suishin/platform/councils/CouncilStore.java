package suishin.platform.councils;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import suishin.platform.programmes.Sector;

/// The only class that knows the tables of schema `councils`.
@Component
final class CouncilStore {

    /// A council without its members.
    record Head(UUID id, UUID region, String name, LocalDate foundedOn) {}

    /// A membership as the table knows it: without the institution's name.
    record Row(UUID id, UUID organisation, Sector sector, boolean proposer, boolean coordinating, Term term) {}

    /// From when until when.
    record Term(LocalDate since, Optional<LocalDate> until) {}

    private static final String BY_REGION = """
            SELECT id, region_id, name, founded_on
              FROM councils.council
             WHERE region_id = :region
            """;

    private static final String BY_REGIONS = """
            SELECT id, region_id, name, founded_on
              FROM councils.council
             WHERE region_id = ANY (:regions)
            """;

    private static final String BY_ID = """
            SELECT id, region_id, name, founded_on
              FROM councils.council
             WHERE id = :id
            """;

    private static final String LOCK = """
            SELECT id, region_id, name, founded_on
              FROM councils.council
             WHERE id = :id
               FOR UPDATE
            """;

    private static final String HOLD_THOSE_OF = """
            SELECT c.id
              FROM councils.council c
             WHERE EXISTS (SELECT 1 FROM councils.member m
                            WHERE m.council_id = c.id AND m.organisation_id = ANY (:organisations))
             ORDER BY c.id
               FOR UPDATE
            """;

    private static final String WITH_BOTH = """
            SELECT DISTINCT c.name
              FROM councils.council c
              JOIN councils.member one ON one.council_id = c.id
              JOIN councils.member other ON other.council_id = c.id
             WHERE one.organisation_id = :one AND (one.until IS NULL OR one.until >= :day)
               AND other.organisation_id = :other AND (other.until IS NULL OR other.until >= :day)
             ORDER BY c.name
            """;

    private static final String FOUND = """
            INSERT INTO councils.council (id, region_id, name, founded_on, recorded_at)
            VALUES (:id, :region, :name, :on, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String CORRECT = "UPDATE councils.council SET name = :name, founded_on = :on WHERE id = :id";

    private static final String CORRECT_MEMBER =
            "UPDATE councils.member SET sector = :sector, since = :since WHERE id = :id";

    private static final String MEMBERS = """
            SELECT council_id, id, organisation_id, sector, proposer, coordinating, since, until
              FROM councils.member
             WHERE council_id = ANY (:councils)
             ORDER BY since, id
            """;

    private static final String ADD_MEMBER = """
            INSERT INTO councils.member (id, council_id, organisation_id, sector, proposer, since)
            VALUES (:id, :council, :organisation, :sector, :proposer, :since)
            """;

    private static final String END_MEMBER =
            "UPDATE councils.member SET until = :until WHERE id = :id AND until IS NULL";

    private static final String SET_PROPOSER =
            "UPDATE councils.member SET proposer = :proposer WHERE id = :id AND until IS NULL";

    private static final String CLEAR_COORDINATING =
            "UPDATE councils.member SET coordinating = false WHERE council_id = :council AND coordinating";

    private static final String SET_COORDINATING =
            "UPDATE councils.member SET coordinating = true WHERE id = :id AND until IS NULL";

    private static final String RESOLVE = """
            INSERT INTO councils.resolution (id, council_id, kind, text, resolved_on, recorded_by, recorded_at)
            VALUES (:id, :council, :kind, :text, :on, :by, :at)
            """;

    private static final String RESOLUTIONS = """
            SELECT id, council_id, kind, text, resolved_on, recorded_by, recorded_at
              FROM councils.resolution
             WHERE council_id = :council
             ORDER BY resolved_on DESC, recorded_at DESC
            """;

    private final JdbcClient sql;

    CouncilStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Head> ofRegion(UUID region) {
        return sql.sql(BY_REGION)
                .param("region", region)
                .query(CouncilStore::head)
                .optional();
    }

    List<Head> ofRegions(Collection<UUID> regions) {
        return sql.sql(BY_REGIONS)
                .param("regions", regions.toArray(UUID[]::new))
                .query(CouncilStore::head)
                .list();
    }

    Optional<Head> find(UUID id) {
        return sql.sql(BY_ID).param("id", id).query(CouncilStore::head).optional();
    }

    /// Holds the council until the transaction ends, so that two acts on it follow each other.
    Optional<Head> lock(UUID id) {
        return sql.sql(LOCK).param("id", id).query(CouncilStore::head).optional();
    }

    boolean found(Head council, Instant at) {
        return sql.sql(FOUND)
                        .param("id", council.id())
                        .param("region", council.region())
                        .param("name", council.name())
                        .param("on", council.foundedOn())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    void correct(UUID council, String name, LocalDate foundedOn) {
        sql.sql(CORRECT)
                .param("id", council)
                .param("name", name)
                .param("on", foundedOn)
                .update();
    }

    void correctMember(UUID member, Sector sector, LocalDate since) {
        sql.sql(CORRECT_MEMBER)
                .param("id", member)
                .param("sector", sector.name())
                .param("since", since)
                .update();
    }

    /// {@return the members of each of these councils, in the order they joined; a council without is not there}
    Map<UUID, List<Row>> members(Collection<UUID> councils) {
        return sql
                .sql(MEMBERS)
                .param("councils", councils.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("council_id", UUID.class), member(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /// Waits until nobody else changes the councils in which one of these is or was a member.
    void holdThoseOf(Collection<UUID> organisations) {
        sql.sql(HOLD_THOSE_OF)
                .param("organisations", organisations.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// {@return the names of the councils in which both are members on this day or later}
    List<String> withBoth(UUID one, UUID other, LocalDate day) {
        return sql.sql(WITH_BOTH)
                .param("one", one)
                .param("other", other)
                .param("day", day)
                .query((row, _) -> row.getString("name"))
                .list();
    }

    boolean addMember(UUID id, UUID council, Member.Draft draft) {
        return sql.sql(ADD_MEMBER)
                        .param("id", id)
                        .param("council", council)
                        .param("organisation", draft.organisation())
                        .param("sector", draft.sector().name())
                        .param("proposer", draft.proposer())
                        .param("since", draft.since())
                        .update()
                == 1;
    }

    boolean endMember(UUID member, LocalDate until) {
        return sql.sql(END_MEMBER).param("id", member).param("until", until).update() == 1;
    }

    boolean setProposer(UUID member, boolean proposer) {
        return sql.sql(SET_PROPOSER)
                        .param("id", member)
                        .param("proposer", proposer)
                        .update()
                == 1;
    }

    boolean setCoordinating(UUID council, UUID member) {
        sql.sql(CLEAR_COORDINATING).param("council", council).update();
        return sql.sql(SET_COORDINATING).param("id", member).update() == 1;
    }

    boolean resolve(Resolution resolution) {
        return sql.sql(RESOLVE)
                        .param("id", resolution.id())
                        .param("council", resolution.council())
                        .param("kind", resolution.kind().name())
                        .param("text", resolution.text())
                        .param("on", resolution.on())
                        .param("by", resolution.recordedBy())
                        .param("at", Columns.utc(resolution.recordedAt()))
                        .update()
                == 1;
    }

    List<Resolution> resolutions(UUID council) {
        return sql.sql(RESOLUTIONS)
                .param("council", council)
                .query(CouncilStore::resolution)
                .list();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(
                row.getObject("id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getString("name"),
                row.getObject("founded_on", LocalDate.class));
    }

    private static Row member(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                Sector.valueOf(row.getString("sector")),
                row.getBoolean("proposer"),
                row.getBoolean("coordinating"),
                new Term(
                        row.getObject("since", LocalDate.class),
                        Optional.ofNullable(row.getObject("until", LocalDate.class))));
    }

    private static Resolution resolution(ResultSet row, int number) throws SQLException {
        return new Resolution(
                row.getObject("id", UUID.class),
                row.getObject("council_id", UUID.class),
                ResolutionKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getObject("resolved_on", LocalDate.class),
                row.getObject("recorded_by", UUID.class),
                Columns.instant(row, "recorded_at"));
    }
}
