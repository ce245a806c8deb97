package suishin.platform.calls;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The capacity in table `calls.member`, which alone may still change once a call is published, and only upwards.
@Component
final class CapacityStore {

    private static final String RAISE = "SELECT calls.raise_capacity(:call, :person, :most)";

    private final JdbcClient sql;

    CapacityStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean raise(UUID call, UUID person, int most) {
        return sql.sql(RAISE)
                .param("call", call)
                .param("person", person)
                .param("most", most)
                .query(Boolean.class)
                .single();
    }
}
