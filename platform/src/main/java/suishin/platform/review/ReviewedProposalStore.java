package suishin.platform.review;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Looks up the proposals of reviews in schema `review`.
@Component
final class ReviewedProposalStore {

    private static final String OF = "SELECT id, proposal_id FROM review.review WHERE id = ANY (:ids)";

    private static final String OF_CALLS = "SELECT id, proposal_id FROM review.review WHERE call_id = ANY (:ids)";

    private final JdbcClient sql;

    ReviewedProposalStore(JdbcClient sql) {
        this.sql = sql;
    }

    Map<UUID, UUID> of(Collection<UUID> reviews) {
        return found(OF, reviews);
    }

    Map<UUID, UUID> ofCalls(Collection<UUID> calls) {
        return found(OF_CALLS, calls);
    }

    private Map<UUID, UUID> found(String query, Collection<UUID> ids) {
        return sql
                .sql(query)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getObject("proposal_id", UUID.class)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
