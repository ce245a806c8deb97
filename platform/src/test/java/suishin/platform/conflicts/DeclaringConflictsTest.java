package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.calls.CallRefusal;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;
import suishin.platform.runs.RunRefusal;
import suishin.platform.runs.Runs;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.RunFixtures;

class DeclaringConflictsTest {

    private final Runs runs = Product.bean(Runs.class);
    private final Declarations declarations = Product.bean(Declarations.class);

    /// R9
    @Test
    void nothingIsAssignedBeforeTheLastMemberHasDeclaredAboutTheLastProposal() {
        var panel = ReviewFixtures.eligible(2);
        var committee = panel.round().committee();
        committee.subList(1, committee.size()).forEach(person -> ReviewFixtures.declareNone(panel, person));
        var last = panel.member(0);
        var first = panel.proposals().getFirst().proposal();
        accepted(
                declarations.declare(last, panel.call(), List.of(new Declaration.Answer(first, Optional.empty(), ""))));

        assertThat(runs.ask(panel.office(), panel.call(), RunFixtures.plain(panel)))
                .isEqualTo(Decision.refuse(new RunRefusal.NotReady(List.of(Problem.at(
                        "",
                        "assignments.undeclared",
                        new Words(
                                committee.getFirst().name(),
                                committee.getFirst().nameEn()),
                        1,
                        panel.proposals().getLast().name())))));

        ReviewFixtures.declareNone(panel, committee.getFirst());
        assertThat(RunFixtures.planned(panel)).hasSize(6);
    }

    /// R9
    @Test
    void aDeclaredConflictTakesTheProposalOffTheSheetAtOnce() {
        var panel = ReviewFixtures.eligible(2);
        var expert = panel.member(1);
        var browser = Browser.of(expert.id(), "ja");
        String address = "/work/calls/" + panel.call() + "/declarations";
        var barred = panel.proposals().getFirst();
        assertThat(browser.get(address).body()).contains(barred.place().region().name());

        assertThat(browser.post(address, ReviewFixtures.answer(barred.proposal(), "kinship"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(browser.get(address).body())
                .doesNotContain(barred.place().region().name())
                .contains(panel.proposals().getLast().place().region().name());
        assertThat(browser.post(address, ReviewFixtures.answer(barred.proposal(), "none"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(declarations.declare(
                        expert, panel.call(), List.of(new Declaration.Answer(UUID.randomUUID(), Optional.empty(), ""))))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void aConflictThatIsLeftToTheOfficeWaitsForItsRuling() {
        var panel = ReviewFixtures.eligible(1);
        var proposal = panel.proposals().getFirst().proposal();
        panel.round().committee().forEach(person -> ReviewFixtures.declareNone(panel, person));
        var expert = panel.member(4);
        ReviewFixtures.declare(panel, expert, proposal, "other");

        assertThat(runs.ask(panel.office(), panel.call(), RunFixtures.plain(panel)))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        no -> assertThat(no.refusal().code()).isEqualTo("runs.not-ready"));

        var rulings = Product.bean(Rulings.class);
        var allowed = new Rulings.Judgement(panel.call(), proposal, expert.id(), "other", false, "関係が薄い");
        assertThat(rulings.rule(
                        panel.office(),
                        new Rulings.Judgement(panel.call(), proposal, expert.id(), "other", false, " ")))
                .isInstanceOf(Decision.Refused.class);
        assertThat(rulings.rule(expert, allowed)).isEqualTo(Decision.refuse(new CallRefusal.Denied()));
        accepted(rulings.rule(panel.office(), allowed));
        assertThat(RunFixtures.planned(panel)).hasSize(3);
        assertThat(rulings.rule(panel.office(), allowed).<String>fold(_ -> "", no -> no.code()))
                .isEqualTo("conflicts.already-ruled");
    }

    /// The office cannot decide on "other" alone, so the expert says in a word what it is; nothing is barred before.
    @Test
    void whoDeclaresSomethingElseSaysWhat() {
        var panel = ReviewFixtures.eligible(1);
        var proposal = panel.proposals().getFirst().proposal();
        var browser = Browser.of(panel.member(1).id(), "ja");
        String address = "/work/calls/" + panel.call() + "/declarations";
        browser.get(address);

        var refused = browser.post(address, ReviewFixtures.answer(proposal, "other"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("「その他」だけでは、事務局が判断できません", "value=\"other\" selected");
        var explained = Map.of("answer." + proposal, "other", "note." + proposal, "旧友の会社");
        assertThat(browser.post(address, explained).statusCode()).isEqualTo(303);
        assertThat(browser.get(address).body()).doesNotContain(proposal.toString());
    }

    /// Before anything is saved, each choice says that it bars at once, and the page whom to ask about a mistake.
    @Test
    void whatAChoiceDoesStandsBesideItBeforeItIsSaved() {
        var panel = ReviewFixtures.eligible(1);
        String address = "/work/calls/" + panel.call() + "/declarations";
        assertThat(Browser.of(panel.member(1).id(), "ja").get(address).body())
                .contains("<optgroup label=\"保存すると除外\">", "審査から直ちに除外され", "誤って申告したときは、合同事務局");
        assertThat(Browser.of(panel.member(1).id(), "en").get(address).body())
                .contains("Bars as you save", "If you declared something by mistake")
                .doesNotContain("‹");
    }

    /// "Saved" is said of what was saved.
    @Test
    void whoAnswersNothingIsToldSo() {
        var panel = ReviewFixtures.eligible(1);
        var browser = Browser.of(panel.member(1).id(), "ja");
        String address = "/work/calls/" + panel.call() + "/declarations";
        String proposal = panel.proposals().getFirst().proposal().toString();
        browser.get(address);

        var nothing = browser.post(address, Map.of("answer." + proposal, ""));
        assertThat(nothing.statusCode()).isEqualTo(303);
        assertThat(browser.get(nothing.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("選ばれた回答がないため、保存したものはありません。")
                .doesNotContain("保存しました。");

        var none = browser.post(address, Map.of("answer." + proposal, "none"));
        assertThat(browser.get(none.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("保存しました。");
    }

    @Test
    void onlyTheCommitteeDeclares() {
        var panel = ReviewFixtures.eligible(1);
        assertThat(declarations.sheet(panel.office(), panel.call()))
                .isEqualTo(Decision.refuse(new CallRefusal.Denied()));
        assertThat(Browser.of(panel.office().id(), "ja")
                        .get("/work/calls/" + panel.call() + "/declarations")
                        .statusCode())
                .isEqualTo(404);
    }
}
