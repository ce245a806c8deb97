package suishin.platform.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;
import static suishin.platform.testing.RunFixtures.ended;
import static suishin.platform.testing.RunFixtures.plain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.runs.Gathering.Gathered;
import suishin.platform.runs.Run.Asked;
import suishin.platform.runs.Run.Outcome;
import suishin.platform.runs.RunQuestion.Objective;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;

/// Runs that a person stops, or the end of the product; with a real process killed: `CommitteeTest` of `e2e`.
class EndingRunsEarlyTest {

    private static final Actor PRODUCT = new Actor.Product("testing");
    private static final int ATTEMPTS = 20;

    private final Runs runs = Product.bean(Runs.class);
    private final RunStore store = Product.bean(RunStore.class);
    private final Database database = Product.bean(Database.class);

    /// A run may end before anybody can stop it; of twenty one does not.
    @Test
    void aPersonStopsARunAndItSaysSo() {
        var panel = ReviewFixtures.declared(3);
        var stopped = stopped(panel);
        assertThat(runs.stop(panel.office(), panel.call(), stopped.id()))
                .isEqualTo(Decision.refuse(new RunRefusal.NotNow()));
        assertThat(page(panel, stopped.id(), "ja")).contains("中止");
        assertThat(page(panel, stopped.id(), "en")).contains("The run was stopped");
        assertThat(runs.stop(panel.member(0), panel.call(), stopped.id())).isInstanceOf(Decision.Refused.class);
    }

    private Run stopped(Panel panel) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var run =
                    accepted(runs.ask(panel.office(), panel.call(), plain(panel).with(Objective.FAIR, 900)));
            runs.stop(panel.office(), panel.call(), run.id());
            var ended = ended(panel, run);
            if (ended.stage() == RunStage.STOPPED) {
                return ended;
            }
        }
        throw new AssertionError("No run was stopped.");
    }

    /// What a killed product leaves behind is interrupted at the next start, and keeps nobody from asking any more.
    @Test
    void whatWasGoingWhenTheProductEndedIsRunAgainToTheSameAnswer() {
        var panel = ReviewFixtures.declared(3);
        var question = plain(panel).with(Objective.FAIR, 900);
        var whole = ended(panel, accepted(runs.ask(panel.office(), panel.call(), question)));
        var left = left(panel, whole, question);
        assertThat(runs.ask(panel.office(), panel.call(), question))
                .isEqualTo(Decision.refuse(new RunRefusal.AlreadyRunning()));

        Product.bean(Runner.class).tidy();
        var interrupted = accepted(runs.find(panel.office(), panel.call(), left));
        assertThat(interrupted.stage()).isEqualTo(RunStage.INTERRUPTED);
        assertThat(interrupted.hasAssignment()).isFalse();
        assertThat(page(panel, left, "ja")).contains("中断", "/runs/" + left + "/again");
        assertThat(page(panel, left, "en")).contains("The system was stopped before this run had ended");

        var again = ended(panel, accepted(runs.again(panel.office(), panel.call(), left)));
        assertThat(again.inputsHash()).isEqualTo(whole.inputsHash());
        assertThat(pairs(panel, again)).isEqualTo(pairs(panel, whole));
        assertThat(page(panel, again.id(), "ja")).doesNotContain("もとの試算と結果が一致していません");
    }

    /// {@return the id of a run as it stands while the engine works}
    private UUID left(Panel panel, Run whole, RunQuestion question) {
        var inputs =
                accepted(runs.plan(panel.office(), panel.call(), whole.id())).inputs();
        var run = new Run(
                UUID.randomUUID(),
                panel.call(),
                RunStage.WAITING,
                new Asked(panel.office().id(), Instant.EPOCH, Optional.empty()),
                question,
                Solver.VERSION,
                inputs.hash(),
                Optional.empty(),
                Outcome.none());
        database.as(panel.office(), () -> store.add(run, Optional.of(inputs)));
        database.as(PRODUCT, () -> store.begin(run.id(), new Gathered(inputs, RunParts.empty(0, 0))));
        assertThat(accepted(runs.find(panel.office(), panel.call(), run.id())).stage())
                .isEqualTo(RunStage.RUNNING);
        return run.id();
    }

    private List<?> pairs(Panel panel, Run run) {
        return accepted(runs.plan(panel.office(), panel.call(), run.id())).pairs(panel.call());
    }

    private static String page(Panel panel, UUID run, String language) {
        return Browser.of(panel.office().id(), language)
                .get("/office/calls/" + panel.call() + "/runs/" + run)
                .body();
    }
}
