package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.access.Aspect;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.Rows;

/// Data of an earlier version: a conflict that waits for a ruling and bars nobody.
class MissingBarsTest {

    /// R9
    @Test
    void whatWasRecordedBeforeEveryConflictBarredIsBarredByTheMigration() throws IOException {
        var panel = ReviewFixtures.declared(1);
        UUID proposal = panel.proposals().getFirst().proposal();
        var expert = panel.member(1);
        ReviewFixtures.declare(panel, expert, proposal, "other");
        Rows.asOwner("DELETE FROM access.bar WHERE person_id = '%s' RETURNING rule".formatted(expert.id()));
        assertThat(Product.bean(Access.class).mayRead(expert, Aspect.DECLARATION, proposal))
                .isTrue();

        migrate();

        assertThat(Product.bean(Access.class).mayRead(expert, Aspect.DECLARATION, proposal))
                .isFalse();
        String bars = "SELECT rule || ' ' || open FROM access.bar WHERE person_id = '%s'".formatted(expert.id());
        assertThat(Rows.asOwner(bars)).containsExactly("other true");
        migrate();
        assertThat(Rows.asOwner(bars)).containsExactly("other true");
        assertThat(Rows.asOwner(("SELECT act FROM audit.entry WHERE thing_id = '%s' AND detail->>'person' = '%s'"
                                + " AND actor = 'product: adding missing bars'")
                        .formatted(proposal, expert.id())))
                .containsExactly("conflict.barred");
    }

    private static void migrate() throws IOException {
        try (var file =
                MissingBarsTest.class.getResourceAsStream("/db/migration/conflicts/V20261124_1230__missing_bars.sql")) {
            Rows.asOwner(new String(file.readAllBytes(), StandardCharsets.UTF_8).replace(";", " RETURNING entry_id"));
        }
    }
}
