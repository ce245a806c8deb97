package suishin.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import suishin.platform.kernel.Sha256;

/// Makes the database `suishin` and its two accounts on a server where we are superuser; changes nothing if they are
/// there.
public final class SuishinDatabase {

    private SuishinDatabase() {}

    /// The two accounts' passwords, derived from the superuser's, so that the folder keeps one secret.
    public record Passwords(String owner, String app) {
        @Override
        public String toString() {
            return "passwords (not shown)";
        }
    }

    /// {@return the passwords of `suishin_owner` and `suishin_login` after both exist}
    public static Passwords prepare(EmbeddedPostgres server, String database) {
        var passwords = new Passwords(derived(server.password(), "owner"), derived(server.password(), "application"));
        try (var connection = DriverManager.getConnection(server.url("postgres"), "postgres", server.password())) {
            role(connection, "suishin_owner", "LOGIN PASSWORD '%s'".formatted(passwords.owner()));
            role(connection, "suishin_app", "NOLOGIN");
            role(connection, "suishin_login", "LOGIN PASSWORD '%s' IN ROLE suishin_app".formatted(passwords.app()));
            if (absent(connection, "SELECT 1 FROM pg_database WHERE datname = '%s'".formatted(database))) {
                run(connection, "CREATE DATABASE %s OWNER suishin_owner".formatted(database));
            }
            return passwords;
        } catch (SQLException failure) {
            throw new CannotStart(
                    "The embedded database cannot be prepared: %s. Restore the data folder from a backup, or name another one with --data."
                            .formatted(failure.getMessage()),
                    failure);
        }
    }

    private static void role(Connection connection, String name, String options) throws SQLException {
        if (absent(connection, "SELECT 1 FROM pg_roles WHERE rolname = '%s'".formatted(name))) {
            run(connection, "CREATE ROLE %s %s".formatted(name, options));
        }
    }

    private static boolean absent(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String derived(String secret, String purpose) {
        return Sha256.of(purpose + ":" + secret);
    }
}
