package suishin.platform.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.demo.SampleRole.Part;

/// The only class that knows the tables of schema `demo`.
@Component
@Profile("demo")
final class DemoStore {

    private static final String AHEAD = "SELECT coalesce(max(ahead_seconds), 0) FROM demo.clock";

    private static final String SET_AHEAD = """
            INSERT INTO demo.clock (ahead_seconds) VALUES (:seconds)
            ON CONFLICT (only_one) DO UPDATE SET ahead_seconds = excluded.ahead_seconds
            """;

    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtextextended('demo', 0))";

    private static final String ROLES =
            "SELECT person_id, part, what_ja, what_en FROM demo.role ORDER BY place, person_id";

    private static final String ADD_ROLE = """
            INSERT INTO demo.role (person_id, place, part, what_ja, what_en)
            VALUES (:person, :place, :part, :ja, :en)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient sql;

    DemoStore(JdbcClient sql) {
        this.sql = sql;
    }

    long aheadSeconds() {
        return sql.sql(AHEAD).query((row, _) -> row.getLong(1)).single();
    }

    void setAheadSeconds(long seconds) {
        sql.sql(SET_AHEAD).param("seconds", seconds).update();
    }

    /// Waits until no other transaction sets up samples.
    void oneAtATime() {
        sql.sql(ONE_AT_A_TIME).query((_, _) -> true).single();
    }

    List<SampleRole> roles() {
        return sql.sql(ROLES)
                .query((row, _) -> new SampleRole(
                        row.getObject("person_id", UUID.class),
                        Part.valueOf(row.getString("part")),
                        row.getString("what_ja"),
                        row.getString("what_en")))
                .list();
    }

    void addRole(SampleRole role, int place) {
        sql.sql(ADD_ROLE)
                .param("person", role.person())
                .param("place", place)
                .param("part", role.part().name())
                .param("ja", role.whatJa())
                .param("en", role.whatEn())
                .update();
    }
}
