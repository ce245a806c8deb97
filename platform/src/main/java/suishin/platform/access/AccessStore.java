package suishin.platform.access;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Role.ScopeKind;
import suishin.platform.kernel.Scope;

/// The only class that knows the tables of schema `access` (but for the rules).
@Component
final class AccessStore {

    private static final String HELD_BY = """
            SELECT person_id, role, scope_kind, scope_id, organisation_id
              FROM access.held
             WHERE person_id = :person AND until IS NULL
             ORDER BY since, id
            """;

    private static final String EVERY_ROLE = """
            SELECT person_id, role, scope_kind, scope_id, organisation_id
              FROM access.held
             WHERE until IS NULL
             ORDER BY since, id
            """;

    private static final String ROLES_OF = """
            SELECT person_id, role, scope_kind, scope_id, organisation_id
              FROM access.held
             WHERE person_id = ANY (:people) AND until IS NULL
             ORDER BY since, id
            """;

    private static final String AROUND = """
            SELECT person_id, role, scope_kind, scope_id, organisation_id
              FROM access.held
             WHERE (person_id = ANY (:people) OR (scope_kind = 'REGION' AND scope_id = ANY (:regions))) AND until IS NULL
             ORDER BY since, id
            """;

    private static final String HOLDERS = """
            SELECT person_id, role, scope_kind, scope_id, organisation_id
              FROM access.held
             WHERE role = :role AND scope_id = :scope AND until IS NULL
             ORDER BY since, id
            """;

    private static final String GIVE = """
            INSERT INTO access.held (id, person_id, role, scope_kind, scope_id, organisation_id, since)
            VALUES (:id, :person, :role, :kind, :scope, :organisation, :since)
            ON CONFLICT DO NOTHING
            """;

    private static final String END = """
            UPDATE access.held SET until = :until
             WHERE person_id = :person AND role = :role AND scope_id = :scope AND until IS NULL
            """;

    private static final String REGISTER = """
            INSERT INTO access.matter (id, programme, region_id, call_id, ministries, stage)
            VALUES (:id, :programme, :region, :call, :ministries, 0)
            """;

    private static final String ADVANCE = "UPDATE access.matter SET stage = :stage WHERE id = :id";

    private static final String BAR = """
            INSERT INTO access.bar (person_id, matter_id, rule, since, open)
            VALUES (:person, :matter, :rule, :since, :open)
            ON CONFLICT DO NOTHING
            """;

    private static final String LIFT = """
            DELETE FROM access.bar WHERE person_id = :person AND matter_id = :matter AND rule = :rule AND open
            """;

    private static final String LIFTING = """
            INSERT INTO access.lifting (person_id, matter_id, rule, reason, lifted_by, lifted_at)
            VALUES (:person, :matter, :rule, :reason, :by, :at)
            """;

    private static final String LIFT_FINAL = """
            DELETE FROM access.bar WHERE person_id = :person AND matter_id = :matter AND rule = :rule AND NOT open
            """;

    private static final String UPHOLD = """
            UPDATE access.bar SET open = false
             WHERE person_id = :person AND matter_id = :matter AND rule = :rule AND open
            """;

    private static final String BARRED = "SELECT DISTINCT person_id FROM access.bar WHERE matter_id = :matter";

    private static final String BARRED_OF_ALL =
            "SELECT DISTINCT matter_id, person_id FROM access.bar WHERE matter_id = ANY (:matters)";

    private static final String ASSIGN = """
            INSERT INTO access.assigned (person_id, matter_id)
            SELECT person, matter FROM unnest(:people, :matters) AS pair (person, matter)
            ON CONFLICT DO NOTHING
            """;

    private static final String UNASSIGN =
            "DELETE FROM access.assigned WHERE person_id = :person AND matter_id = :matter";

    private static final String REGIONS_OF_OTHERS = "SELECT access.regions_of_others() AS region";

    private static final String MAY_GIVE = "SELECT access.may_give(:role, :scope)";

    private static final String MAY_READ = "SELECT access.may_read(:aspect, :matter)";

    private final JdbcClient sql;

    AccessStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Held> heldBy(UUID person) {
        return sql.sql(HELD_BY).param("person", person).query(AccessStore::held).list();
    }

    List<Held> everyRole() {
        return sql.sql(EVERY_ROLE).query(AccessStore::held).list();
    }

    List<Held> around(Collection<UUID> people, Collection<UUID> regions) {
        return sql.sql(AROUND)
                .param("people", people.toArray(UUID[]::new))
                .param("regions", regions.stream().map(UUID::toString).toArray(String[]::new))
                .query(AccessStore::held)
                .list();
    }

    List<Held> rolesOf(Collection<UUID> people) {
        return sql.sql(ROLES_OF)
                .param("people", people.toArray(UUID[]::new))
                .query(AccessStore::held)
                .list();
    }

    List<Held> holders(Role role, Scope scope) {
        return sql.sql(HOLDERS)
                .param("role", role.name())
                .param("scope", scope.id())
                .query(AccessStore::held)
                .list();
    }

    boolean give(UUID id, Held held, Instant since) {
        return sql.sql(GIVE)
                        .param("id", id)
                        .param("person", held.person())
                        .param("role", held.role().name())
                        .param("kind", held.scope().kind().name())
                        .param("scope", held.scope().id())
                        .param("organisation", held.organisation().orElse(null))
                        .param("since", Columns.utc(since))
                        .update()
                == 1;
    }

    boolean mayGive(Held held) {
        return sql.sql(MAY_GIVE)
                .param("role", held.role().name())
                .param("scope", held.scope().id())
                .query(Boolean.class)
                .single();
    }

    boolean end(UUID person, Role role, Scope scope, Instant until) {
        return sql.sql(END)
                        .param("person", person)
                        .param("role", role.name())
                        .param("scope", scope.id())
                        .param("until", Columns.utc(until))
                        .update()
                > 0;
    }

    boolean register(Matter matter) {
        return sql.sql(REGISTER)
                        .param("id", matter.id())
                        .param("programme", matter.programme())
                        .param("region", matter.region())
                        .param("call", matter.call())
                        .param("ministries", matter.ministries().toArray(String[]::new))
                        .update()
                == 1;
    }

    boolean advance(UUID matter, MatterStage stage) {
        int changed = sql.sql(ADVANCE)
                .param("stage", stage.rank())
                .param("id", matter)
                .update();
        if (changed != 1) {
            throw new IllegalStateException("The proposal (%s) is not one the actor may read.".formatted(matter));
        }
        return true;
    }

    boolean bar(Bar bar, Instant since) {
        return bar(sql.sql(BAR), bar)
                        .param("since", Columns.utc(since))
                        .param("open", bar.open())
                        .update()
                == 1;
    }

    boolean lift(Bar bar) {
        return bar(sql.sql(LIFT), bar).update() == 1;
    }

    boolean liftFinal(Bar bar, Lifting lifting) {
        bar(sql.sql(LIFTING), bar)
                .param("reason", lifting.reason())
                .param("by", lifting.by())
                .param("at", Columns.utc(lifting.at()))
                .update();
        return bar(sql.sql(LIFT_FINAL), bar).update() == 1;
    }

    /// Who lifts a final bar, why and when.
    record Lifting(UUID by, String reason, Instant at) {}

    boolean uphold(Bar bar) {
        return bar(sql.sql(UPHOLD), bar).update() == 1;
    }

    private static JdbcClient.StatementSpec bar(JdbcClient.StatementSpec statement, Bar bar) {
        return statement
                .param("person", bar.person())
                .param("matter", bar.matter())
                .param("rule", bar.rule());
    }

    Set<UUID> barred(UUID matter) {
        return Set.copyOf(sql.sql(BARRED)
                .param("matter", matter)
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list());
    }

    Map<UUID, Set<UUID>> barred(Collection<UUID> matters) {
        return sql
                .sql(BARRED_OF_ALL)
                .param("matters", matters.toArray(UUID[]::new))
                .query((row, _) ->
                        Map.entry(row.getObject("matter_id", UUID.class), row.getObject("person_id", UUID.class)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    int assign(List<Reader> readers) {
        return sql.sql(ASSIGN)
                .param("people", readers.stream().map(Reader::person).toArray(UUID[]::new))
                .param("matters", readers.stream().map(Reader::matter).toArray(UUID[]::new))
                .update();
    }

    boolean unassign(UUID person, UUID matter) {
        return sql.sql(UNASSIGN).param("person", person).param("matter", matter).update() == 1;
    }

    Set<UUID> regionsOfOthers() {
        return Set.copyOf(sql.sql(REGIONS_OF_OTHERS)
                .query((row, _) -> row.getObject("region", UUID.class))
                .list());
    }

    boolean mayRead(Aspect aspect, UUID matter) {
        return sql.sql(MAY_READ)
                .param("aspect", aspect.name())
                .param("matter", matter)
                .query(Boolean.class)
                .single();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                row.getObject("person_id", UUID.class),
                Role.valueOf(row.getString("role")),
                new Scope(ScopeKind.valueOf(row.getString("scope_kind")), row.getString("scope_id")),
                Optional.ofNullable(row.getObject("organisation_id", UUID.class)));
    }
}
