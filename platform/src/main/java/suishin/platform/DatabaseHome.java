package suishin.platform;

import java.nio.file.Path;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import suishin.platform.access.ReadRules;
import suishin.platform.database.Connections;
import suishin.platform.database.Connections.Account;
import suishin.platform.database.Migrations;
import suishin.platform.database.ServerCheck;
import suishin.platform.postgres.CannotStart;
import suishin.platform.postgres.EmbeddedPostgres;
import suishin.platform.postgres.SuishinDatabase;

/// The database of this run: an external PostgreSQL if one is named, else the embedded one in a folder.
record DatabaseHome(Connections connections, Optional<EmbeddedPostgres> embedded) implements AutoCloseable {

    private static final String URL = "SUISHIN_DB_URL";

    static DatabaseHome open(Path folder) {
        return Environment.get(URL).map(DatabaseHome::external).orElseGet(() -> embedded(folder));
    }

    /// Like {@link #open}, but makes no new database.
    static DatabaseHome existing(Path folder) {
        if (Environment.get(URL).isEmpty() && !EmbeddedPostgres.isIn(folder)) {
            throw new CannotStart("There is no database in the data folder (%s). Name the one you mean with --data."
                    .formatted(folder.toAbsolutePath().normalize()));
        }
        return open(folder);
    }

    /// The embedded one whatever the settings say: sample people must never get into a database of real ones.
    static DatabaseHome embedded(Path folder) {
        var server = EmbeddedPostgres.start(folder);
        try {
            var passwords = SuishinDatabase.prepare(server, "suishin");
            var connections = new Connections(
                    server.url("suishin"),
                    new Account("suishin_owner", passwords.owner()),
                    new Account("suishin_login", passwords.app()));
            return new DatabaseHome(connections, Optional.of(server));
        } catch (CannotStart failure) {
            server.close();
            throw failure;
        }
    }

    void migrate() {
        try {
            Migrations.run(connections);
            ReadRules.publish(connections);
        } catch (FlywayValidateException failure) {
            throw new CannotStart(
                    "The database was made by another version of Suishin (%s). Start the version that made it, or a newer one."
                            .formatted(line(failure.getMessage(), 1)),
                    failure);
        } catch (FlywayException failure) {
            throw new CannotStart(
                    "The database cannot be brought to this version: %s. Mend that or restore a backup, and start again."
                            .formatted(reason(failure)),
                    failure);
        }
    }

    private static DatabaseHome external(String url) {
        var owner = account("SUISHIN_DB_OWNER", "SUISHIN_DB_OWNER_PASSWORD");
        var app = account("SUISHIN_DB_USER", "SUISHIN_DB_PASSWORD");
        var connections = new Connections(url, owner, app);
        ServerCheck.complaint(connections).ifPresent(complaint -> {
            throw new CannotStart(complaint);
        });
        return new DatabaseHome(connections, Optional.empty());
    }

    private static Account account(String name, String password) {
        return new Account(required(name), required(password));
    }

    private static String required(String name) {
        return Environment.get(name)
                .orElseThrow(() -> new CannotStart(
                        "SUISHIN_DB_URL is set, so %s has to be set as well. README.md lists the settings."
                                .formatted(name)));
    }

    /// What PostgreSQL said, if it said something; else what Flyway says.
    private static String reason(Throwable failure) {
        var root = failure;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return line(root.getMessage(), 0);
    }

    private static String line(String message, int number) {
        var lines = message.lines().toList();
        return lines.isEmpty() ? "" : lines.get(Math.min(number, lines.size() - 1));
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }
}
