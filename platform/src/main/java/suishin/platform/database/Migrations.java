package suishin.platform.database;

import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// Brings every module's schema to the newest version: one schema and one history a module, in the order of the arrows.
public final class Migrations {

    /// The modules that own a schema, the ones used before the ones that use them.
    public static final List<String> MODULES = List.of(
            "audit",
            "access",
            "web",
            "messages",
            "people",
            "organisations",
            "regions",
            "councils",
            "strategies",
            "drafting",
            "programmes",
            "calls",
            "editions",
            "files",
            "proposals",
            "receipts",
            "versions",
            "estimates",
            "eligibility",
            "experts",
            "collaborations",
            "conflicts",
            "affinity",
            "assignments",
            "runs",
            "review",
            "deliberation",
            "invitations",
            "exposure",
            "notices",
            "selection",
            "publication",
            "demo");

    private Migrations() {}

    /// Applies what is missing; safe to run at every start.
    public static void run(Connections connections) {
        of(connections).forEach(module -> module.load().migrate());
    }

    /// {@return the migrations of each module that has some, in the order in which they run}
    static Stream<FluentConfiguration> of(Connections connections) {
        return MODULES.stream()
                .filter(module -> Migrations.class.getResource("/db/migration/" + module) != null)
                .map(module -> Flyway.configure()
                        .dataSource(
                                connections.url(),
                                connections.owner().name(),
                                connections.owner().password())
                        .ignoreMigrationPatterns(new String[0])
                        .schemas(module)
                        .locations("classpath:db/migration/" + module));
    }
}
