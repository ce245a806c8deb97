package suishin.platform.proposals;

import java.sql.DriverManager;
import java.sql.SQLException;
import suishin.platform.database.Connections.Account;
import suishin.platform.testing.Product;

/// Changes the test database past the product, to see what holds then.
final class Owner {

    private Owner() {}

    /// Runs one statement as the owner of the tables.
    static void run(String statement) {
        run(Product.connections().owner(), statement);
    }

    private static void run(Account account, String statement) {
        try (var connection =
                        DriverManager.getConnection(Product.connections().url(), account.name(), account.password());
                var running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The statement failed: " + statement, failure);
        }
    }
}
