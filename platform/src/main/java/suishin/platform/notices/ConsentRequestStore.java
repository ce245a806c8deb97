package suishin.platform.notices;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// The only class that knows table `notices.consent_request`.
@Component
final class ConsentRequestStore {

    private static final String ADD = """
            INSERT INTO notices.consent_request (proposal_id, organisation_id, asked_at, letters)
            VALUES (:proposal, :organisation, :at, :letters)
            ON CONFLICT (proposal_id, organisation_id, asked_at) DO NOTHING
            """;

    private static final String NEWEST = """
            SELECT DISTINCT ON (organisation_id) organisation_id, asked_at, letters
              FROM notices.consent_request
             WHERE proposal_id = :proposal
             ORDER BY organisation_id, asked_at DESC
            """;

    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('consents to ' || :proposal, 0))";

    private final JdbcClient sql;

    ConsentRequestStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// When an institution was asked last, and by which letters.
    record Request(UUID organisation, Instant at, List<UUID> letters) {}

    /// Until the running transaction ends, nobody else asks for consents to this proposal.
    void hold(UUID proposal) {
        sql.sql(ONE_AT_A_TIME)
                .param("proposal", proposal.toString())
                .query((_, _) -> true)
                .single();
    }

    int add(UUID proposal, UUID organisation, Instant at, Collection<UUID> letters) {
        return sql.sql(ADD)
                .param("proposal", proposal)
                .param("organisation", organisation)
                .param("at", Columns.utc(at))
                .param("letters", letters.toArray(UUID[]::new))
                .update();
    }

    /// {@return how each institution was asked last; one that never was is not there}
    Map<UUID, Request> newest(UUID proposal) {
        return sql
                .sql(NEWEST)
                .param("proposal", proposal)
                .query((row, _) -> new Request(
                        row.getObject("organisation_id", UUID.class), Columns.instant(row, "asked_at"), List.of((UUID[])
                                row.getArray("letters").getArray())))
                .list()
                .stream()
                .collect(toMap(Request::organisation, identity()));
    }
}
