package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suishin.platform.testing.Browser;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;

/// What the officer reads on the list of conflicts.
class ReadingFindingsTest {

    /// The list is about experts: it never says "you", which would be the officer who reads it.
    @ParameterizedTest
    @ValueSource(strings = {"kinship", "same-group", "collaborator", "other"})
    void theListInEnglishSpeaksOfTheExpertAndNotOfWhoeverReadsIt(String rule) {
        var panel = ReviewFixtures.eligible(1);
        ReviewFixtures.declare(panel, panel.member(2), proposal(panel), rule);
        var list = page(panel, "en");
        assertThat(list).contains("Declared:");
        assertThat(list.substring(list.indexOf("<h1"))).doesNotContainPattern("(?i)\\byou(r|rs)?\\b");
    }

    /// What awaits the officer's decision stands before who has yet to declare, and before what is decided.
    @Test
    void whatAwaitsADecisionComesFirst() {
        var panel = ReviewFixtures.eligible(1);
        ReviewFixtures.declare(panel, panel.member(1), proposal(panel), "kinship");
        ReviewFixtures.declare(panel, panel.member(2), proposal(panel), "other");
        var list = page(panel, "ja");
        assertThat(list)
                .containsSubsequence(
                        "判断を待っている利益相反が1件あります",
                        "申告を終えていない委員が",
                        "id=\"findings\"",
                        "除外中（判断待ち）",
                        "class=\"tag tag-stop\">除外",
                        "id=\"readiness\"");
    }

    private static UUID proposal(Panel panel) {
        return panel.proposals().getFirst().proposal();
    }

    private static String page(Panel panel, String language) {
        return Browser.of(panel.office().id(), language)
                .get("/office/calls/" + panel.call() + "/conflicts")
                .body();
    }
}
