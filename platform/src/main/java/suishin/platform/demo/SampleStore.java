package suishin.platform.demo;

import java.sql.DriverManager;
import java.sql.SQLException;
import suishin.platform.database.Connections;

/// Looks at schema `demo` from outside of the demo.
final class SampleStore {

    private static final String ANY_ROLE = "SELECT EXISTS (SELECT 1 FROM demo.role)";

    private SampleStore() {}

    static boolean hasRoles(Connections connections) {
        var app = connections.app();
        try (var connection = DriverManager.getConnection(connections.url(), app.name(), app.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(ANY_ROLE)) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("The demo's tables cannot be read.", failure);
        }
    }
}
