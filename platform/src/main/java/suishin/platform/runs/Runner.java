package suishin.platform.runs;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.engines.assignment.Progress;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Refusal;
import suishin.platform.runs.Gathering.Gathered;
import suishin.platform.runs.Run.Outcome;

/// Works runs off in the background, one after the other, and knows how far the present one is.
///
/// A run that had not ended when the product was stopped or killed is marked as interrupted at the next start.
@Component
final class Runner implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final Actor PRODUCT = new Actor.Product("running the assignment engine");

    private final Database database;
    private final RunStore store;
    private final Gathering gathering;
    private final InstantSource clock;
    private final Map<UUID, Live> live = new ConcurrentHashMap<>();
    private volatile boolean closing;
    private final ExecutorService engine = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("assignment-engine").factory());

    Runner(Database database, RunStore store, Gathering gathering, InstantSource clock) {
        this.database = database;
        this.store = store;
        this.gathering = gathering;
        this.clock = clock;
    }

    private static final class Live {
        private volatile HowFar state = HowFar.BEFORE;
        private volatile boolean stop;
    }

    /// Nothing of an earlier life of the product is still running.
    @EventListener(ApplicationReadyEvent.class)
    void tidy() {
        database.as(PRODUCT, () -> store.interruptAll(clock.instant()));
    }

    @Override
    public void destroy() {
        closing = true;
        engine.shutdownNow();
    }

    /// Works the run off; called after it was committed.
    void start(Run run, Optional<Gathered> inputs) {
        live.put(run.id(), new Live());
        engine.execute(() -> work(run, inputs));
    }

    /// Asks a run to end with the best it has.
    ///
    /// @return whether it is running here
    boolean stop(UUID run) {
        var found = Optional.ofNullable(live.get(run));
        found.ifPresent(one -> one.stop = true);
        return found.isPresent();
    }

    /// {@return how far a run is}
    HowFar state(UUID run) {
        return Optional.ofNullable(live.get(run)).map(one -> one.state).orElse(HowFar.BEFORE);
    }

    private void work(Run run, Optional<Gathered> given) {
        var here = live.getOrDefault(run.id(), new Live());
        try {
            here.state = new HowFar("gathering", Long.MIN_VALUE, Long.MAX_VALUE);
            var inputs = given.<Decision<Gathered>>map(Decision::accept)
                    .orElseGet(() -> gathering.of(new Actor.Person(run.asked().by()), run.call()));
            switch (inputs) {
                case Decision.Accepted<Gathered>(var found) -> solve(run, found, here);
                case Decision.Refused<Gathered>(Refusal no) ->
                    end(run, RunStage.IMPOSSIBLE, Optional.empty(), Outcome.refused(no));
            }
        } catch (RuntimeException failure) {
            LOG.error("The run ({}) broke off.", run.id(), failure);
            end(run, RunStage.FAILED, Optional.empty(), Outcome.none());
        } finally {
            live.remove(run.id());
        }
    }

    private void solve(Run run, Gathered gathered, Live here) {
        if (!database.as(PRODUCT, () -> store.begin(run.id(), gathered))) {
            return;
        }
        Progress progress = (phase, best, bound) -> {
            here.state = new HowFar(phase.name().toLowerCase(Locale.ROOT), best, bound);
            return !here.stop && !closing;
        };
        var answer = Solver.solve(gathered.inputs(), run.question(), progress);
        if (!closing) {
            end(run, answer, here.stop);
        }
    }

    private void end(Run run, RunAnswer answer, boolean stop) {
        switch (answer) {
            case RunAnswer.Found found ->
                end(
                        run,
                        found.cut() ? RunStage.STOPPED : RunStage.FOUND,
                        Optional.of(new RunStore.Experts(found.experts(), found.alternates())),
                        Outcome.found(found.figures()));
            case RunAnswer.Impossible(var shortages, var mends) ->
                end(
                        run,
                        stop ? RunStage.STOPPED : RunStage.IMPOSSIBLE,
                        Optional.empty(),
                        new Outcome(
                                Optional.empty(),
                                shortages,
                                mends.stream().map(Mend::said).toList()));
        }
    }

    private void end(Run run, RunStage stage, Optional<RunStore.Experts> experts, Outcome outcome) {
        database.as(PRODUCT, () -> store.end(run.id(), stage, experts, outcome, clock.instant()));
    }
}
