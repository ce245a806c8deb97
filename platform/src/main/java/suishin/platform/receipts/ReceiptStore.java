package suishin.platform.receipts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Signed receipts as they were issued, byte for byte: added once, never changed.
@Component
final class ReceiptStore {

    private static final String ADD = """
            INSERT INTO receipts.receipt (proposal_id, number, key_id, document)
            VALUES (:proposal, :number, :key, :document)
            """;

    private static final String FIND = """
            SELECT key_id, document FROM receipts.receipt WHERE proposal_id = :proposal AND number = :number
            """;

    private static final String ADD_ADDENDUM = """
            INSERT INTO receipts.addendum (proposal_id, number, key_id, document)
            VALUES (:proposal, :number, :key, :document)
            """;

    private static final String FIND_ADDENDUM = """
            SELECT key_id, document FROM receipts.addendum WHERE proposal_id = :proposal AND number = :number
            """;

    private final JdbcClient sql;

    ReceiptStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID proposal, int number, SignedReceipt receipt) {
        add(ADD, proposal, number, receipt);
    }

    void addAddendum(UUID proposal, int number, SignedReceipt receipt) {
        add(ADD_ADDENDUM, proposal, number, receipt);
    }

    private void add(String statement, UUID proposal, int number, SignedReceipt receipt) {
        sql.sql(statement)
                .param("proposal", proposal)
                .param("number", number)
                .param("key", receipt.keyId())
                .param("document", receipt.bytes())
                .update();
    }

    Optional<Receipts.Signed> find(UUID proposal, int number) {
        return find(FIND, proposal, number);
    }

    Optional<Receipts.Signed> findAddendum(UUID proposal, int number) {
        return find(FIND_ADDENDUM, proposal, number);
    }

    private Optional<Receipts.Signed> find(String statement, UUID proposal, int number) {
        return sql.sql(statement)
                .param("proposal", proposal)
                .param("number", number)
                .query((row, _) -> new Receipts.Signed(row.getString("key_id"), row.getBytes("document")))
                .optional();
    }
}
