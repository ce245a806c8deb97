package suishin.platform;

import java.nio.file.Path;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import suishin.platform.access.ReadRules;
import suishin.platform.database.Connections;
import suishin.platform.database.Connections.Account;
import suishin.platform.database.Migrations;
import suishin.platform.postgres.CannotStart;
import suishin.platform.postgres.EmbeddedPostgres;
import suishin.platform.postgres.SuishinDatabase;

/// The database of this run: an external PostgreSQL if one is named, else the embedded one in a folder.
record DatabaseHome(Connections connections, Optional<EmbeddedPostgres> embedded) implements AutoCloseable {

    static DatabaseHome open(Path folder) {
        return Environment.get("SUISHIN_DB_URL").map(DatabaseHome::external).orElseGet(() -> embedded(folder));
    }

    void migrate() {
        try {
            Migrations.run(connections);
            ReadRules.publish(connections);
        } catch (FlywayException failure) {
            throw new CannotStart(
                    "The database cannot be brought to this version: " + firstLine(failure.getMessage()), failure);
        }
    }

    private static DatabaseHome external(String url) {
        var owner = account("SUISHIN_DB_OWNER", "SUISHIN_DB_OWNER_PASSWORD");
        var app = account("SUISHIN_DB_USER", "SUISHIN_DB_PASSWORD");
        return new DatabaseHome(new Connections(url, owner, app), Optional.empty());
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

    private static DatabaseHome embedded(Path folder) {
        var server = EmbeddedPostgres.start(folder);
        var passwords = SuishinDatabase.prepare(server, "suishin");
        var connections = new Connections(
                server.url("suishin"),
                new Account("suishin_owner", passwords.owner()),
                new Account("suishin_login", passwords.app()));
        return new DatabaseHome(connections, Optional.of(server));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        embedded.ifPresent(EmbeddedPostgres::close);
    }
}
