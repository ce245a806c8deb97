package suishin.platform.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.Map;
import org.junit.jupiter.api.Test;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.SelectionFixtures;
import suishin.platform.testing.SelectionFixtures.Sitting;

class FeedbackPageTest {

    private final Sitting sitting = drafted();
    private final Browser office = Browser.of(sitting.round().office().id(), "ja");
    private final String page = "/work/proposals/" + sitting.proposal(0) + "/selection";

    @Test
    void oneSaveKeepsEveryTextThatWasChanged() {
        office.get(page);
        var answer = office.post(
                page + "/feedback",
                Map.of(
                        "said.goals", "目標の根拠を補ってください。",
                        "version.goals", "1",
                        "said.*", "全体としてよく練られています。",
                        "version.*", "1"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(office.get(page).body()).contains("目標の根拠を補ってください。", "全体としてよく練られています。");
    }

    @Test
    void whatIsRefusedStaysAsTypedAndNothingElseIsSaved() {
        String expert = sitting.round().committee().get(1).name();
        office.get(page);
        var answer = office.post(
                page + "/feedback",
                Map.of(
                        "said.goals", expert + "委員の指摘です。",
                        "version.goals", "1",
                        "said.*", "保存されてはいけない文です。",
                        "version.*", "1"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(expert + "委員の指摘です。", "保存されてはいけない文です。");
        assertThat(office.get(page).body()).doesNotContain("保存されてはいけない文です。");
    }

    @Test
    void aTextNobodyTouchedStaysAsDraftedHoweverTheBrowserEndsItsLines() {
        var proposal = Product.bean(Dockets.class).ofProposal(sitting.round().office(), sitting.proposal(0));
        var drafted = proposal.feedbackUnder("concept").orElseThrow();
        assertThat(drafted.said()).contains("\n");
        office.get(page);

        var answer = office.post(
                page + "/feedback",
                Map.of(
                        "said.concept", drafted.said().replace("\n", "\r\n"),
                        "version.concept", "1",
                        "said.*", "書き直した総合所見です。",
                        "version.*", "1"));

        assertThat(answer.statusCode()).isEqualTo(303);
        var now = Product.bean(Dockets.class).ofProposal(sitting.round().office(), sitting.proposal(0));
        assertThat(now.feedbackUnder("concept")).contains(drafted);
        assertThat(now.feedbackUnder(Feedback.WHOLE).orElseThrow().version()).isEqualTo(2);
    }

    private static Sitting drafted() {
        var sitting = SelectionFixtures.concluded(1, 1);
        accepted(Product.bean(Decisions.class).draft(sitting.round().office(), sitting.call()));
        return sitting;
    }
}
