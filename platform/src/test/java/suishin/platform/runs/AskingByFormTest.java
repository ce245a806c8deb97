package suishin.platform.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;
import static suishin.platform.testing.RunFixtures.plain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.assignments.Standing;
import suishin.platform.assignments.Standings;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;
import suishin.platform.runs.RunQuestion.Bounds;
import suishin.platform.runs.RunQuestion.Pair;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.RunFixtures;
import suishin.platform.web.Texts;

class AskingByFormTest {

    private final Runs runs = Product.bean(Runs.class);

    @Test
    void everyPartOfTheQuestionIsAskedByTheForm() {
        var panel = ReviewFixtures.declared(2);
        var form = form(panel);
        String region = panel.proposals().getFirst().place().region().name();
        UUID proposal = panel.proposals().getFirst().proposal();
        form.putAll(Map.of(
                "needs",
                region + " / 4\n\n",
                "loads",
                name(panel, 1) + ",2\n" + name(panel, 2) + "\t1\t3",
                "seniors",
                name(panel, 3),
                "fixed",
                region + " / " + name(panel, 1),
                "forbidden",
                proposal + "／" + panel.member(4).id(),
                "place",
                "2",
                "house",
                "1",
                "alternates",
                "1"));
        var question = accepted(read(panel, form));
        saysAll(question, panel);

        var said = new HashMap<>(QuestionFields.of(question, standing(panel)));
        said.put("asked", "yes");
        assertThat(accepted(read(panel, said))).isEqualTo(question);
    }

    private static void saysAll(RunQuestion question, Panel panel) {
        UUID proposal = panel.proposals().getFirst().proposal();
        assertThat(question.readers().of(proposal)).isEqualTo(4);
        assertThat(question.readers().alternates()).isEqualTo(1);
        assertThat(question.loads().others())
                .isEqualTo(Map.of(
                        panel.member(1).id(), new Bounds(0, 2), panel.member(2).id(), new Bounds(1, 3)));
        assertThat(question.seniors()).containsExactly(panel.member(3).id());
        assertThat(question.pairs().fixed())
                .containsExactly(new Pair(proposal, panel.member(1).id()));
        assertThat(question.pairs().forbidden())
                .containsExactly(new Pair(proposal, panel.member(4).id()));
        assertThat(question.sameHouse()).isEqualTo(1);
        assertThat(question.samePlace()).isEqualTo(2);
    }

    @Test
    void everyFieldThatSaysWhatCannotBeIsNamed() {
        var panel = ReviewFixtures.declared(1);
        String region = panel.proposals().getFirst().place().region().name();
        var form = form(panel);
        form.putAll(Map.of(
                "each",
                "51",
                "price",
                "-1",
                "needs",
                region,
                "loads",
                "よその人 / 3\n" + name(panel, 1) + " / 501",
                "fixed",
                "よその地域 / " + name(panel, 1),
                "seniors",
                "よその人"));
        assertThat(problems(read(panel, form)))
                .containsExactlyInAnyOrder(
                        Problem.at("each", "runs.question.number", label("each"), "51", 1, 50),
                        Problem.at("price", "runs.question.number", label("price"), "-1", 0, 100),
                        Problem.at("needs", "runs.question.shape.needs", label("needs"), 1, region),
                        Problem.at("loads", "runs.question.unknown-expert", label("loads"), 1, "よその人"),
                        Problem.at("loads", "runs.question.line-number", label("loads"), 2, "501", 0, 500),
                        Problem.at("fixed", "runs.question.unknown-proposal", label("fixed"), 1, "よその地域"),
                        Problem.at("seniors", "runs.question.unknown-expert", label("seniors"), 1, "よその人"));
    }

    @Test
    void whatWasTypedStaysOnThePageThatRefusesIt() {
        var panel = ReviewFixtures.declared(1);
        var form = form(panel);
        form.putAll(Map.of("each", "51", "fixed", "よその地域 / " + name(panel, 1)));
        var browser = Browser.of(panel.office().id(), "ja");
        browser.get(address(panel));
        var page = browser.post(address(panel) + "?asked=yes", form);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("1提案の審査委員数：「51」は1から50までの整数ではありません。", "決めておく組合せの1行目", "よその地域 / ", "value=\"51\"")
                .doesNotContain("‹");
        assertThat(page.body())
                .contains(
                        "<details open>",
                        "<a href=\"#each\">",
                        "name=\"each\" value=\"51\" aria-invalid=\"true\" aria-describedby=\"each-wrong\"",
                        "<div class=\"wrong\" id=\"each-wrong\"><p>1提案の審査委員数：「51」は",
                        "<a href=\"#fixed\">",
                        "aria-describedby=\"fixed-wrong pairs-help\"",
                        "<div class=\"wrong\" id=\"fixed-wrong\"><p>決めておく組合せの1行目")
                .doesNotContain("forbidden-wrong");
    }

    /// R9
    /// Nothing that was typed is passed over: more lines than can be read are refused as a whole.
    @Test
    void moreLinesThanCanBeReadAreRefused() {
        var panel = ReviewFixtures.declared(1);
        var form = form(panel);
        form.put("each", "３");
        form.put("seniors", "\n".repeat(RunForm.MOST_LINES - 1) + name(panel, 1));
        assertThat(accepted(read(panel, form)).readers().each()).isEqualTo(3);
        form.put("seniors", "\n".repeat(RunForm.MOST_LINES) + name(panel, 1));
        String code =
                read(panel, form).fold(_ -> "", no -> no.problems().getFirst().code());
        assertThat(code).isEqualTo("runs.question.many-lines");
    }

    @Test
    void aPairIsNotSettledAgainstAConflictNorBothSettledAndExcluded() {
        var panel = ReviewFixtures.declared(1);
        var made = panel.proposals().getFirst();
        ReviewFixtures.declare(panel, panel.member(4), made.proposal(), "kinship");
        String region = made.place().region().name();
        var form = form(panel);
        form.put("fixed", region + " / " + name(panel, 4) + "\n" + region + " / " + name(panel, 1));
        form.put("forbidden", region + " / " + name(panel, 1));
        assertThat(problems(read(panel, form)))
                .containsExactly(
                        Problem.at("fixed", "runs.question.barred", made.name(), words(panel, 4)),
                        Problem.at("forbidden", "runs.question.both", made.name(), words(panel, 1)));
    }

    @Test
    void theQuestionOfARunAndAPairOfAProposalStandInTheFormBeforeAnybodyTypes() {
        var panel = ReviewFixtures.declared(1);
        var question = plain(panel).withMost(Map.of(panel.member(1).id(), 3));
        var run = RunFixtures.ended(panel, accepted(runs.ask(panel.office(), panel.call(), question)));
        var browser = Browser.of(panel.office().id(), "ja");
        assertThat(browser.get(address(panel) + "?from=" + run.id()).body()).contains(name(panel, 1) + " / 0 / 3");
        assertThat(browser.get(address(panel) + "?forbidden=a%20/%20b").body())
                .contains("rows=\"4\" aria-describedby=\"pairs-help\">a / b");
        assertThat(browser.get("/office/calls/%s/experts/proposals/%s"
                                .formatted(
                                        panel.call(),
                                        panel.proposals().getFirst().proposal()))
                        .body())
                .contains("name=\"forbidden\"", "決めて試算する");
    }

    @Test
    void atMostSoManyExpertsOfOnePrefectureReadAProposal() {
        var inputs = new RunInputs(
                List.of(new UUID(0, 1)),
                java.util.stream.IntStream.range(0, 4)
                        .mapToObj(number -> new RunInputs.Reader(
                                new UUID(1, number),
                                suishin.platform.programmes.Sector.ACADEMIA,
                                1,
                                List.of(),
                                number < 3 ? 13 : 27))
                        .toList(),
                new int[][] {{900_000, 800_000, 700_000, 100_000}},
                new int[][] {{}},
                suishin.platform.affinity.Affinity.Weights.USUAL);
        var plain = RunQuestion.plain(2, List.of());
        assertThat(chosen(inputs, plain)).containsExactlyInAnyOrder(0, 1);
        assertThat(chosen(inputs, plain.withPlace(1))).containsExactlyInAnyOrder(0, 3);
        assertThat(RunInputs.of(inputs.packed()).hash()).isEqualTo(inputs.hash());
        assertThat(RunInputs.of(inputs.packed()).readers()).isEqualTo(inputs.readers());
    }

    private static int[] chosen(RunInputs inputs, RunQuestion question) {
        return Solver.solve(inputs, question, (_, _, _) -> true) instanceof RunAnswer.Found found
                ? found.experts()[0]
                : new int[0];
    }

    @Test
    void twoRunsStandSideBySide() {
        var panel = ReviewFixtures.declared(2);
        var first = RunFixtures.ended(panel);
        var planned = accepted(runs.plan(panel.office(), panel.call(), first)).pairs(panel.call()).stream()
                .filter(pair -> !pair.person().equals(panel.member(1).id()))
                .findFirst()
                .orElseThrow();
        var without = plain(panel)
                .with(new RunQuestion.Pairs(List.of(), List.of(new Pair(planned.proposal(), planned.person()))));
        var second = RunFixtures.ended(panel, accepted(runs.ask(panel.office(), panel.call(), without)));
        var comparison = RunComparison.of(
                accepted(runs.plan(panel.office(), panel.call(), first)),
                accepted(runs.plan(panel.office(), panel.call(), second.id())),
                standing(panel),
                1);
        assertThat(comparison.isSameInputs()).isTrue();
        assertThat(comparison.lines())
                .filteredOn(line -> line.proposal().equals(planned.proposal()))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.both()).hasSize(2);
                    assertThat(line.onlyFirst())
                            .extracting(seat -> seat.member().person())
                            .containsExactly(planned.person());
                    assertThat(line.onlySecond()).hasSize(1);
                });
        read(panel, address(panel) + "/compare?first=" + first + "&second=" + second.id());
    }

    private static void read(Panel panel, String page) {
        for (String language : List.of("ja", "en")) {
            var shown = Browser.of(panel.office().id(), language).get(page);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).doesNotContain("‹");
        }
        assertThat(Browser.of(panel.member(0).id(), "ja").get(page).statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> form(Panel panel) {
        var form = new HashMap<>(QuestionFields.of(plain(panel), standing(panel)));
        form.put("asked", "yes");
        return form;
    }

    private static Decision<RunQuestion> read(Panel panel, Map<String, String> form) {
        return RunForm.read(form, plain(panel), standing(panel), Product.bean(Texts.class));
    }

    private static List<Problem> problems(Decision<RunQuestion> decision) {
        return decision.fold(_ -> List.of(), no -> no.problems());
    }

    private static Words label(String field) {
        var texts = Product.bean(Texts.class);
        return new Words(
                texts.say(suishin.platform.web.Language.JA, "runs." + field),
                texts.say(suishin.platform.web.Language.EN, "runs." + field));
    }

    private static Standing standing(Panel panel) {
        return accepted(Product.bean(Standings.class).shown(panel.office(), panel.call()));
    }

    private static String name(Panel panel, int member) {
        return panel.round().committee().get(member).name();
    }

    private static Words words(Panel panel, int member) {
        return new Words(name(panel, member), name(panel, member) + " (en)");
    }

    private static String address(Panel panel) {
        return "/office/calls/" + panel.call() + "/runs";
    }
}
