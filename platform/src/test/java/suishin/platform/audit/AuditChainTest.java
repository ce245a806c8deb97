package suishin.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.testing.Product;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

class AuditChainTest {

    private static final Actor SOMEBODY = new Actor.Person(UUID.randomUUID());

    private final Audit audit = Product.bean(Audit.class);
    private final ChainLinker linker = Product.bean(ChainLinker.class);
    private final ChainCheck check = Product.bean(ChainCheck.class);

    /// R20
    @Test
    void everyActIsLinkedAndAChangedEntryIsNamed() throws SQLException {
        var thing = UUID.randomUUID();
        audit.record(SOMEBODY, "tested", "thing", thing, Map.of("value", "1"));
        linker.linkAll();
        assertThat(check.run().broken()).isEmpty();

        String entry = audit.of(SOMEBODY, "thing", thing).getFirst().id().toString();
        asOwner("UPDATE audit.entry SET detail = '{\"value\": \"2\"}' WHERE id = '" + entry + "'");
        try {
            assertThat(check.run().broken()).hasValueSatisfying(fault -> {
                assertThat(fault.code()).isEqualTo("audit.changed");
                assertThat(fault.details()).contains(entry);
                assertThat(Texts.load().say(Language.JA, fault)).contains("書き換えられています");
            });
        } finally {
            asOwner("UPDATE audit.entry SET detail = '{\"value\": \"1\"}' WHERE id = '" + entry + "'");
        }
        assertThat(check.run().broken()).isEmpty();
    }

    private static void asOwner(String command) throws SQLException {
        var connections = Product.connections();
        try (var connection = DriverManager.getConnection(
                        connections.url(),
                        connections.owner().name(),
                        connections.owner().password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
