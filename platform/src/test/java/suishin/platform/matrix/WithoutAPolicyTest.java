package suishin.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suishin.platform.testing.Rows;

/// The matrix notices when one policy of the database lets everybody read, or is gone.
class WithoutAPolicyTest {

    private static final World WORLD = World.deliberating();

    /// R9
    @ParameterizedTest
    @CsvSource({
        "proposals.entry, entry_read",
        "proposals.seal, seal_read",
        "files.file, file_read",
        "review.review, review_read"
    })
    void aPolicyThatLetsEverybodyReadShowsTheBarredExpertSomething(String table, String policy) {
        String rule = rule(table, policy);
        Rows.run("ALTER POLICY %s ON %s USING (true)".formatted(policy, table));
        try {
            assertThat(Leaks.of(WORLD)).as(policy).isNotEmpty();
        } finally {
            Rows.run("ALTER POLICY %s ON %s USING (%s)".formatted(policy, table, rule));
        }
    }

    @Test
    void aPolicyThatIsGoneKeepsTheOfficeFromWhatTheTableSaysItReads() {
        String rule = rule("proposals.proposal", "proposal_read");
        var route = new Route("GET", "/work/proposals/{id}");
        assertThat(new Asking(WORLD).ask(route, Kind.OFFICE, "").letter()).isEqualTo('+');
        Rows.run("DROP POLICY proposal_read ON proposals.proposal");
        try {
            assertThat(new Asking(WORLD).ask(route, Kind.OFFICE, "").letter()).isEqualTo('-');
        } finally {
            Rows.run("CREATE POLICY proposal_read ON proposals.proposal FOR SELECT USING (%s)".formatted(rule));
        }
        assertThat(Leaks.of(WORLD)).isEmpty();
    }

    private static String rule(String table, String policy) {
        return Rows.asOwner(
                        "SELECT qual FROM pg_policies WHERE schemaname || '.' || tablename = '%s' AND policyname = '%s'"
                                .formatted(table, policy))
                .getFirst();
    }
}
