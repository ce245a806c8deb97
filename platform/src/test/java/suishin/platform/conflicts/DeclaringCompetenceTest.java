package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import suishin.platform.conflicts.Competence.Level;
import suishin.platform.conflicts.Competence.Preference;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;

/// Beside each answer stands how well the expert knows the subject.
class DeclaringCompetenceTest {

    private final Conflicts conflicts = Product.bean(Conflicts.class);

    @Test
    void competenceAndWishAreSavedWithTheAnswerAndShownAgain() {
        var panel = ReviewFixtures.eligible(1);
        var proposal = panel.proposals().getFirst().proposal();
        var expert = panel.member(1);
        var browser = Browser.of(expert.id(), "ja");
        String address = "/work/calls/" + panel.call() + "/declarations";
        assertThat(browser.get(address).body()).contains("<option value=\"NEAR\">", "level." + proposal);
        var form = new HashMap<>(ReviewFixtures.answer(proposal, "none"));
        form.put("level." + proposal, "NEAR");
        form.put("wish." + proposal, "RELUCTANT");

        assertThat(browser.post(address, form).statusCode()).isEqualTo(303);

        assertThat(conflicts.competences(panel.office(), panel.call()))
                .containsExactly(new Competence(
                        expert.id(), proposal, Optional.of(Level.NEAR), Optional.of(Preference.RELUCTANT)));
        assertThat(browser.get(address).body())
                .contains("<option value=\"NEAR\" selected>", "<option value=\"RELUCTANT\" selected>");
    }

    /// R9
    @Test
    void anExpertSeesNobodyElsesCompetence() {
        var panel = ReviewFixtures.declared(1);
        assertThat(conflicts.competences(panel.office(), panel.call())).hasSize(5);
        assertThat(conflicts.competences(panel.member(1), panel.call()))
                .singleElement()
                .satisfies(mine ->
                        assertThat(mine.person()).isEqualTo(panel.member(1).id()));
        ReviewFixtures.declare(
                panel, panel.member(1), panel.proposals().getFirst().proposal(), "kinship");
        assertThat(conflicts.competences(panel.member(1), panel.call())).isEmpty();
    }

    @Test
    void aNoteWithoutAnAnswerIsRefusedAndKept() {
        var panel = ReviewFixtures.eligible(1);
        var expert = panel.member(1);
        var made = panel.proposals().getFirst();
        var browser = Browser.of(expert.id(), "ja");
        String address = "/work/calls/" + panel.call() + "/declarations";
        browser.get(address);
        var form = new HashMap<>(ReviewFixtures.answer(made.proposal(), ""));
        form.put("note." + made.proposal(), "書きかけの補足");
        form.put("level." + made.proposal(), "NEAR");

        var refused = browser.post(address, form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("「" + made.name().ja() + "」の回答を選んでください")
                .contains("書きかけの補足", "<option value=\"NEAR\" selected>");
        assertThat(conflicts.competences(panel.office(), panel.call())).isEmpty();
    }

    @Test
    void aSheetOfFiveHundredProposalsStaysUnderAMegabyte() {
        long one = size(ReviewFixtures.eligible(1));
        long five = size(ReviewFixtures.eligible(5));
        assertThat(one + 499 * ((five - one) / 4)).isLessThan(1_000_000);
    }

    /// How many bytes the sheet has; its regions and institutions have names of some fifty bytes.
    private static long size(ReviewFixtures.Panel panel) {
        return Browser.of(panel.member(1).id(), "ja")
                .get("/work/calls/" + panel.call() + "/declarations")
                .body()
                .getBytes(StandardCharsets.UTF_8)
                .length;
    }
}
