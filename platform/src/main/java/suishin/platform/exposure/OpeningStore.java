package suishin.platform.exposure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// The only class that knows tables `exposure.opening` and `exposure.listing`.
@Component
final class OpeningStore {

    private static final String NOTE =
            "SELECT exposure.note(CAST(:proposal AS uuid), CAST(:call AS uuid), :address, :at)";

    private static final String NOTE_LIST = "SELECT exposure.note_list(:ids, :address, :at)";

    private static final String OF = """
            SELECT address, opened_at
              FROM exposure.opening
             WHERE person_id = :person AND proposal_id = :proposal
             UNION ALL
            SELECT address, min(opened_at)
              FROM exposure.listing
             WHERE person_id = :person AND :proposal = ANY (shown)
             GROUP BY address, hour
             ORDER BY opened_at, address
            """;

    private final JdbcClient sql;

    OpeningStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Notes what the one who began the transaction opened, if they sit on the committee of its call.
    ///
    /// @param call given where a page shows every proposal of it that they may read
    boolean note(Optional<UUID> proposal, Optional<UUID> call, String address, Instant at) {
        sql.sql(NOTE)
                .param("proposal", proposal.map(UUID::toString).orElse(null))
                .param("call", call.map(UUID::toString).orElse(null))
                .param("address", address)
                .param("at", Columns.utc(at))
                .query((_, _) -> true)
                .single();
        return true;
    }

    /// Notes which of these proposals a list showed, in one row of their programme.
    boolean noteList(Collection<UUID> proposals, String address, Instant at) {
        sql.sql(NOTE_LIST)
                .param("ids", proposals.toArray(UUID[]::new))
                .param("address", address)
                .param("at", Columns.utc(at))
                .query((_, _) -> true)
                .single();
        return true;
    }

    List<Opened> of(UUID person, UUID proposal) {
        return sql.sql(OF)
                .param("person", person)
                .param("proposal", proposal)
                .query((row, _) -> new Opened(row.getString("address"), Columns.instant(row, "opened_at")))
                .list();
    }
}
