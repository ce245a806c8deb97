package suishin.platform.proposals;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.parts.Agreement;
import suishin.platform.parts.FormParts;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Consents and the files of the next seal in schema `proposals`.
@Component
final class ConsentStore {

    /// What an institution's approver agreed to, and when (同意).
    ///
    /// @param agreement the parts of the form as they stood
    record Consent(UUID id, UUID proposal, UUID organisation, UUID person, Agreement agreement, Instant at) {}

    private static final String ADD = """
            INSERT INTO proposals.consent
                   (id, proposal_id, organisation_id, person_id, parts, sha256, whole, whole_sha256, versions, given_at)
            VALUES (:id, :proposal, :organisation, :person, :parts::jsonb, :sha256,
                    :whole::jsonb, :wholeSha256, :versions::jsonb, :at)
            """;

    private static final String NEWEST = """
            SELECT DISTINCT ON (proposal_id, organisation_id)
                   id, proposal_id, organisation_id, person_id, parts::text AS parts, whole::text AS whole,
                   versions::text AS versions, given_at
              FROM proposals.consent
             WHERE proposal_id = ANY (:proposals)
             ORDER BY proposal_id, organisation_id, given_at DESC, id DESC
            """;

    private static final String ATTACH = """
            INSERT INTO proposals.attachment (proposal_id, file_id, kind) VALUES (:proposal, :file, :kind)
            """;

    private static final String DETACH =
            "DELETE FROM proposals.attachment WHERE proposal_id = :proposal AND file_id = :file";

    private static final String ATTACHED = "SELECT file_id FROM proposals.attachment WHERE proposal_id = :proposal";

    private static final String NAME =
            "UPDATE proposals.attachment SET kind = :kind WHERE proposal_id = :proposal AND file_id = :file";

    private static final String KINDS = "SELECT file_id, kind FROM proposals.attachment WHERE proposal_id = :proposal";

    private static final TypeReference<TreeMap<String, String>> PARTS = new TypeReference<>() {};
    private static final TypeReference<TreeMap<String, Integer>> VERSIONS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.shared();

    ConsentStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Consent consent) {
        var whole = consent.agreement().whole().orElseThrow();
        sql.sql(ADD)
                .param("id", consent.id())
                .param("proposal", consent.proposal())
                .param("organisation", consent.organisation())
                .param("person", consent.person())
                .param("parts", json.writeValueAsString(consent.agreement().parts()))
                .param("sha256", consent.agreement().sha256())
                .param("whole", json.writeValueAsString(whole))
                .param("wholeSha256", FormParts.sha256(whole))
                .param("versions", json.writeValueAsString(consent.agreement().versions()))
                .param("at", Columns.utc(consent.at()))
                .update();
    }

    /// {@return the newest consent of each organisation}
    List<Consent> newest(UUID proposal) {
        return newest(List.of(proposal));
    }

    /// {@return the newest consent of each organisation to each of these proposals}
    List<Consent> newest(Collection<UUID> proposals) {
        return sql.sql(NEWEST)
                .param("proposals", proposals.toArray(UUID[]::new))
                .query((row, _) -> new Consent(
                        row.getObject("id", UUID.class),
                        row.getObject("proposal_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        new Agreement(
                                json.readValue(row.getString("parts"), PARTS),
                                Optional.ofNullable(row.getString("whole")).map(whole -> json.readValue(whole, PARTS)),
                                json.readValue(row.getString("versions"), VERSIONS)),
                        Columns.instant(row, "given_at")))
                .list();
    }

    void attach(UUID proposal, UUID file, String kind) {
        sql.sql(ATTACH)
                .param("proposal", proposal)
                .param("file", file)
                .param("kind", kind)
                .update();
    }

    boolean name(UUID proposal, UUID file, String kind) {
        return sql.sql(NAME)
                        .param("proposal", proposal)
                        .param("file", file)
                        .param("kind", kind)
                        .update()
                == 1;
    }

    Map<UUID, String> kinds(UUID proposal) {
        return sql.sql(KINDS).param("proposal", proposal).query((row, _) -> kind(row)).list().stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// {@return a file and its kind}
    static Map.Entry<UUID, String> kind(ResultSet row) throws SQLException {
        return Map.entry(row.getObject("file_id", UUID.class), row.getString("kind"));
    }

    boolean detach(UUID proposal, UUID file) {
        return sql.sql(DETACH).param("proposal", proposal).param("file", file).update() == 1;
    }

    List<UUID> attached(UUID proposal) {
        return sql.sql(ATTACHED)
                .param("proposal", proposal)
                .query((row, _) -> row.getObject("file_id", UUID.class))
                .list();
    }
}
