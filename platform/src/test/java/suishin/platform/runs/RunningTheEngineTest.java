package suishin.platform.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;
import static suishin.platform.testing.RunFixtures.ended;
import static suishin.platform.testing.RunFixtures.plain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.assignments.Assignment;
import suishin.platform.calls.CallRefusal;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.runs.RunQuestion.Objective;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import tools.jackson.databind.json.JsonMapper;

class RunningTheEngineTest {

    private final Runs runs = Product.bean(Runs.class);

    @Test
    void aRunProposesChangesNothingAndIsPutIntoEffectWhole() {
        var panel = ReviewFixtures.declared(3);
        var run = ended(panel, accepted(runs.ask(panel.office(), panel.call(), plain(panel))));
        assertThat(run.stage()).isEqualTo(RunStage.FOUND);
        assertThat(run.outcome().figures().orElseThrow().certified()).isTrue();
        assertThat(run.outcome().figures().orElseThrow().readings()).isEqualTo(9);
        assertThat(panel.assignments()).isEmpty();

        accepted(runs.apply(panel.office(), panel.call(), run.id(), _ -> true, Optional.empty()));
        assertThat(panel.assignments())
                .containsExactlyInAnyOrderElementsOf(accepted(runs.plan(panel.office(), panel.call(), run.id()))
                        .pairs(panel.call()));
    }

    @Test
    void theSameQuestionAndInputsHaveTheSameAnswerByteForByte() {
        var panel = ReviewFixtures.declared(3);
        var fair = plain(panel).with(Objective.FAIR, 950);
        var first = ended(panel, accepted(runs.ask(panel.office(), panel.call(), fair)));
        var again = ended(panel, accepted(runs.again(panel.office(), panel.call(), first.id())));
        assertThat(again.inputsHash()).isEqualTo(first.inputsHash()).hasSize(64);
        assertThat(again.againOf()).contains(first.id());
        assertThat(runs.isSame(panel.office(), panel.call(), again.id())).isEqualTo(Decision.accept(true));
    }

    /// Where the worst served cannot be served better, the page says that it is proved; else it says that it is not.
    @Test
    void aFairRunSaysWhetherItsWorstServedIsProved() {
        var panel = ReviewFixtures.declared(3);
        var run = ended(
                panel,
                accepted(runs.ask(panel.office(), panel.call(), plain(panel).with(Objective.FAIR, 950))));
        var figures = run.outcome().figures().orElseThrow();
        assertThat(figures.minimumBound().orElseThrow()).isGreaterThanOrEqualTo(figures.minimum());
        assertThat(office(panel, "en").get(address(panel) + "/" + run.id()).body())
                .contains(
                        figures.isMinimumProved()
                                ? "It is proved that the worst served proposal cannot be served better"
                                : "whether one reaches the bound is not known");
        var total = ended(panel, accepted(runs.ask(panel.office(), panel.call(), plain(panel))));
        assertThat(total.outcome().figures().orElseThrow().minimumBound()).isEmpty();
        assertThat(office(panel, "en").get(address(panel) + "/" + total.id()).body())
                .doesNotContain("worst served proposal cannot", "reaches the bound");
    }

    @Test
    void aRunOfBeforeItsMinimumHadABoundIsStillRead() {
        String kept = """
                {"figures": {"total": 3, "optimum": 3, "certified": true, "minimum": 1, "worstTenth": 1.0,
                 "worstTenthBound": -1.0, "kept": 0, "readings": 3}, "shortages": [], "mends": []}
                """;
        assertThat(JsonMapper.shared()
                        .readValue(kept, Run.Outcome.class)
                        .figures()
                        .orElseThrow()
                        .minimumBound())
                .isEmpty();
    }

    @Test
    void anImpossibleQuestionIsExplainedAndMended() {
        var panel = ReviewFixtures.declared(2);
        var tight = plain(panel).withMost(Map.of(panel.member(1).id(), 0));
        var run = ended(panel, accepted(runs.ask(panel.office(), panel.call(), tight)));
        assertThat(run.stage()).isEqualTo(RunStage.IMPOSSIBLE);
        assertThat(run.outcome().shortages()).isNotEmpty();
        assertThat(run.outcome().mends()).isNotEmpty();
        String page = office(panel, "ja").get(address(panel) + "/" + run.id()).body();
        assertThat(page)
                .contains("審査委員2")
                .doesNotContain("‹")
                .doesNotContain(">" + panel.member(1).id());

        var mended = run.outcome().mends().stream()
                .map(mend -> ended(panel, accepted(runs.mend(panel.office(), panel.call(), run.id(), mend))))
                .map(Run::stage)
                .toList();
        assertThat(mended).allMatch(stage -> stage == RunStage.FOUND || stage == RunStage.IMPOSSIBLE);
        assertThat(mended).contains(RunStage.FOUND);
    }

    /// R9
    @Test
    void aRunIsNotAppliedAgainstWhatWasDeclaredMeanwhile() {
        var panel = ReviewFixtures.declared(1);
        var proposal = panel.proposals().getFirst().proposal();
        var run = ended(panel, accepted(runs.ask(panel.office(), panel.call(), plain(panel))));
        var pair = accepted(runs.plan(panel.office(), panel.call(), run.id())).pairs(panel.call()).stream()
                .filter(one -> !one.person().equals(panel.member(1).id()))
                .findFirst()
                .orElseThrow();
        ReviewFixtures.declare(panel, new Actor.Person(pair.person()), proposal, "kinship");
        assertThat(runs.apply(panel.office(), panel.call(), run.id(), _ -> true, Optional.empty()))
                .isInstanceOf(Decision.Refused.class);
        assertThat(panel.assignments()).isEmpty();
    }

    @Test
    void afterAnExpertDropsOutAsFewPairsAsPossibleChange() {
        var panel = ReviewFixtures.assigned(3);
        var before = panel.assignments();
        var gone = before.stream()
                .map(Assignment::person)
                .filter(person -> !person.equals(panel.member(1).id()))
                .findFirst()
                .orElseThrow();
        var question = keep(plain(panel).withMost(Map.of(gone, 0)));
        var run = ended(panel, accepted(runs.ask(panel.office(), panel.call(), question)));
        var then = accepted(runs.plan(panel.office(), panel.call(), run.id())).pairs(panel.call());
        assertThat(then)
                .containsAll(before.stream()
                        .filter(pair -> !pair.person().equals(gone))
                        .toList());

        accepted(runs.apply(panel.office(), panel.call(), run.id(), _ -> true, Optional.empty()));
        assertThat(panel.assignments()).containsExactlyInAnyOrderElementsOf(then);
    }

    @Test
    void theOfficeSeesEveryPageInBothLanguagesAndNobodyElseDoes() {
        var panel = ReviewFixtures.declared(2);
        var run = ended(panel, accepted(runs.ask(panel.office(), panel.call(), plain(panel))));
        UUID proposal = panel.proposals().getFirst().proposal();
        for (String page : List.of("", "/" + run.id(), "/" + run.id() + "/proposals/" + proposal)) {
            for (String language : List.of("ja", "en")) {
                var shown = office(panel, language).get(address(panel) + page);
                assertThat(shown.statusCode()).as(page).isEqualTo(200);
                assertThat(shown.body()).doesNotContain("‹");
            }
            assertThat(Browser.of(panel.member(0).id(), "ja")
                            .get(address(panel) + page)
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(runs.ask(panel.member(0), panel.call(), plain(panel)))
                .isEqualTo(Decision.refuse(new CallRefusal.Denied()));
    }

    @Test
    void anAuditorLooksAtRunsAndIsOfferedNothingToPress() {
        var panel = ReviewFixtures.declared(2);
        var run = ended(panel, accepted(runs.ask(panel.office(), panel.call(), plain(panel))));
        var auditor = CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY));
        for (String page : List.of("", "/" + run.id())) {
            assertThat(Browser.of(auditor.id(), "ja").get(address(panel) + page).body())
                    .as(page)
                    .doesNotContain("action=\"" + address(panel));
            assertThat(office(panel, "ja").get(address(panel) + page).body())
                    .as(page)
                    .contains("action=\"" + address(panel));
        }
    }

    private static RunQuestion keep(RunQuestion asked) {
        return new RunQuestion(
                asked.objective(),
                asked.leastShare(),
                asked.loads(),
                asked.readers(),
                asked.coverage(),
                asked.sameHouse(),
                asked.samePlace(),
                asked.seniors(),
                asked.pairs(),
                asked.pairLimit(),
                true,
                asked.seed());
    }

    private static Browser office(Panel panel, String language) {
        return Browser.of(panel.office().id(), language);
    }

    private static String address(Panel panel) {
        return "/office/calls/" + panel.call() + "/runs";
    }
}
