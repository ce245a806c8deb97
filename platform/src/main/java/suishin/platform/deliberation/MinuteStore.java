package suishin.platform.deliberation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.deliberation.Recommendation.Choice;
import suishin.platform.deliberation.Recommendation.Minutes;

/// The only class that knows the tables of what the committee did: attendance and recommendations.
@Component
final class MinuteStore {

    private static final String ATTENDANCE = """
            SELECT DISTINCT ON (person_id) person_id, attends
              FROM deliberation.attendance
             WHERE call_id = :call
             ORDER BY person_id, version DESC
            """;

    private static final String ATTEND = """
            INSERT INTO deliberation.attendance (call_id, person_id, version, attends, recorded_by, recorded_at)
            SELECT :call, :person, 1 + coalesce(max(version), 0), :attends, :by, :at
              FROM deliberation.attendance
             WHERE call_id = :call AND person_id = :person
            """;

    private static final String RECOMMEND = """
            INSERT INTO deliberation.recommendation
                   (proposal_id, version, call_id, types, reason, exception_reason, present, recused,
                    entitled, needed, recorded_by, for_the_chair, recorded_at)
            VALUES (:proposal, :version, :call, :types, :reason, :exception, CAST(:present AS uuid[]),
                    CAST(:recused AS uuid[]), :entitled, :needed, :by, :forTheChair, :at)
            """;

    private static final String NEWEST_OF_CALLS = """
            SELECT DISTINCT ON (proposal_id)
                   proposal_id, version, call_id, types, reason, exception_reason, present, recused,
                   entitled, needed, recorded_by, for_the_chair, recorded_at
              FROM deliberation.recommendation
             WHERE call_id = ANY (:calls)
             ORDER BY proposal_id, version DESC
            """;

    private static final String OF_PROPOSAL = """
            SELECT proposal_id, version, call_id, types, reason, exception_reason, present, recused,
                   entitled, needed, recorded_by, for_the_chair, recorded_at
              FROM deliberation.recommendation
             WHERE proposal_id = :proposal
             ORDER BY version DESC
            """;

    private final JdbcClient sql;
    private final NoteStore notes;

    MinuteStore(JdbcClient sql, NoteStore notes) {
        this.sql = sql;
        this.notes = notes;
    }

    Set<UUID> attending(UUID call) {
        return attendance(call).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// {@return whether each person is there, as far as somebody recorded it}
    Map<UUID, Boolean> attendance(UUID call) {
        return sql
                .sql(ATTENDANCE)
                .param("call", call)
                .query((row, _) -> new Presence(row.getObject("person_id", UUID.class), row.getBoolean("attends")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Presence::person, Presence::attends));
    }

    /// One person's presence, as somebody records it.
    record Presence(UUID person, boolean attends) {}

    void attend(Turn turn, Presence presence) {
        sql.sql(ATTEND)
                .param("call", turn.call())
                .param("person", presence.person())
                .param("attends", presence.attends())
                .param("by", turn.person())
                .param("at", Columns.utc(turn.now()))
                .update();
    }

    void add(Recommendation recommendation) {
        var minutes = recommendation.minutes();
        sql.sql(RECOMMEND)
                .param("proposal", recommendation.proposal())
                .param("version", recommendation.version())
                .param("call", recommendation.call())
                .param("types", recommendation.choice().types().toArray(String[]::new))
                .param("reason", recommendation.choice().reason())
                .param("exception", recommendation.choice().exceptionReason())
                .param("present", texts(minutes.quorum().present()))
                .param("recused", texts(minutes.quorum().recused()))
                .param("entitled", minutes.quorum().entitled())
                .param("needed", minutes.quorum().needed())
                .param("by", minutes.by())
                .param("forTheChair", minutes.forTheChair())
                .param("at", Columns.utc(minutes.at()))
                .update();
        notes.add(recommendation);
    }

    List<Recommendation> newestOf(Collection<UUID> calls) {
        return notes.with(sql.sql(NEWEST_OF_CALLS)
                .param("calls", calls.toArray(UUID[]::new))
                .query(MinuteStore::recommendation)
                .list());
    }

    List<Recommendation> ofProposal(UUID proposal) {
        return notes.with(sql.sql(OF_PROPOSAL)
                .param("proposal", proposal)
                .query(MinuteStore::recommendation)
                .list());
    }

    private static String[] texts(List<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    private static Recommendation recommendation(ResultSet row, int number) throws SQLException {
        var quorum = new Quorum(ids(row, "present"), ids(row, "recused"), row.getInt("entitled"), row.getInt("needed"));
        var minutes = new Minutes(
                quorum,
                row.getObject("recorded_by", UUID.class),
                row.getBoolean("for_the_chair"),
                Columns.instant(row, "recorded_at"),
                List.of());
        return new Recommendation(
                row.getObject("proposal_id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getInt("version"),
                new Choice(Columns.texts(row, "types"), row.getString("reason"), row.getString("exception_reason")),
                minutes);
    }
}
