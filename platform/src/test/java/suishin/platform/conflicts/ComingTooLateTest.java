package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Moments;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;

/// Whoever decides or declares on a page that others have overtaken is told what happened meanwhile.
class ComingTooLateTest {

    private final Panel panel = ReviewFixtures.eligible(2);
    private final UUID proposal = panel.proposals().getFirst().proposal();
    private final Actor.Person expert = panel.member(2);
    private final Rulings rulings = Product.bean(Rulings.class);

    /// R9, R20
    @Test
    void whoRulesSecondIsToldWhoRuledWhatAndWhen() {
        ReviewFixtures.declare(panel, expert, proposal, "other");
        String address = "/office/calls/" + panel.call() + "/conflicts";
        var second = Browser.of(panel.office().id(), "ja");
        assertThat(second.get(address).body()).contains("除外中（判断待ち）");
        String at = Moments.text(
                Product.clock().instant().truncatedTo(ChronoUnit.SECONDS),
                panel.round().call().zone());
        accepted(rulings.rule(panel.office(), judgement("other", true)));

        var answer = second.post(
                address + "/rulings",
                Map.of(
                        "proposal", proposal.toString(),
                        "person", expert.id().toString(),
                        "rule", "other",
                        "barred", "no",
                        "reason", "関係は薄い"));

        assertThat(answer.statusCode()).isEqualTo(422);
        String officer = Product.bean(suishin.platform.people.People.class)
                .find(panel.office().id())
                .orElseThrow()
                .name();
        assertThat(answer.body()).contains(officer + "が" + at + "に「除外する」と判断しています。あなたの判断は記録していません。");
        assertThat(rulings.rule(panel.office(), judgement("other", false)).<String>fold(_ -> "", no -> no.code()))
                .isEqualTo("conflicts.already-ruled");
    }

    /// What was never ruled on because its rule leaves nothing open is not said to have been.
    @Test
    void aBarThatNobodyRuledOnIsNotSaidToBeRuledOn() {
        ReviewFixtures.declare(panel, expert, proposal, "kinship");
        assertThat(rulings.rule(panel.office(), judgement("kinship", false)).<String>fold(_ -> "", no -> no.code()))
                .isEqualTo("conflicts.not-now");
    }

    @Test
    void aPairThatIsLetInOnEveryKindIsNotSaidToWaitForThat() {
        accepted(Product.bean(Declarations.class)
                .declare(
                        expert,
                        panel.call(),
                        List.of(new Declaration.Answer(
                                proposal, List.of("other", "co-proposing"), "理由", Expertise.UNSAID))));
        String address = "/office/calls/" + panel.call() + "/conflicts";
        accepted(rulings.rule(panel.office(), judgement("other", false)));
        var office = Browser.of(panel.office().id(), "ja");
        assertThat(office.get(address).body()).contains("すべての類型で参加が認められるまで、除外は続きます");
        accepted(rulings.rule(panel.office(), judgement("co-proposing", false)));
        assertThat(office.get(address).body()).contains("すべての類型で参加が認められています").doesNotContain("除外は続きます。");
    }

    /// R9: a form opened before a conflict was declared names no proposal that is barred since, and says what to do.
    @Test
    void aFormThatIsStaleSaysSoOnceAndKeepsTheOtherAnswers() {
        UUID other = panel.proposals().getLast().proposal();
        var stale = Browser.of(expert.id(), "ja");
        String address = "/work/calls/" + panel.call() + "/declarations";
        stale.get(address);
        ReviewFixtures.declare(panel, expert, proposal, "kinship");

        var answer = stale.post(
                address, Map.of("answer." + proposal, "none", "answer." + other, "none", "note." + other, "打ちかけの補足"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("この画面を開いたあとに、1件の提案が申告の対象から外れました", "まだ何も保存していません", "打ちかけの補足")
                .doesNotContain(
                        panel.proposals().getFirst().place().region().name(), "#answer." + proposal, "画面を開き直して");
        assertThat(stale.post(address, Map.of("answer." + other, "none", "note." + other, "打ちかけの補足"))
                        .statusCode())
                .isEqualTo(303);
    }

    private Rulings.Judgement judgement(String rule, boolean barred) {
        return new Rulings.Judgement(panel.call(), proposal, expert.id(), rule, barred, "関係を確かめた");
    }
}
