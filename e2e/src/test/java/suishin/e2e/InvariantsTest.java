package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// After the round, the walk and the rough treatment the data still hold together, and nothing failed unseen.
@Order(Integer.MAX_VALUE)
class InvariantsTest {

    private static final Path STATEMENTS = Suishin.TOP.resolve("platform/src/test/resources/invariants");
    private static final Pattern STATEMENT = Pattern.compile("(?ms)^-- ! (?<sentence>[^\\n]+)\\n(?<sql>.*?);\\s*$");

    @TestFactory
    Stream<DynamicTest> whateverHappenedTheDataHoldTogether() throws IOException {
        try (var files = Files.list(STATEMENTS)) {
            var tests = new ArrayList<DynamicTest>();
            for (Path file : files.sorted().toList()) {
                var found = STATEMENT.matcher(Files.readString(file));
                while (found.find()) {
                    String query = found.group("sql");
                    tests.add(DynamicTest.dynamicTest(
                            found.group("sentence"),
                            () -> assertThat(rows(query)).isEmpty()));
                }
            }
            return tests.stream();
        }
    }

    @Test
    void theProductSawNoFailureOfItsOwn() {
        assertThat(Suishin.log().lines().filter(line -> line.contains(" ERROR ")))
                .isEmpty();
    }

    private static List<String> rows(String query) throws SQLException, IOException {
        String port = Files.readAllLines(Suishin.data().resolve("data/postmaster.pid"))
                .get(3)
                .strip();
        String address = "jdbc:postgresql://127.0.0.1:" + port + "/suishin?sslmode=disable";
        String password =
                Files.readString(Suishin.data().resolve("superuser.password")).strip();
        try (var connection = DriverManager.getConnection(address, "postgres", password);
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
