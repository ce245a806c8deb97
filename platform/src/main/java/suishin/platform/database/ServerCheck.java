package suishin.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import suishin.platform.database.Connections.Account;

/// Looks whether an external PostgreSQL is set up as `README.md` asks, before anything is written to it.
public final class ServerCheck {

    private static final int OLDEST = 15;
    private static final String OWNER = "SUISHIN_DB_OWNER";
    private static final String APP = "SUISHIN_DB_USER";

    private static final String UTF8 = "SELECT current_setting('server_encoding') = 'UTF8'";
    private static final String MAY_CREATE = "SELECT has_database_privilege(current_database(), 'CREATE')";
    private static final String GROUP = "SELECT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'suishin_app')";
    private static final String MEMBER = "SELECT pg_has_role('suishin_app', 'USAGE')";
    private static final String ORDINARY =
            "SELECT NOT rolsuper AND NOT rolbypassrls FROM pg_roles WHERE rolname = current_user";

    private ServerCheck() {}

    /// {@return one sentence about the first thing that is not as it has to be}
    public static Optional<String> complaint(Connections connections) {
        if (!connections.url().startsWith("jdbc:postgresql:")) {
            return Optional.of(
                    "SUISHIN_DB_URL (%s) is no JDBC address of PostgreSQL. For example: jdbc:postgresql://db.example.jp:5432/suishin"
                            .formatted(shown(connections.url())));
        }
        var owner = connections.owner();
        return ask(connections.url(), owner, OWNER, ServerCheck::ofTheServer)
                .or(() -> ask(connections.url(), connections.app(), APP, app -> ofTheLogin(app, owner)));
    }

    /// One look at the server through an open connection.
    private interface Look {
        Optional<String> at(Connection connection) throws SQLException;
    }

    private static Optional<String> ask(String url, Account account, String setting, Look look) {
        try (var connection = DriverManager.getConnection(url, account.name(), account.password())) {
            return look.at(connection);
        } catch (SQLException failure) {
            return Optional.of("The database (%s) cannot be entered as %s (%s): %s README.md lists the settings."
                    .formatted(shown(url), setting, account.name(), sentence(String.valueOf(failure.getMessage()))));
        }
    }

    private static Optional<String> ofTheServer(Connection owner) throws SQLException {
        String name = owner.getMetaData().getUserName();
        int version = owner.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            return Optional.of("The database is PostgreSQL %d; Suishin needs %d or newer.".formatted(version, OLDEST));
        }
        if (!holds(owner, UTF8)) {
            return Optional.of("The database is not in UTF-8. Create it with ENCODING 'UTF8' TEMPLATE template0.");
        }
        if (!holds(owner, MAY_CREATE)) {
            return Optional.of(
                    "The account of %s (%s) may not create schemas in the database. As a superuser: ALTER DATABASE … OWNER TO …"
                            .formatted(OWNER, name));
        }
        return holds(owner, GROUP)
                ? Optional.empty()
                : Optional.of(
                        "The group role (suishin_app) is missing. As a superuser: CREATE ROLE suishin_app NOLOGIN");
    }

    private static Optional<String> ofTheLogin(Connection app, Account owner) throws SQLException {
        String name = app.getMetaData().getUserName();
        if (!holds(app, MEMBER)) {
            return Optional.of(
                    "The account of %s (%s) is not in the group role (suishin_app). As a superuser: GRANT suishin_app TO …"
                            .formatted(APP, name));
        }
        if (!holds(app, ORDINARY) || !holds(app, isNot(owner))) {
            return Optional.of(
                    "The account of %s (%s) could pass by row-level security. Name one that is no superuser, has no BYPASSRLS and is not the owner."
                            .formatted(APP, name));
        }
        return Optional.empty();
    }

    private static String isNot(Account owner) {
        return "SELECT NOT pg_has_role('%s', 'MEMBER')".formatted(owner.name().replace("'", "''"));
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private static String sentence(String said) {
        String line = said.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }

    /// An address may carry a password after its question mark.
    private static String shown(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
