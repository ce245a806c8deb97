package suishin.platform.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;
import static suishin.platform.testing.RunFixtures.ended;
import static suishin.platform.testing.RunFixtures.plain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import suishin.platform.assignments.AssignmentRefusal;
import suishin.platform.assignments.Change;
import suishin.platform.assignments.Standings;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;
import suishin.platform.runs.RunQuestion.Objective;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.Rows;
import suishin.platform.testing.RunFixtures;

class LookingBeforeApplyingTest {

    private static final Pattern LOOKED = Pattern.compile("name=\"looked\" value=\"([^\"]*)\"");

    private final Runs runs = Product.bean(Runs.class);

    /// R9
    @Test
    void whatChangedSinceARunWasLookedAtIsSaidAndItIsAskedAgain() {
        var panel = ReviewFixtures.declared(2);
        UUID run = RunFixtures.ended(panel);
        var browser = Browser.of(panel.office().id(), "ja");
        String looked = looked(browser.get(address(panel, run)).body());
        var made = panel.proposals().getFirst();
        var free = unplanned(panel, run, made.proposal());
        ReviewFixtures.declare(panel, free, made.proposal(), "kinship");

        assertThat(apply(panel, run, looked))
                .isEqualTo(Decision.refuse(new AssignmentRefusal.ChangedSince(
                        List.of(Problem.at("", "assignments.since.barred", made.name(), 1)))));
        var page = browser.post(address(panel, run) + "/apply", Map.of("whole", "yes", "looked", looked));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains(made.place().region().name(), "審査できない委員が変わりました（いま1人）");
        assertThat(panel.assignments()).isEmpty();

        var again = browser.post(address(panel, run) + "/apply", Map.of("whole", "yes", "looked", looked(page.body())));
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(panel.assignments()).hasSize(6);
    }

    @Test
    void whoReadsAProposalNowIsNamedWhenThatChangedSince() {
        var panel = ReviewFixtures.assigned(1);
        var proposal = panel.proposals().getFirst();
        UUID run = RunFixtures.ended(panel);
        String looked = standing(panel);
        var free = unassigned(panel);
        accepted(Product.bean(suishin.platform.assignments.Assignments.class)
                .add(panel.office(), panel.call(), proposal.proposal(), free.id()));
        var names = panel.round().committee().stream()
                .filter(person -> panel.readers(proposal.proposal()).contains(new Actor.Person(person.id())))
                .map(person -> new Words(person.name(), person.nameEn()))
                .toList();
        assertThat(names).hasSize(4);
        assertThat(apply(panel, run, looked))
                .isEqualTo(Decision.refuse(new AssignmentRefusal.ChangedSince(
                        List.of(Problem.at("", "assignments.since.readers", proposal.name(), Words.list(names))))));
        assertThat(apply(panel, run, "no such mark")).isEqualTo(Decision.refuse(new AssignmentRefusal.NotNow()));
    }

    @Test
    void ofTwoWhoApplyAtTheSameMomentOneWinsAndTheOtherIsToldWhatChanged() throws Exception {
        var panel = ReviewFixtures.declared(2);
        UUID run = RunFixtures.ended(panel);
        String looked = standing(panel);
        List<Future<Decision<Change>>> both;
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Decision<Change>> one = () -> apply(panel, run, looked);
            both = threads.invokeAll(List.of(one, one));
        }
        var answers = List.of(both.getFirst().get(), both.getLast().get());
        assertThat(answers).filteredOn(Decision.Accepted.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Decision.Refused.class::isInstance)
                .singleElement()
                .satisfies(no -> assertThat(no.<List<Problem>>fold(_ -> List.of(), refusal -> refusal.problems()))
                        .extracting(Problem::code)
                        .contains("assignments.since.readers"));
        assertThat(panel.assignments()).hasSize(6);
    }

    @Test
    void whileARunIsOpenAnotherOfficerIsToldSo() {
        var panel = ReviewFixtures.declared(1);
        open(panel);
        assertThat(runs.ask(panel.office(), panel.call(), plain(panel)))
                .isEqualTo(Decision.refuse(new RunRefusal.AlreadyRunning()));
        var browser = Browser.of(panel.office().id(), "ja");
        browser.get("/office/calls/" + panel.call() + "/runs");
        var page = browser.post("/office/calls/" + panel.call() + "/runs", Map.of());
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("別の試算が進行中です");
    }

    @Test
    void aRunThatWasKilledHalfWayShowsAsInterruptedAndBeginsAgain() {
        var panel = ReviewFixtures.declared(1);
        UUID run = open(panel);
        Product.bean(Runner.class).tidy();
        assertThat(accepted(runs.find(panel.office(), panel.call(), run)).stage())
                .isEqualTo(RunStage.INTERRUPTED);
        assertThat(Browser.of(panel.office().id(), "ja")
                        .get(address(panel, run))
                        .body())
                .contains("中断（やり直してください）", address(panel, run) + "/again");
        var again = ended(panel, accepted(runs.again(panel.office(), panel.call(), run)));
        assertThat(again.stage()).isEqualTo(RunStage.FOUND);
    }

    @Test
    void aRunThatIsStoppedKeepsTheBestSoFarAndSaysThatItIsNotProved() {
        var panel = ReviewFixtures.declared(2);
        UUID run = RunFixtures.ended(panel);
        var inputs = accepted(runs.plan(panel.office(), panel.call(), run)).inputs();
        var fair = plain(panel).with(Objective.FAIR, 900);
        assertThat(Solver.solve(inputs, fair, (_, best, _) -> best == Long.MIN_VALUE))
                .isInstanceOfSatisfying(RunAnswer.Found.class, found -> {
                    assertThat(found.cut()).isTrue();
                    assertThat(found.experts()).hasDimensions(2, 3);
                });
        Rows.run("UPDATE runs.run SET stage = 'STOPPED' WHERE id = '%s'".formatted(run));
        assertThat(Browser.of(panel.office().id(), "ja")
                        .get(address(panel, run))
                        .body())
                .contains("途中で中止した試算です", "証明されていません");
    }

    private Decision<Change> apply(Panel panel, UUID run, String looked) {
        return runs.apply(panel.office(), panel.call(), run, _ -> true, Optional.of(looked));
    }

    private static UUID open(Panel panel) {
        var run = UUID.randomUUID();
        Rows.run("""
                INSERT INTO runs.run (id, call_id, stage, asked_by, asked_at, question, engine, inputs_hash)
                VALUES ('%s', '%s', 'RUNNING', '%s', now(), '%s', '2', '')
                """.formatted(
                        run,
                        panel.call(),
                        panel.office().id(),
                        tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(plain(panel))));
        return run;
    }

    private Actor.Person unplanned(Panel panel, UUID run, UUID proposal) {
        var planned = accepted(runs.plan(panel.office(), panel.call(), run)).pairs(panel.call());
        return panel.round().committee().stream()
                .filter(person -> planned.stream()
                        .noneMatch(pair -> pair.proposal().equals(proposal)
                                && pair.person().equals(person.id())))
                .map(person -> new Actor.Person(person.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Actor.Person unassigned(Panel panel) {
        var now = panel.assignments();
        return panel.round().committee().stream()
                .filter(person -> now.stream().noneMatch(pair -> pair.person().equals(person.id())))
                .map(person -> new Actor.Person(person.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String standing(Panel panel) {
        return accepted(Product.bean(Standings.class).shown(panel.office(), panel.call()))
                .looked();
    }

    /// The last of them: what was typed travels with the links to other languages too.
    private static String looked(String page) {
        return LOOKED.matcher(page)
                .results()
                .map(found -> found.group(1))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static String address(Panel panel, UUID run) {
        return "/office/calls/" + panel.call() + "/runs/" + run;
    }
}
