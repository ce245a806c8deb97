package suishin.platform.invitations;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How a long list of a call is read: a page of it, and how many rows there are of each stage.
final class ListingStore {

    private ListingStore() {}

    static <E> List<E> page(JdbcClient.StatementSpec rows, UUID call, Listing listing, RowMapper<E> row) {
        return rows.param("call", call)
                .param("stage", listing.only())
                .param("rows", Listing.ROWS)
                .param("offset", listing.offset())
                .query(row)
                .list();
    }

    static Map<String, Integer> counts(JdbcClient.StatementSpec stages, UUID call) {
        return stages
                .param("call", call)
                .query((row, _) -> Map.entry(row.getString("stage"), row.getInt("many")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
