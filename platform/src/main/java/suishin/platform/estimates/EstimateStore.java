package suishin.platform.estimates;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.engines.impact.Multipliers.Measure;
import suishin.platform.database.Columns;
import suishin.platform.estimates.Estimate.Link;
import tools.jackson.databind.json.JsonMapper;

/// The tables of schema `estimates`.
@Component
final class EstimateStore {

    private static final String ADD = """
            INSERT INTO estimates.estimate
                   (id, strategy_id, edition_id, print, other_id, other_print, synthetic, engine, question, answer,
                    written_by, written_at)
            VALUES (:id, :strategy, :edition, :print, :other, :otherPrint, :synthetic, :engine, :question, :answer,
                    :by, :at)
            """;

    private static final String ESTIMATES = """
            SELECT id, strategy_id, print, other_print, synthetic, engine, question, answer, written_by, written_at
              FROM estimates.estimate
            """;

    private static final String FIND = ESTIMATES + " WHERE id = :id";

    private static final String OF_STRATEGY = ESTIMATES + " WHERE strategy_id = :strategy ORDER BY id DESC";

    private static final String COUNT = "SELECT count(*) FROM estimates.estimate WHERE strategy_id = :strategy";

    private static final String LINKS = """
            SELECT estimate_id, target, goal, measure, basis
              FROM estimates.link
             WHERE strategy_id = :strategy
             ORDER BY target
            """;

    private static final String LINK = """
            INSERT INTO estimates.link (estimate_id, strategy_id, target, goal, measure, basis)
            VALUES (:estimate, :strategy, :target, :goal, :measure, :basis)
            ON CONFLICT (estimate_id, target) DO UPDATE
                  SET goal = excluded.goal, measure = excluded.measure, basis = excluded.basis
            """;

    private static final String UNLINK =
            "DELETE FROM estimates.link WHERE estimate_id = :estimate AND target = :target";

    private static final String SET_ASIDE =
            "UPDATE estimates.handed_in SET in_force = false WHERE proposal_id = :proposal AND in_force";

    private static final String HAND_IN = """
            INSERT INTO estimates.handed_in
                   (proposal_id, handed_in_at, estimate_id, target, goal, measure, basis, in_force)
            SELECT :proposal, :at, estimate_id, target, goal, measure, basis, true
              FROM estimates.link
             WHERE strategy_id = :strategy
            """;

    private static final String HANDED_IN = """
            SELECT estimate_id, target, goal, measure, basis
              FROM estimates.handed_in
             WHERE proposal_id = :proposal AND in_force
             ORDER BY target
            """;

    private static final String HANDED_IN_WITH =
            "SELECT DISTINCT proposal_id FROM estimates.handed_in WHERE estimate_id = :estimate AND in_force";

    private static final String ALL = ESTIMATES + " WHERE id = ANY (:ids) ORDER BY id";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    EstimateStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Estimate estimate) {
        var question = estimate.question();
        sql.sql(ADD)
                .param("id", estimate.id())
                .param("strategy", estimate.strategy())
                .param("edition", question.edition())
                .param("print", estimate.basis().print())
                .param("other", question.other().orElse(null), Types.OTHER)
                .param("otherPrint", estimate.basis().otherPrint().orElse(null), Types.VARCHAR)
                .param("synthetic", estimate.basis().synthetic())
                .param("engine", estimate.basis().engine())
                .param("question", JSON.writeValueAsString(question))
                .param("answer", JSON.writeValueAsString(estimate.answer()))
                .param("by", estimate.written().by())
                .param("at", Columns.utc(estimate.written().at()))
                .update();
    }

    long count(UUID strategy) {
        return sql.sql(COUNT).param("strategy", strategy).query(Long.class).single();
    }

    /// {@return the estimate with its links, as far as they may be read}
    Optional<Estimate> find(UUID id) {
        return sql.sql(FIND)
                .param("id", id)
                .query((row, _) -> estimate(row, List.of()))
                .optional()
                .map(found -> with(found, links(found.strategy()).getOrDefault(id, List.of())));
    }

    private static Estimate with(Estimate found, List<Link> links) {
        return new Estimate(
                found.id(), found.strategy(), found.question(), found.answer(), found.basis(), found.written(), links);
    }

    /// {@return the estimates of a strategy with the targets they are evidence of, the newest first}
    List<Estimate> ofStrategy(UUID strategy) {
        var links = links(strategy);
        return sql.sql(OF_STRATEGY)
                .param("strategy", strategy)
                .query((row, _) -> estimate(row, links.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<Link>> links(UUID strategy) {
        return sql.sql(LINKS).param("strategy", strategy).query(EstimateStore::link).list().stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /// {@return what the proposal's targets rested on when it was sealed last}
    List<Estimate> handedIn(UUID proposal) {
        var links = sql.sql(HANDED_IN).param("proposal", proposal).query(EstimateStore::link).list().stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return links.isEmpty()
                ? List.of()
                : sql.sql(ALL)
                        .param("ids", links.keySet().toArray(UUID[]::new))
                        .query((row, _) ->
                                estimate(row, links.getOrDefault(row.getObject("id", UUID.class), List.of())))
                        .list();
    }

    /// {@return the proposals that were sealed last with this estimate}
    List<UUID> handedInWith(UUID estimate) {
        return sql.sql(HANDED_IN_WITH)
                .param("estimate", estimate)
                .query((row, _) -> row.getObject("proposal_id", UUID.class))
                .list();
    }

    void link(Estimate estimate, Link link) {
        sql.sql(LINK)
                .param("estimate", estimate.id())
                .param("strategy", estimate.strategy())
                .param("target", link.target())
                .param("goal", link.purpose().goal())
                .param("measure", link.purpose().measure().name())
                .param("basis", link.purpose().basis().name())
                .update();
    }

    boolean unlink(UUID estimate, int target) {
        return sql.sql(UNLINK)
                        .param("estimate", estimate)
                        .param("target", target)
                        .update()
                == 1;
    }

    /// The links as they are now stand for the proposal from here on; those of an earlier seal no longer do.
    int handIn(UUID proposal, UUID strategy, Instant at) {
        sql.sql(SET_ASIDE).param("proposal", proposal).update();
        return sql.sql(HAND_IN)
                .param("proposal", proposal)
                .param("strategy", strategy)
                .param("at", Columns.utc(at))
                .update();
    }

    private static Map.Entry<UUID, Link> link(ResultSet row, int number) throws SQLException {
        return Map.entry(
                row.getObject("estimate_id", UUID.class),
                new Link(
                        row.getInt("target"),
                        new Purpose(
                                row.getString("goal"),
                                Measure.valueOf(row.getString("measure")),
                                Purpose.Basis.valueOf(row.getString("basis")))));
    }

    private static Estimate estimate(ResultSet row, List<Link> links) throws SQLException {
        return new Estimate(
                row.getObject("id", UUID.class),
                row.getObject("strategy_id", UUID.class),
                JSON.readValue(row.getString("question"), Question.class),
                JSON.readValue(row.getString("answer"), Answer.class),
                new Estimate.Basis(
                        row.getString("print"),
                        Optional.ofNullable(row.getString("other_print")),
                        row.getString("engine"),
                        row.getBoolean("synthetic")),
                new Estimate.Written(row.getObject("written_by", UUID.class), Columns.instant(row, "written_at")),
                links);
    }
}
