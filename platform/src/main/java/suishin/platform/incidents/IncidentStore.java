package suishin.platform.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.files.FileKind;
import suishin.platform.files.Files;
import suishin.platform.incidents.Incident.Outcome;
import suishin.platform.kernel.Sha256;

/// The only class that knows the tables of schema `incidents`.
@Component
final class IncidentStore {

    private static final String ADD = """
            INSERT INTO incidents.incident (id, call_id, programme, region_id, what, began_at, ended_at,
                                            reported_by, reported_at)
            VALUES (:id, :call, :programme, :region, :what, :from, :until, :by, :at)
            """;

    private static final String INCIDENT = """
            SELECT i.id, i.call_id, i.region_id, i.what, i.began_at, i.ended_at, i.reported_by, i.reported_at,
                   i.outcome, i.until_at, i.reason, i.decided_by, i.decided_at, e.name, e.size, e.sha256
              FROM incidents.incident i
              LEFT JOIN incidents.evidence e ON e.incident_id = i.id
            """;

    private static final String PROVE = """
            INSERT INTO incidents.evidence (incident_id, name, kind, size, sha256, bytes)
            VALUES (:incident, :name, :kind, :size, :sha256, :bytes)
            """;

    private static final String EVIDENCE = "SELECT name, kind, bytes FROM incidents.evidence WHERE incident_id = :id";

    private static final String DECIDE = """
            UPDATE incidents.incident
               SET outcome = :outcome, until_at = :until, reason = :reason, decided_by = :by, decided_at = :at
             WHERE id = :id AND decided_at IS NULL
            """;

    private static final String PUBLISHED = """
            SELECT decided_at, outcome, until_at, reason, began_at, ended_at
              FROM incidents.published(:call)
             ORDER BY decided_at
            """;

    private static final String USE = """
            INSERT INTO incidents.use (incident_id, proposal_id, first_at)
            SELECT id, :proposal, :at
              FROM incidents.incident
             WHERE call_id = :call AND region_id = :region AND outcome = 'REGION' AND until_at >= :at
             ORDER BY until_at DESC, id
             LIMIT 1
                ON CONFLICT DO NOTHING
            """;

    private static final String USES = """
            SELECT i.id, i.decided_at, i.until_at, i.reason, u.first_at
              FROM incidents.use u
              JOIN incidents.incident i ON i.id = u.incident_id
             WHERE u.proposal_id = :proposal
             ORDER BY u.first_at, i.id
            """;

    private final JdbcClient sql;

    IncidentStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Incident incident, String programme) {
        sql.sql(ADD)
                .param("id", incident.id())
                .param("call", incident.call())
                .param("programme", programme)
                .param("region", incident.region().orElse(null))
                .param("what", incident.told().what())
                .param("from", Columns.utc(incident.told().from()))
                .param("until", Columns.utc(incident.told().until()))
                .param("by", incident.reportedBy())
                .param("at", Columns.utc(incident.reportedAt()))
                .update();
    }

    void prove(UUID incident, Files.Looked file) {
        sql.sql(PROVE)
                .param("incident", incident)
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("size", file.bytes().length)
                .param("sha256", Sha256.of(file.bytes()))
                .param("bytes", file.bytes())
                .update();
    }

    Optional<Incident> find(UUID id) {
        return sql.sql(INCIDENT + " WHERE i.id = :id")
                .param("id", id)
                .query(IncidentStore::incident)
                .optional();
    }

    Optional<Incident> lock(UUID id) {
        return sql.sql(INCIDENT + " WHERE i.id = :id FOR UPDATE OF i")
                .param("id", id)
                .query(IncidentStore::incident)
                .optional();
    }

    List<Incident> all() {
        return sql.sql(INCIDENT + " ORDER BY i.decided_at IS NOT NULL, i.reported_at DESC, i.id")
                .query(IncidentStore::incident)
                .list();
    }

    List<Incident> waiting() {
        return sql.sql(INCIDENT + " WHERE i.decided_at IS NULL ORDER BY i.reported_at DESC, i.id")
                .query(IncidentStore::incident)
                .list();
    }

    Optional<Files.Looked> evidence(UUID id) {
        return sql.sql(EVIDENCE)
                .param("id", id)
                .query((row, _) -> new Files.Looked(
                        row.getString("name"), FileKind.valueOf(row.getString("kind")), row.getBytes("bytes")))
                .optional();
    }

    void decide(UUID id, Incident.Verdict verdict) {
        sql.sql(DECIDE)
                .param("id", id)
                .param("outcome", verdict.outcome().name())
                .param("until", Columns.utc(verdict.until()))
                .param("reason", verdict.reason())
                .param("by", verdict.by())
                .param("at", Columns.utc(verdict.at()))
                .update();
    }

    List<Incident.Published> published(UUID call) {
        return sql.sql(PUBLISHED)
                .param("call", call)
                .query((row, _) -> new Incident.Published(
                        Columns.instant(row, "decided_at"),
                        Outcome.valueOf(row.getString("outcome")),
                        maybe(row, "until_at"),
                        row.getString("reason"),
                        Columns.instant(row, "began_at"),
                        Columns.instant(row, "ended_at")))
                .list();
    }

    Optional<Instant> grantedUntil(UUID call, UUID region) {
        return sql.sql("SELECT incidents.granted_until(:call, :region) AS until_at")
                .param("call", call)
                .param("region", region)
                .query((row, _) -> maybe(row, "until_at"))
                .single();
    }

    Optional<Instant> grantedUntil(UUID call) {
        return sql.sql("SELECT incidents.granted_until(:call, NULL) AS until_at")
                .param("call", call)
                .query((row, _) -> maybe(row, "until_at"))
                .single();
    }

    List<Incident.Grant> grants(Collection<UUID> regions) {
        return sql.sql("SELECT call_id, region_id, until_at FROM incidents.grants(:regions)")
                .param("regions", regions.toArray(UUID[]::new))
                .query((row, _) -> new Incident.Grant(
                        row.getObject("call_id", UUID.class),
                        row.getObject("region_id", UUID.class),
                        Columns.instant(row, "until_at")))
                .list();
    }

    int use(UUID call, UUID region, UUID proposal, Instant at) {
        return sql.sql(USE)
                .param("call", call)
                .param("region", region)
                .param("proposal", proposal)
                .param("at", Columns.utc(at))
                .update();
    }

    List<Incident.Use> uses(UUID proposal) {
        return sql.sql(USES)
                .param("proposal", proposal)
                .query((row, _) -> new Incident.Use(
                        row.getObject("id", UUID.class),
                        Columns.instant(row, "decided_at"),
                        Columns.instant(row, "until_at"),
                        row.getString("reason"),
                        Columns.instant(row, "first_at")))
                .list();
    }

    private static Incident incident(ResultSet row, int number) throws SQLException {
        return new Incident(
                row.getObject("id", UUID.class),
                row.getObject("call_id", UUID.class),
                Optional.ofNullable(row.getObject("region_id", UUID.class)),
                new Incident.Told(
                        row.getString("what"), Columns.instant(row, "began_at"), Columns.instant(row, "ended_at")),
                row.getObject("reported_by", UUID.class),
                Columns.instant(row, "reported_at"),
                row.getString("name") == null
                        ? Optional.empty()
                        : Optional.of(new Incident.Evidence(
                                row.getString("name"), row.getLong("size"), row.getString("sha256"))),
                verdict(row));
    }

    private static Optional<Incident.Verdict> verdict(ResultSet row) throws SQLException {
        var at = maybe(row, "decided_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Incident.Verdict(
                        Outcome.valueOf(row.getString("outcome")),
                        maybe(row, "until_at"),
                        row.getString("reason"),
                        row.getObject("decided_by", UUID.class),
                        at.get()));
    }

    private static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
