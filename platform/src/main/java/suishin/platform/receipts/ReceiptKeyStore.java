package suishin.platform.receipts;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.database.Connections;

/// Table `receipts.key`, written by the owner only.
@Component
final class ReceiptKeyStore {

    private static final String ADD = """
            INSERT INTO receipts.key (id, public_key)
            VALUES (?, ?)
            ON CONFLICT (id) DO UPDATE SET until = NULL
             WHERE key.public_key = excluded.public_key
            """;

    private static final String END_OTHERS = """
            UPDATE receipts.key SET until = greatest(now(), since) WHERE id <> ? AND until IS NULL
            """;

    private static final String ALL = "SELECT public_key, since, until FROM receipts.key ORDER BY since DESC, id";

    private final JdbcClient sql;

    ReceiptKeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    static boolean publish(Connections connections, ReceiptKey key) {
        var owner = connections.owner();
        try (var connection = DriverManager.getConnection(connections.url(), owner.name(), owner.password())) {
            connection.setAutoCommit(false);
            boolean other = publish(connection, key);
            connection.commit();
            return other;
        } catch (SQLException failure) {
            throw new IllegalStateException("The key of receipts cannot be published.", failure);
        }
    }

    private static boolean publish(Connection connection, ReceiptKey key) throws SQLException {
        try (var add = connection.prepareStatement(ADD);
                var end = connection.prepareStatement(END_OTHERS)) {
            add.setString(1, key.id());
            add.setString(2, key.encoded());
            if (add.executeUpdate() != 1) {
                throw new IllegalStateException("Two keys of receipts have one id (%s).".formatted(key.id()));
            }
            end.setString(1, key.id());
            return end.executeUpdate() > 0;
        }
    }

    List<PublishedKey> all() {
        return sql.sql(ALL)
                .query((row, _) -> new PublishedKey(
                        new ReceiptKey(row.getString("public_key")),
                        Columns.instant(row, "since"),
                        Columns.maybeInstant(row, "until")))
                .list();
    }
}
