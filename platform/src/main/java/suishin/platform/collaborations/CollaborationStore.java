package suishin.platform.collaborations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.organisations.Days;

/// The only class that knows the tables of schema `collaborations`.
@Component
final class CollaborationStore {

    private static final String WORK = """
            SELECT w.id, w.title, w.since, w.until, w.amount_yen, w.source,
                   array(SELECT p.person_id FROM collaborations.party p
                          WHERE p.work_id = w.id AND p.person_id IS NOT NULL) AS people,
                   array(SELECT p.organisation_id FROM collaborations.party p
                          WHERE p.work_id = w.id AND p.organisation_id IS NOT NULL) AS organisations
              FROM collaborations.work w
            """;

    /// What is looked for is in the title or the source, or takes part; an empty text is everywhere.
    private static final String MATCHING = """
             WHERE strpos(lower(normalize(w.title, NFKC)), :text) > 0
                OR strpos(lower(normalize(w.source, NFKC)), :text) > 0
                OR EXISTS (SELECT 1 FROM collaborations.party p
                            WHERE p.work_id = w.id
                              AND (p.person_id = ANY (:people) OR p.organisation_id = ANY (:organisations)))
            """;

    private static final String NEWEST = WORK + MATCHING + " ORDER BY w.since DESC, w.id LIMIT :most OFFSET :skip";

    private static final String COUNT = "SELECT count(*) FROM collaborations.work w" + MATCHING;

    private static final String FIND = WORK + " WHERE w.id = :id";

    private static final String HOLD = FIND + " FOR UPDATE OF w";

    private static final String TITLED = WORK + " WHERE w.title = ANY (:titles) ORDER BY w.id";

    private static final String OF = WORK + """
             WHERE w.id IN (SELECT p.work_id FROM collaborations.party p WHERE p.person_id = ANY (:people))
             ORDER BY w.id
            """;

    private static final String ONLY_OF = WORK + """
             WHERE w.id IN (SELECT p.work_id FROM collaborations.party p
                             WHERE p.person_id = ANY (:those) OR p.organisation_id = ANY (:those))
               AND NOT EXISTS (SELECT 1 FROM collaborations.party p
                                WHERE p.work_id = w.id
                                  AND coalesce(p.person_id, p.organisation_id) <> ALL (:those))
             ORDER BY w.since DESC, w.id
            """;

    private static final String PEOPLE_WITH = """
            SELECT DISTINCT p.person_id
              FROM collaborations.party o
              JOIN collaborations.party p ON p.work_id = o.work_id AND p.person_id IS NOT NULL
             WHERE o.organisation_id = ANY (:organisations)
            """;

    private static final String ADD = """
            INSERT INTO collaborations.work (id, title, since, until, amount_yen, source, recorded_by, recorded_at)
            VALUES (:id, :title, :since, :until, :amount, :source, :by, :at)
            """;

    private static final String ADD_PARTIES = """
            INSERT INTO collaborations.party (work_id, person_id, organisation_id)
            SELECT :work, person, cast(NULL AS uuid) FROM unnest(:people) AS person
             UNION ALL
            SELECT :work, cast(NULL AS uuid), organisation FROM unnest(:organisations) AS organisation
            """;

    private static final String CORRECT = """
            UPDATE collaborations.work
               SET title = :title, since = :since, until = :until, amount_yen = :amount, source = :source
             WHERE id = :id
            """;

    private static final String CLEAR_PARTIES = "DELETE FROM collaborations.party WHERE work_id = :work";

    private static final String REMOVE = "DELETE FROM collaborations.work WHERE id = :id";

    private final JdbcClient sql;

    CollaborationStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is looked for.
    ///
    /// @param text          in small letters, of one width; empty: everything
    /// @param people        who takes part, besides
    /// @param organisations what takes part, besides
    record Sought(String text, Collection<UUID> people, Collection<UUID> organisations) {}

    List<JointWork> newest(Sought sought, int most, int skip) {
        return sql.sql(NEWEST)
                .params(matching(sought))
                .param("most", most)
                .param("skip", skip)
                .query(CollaborationStore::work)
                .list();
    }

    int count(Sought sought) {
        return sql.sql(COUNT).params(matching(sought)).query(Integer.class).single();
    }

    private static Map<String, Object> matching(Sought sought) {
        return Map.of(
                "text", sought.text(),
                "people", sought.people().toArray(UUID[]::new),
                "organisations", sought.organisations().toArray(UUID[]::new));
    }

    Optional<JointWork> find(UUID id) {
        return sql.sql(FIND).param("id", id).query(CollaborationStore::work).optional();
    }

    /// {@return the record, which nobody else changes until the transaction ends}
    Optional<JointWork> hold(UUID id) {
        return sql.sql(HOLD).param("id", id).query(CollaborationStore::work).optional();
    }

    List<JointWork> titled(Collection<String> titles) {
        return sql.sql(TITLED)
                .param("titles", titles.toArray(String[]::new))
                .query(CollaborationStore::work)
                .list();
    }

    List<JointWork> of(Collection<UUID> people) {
        return sql.sql(OF)
                .param("people", people.toArray(UUID[]::new))
                .query(CollaborationStore::work)
                .list();
    }

    List<UUID> peopleWith(Collection<UUID> organisations) {
        return sql.sql(PEOPLE_WITH)
                .param("organisations", organisations.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list();
    }

    /// {@return the records in which nobody takes part but those, people or institutions}
    List<JointWork> onlyOf(Collection<UUID> those) {
        return sql.sql(ONLY_OF)
                .param("those", those.toArray(UUID[]::new))
                .query(CollaborationStore::work)
                .list();
    }

    void add(JointWork work, UUID by, Instant at) {
        sql.sql(ADD)
                .params(values(work))
                .param("by", by)
                .param("at", Columns.utc(at))
                .update();
        addParties(work);
    }

    void correct(JointWork work) {
        sql.sql(CORRECT).params(values(work)).update();
        sql.sql(CLEAR_PARTIES).param("work", work.id()).update();
        addParties(work);
    }

    private static Map<String, @Nullable Object> values(JointWork work) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", work.id());
        values.put("title", work.title());
        values.put("since", work.days().since().orElse(null));
        values.put("until", work.days().until().orElse(null));
        values.put("amount", work.amountYen().isPresent() ? work.amountYen().getAsLong() : null);
        values.put("source", work.source());
        return values;
    }

    private void addParties(JointWork work) {
        sql.sql(ADD_PARTIES)
                .param("work", work.id())
                .param("people", work.people().toArray(UUID[]::new))
                .param("organisations", work.organisations().toArray(UUID[]::new))
                .update();
    }

    boolean remove(UUID id) {
        return sql.sql(REMOVE).param("id", id).update() == 1;
    }

    private static JointWork work(ResultSet row, int number) throws SQLException {
        var amount = Optional.ofNullable(row.getObject("amount_yen", Long.class));
        return new JointWork(
                row.getObject("id", UUID.class),
                row.getString("title"),
                new Days(
                        Optional.ofNullable(row.getObject("since", LocalDate.class)),
                        Optional.ofNullable(row.getObject("until", LocalDate.class))),
                amount.map(OptionalLong::of).orElse(OptionalLong.empty()),
                row.getString("source"),
                ids(row, "people"),
                ids(row, "organisations"));
    }

    private static Set<UUID> ids(ResultSet row, String column) throws SQLException {
        return Set.of((UUID[]) row.getArray(column).getArray());
    }
}
