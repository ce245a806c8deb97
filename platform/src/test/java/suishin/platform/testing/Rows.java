package suishin.platform.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import suishin.platform.database.Connections.Account;

/// Looks at the test database past the product, for tests of what the database itself holds and refuses.
public final class Rows {

    private static final Map<Account, DataSource> POOLS = new ConcurrentHashMap<>();

    private Rows() {}

    /// {@return the first column of every row, as the owner of the tables sees them}
    public static List<String> asOwner(String query, String[]... arrays) {
        return firstColumn(Product.connections().owner(), query, arrays);
    }

    /// {@return the first column of every row, as the application sees them in nobody's name}
    public static List<String> asApplication(String query, String[]... arrays) {
        return firstColumn(Product.connections().app(), query, arrays);
    }

    /// Runs a statement that returns nothing, as the owner of the tables.
    public static void run(String statement) {
        try (var connection = connect(Product.connections().owner());
                var running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The statement failed: " + statement, failure);
        }
    }

    /// {@return whether the application may read this table at all}
    public static boolean mayRead(String table) {
        return asApplication("SELECT has_table_privilege('" + table + "', 'SELECT')::text")
                .equals(List.of("true"));
    }

    private static List<String> firstColumn(Account account, String query, String[]... arrays) {
        try (var connection = connect(account);
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arrays.length; i++) {
                statement.setArray(i + 1, connection.createArrayOf("text", arrays[i]));
            }
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("The query failed: " + query, failure);
        }
    }

    private static Connection connect(Account account) throws SQLException {
        return POOLS.computeIfAbsent(account, Rows::pool).getConnection();
    }

    private static DataSource pool(Account account) {
        var config = new HikariConfig();
        config.setJdbcUrl(Product.connections().url());
        config.setUsername(account.name());
        config.setPassword(account.password());
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
