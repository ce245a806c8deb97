package suishin.platform.experts;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.programmes.Sector;

/// The pool: tables `experts.expert` and `experts.affiliation`.
@Component
final class ExpertStore {

    private static final String POOL =
            "SELECT person_id, sector, discipline FROM experts.expert ORDER BY invited_at, person_id";

    private static final String OF = """
            SELECT person_id, sector, discipline
              FROM experts.expert
             WHERE person_id = ANY (:people)
             ORDER BY invited_at, person_id
            """;

    private static final String ADD = """
            INSERT INTO experts.expert (person_id, sector, discipline, invited_at)
            VALUES (:person, :sector, :discipline, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String CHANGE = """
            UPDATE experts.expert
               SET sector = :sector, discipline = :discipline
             WHERE person_id = :person
            """;

    private static final String AFFILIATIONS = """
            SELECT id, person_id, organisation_id, role, since, until
              FROM experts.affiliation
             WHERE person_id = ANY (:people)
             ORDER BY since DESC, id
            """;

    private static final String ADD_AFFILIATION = """
            INSERT INTO experts.affiliation (id, person_id, organisation_id, role, since, until)
            VALUES (:id, :person, :organisation, :role, :since, :until)
            """;

    private static final String COUNT_AT = """
            SELECT count(DISTINCT person_id)
              FROM experts.affiliation
             WHERE organisation_id = :organisation AND since <= :day AND (until IS NULL OR until >= :day)
            """;

    private static final String EVER_AT =
            "SELECT DISTINCT person_id FROM experts.affiliation WHERE organisation_id = ANY (:organisations)";

    private static final String END_AFFILIATION = """
            UPDATE experts.affiliation
               SET until = :until
             WHERE id = :id AND person_id = :person AND until IS NULL AND since <= :until
            RETURNING id, person_id, organisation_id, role, since, until
            """;

    private final JdbcClient sql;

    ExpertStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Expert> pool() {
        return withAffiliations(sql.sql(POOL).query(ExpertStore::expert).list());
    }

    List<Expert> of(Collection<UUID> people) {
        return withAffiliations(sql.sql(OF)
                .param("people", people.toArray(UUID[]::new))
                .query(ExpertStore::expert)
                .list());
    }

    boolean add(UUID person, Expert.Invitation invitation, Instant at) {
        return sql.sql(ADD)
                        .param("person", person)
                        .param("sector", invitation.sector().name())
                        .param("discipline", invitation.discipline())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    boolean change(UUID person, Sector sector, String discipline) {
        return sql.sql(CHANGE)
                        .param("person", person)
                        .param("sector", sector.name())
                        .param("discipline", discipline)
                        .update()
                == 1;
    }

    boolean add(Affiliation affiliation) {
        return sql.sql(ADD_AFFILIATION)
                        .param("id", affiliation.id())
                        .param("person", affiliation.person())
                        .param("organisation", affiliation.organisation())
                        .param("role", affiliation.role())
                        .param("since", affiliation.since())
                        .param("until", affiliation.until().orElse(null))
                        .update()
                == 1;
    }

    /// {@return the affiliation with its last day; empty if it does not last, or began after that day}
    Optional<Affiliation> end(UUID person, UUID affiliation, LocalDate until) {
        return sql.sql(END_AFFILIATION)
                .param("id", affiliation)
                .param("person", person)
                .param("until", until)
                .query(ExpertStore::affiliation)
                .optional();
    }

    int countAt(UUID organisation, LocalDate day) {
        return sql.sql(COUNT_AT)
                .param("organisation", organisation)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    List<UUID> everAt(Collection<UUID> organisations) {
        return sql.sql(EVER_AT)
                .param("organisations", organisations.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list();
    }

    private List<Expert> withAffiliations(List<Expert> experts) {
        var people = experts.stream().map(Expert::person).toArray(UUID[]::new);
        var affiliations = sql.sql(AFFILIATIONS).param("people", people).query(ExpertStore::affiliation).list().stream()
                .collect(groupingBy(Affiliation::person));
        return experts.stream()
                .map(expert -> new Expert(
                        expert.person(),
                        expert.sector(),
                        expert.discipline(),
                        affiliations.getOrDefault(expert.person(), List.of())))
                .toList();
    }

    private static Expert expert(ResultSet row, int number) throws SQLException {
        return new Expert(
                row.getObject("person_id", UUID.class),
                Sector.valueOf(row.getString("sector")),
                row.getString("discipline"),
                List.of());
    }

    private static Affiliation affiliation(ResultSet row, int number) throws SQLException {
        return new Affiliation(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("role"),
                row.getObject("since", LocalDate.class),
                Optional.ofNullable(row.getObject("until", LocalDate.class)));
    }
}
