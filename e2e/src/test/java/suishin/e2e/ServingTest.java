package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The product as it is served to real people, from its first start on a new folder.
@Order(5)
@TestMethodOrder(OrderAnnotation.class)
class ServingTest {

    private static final String CHANGE_THE_SECOND = """
            UPDATE audit.entry SET act = 'something else'
             WHERE id = (SELECT entry_id FROM audit.link WHERE position = 2)
            """;

    @TempDir
    private static Path folder;

    private static Served served;
    private static Program administrator;

    @BeforeAll
    static void startForTheFirstTime() {
        served = new Served(folder.resolve("served"));
        administrator = new Program(served.address());
    }

    @AfterAll
    static void stop() {
        served.stop();
    }

    @Test
    @Order(1)
    void theFirstStartPrintsALinkThatMakesAnAdministratorOnce() {
        String token = served.token().orElseThrow();
        assertThat(served.log()).contains("The data is in a new folder (%s).".formatted(folder.resolve("served")));
        assertThat(administrator.signIn(token)).isEqualTo(303);
        assertThat(administrator.get("/work/people").statusCode()).isEqualTo(200);
        var late = new Program(served.address());
        assertThat(late.signIn(token)).isEqualTo(422);
        assertThat(late.get("/work/people").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/demo", "/demo/wait", "/demo/fill", "/demo/step-into/0198c0de-0000-7000-8000-000000000000"})
    @Order(2)
    void nothingOfTheDemoIsThere(String address) {
        assertThat(new Program(served.address()).get(address).statusCode()).isEqualTo(404);
        assertThat(administrator.post(address, Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    @Order(3)
    void aSecondStartOnTheSameFolderIsRefusedAndTheFirstGoesOn() {
        String port = String.valueOf(Served.freePort());
        var second = Command.run("serve", "--data", served.folder().toString(), "--port", port);
        CommandsTest.refusesSaying(second, "already running on the data folder (" + served.folder());
        assertThat(administrator.get("/work").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(4)
    void aRestartKeepsTheSessionsAndPrintsNoSecondLink() {
        served.stop();
        assertThat(Command.run("verify-audit", "--data", served.folder().toString()))
                .matches(said -> said.code() == 0 && said.out().startsWith("The audit log holds: "));
        served.start();
        assertThat(served.token()).isEmpty();
        assertThat(administrator.get("/work").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void aChangedEntryOfTheAuditLogIsNamed() throws IOException, SQLException {
        assertThat(served.asSuperuser(CHANGE_THE_SECOND)).isEqualTo(1);
        served.stop();
        var said = Command.run("verify-audit", "--data", served.folder().toString());
        assertThat(said.out()).startsWith("The audit log is broken: entry 2 (").contains("was changed");
        assertThat(said.code()).isEqualTo(1);
    }
}
