package suishin.platform.organisations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// The hierarchy of institutions: table `organisations.tie`, and what each institution is.
@Component
final class HierarchyStore {

    /// Every chain upwards as long as all its ties hold on one day; so none runs in a circle.
    private static final String ABOVE = """
            WITH RECURSIVE up (origin, tip, days, path) AS (
                SELECT t.child_id, t.parent_id, daterange(t.since, t.until, '[]'), ARRAY[t.id]
                  FROM organisations.tie t
                 WHERE t.child_id = ANY (:ids)
                   AND daterange(t.since, t.until, '[]') && daterange(cast(:from AS date), cast(:to AS date), '[]')
                UNION ALL
                SELECT up.origin, t.parent_id, up.days * daterange(t.since, t.until, '[]'), up.path || t.id
                  FROM up
                  JOIN organisations.tie t ON t.child_id = up.tip
                 WHERE (up.days * daterange(t.since, t.until, '[]'))
                       && daterange(cast(:from AS date), cast(:to AS date), '[]')
            )
            SELECT up.origin, up.tip, up.path::text AS path, lower(up.days) AS first, upper(up.days) - 1 AS last,
                   t.id, t.child_id, t.parent_id, t.kind, t.since, t.until
              FROM up
             CROSS JOIN LATERAL unnest(up.path) WITH ORDINALITY AS step (tie, place)
              JOIN organisations.tie t ON t.id = step.tie
             ORDER BY up.origin, cardinality(up.path), up.path, step.place
            """;

    private static final String AT_OR_BELOW = """
            WITH RECURSIVE down (id) AS (
                SELECT cast(:id AS uuid)
                UNION
                SELECT t.child_id FROM down JOIN organisations.tie t ON t.parent_id = down.id
            )
            SELECT id FROM down
            """;

    private static final String AROUND = """
            SELECT id, child_id, parent_id, kind, since, until
              FROM organisations.tie
             WHERE child_id = :id OR parent_id = :id
             ORDER BY since NULLS FIRST, id
            """;

    private static final String ADD = """
            INSERT INTO organisations.tie (id, child_id, parent_id, kind, since, until, added_at)
            VALUES (:id, :child, :parent, :kind, :since, :until, :at)
            """;

    private static final String END = """
            UPDATE organisations.tie
               SET until = :until
             WHERE id = :id AND (until IS NULL OR until > :until) AND (since IS NULL OR since <= :until)
            """;

    private static final String REMOVE = """
            DELETE FROM organisations.tie
             WHERE id = :id
            RETURNING id, child_id, parent_id, kind, since, until
            """;

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('organisations.tie'))::text";

    private static final String PROFILES =
            "SELECT id, kind, prefecture FROM organisations.organisation WHERE id = ANY (:ids)";

    private static final String DESCRIBE =
            "UPDATE organisations.organisation SET kind = :kind, prefecture = :prefecture WHERE id = :id";

    private final JdbcClient sql;

    HierarchyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// One step of one chain, as the database tells it.
    private record Step(UUID origin, String path, UUID tip, Days days, Tie tie) {}

    Map<UUID, List<Ancestor>> above(Collection<UUID> ids, Days days) {
        var chains = sql
                .sql(ABOVE)
                .param("ids", ids.toArray(UUID[]::new))
                .param("from", days.since().orElse(null))
                .param("to", days.until().orElse(null))
                .query(HierarchyStore::step)
                .list()
                .stream()
                .collect(groupingBy(step -> step.origin() + step.path(), LinkedHashMap::new, toList()));
        return chains.values().stream()
                .collect(groupingBy(chain -> chain.getFirst().origin(), mapping(HierarchyStore::ancestor, toList())));
    }

    private static Ancestor ancestor(List<Step> chain) {
        var first = chain.getFirst();
        return new Ancestor(first.tip(), chain.stream().map(Step::tie).toList(), first.days());
    }

    List<UUID> atOrBelow(UUID id) {
        return sql.sql(AT_OR_BELOW)
                .param("id", id)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    List<Tie> around(UUID id) {
        return sql.sql(AROUND).param("id", id).query(HierarchyStore::tie).list();
    }

    void oneAtATime() {
        sql.sql(LOCK).query(String.class).single();
    }

    void add(Tie tie, Instant at) {
        sql.sql(ADD)
                .param("id", tie.id())
                .param("child", tie.child())
                .param("parent", tie.parent())
                .param("kind", tie.kind().name())
                .param("since", tie.days().since().orElse(null))
                .param("until", tie.days().until().orElse(null))
                .param("at", Columns.utc(at))
                .update();
    }

    boolean end(UUID tie, LocalDate until) {
        return sql.sql(END).param("id", tie).param("until", until).update() == 1;
    }

    /// {@return the tie that is gone; empty if there was none}
    Optional<Tie> remove(UUID tie) {
        return sql.sql(REMOVE).param("id", tie).query(HierarchyStore::tie).optional();
    }

    Map<UUID, Profile> profiles(Collection<UUID> ids) {
        return sql
                .sql(PROFILES)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), profile(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void describe(UUID id, Profile profile) {
        sql.sql(DESCRIBE)
                .param("id", id)
                .param("kind", profile.kind().map(Enum::name).orElse(null))
                .param("prefecture", profile.prefecture().orElse(null))
                .update();
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                Optional.ofNullable(row.getString("kind")).map(OrganisationKind::valueOf),
                Optional.ofNullable(row.getObject("prefecture", Integer.class)));
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getObject("origin", UUID.class),
                row.getString("path"),
                row.getObject("tip", UUID.class),
                days(row, "first", "last"),
                tie(row, number));
    }

    private static Tie tie(ResultSet row, int number) throws SQLException {
        return new Tie(
                row.getObject("id", UUID.class),
                row.getObject("child_id", UUID.class),
                row.getObject("parent_id", UUID.class),
                TieKind.valueOf(row.getString("kind")),
                days(row, "since", "until"));
    }

    private static Days days(ResultSet row, String since, String until) throws SQLException {
        return new Days(
                Optional.ofNullable(row.getObject(since, LocalDate.class)),
                Optional.ofNullable(row.getObject(until, LocalDate.class)));
    }
}
