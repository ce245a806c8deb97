package suishin.platform.collaborations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
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

    private static final String NEWEST = WORK + " ORDER BY w.since DESC, w.id LIMIT :most OFFSET :skip";

    private static final String COUNT = "SELECT count(*) FROM collaborations.work";

    private static final String TITLED = WORK + " WHERE w.title = ANY (:titles) ORDER BY w.id";

    private static final String OF = WORK + """
             WHERE w.id IN (SELECT p.work_id FROM collaborations.party p WHERE p.person_id = ANY (:people))
             ORDER BY w.id
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

    private static final String REMOVE = "DELETE FROM collaborations.work WHERE id = :id";

    private final JdbcClient sql;

    CollaborationStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<JointWork> newest(int most, int skip) {
        return sql.sql(NEWEST)
                .param("most", most)
                .param("skip", skip)
                .query(CollaborationStore::work)
                .list();
    }

    int count() {
        return sql.sql(COUNT).query(Integer.class).single();
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

    void add(JointWork work, UUID by, Instant at) {
        sql.sql(ADD)
                .param("id", work.id())
                .param("title", work.title())
                .param("since", work.days().since().orElse(null))
                .param("until", work.days().until().orElse(null))
                .param("amount", work.amountYen().isPresent() ? work.amountYen().getAsLong() : null)
                .param("source", work.source())
                .param("by", by)
                .param("at", Columns.utc(at))
                .update();
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
