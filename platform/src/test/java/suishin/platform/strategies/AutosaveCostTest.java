package suishin.platform.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.QueryCount;

/// Thirty people type at once in the last hour: what one saved field asks of the database has a limit.
class AutosaveCostTest {

    private static final int MOST = 32;

    private final ProposalFixtures.Made made =
            ProposalFixtures.written(CallsFixtures.published().call());

    @Test
    void aSavedFieldAsksForTheStrategyOnceAndNotOnceAField() {
        String place = "/work/strategies/" + made.strategy();
        var browser = Browser.of(made.place().secretary().id(), "ja");
        browser.get(place);
        browser.save(place + "/entries", Map.of("value.goals.approach", "はじめ", "version.goals.approach", "1"));
        var statements = QueryCount.statements(() -> assertThat(browser.save(
                                place + "/entries", Map.of("value.goals.approach", "つぎ", "version.goals.approach", "2"))
                        .statusCode())
                .isEqualTo(200));
        // The session is kept when the answer has gone, so it may or may not be counted.
        assertThat(statements.stream().filter(statement -> !statement.contains("spring_session")))
                .as("statements for one autosave")
                .hasSizeBetween(1, MOST);
    }
}
