package suishin.platform.selection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import tools.jackson.databind.json.JsonMapper;

/// The only class that knows table `selection.letter`.
@Component
final class LetterStore {

    private static final String ADD = """
            INSERT INTO selection.letter (proposal_id, call_id, region_id, types, content, released_at)
            VALUES (:proposal, :call, :region, :types, CAST(:content AS jsonb), :at)
            """;

    private static final String FIND = "SELECT content FROM selection.letter WHERE proposal_id = :proposal";

    private static final String OF_REGIONS = """
            SELECT content
              FROM selection.letter
             WHERE region_id = ANY (CAST(:regions AS uuid[]))
             ORDER BY released_at DESC, proposal_id
             LIMIT 20
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    LetterStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(ResultLetter letter, List<String> types) {
        sql.sql(ADD)
                .param("proposal", letter.proposal())
                .param("call", letter.to().call())
                .param("region", letter.to().region())
                .param("types", types.toArray(String[]::new))
                .param("content", JSON.writeValueAsString(letter))
                .param("at", Columns.utc(letter.at()))
                .update();
    }

    Optional<ResultLetter> find(UUID proposal) {
        return sql.sql(FIND)
                .param("proposal", proposal)
                .query((row, _) -> JSON.readValue(row.getString("content"), ResultLetter.class))
                .optional();
    }

    List<ResultLetter> ofRegions(List<UUID> regions) {
        return sql.sql(OF_REGIONS)
                .param("regions", regions.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> JSON.readValue(row.getString("content"), ResultLetter.class))
                .list();
    }
}
