package suishin.platform.selection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.deliberation.Turn;

/// The only class that knows table `selection.feedback`.
@Component
final class FeedbackStore {

    private static final String ADD = """
            INSERT INTO selection.feedback (proposal_id, criterion, version, call_id, said, written_by, written_at)
            VALUES (:proposal, :criterion, :version, :call, :said, :by, :at)
            """;

    private static final String NEWEST_OF_CALL = """
            SELECT DISTINCT ON (proposal_id, criterion) proposal_id, criterion, version, said, written_by
              FROM selection.feedback
             WHERE call_id = :call
             ORDER BY proposal_id, criterion, version DESC
            """;

    private static final String NEWEST_OF_PROPOSAL = """
            SELECT DISTINCT ON (criterion) proposal_id, criterion, version, said, written_by
              FROM selection.feedback
             WHERE proposal_id = :proposal
             ORDER BY criterion, version DESC
            """;

    private static final String WRITERS =
            "SELECT DISTINCT call_id, written_by FROM selection.feedback WHERE call_id = ANY (:calls)";

    private final JdbcClient sql;

    FeedbackStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Turn turn, Feedback feedback) {
        sql.sql(ADD)
                .param("proposal", feedback.proposal())
                .param("criterion", feedback.criterion())
                .param("version", feedback.version())
                .param("call", turn.call())
                .param("said", feedback.said())
                .param("by", feedback.by())
                .param("at", Columns.utc(turn.now()))
                .update();
    }

    List<Feedback> newestOfCall(UUID call) {
        return sql.sql(NEWEST_OF_CALL)
                .param("call", call)
                .query(FeedbackStore::feedback)
                .list();
    }

    List<Feedback> newestOfProposal(UUID proposal) {
        return sql.sql(NEWEST_OF_PROPOSAL)
                .param("proposal", proposal)
                .query(FeedbackStore::feedback)
                .list();
    }

    Set<UUID> writers(UUID call) {
        return writers(List.of(call)).getOrDefault(call, Set.of());
    }

    /// {@return who wrote feedback in each of these calls; a call without is not there}
    Map<UUID, Set<UUID>> writers(Collection<UUID> calls) {
        return sql
                .sql(WRITERS)
                .param("calls", calls.toArray(UUID[]::new))
                .query((row, _) ->
                        Map.entry(row.getObject("call_id", UUID.class), row.getObject("written_by", UUID.class)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    private static Feedback feedback(ResultSet row, int number) throws SQLException {
        return new Feedback(
                row.getObject("proposal_id", UUID.class),
                row.getString("criterion"),
                row.getInt("version"),
                row.getString("said"),
                row.getObject("written_by", UUID.class));
    }
}
