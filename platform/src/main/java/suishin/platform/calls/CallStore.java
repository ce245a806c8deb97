package suishin.platform.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.programmes.Sector;
import suishin.platform.programmes.Words;

/// The only class that knows the tables of schema `calls`.
@Component
final class CallStore {

    private static final String CALL = """
            SELECT id, stage, revision, programme, version, name_ja, name_en, opens_at, closes_at, zone,
                   project_start, final_year, line, ministries, conflict_preset, conflict_rules
              FROM calls.call
            """;

    private static final String ADD = """
            INSERT INTO calls.call (id, programme, version, name_ja, name_en, opens_at, closes_at, zone,
                                    project_start, final_year, line, ministries, conflict_preset, made_at)
            VALUES (:id, :programme, :version, :ja, :en, :opens, :closes, :zone,
                    :start, :finalYear, :line, :ministries, :preset, :at)
            """;

    private static final String CHANGE = """
            UPDATE calls.call
               SET programme = :programme, version = :version, name_ja = :ja, name_en = :en,
                   opens_at = :opens, closes_at = :closes, zone = :zone, project_start = :start,
                   final_year = :finalYear, line = :line, ministries = :ministries, conflict_preset = :preset,
                   revision = revision + 1
             WHERE id = :id AND revision = :revision AND stage = 'DRAFT'
            """;

    private static final String ADVANCE = """
            UPDATE calls.call
               SET stage = :to, revision = revision + 1,
                   published_at = CASE WHEN :to = 'PUBLISHED' THEN :at ELSE published_at END
             WHERE id = :id AND stage = :from
            """;

    private static final String FREEZE =
            "UPDATE calls.call SET conflict_rules = :rules WHERE id = :id AND stage = 'DRAFT'";

    private static final String EXTEND = """
            WITH moved AS (
                UPDATE calls.call SET closes_at = :after, revision = revision + 1
                 WHERE id = :id AND closes_at = :before
                RETURNING id)
            INSERT INTO calls.extension (call_id, decided_at, closes_before, closes_after, reason)
            SELECT id, :at, :before, :after, :reason FROM moved
            """;

    private static final String EXTENSIONS = """
            SELECT decided_at, closes_before, closes_after, reason
              FROM calls.extension
             WHERE call_id = :call
             ORDER BY closes_after
            """;

    private static final String CANCEL = """
            INSERT INTO calls.cancellation (call_id, reason, cancelled_by, cancelled_at)
            VALUES (:call, :reason, :by, :at)
            """;

    private static final String CANCELLATION = """
            SELECT reason, cancelled_by, cancelled_at
              FROM calls.cancellation
             WHERE call_id = :call
            """;

    private static final String SEAT = """
            INSERT INTO calls.member (call_id, person_id, chair, sector, capacity)
            VALUES (:call, :person, :chair, :sector, :capacity)
            ON CONFLICT (call_id, person_id)
            DO UPDATE SET chair = excluded.chair, sector = excluded.sector, capacity = excluded.capacity
            """;

    private static final String JOIN = """
            INSERT INTO calls.member (call_id, person_id, chair, sector, capacity)
            VALUES (:call, :person, :chair, :sector, :capacity)
            ON CONFLICT DO NOTHING
            """;

    private static final String UNSEAT = "DELETE FROM calls.member WHERE call_id = :call AND person_id = :person";

    private static final String COMMITTEE = """
            SELECT person_id, chair, sector, capacity
              FROM calls.member
             WHERE call_id = :call
             ORDER BY chair DESC, person_id
            """;

    private final JdbcClient sql;

    CallStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Call> find(UUID id) {
        return sql.sql(CALL + " WHERE id = :id")
                .param("id", id)
                .query(CallStore::call)
                .optional();
    }

    Optional<Call> lock(UUID id) {
        return sql.sql(CALL + " WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(CallStore::call)
                .optional();
    }

    List<Call> published() {
        return sql.sql(CALL + " WHERE published_at IS NOT NULL ORDER BY opens_at DESC, id DESC")
                .query(CallStore::call)
                .list();
    }

    List<Call> visible() {
        return sql.sql(CALL + " ORDER BY opens_at DESC, id DESC")
                .query(CallStore::call)
                .list();
    }

    boolean add(UUID id, CallPlan plan, Instant at) {
        return plan(sql.sql(ADD), plan)
                        .param("id", id)
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    boolean change(UUID id, int revision, CallPlan plan) {
        return plan(sql.sql(CHANGE), plan)
                        .param("id", id)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    boolean advance(Call call, CallStage to, Instant at) {
        return sql.sql(ADVANCE)
                        .param("id", call.id())
                        .param("from", call.stage().name())
                        .param("to", to.name())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    void freeze(UUID call, String rules) {
        sql.sql(FREEZE).param("id", call).param("rules", rules).update();
    }

    boolean cancel(Call call, Cancellation cancellation) {
        sql.sql(CANCEL)
                .param("call", call.id())
                .param("reason", cancellation.reason())
                .param("by", cancellation.by())
                .param("at", Columns.utc(cancellation.at()))
                .update();
        return advance(call, CallStage.CANCELLED, cancellation.at());
    }

    Optional<Cancellation> cancellation(UUID call) {
        return sql.sql(CANCELLATION)
                .param("call", call)
                .query((row, _) -> new Cancellation(
                        Columns.instant(row, "cancelled_at"),
                        row.getObject("cancelled_by", UUID.class),
                        row.getString("reason")))
                .optional();
    }

    boolean extend(UUID call, Extension extension) {
        return sql.sql(EXTEND)
                        .param("id", call)
                        .param("at", Columns.utc(extension.decidedAt()))
                        .param("before", Columns.utc(extension.before()))
                        .param("after", Columns.utc(extension.after()))
                        .param("reason", extension.reason())
                        .update()
                == 1;
    }

    List<Extension> extensions(UUID call) {
        return sql.sql(EXTENSIONS)
                .param("call", call)
                .query((row, _) -> new Extension(
                        Columns.instant(row, "decided_at"),
                        Columns.instant(row, "closes_before"),
                        Columns.instant(row, "closes_after"),
                        row.getString("reason")))
                .list();
    }

    boolean seat(UUID call, CommitteeMember member) {
        return put(SEAT, call, member);
    }

    boolean join(UUID call, CommitteeMember member) {
        return put(JOIN, call, member);
    }

    private boolean put(String statement, UUID call, CommitteeMember member) {
        return sql.sql(statement)
                        .param("call", call)
                        .param("person", member.person())
                        .param("chair", member.chair())
                        .param("sector", member.sector().name())
                        .param("capacity", member.capacity())
                        .update()
                == 1;
    }

    boolean unseat(UUID call, UUID person) {
        return sql.sql(UNSEAT).param("call", call).param("person", person).update() == 1;
    }

    List<CommitteeMember> committee(UUID call) {
        return sql.sql(COMMITTEE)
                .param("call", call)
                .query((row, _) -> new CommitteeMember(
                        row.getObject("person_id", UUID.class),
                        row.getBoolean("chair"),
                        Sector.valueOf(row.getString("sector")),
                        row.getInt("capacity")))
                .list();
    }

    private static StatementSpec plan(StatementSpec statement, CallPlan plan) {
        return statement
                .param("programme", plan.pin().programme())
                .param("version", plan.pin().version())
                .param("ja", plan.name().ja())
                .param("en", plan.name().en())
                .param("opens", Columns.utc(plan.window().opensAt()))
                .param("closes", Columns.utc(plan.window().closesAt()))
                .param("zone", plan.window().zone().getId())
                .param("start", plan.course().projectStart())
                .param("finalYear", plan.course().finalYear())
                .param("line", plan.course().line())
                .param("ministries", plan.course().ministries().toArray(String[]::new))
                .param("preset", plan.pin().rules().preset());
    }

    private static Call call(ResultSet row, int number) throws SQLException {
        var rules = new CallPlan.Rules(row.getString("conflict_preset"), row.getString("conflict_rules"));
        var pin = new CallPlan.Pin(row.getString("programme"), row.getInt("version"), rules);
        var name = new Words(row.getString("name_ja"), row.getString("name_en"));
        var window = new CallPlan.Window(
                Columns.instant(row, "opens_at"), Columns.instant(row, "closes_at"), ZoneId.of(row.getString("zone")));
        var course = new CallPlan.Course(
                row.getObject("project_start", LocalDate.class),
                row.getInt("final_year"),
                row.getString("line"),
                Columns.texts(row, "ministries"));
        return new Call(
                row.getObject("id", UUID.class),
                CallStage.valueOf(row.getString("stage")),
                row.getInt("revision"),
                new CallPlan(pin, name, window, course));
    }
}
