package suishin.platform.proposals;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.programmes.Words;
import suishin.platform.strategies.StrategyDocument;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Seals in schema `proposals`: added once, never changed.
@Component
final class SealStore {

    private static final String ADD = """
            INSERT INTO proposals.seal (id, proposal_id, number, call_name, call_name_en, region_name, region_name_en,
                                        zone, form, form_sha256, files, sealed_by, sealed_at)
            VALUES (:id, :proposal, :number, :call, :callEn, :region, :regionEn,
                    :zone, :form, :sha256, :files::jsonb, :by, :at)
            """;

    private static final String RECEIPTS = """
            SELECT id, proposal_id, number, call_name, call_name_en, region_name, region_name_en, zone,
                   octet_length(form) AS form_size, form_sha256, files::text AS files, sealed_at
              FROM proposals.seal
             WHERE proposal_id = :proposal
             ORDER BY number DESC
            """;

    private static final String FORM = """
            SELECT form, form_sha256, sealed_at
              FROM proposals.seal
             WHERE proposal_id = :proposal
             ORDER BY number DESC
             LIMIT 1
            """;

    private static final String FORM_OF = """
            SELECT form, form_sha256, sealed_at
              FROM proposals.seal
             WHERE proposal_id = :proposal AND number = :number
            """;

    private static final String ADD_KINDS = """
            INSERT INTO proposals.sealed_kind (proposal_id, number, file_id, kind)
            SELECT proposal_id, :number, file_id, kind
              FROM proposals.attachment
             WHERE proposal_id = :proposal
            """;

    private static final String KINDS = """
            SELECT DISTINCT ON (file_id) file_id, kind
              FROM proposals.sealed_kind
             WHERE proposal_id = :proposal
             ORDER BY file_id, number DESC
            """;

    private static final String ADD_ADDENDUM = """
            INSERT INTO proposals.addendum (id, proposal_id, number, kind, kind_name, kind_name_en, zone, files,
                                            added_by, added_at)
            VALUES (:id, :proposal, :number, :kind, :name, :nameEn, :zone, :files::jsonb, :by, :at)
            """;

    private static final String ADDENDA = """
            SELECT id, proposal_id, number, kind, kind_name, kind_name_en, zone, files::text AS files, added_at
              FROM proposals.addendum
             WHERE proposal_id = :proposal
             ORDER BY number DESC
            """;

    private static final TypeReference<List<Receipt.Item>> ITEMS = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.shared();

    SealStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// {@return the text that is hashed and kept for a form}
    String text(StrategyDocument document) {
        return json.writeValueAsString(document);
    }

    void add(Receipt receipt, String form, UUID by) {
        sql.sql(ADD)
                .param("id", receipt.id())
                .param("proposal", receipt.proposal())
                .param("number", receipt.number())
                .param("call", receipt.call().ja())
                .param("callEn", receipt.call().en())
                .param("region", receipt.regionName())
                .param("regionEn", receipt.regionNameEn())
                .param("zone", receipt.zone().getId())
                .param("form", form)
                .param("sha256", receipt.formSha256())
                .param("files", json.writeValueAsString(receipt.files()))
                .param("by", by)
                .param("at", Columns.utc(receipt.sealedAt()))
                .update();
    }

    /// Keeps of which kind each file of a seal was.
    void addKinds(Receipt receipt) {
        sql.sql(ADD_KINDS)
                .param("proposal", receipt.proposal())
                .param("number", receipt.number())
                .update();
    }

    /// {@return of which kind each file was as it was handed in last}
    Map<UUID, String> kinds(UUID proposal) {
        return sql.sql(KINDS).param("proposal", proposal).query((row, _) -> ConsentStore.kind(row)).list().stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void add(Receipt.Addendum addendum, UUID by) {
        sql.sql(ADD_ADDENDUM)
                .param("id", addendum.id())
                .param("proposal", addendum.proposal())
                .param("number", addendum.number())
                .param("kind", addendum.kind())
                .param("name", addendum.name().ja())
                .param("nameEn", addendum.name().en())
                .param("zone", addendum.zone().getId())
                .param("files", json.writeValueAsString(addendum.files()))
                .param("by", by)
                .param("at", Columns.utc(addendum.addedAt()))
                .update();
    }

    /// {@return what followed the seal, the newest first}
    List<Receipt.Addendum> addenda(UUID proposal) {
        return sql.sql(ADDENDA)
                .param("proposal", proposal)
                .query((row, _) -> new Receipt.Addendum(
                        row.getObject("id", UUID.class),
                        row.getObject("proposal_id", UUID.class),
                        row.getInt("number"),
                        row.getString("kind"),
                        new Words(row.getString("kind_name"), row.getString("kind_name_en")),
                        Columns.instant(row, "added_at"),
                        ZoneId.of(row.getString("zone")),
                        json.readValue(row.getString("files"), ITEMS)))
                .list();
    }

    /// {@return every receipt of a proposal, the newest first}
    List<Receipt> receipts(UUID proposal) {
        return sql.sql(RECEIPTS)
                .param("proposal", proposal)
                .query(this::receipt)
                .list();
    }

    Optional<SealedForm> form(UUID proposal) {
        return sql.sql(FORM).param("proposal", proposal).query(this::sealed).optional();
    }

    Optional<SealedForm> form(UUID proposal, int number) {
        return sql.sql(FORM_OF)
                .param("proposal", proposal)
                .param("number", number)
                .query(this::sealed)
                .optional();
    }

    private SealedForm sealed(ResultSet row, int number) throws SQLException {
        return new SealedForm(
                json.readValue(row.getString("form"), StrategyDocument.class),
                row.getString("form"),
                row.getString("form_sha256"),
                Columns.instant(row, "sealed_at"));
    }

    private Receipt receipt(ResultSet row, int number) throws SQLException {
        return new Receipt(
                row.getObject("id", UUID.class),
                row.getObject("proposal_id", UUID.class),
                row.getInt("number"),
                new Words(row.getString("call_name"), row.getString("call_name_en")),
                row.getString("region_name"),
                row.getString("region_name_en"),
                Columns.instant(row, "sealed_at"),
                ZoneId.of(row.getString("zone")),
                row.getLong("form_size"),
                row.getString("form_sha256"),
                json.readValue(row.getString("files"), ITEMS));
    }
}
