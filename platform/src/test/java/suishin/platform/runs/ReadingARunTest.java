package suishin.platform.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;
import static suishin.platform.testing.RunFixtures.ended;
import static suishin.platform.testing.RunFixtures.plain;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.assignments.Assignment;
import suishin.platform.assignments.Assignments;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.people.Person;
import suishin.platform.runs.RunQuestion.Pair;
import suishin.platform.runs.RunQuestion.Pairs;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.RunFixtures;

/// What the page of a run says of itself: what was asked, whether it is in force, what of it is no longer possible.
class ReadingARunTest {

    private static final String NOTHING_CHANGED = "まだ何も変わっていません";

    private final Runs runs = Product.bean(Runs.class);

    @Test
    void theRunInForceSaysSoOnItsPageAndInTheListUntilTheAssignmentIsAnother() {
        var panel = ReviewFixtures.assigned(2);
        UUID run = runs(panel).getFirst().id();
        UUID same = RunFixtures.ended(panel);
        assertThat(page(panel, run)).contains("いまの割当ては、この案のとおりです").doesNotContain(NOTHING_CHANGED, "name=\"whole\"");
        assertThat(page(panel, same)).contains("いまの割当ては、この案と同じです").doesNotContain(NOTHING_CHANGED);
        assertThat(list(panel)).containsOnlyOnce("<span class=\"tag tag-ok\">いまの割当て</span>");

        UUID proposal = panel.proposals().getFirst().proposal();
        accepted(Product.bean(Assignments.class)
                .add(panel.office(), panel.call(), proposal, stranger(panel).id()));
        assertThat(page(panel, run)).contains("いまの割当ては、1件の提案でこの案と違います");
        assertThat(page(panel, same)).contains(NOTHING_CHANGED);
        assertThat(list(panel)).contains("最後に反映（その後に変更あり）").doesNotContain("tag tag-ok");
        assertThat(Program.of(panel.office())
                        .get("/api/v1" + address(panel, run).substring("/office".length()))
                        .body())
                .contains("\"applied\":{\"run\":\"" + run, "\"still\":false");
    }

    @Test
    void aRunSaysWhatItWasAsked() {
        var panel = ReviewFixtures.declared(2);
        var first = panel.proposals().getFirst();
        var settled = panel.round().committee().get(1);
        var excluded = panel.round().committee().get(2);
        var question = plain(panel)
                .with(RunQuestion.Objective.FAIR, 930)
                .with(new Pairs(
                        List.of(new Pair(first.proposal(), settled.id())),
                        List.of(new Pair(first.proposal(), excluded.id()))))
                .withMost(Map.of(settled.id(), 7));
        var run = ended(panel, accepted(runs.ask(panel.office(), panel.call(), question)));
        String region = first.place().region().name();
        assertThat(text(page(panel, run.id())))
                .contains(
                        "目的 最も低い提案を引き上げる",
                        "引き上げのために合計を下げてよい割合（%） 7",
                        "委員1人の担当数の下限 0",
                        settled.name() + " 0件以上7件以下",
                        "決めておく組合せ " + region + " / " + settled.name(),
                        "除く組合せ " + region + " / " + excluded.name(),
                        "乱数の種 1");
    }

    /// R9
    @Test
    void aPairBarredSinceIsNamedAndTheWholeRunIsNotOffered() {
        var panel = ReviewFixtures.declared(2);
        UUID run = RunFixtures.ended(panel);
        var pair = planned(panel, run).getFirst();
        assertThat(page(panel, run)).contains("name=\"whole\"");
        ReviewFixtures.declare(panel, new Actor.Person(pair.person()), pair.proposal(), "kinship");

        assertThat(text(page(panel, run)))
                .contains("審査できなくなった組合せが1組あります", name(panel, pair.person()) + "（利益相反または判断待ち）");
        assertThat(page(panel, run)).doesNotContain("name=\"whole\"", "再現の確認").contains("name=\"fresh\"");
        assertThat(runs.apply(panel.office(), panel.call(), run, _ -> true, Optional.empty()))
                .isInstanceOf(Decision.Refused.class);
        var browser = Browser.of(panel.office().id(), "ja");
        browser.get(address(panel, run));
        var begun = browser.post(address(panel, run) + "/again", Map.of("fresh", "yes"));
        assertThat(begun.statusCode()).isEqualTo(303);
        var fresh = ended(panel, runs(panel).getFirst());
        assertThat(fresh.againOf()).isEmpty();
        assertThat(planned(panel, fresh.id())).isNotEmpty().doesNotContain(pair);
    }

    /// R9
    @Test
    void aFreshRunLeavesOutThePairThatWasSettledAndIsBarredSince() {
        var panel = ReviewFixtures.declared(1);
        UUID proposal = panel.proposals().getFirst().proposal();
        var spared = planned(panel, RunFixtures.ended(panel));
        var settled = panel.round().committee().stream()
                .map(person -> new Actor.Person(person.id()))
                .filter(person ->
                        spared.stream().noneMatch(pair -> pair.person().equals(person.id())))
                .findFirst()
                .orElseThrow();
        var question = plain(panel).with(new Pairs(List.of(new Pair(proposal, settled.id())), List.of()));
        var run = ended(panel, accepted(runs.ask(panel.office(), panel.call(), question)));
        ReviewFixtures.declare(panel, settled, proposal, "kinship");
        var fresh = ended(panel, accepted(runs.anew(panel.office(), panel.call(), run.id())));
        assertThat(fresh.question().pairs().fixed()).isEmpty();
        assertThat(planned(panel, fresh.id()))
                .isNotEmpty()
                .doesNotContain(new Assignment(panel.call(), proposal, settled.id()));
    }

    @Test
    void whoTicksNoChangeIsAskedBesideTheListToTickOne() {
        var panel = ReviewFixtures.assigned(1);
        UUID proposal = panel.proposals().getFirst().proposal();
        var excluded = panel.readers(proposal).getFirst();
        var question = plain(panel).with(new Pairs(List.of(), List.of(new Pair(proposal, excluded.id()))));
        var run = ended(panel, accepted(runs.ask(panel.office(), panel.call(), question)));
        var browser = Browser.of(panel.office().id(), "ja");
        browser.get(address(panel, run.id()));
        HttpResponse<String> page = browser.post(address(panel, run.id()) + "/apply", Map.of("ticked", "yes"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(text(page.body().substring(page.body().indexOf("id=\"changes-wrong\""))))
                .contains("反映する変更を1つ以上選んでください");
        assertThat(runs.apply(panel.office(), panel.call(), run.id(), _ -> false, Optional.empty()))
                .isEqualTo(Decision.refuse(new RunRefusal.NoneChosen()));
        assertThat(panel.readers(proposal)).contains(excluded);
    }

    private List<Run> runs(Panel panel) {
        return accepted(runs.of(panel.office(), panel.call()));
    }

    private List<Assignment> planned(Panel panel, UUID run) {
        return accepted(runs.plan(panel.office(), panel.call(), run)).pairs(panel.call());
    }

    private static Person stranger(Panel panel) {
        var now = panel.assignments();
        return panel.round().committee().stream()
                .filter(person -> now.stream().noneMatch(pair -> pair.person().equals(person.id())))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Panel panel, UUID person) {
        return panel.round().committee().stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static String page(Panel panel, UUID run) {
        return Browser.of(panel.office().id(), "ja").get(address(panel, run)).body();
    }

    private static String list(Panel panel) {
        return Browser.of(panel.office().id(), "ja")
                .get("/office/calls/" + panel.call() + "/runs")
                .body();
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static String address(Panel panel, UUID run) {
        return "/office/calls/" + panel.call() + "/runs/" + run;
    }
}
