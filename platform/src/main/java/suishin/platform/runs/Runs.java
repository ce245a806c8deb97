package suishin.platform.runs;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import suishin.platform.assignments.Assignment;
import suishin.platform.assignments.Assignments;
import suishin.platform.assignments.Change;
import suishin.platform.assignments.Changes;
import suishin.platform.assignments.Standing;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.Calls;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.runs.Gathering.Gathered;
import suishin.platform.runs.Run.Applied;
import suishin.platform.runs.Run.Asked;
import suishin.platform.runs.Run.Outcome;
import suishin.platform.web.Inputs;
import tools.jackson.databind.json.JsonMapper;

/// Asks the engine who should read what (割当ての試算), and puts its answer into effect, whole or pair by pair.
@Component
public final class Runs {

    private static final String APPLIED = "assignment.applied";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;
    private final RunStore store;
    private final CallRoles roles;
    private final Runner runner;
    private final Effects effects;
    private final Marks marks;

    Runs(Database database, RunStore store, CallRoles roles, Runner runner, Effects effects, Marks marks) {
        this.database = database;
        this.store = store;
        this.roles = roles;
        this.runner = runner;
        this.effects = effects;
        this.marks = marks;
    }

    /// Where a run is put into effect.
    @Component("runEffects")
    record Effects(Assignments assignments, Changes changes) {}

    /// When, under which id, and what is left in the log.
    @Component("runMarks")
    record Marks(InstantSource clock, Identities identities, Audit audit, Calls calls, Gathering gathering) {}

    /// {@return the question as the definition has it}
    public RunQuestion plain(Call call) {
        var review = marks.calls().definition(call).review();
        return RunQuestion.plain(review.expertsPerProposal(), review.coverage());
    }

    /// {@return whether the actor may begin runs and put them into effect; an auditor only looks at them}
    boolean mayAct(Actor by, UUID call) {
        return roles.office(by, call).fold(_ -> true, _ -> false);
    }

    /// {@return the runs of a call, the newest first, for the office and the auditor}
    public Decision<List<Run>> of(Actor by, UUID call) {
        return roles.overseer(by, call).then(_ -> Decision.accept(database.as(by, () -> store.ofCall(call))));
    }

    /// {@return one run}
    public Decision<Run> find(Actor by, UUID call, UUID run) {
        return roles.overseer(by, call)
                .then(_ -> database.as(by, () -> store.find(call, run))
                        .map(Decision::accept)
                        .orElseGet(() -> Decision.refuse(new RunRefusal.NotNow())));
    }

    /// Begins a run; it goes on in the background.
    public Decision<Run> ask(Actor.Person by, UUID call, RunQuestion question) {
        return marks.gathering().ready(by, call).then(standing -> {
            var problems = QuestionCheck.problems(question, standing);
            return problems.isEmpty()
                    ? begin(by, call, question, Optional.empty())
                    : Decision.refuse(new RunRefusal.Unclear(problems));
        });
    }

    /// Begins a run with the question and the inputs of another one.
    public Decision<Run> again(Actor.Person by, UUID call, UUID run) {
        return find(by, call, run).then(found -> begin(by, call, found.question(), Optional.of(found)));
    }

    /// Begins a run with the question of another one and with what is known now (いまの情報での試算).
    public Decision<Run> anew(Actor.Person by, UUID call, UUID run) {
        return find(by, call, run)
                .then(found -> marks.gathering()
                        .ready(by, call)
                        .then(standing -> ask(by, call, QuestionFields.possible(found.question(), standing))));
    }

    /// Begins a run with the question of another one, changed by what would mend it.
    public Decision<Run> mend(Actor.Person by, UUID call, UUID run, String mend) {
        return find(by, call, run)
                .then(found -> Mend.of(mend)
                        .map(change -> begin(by, call, change.in(found.question()), Optional.empty()))
                        .orElseGet(() -> Decision.refuse(new RunRefusal.NotNow())));
    }

    private Decision<Run> begin(Actor.Person by, UUID call, RunQuestion question, Optional<Run> repeated) {
        return roles.office(by, call).then(found -> {
            var given = repeated.flatMap(run -> database.as(by, () -> gathered(run.id())));
            var inputs = given.map(Gathered::inputs);
            var run = new Run(
                    marks.identities().next(),
                    call,
                    RunStage.WAITING,
                    new Asked(by.id(), marks.clock().instant(), Optional.empty()),
                    question,
                    Solver.VERSION,
                    inputs.map(RunInputs::hash).orElse(""),
                    inputs.flatMap(_ -> repeated).map(Run::id),
                    Outcome.none());
            boolean added = database.as(by, () -> {
                boolean first = store.add(run, inputs);
                if (first) {
                    marks.audit().record(by, "run.asked", "call", call, Map.of("run", run.id()));
                }
                return first;
            });
            if (!added) {
                return Decision.refuse(new RunRefusal.AlreadyRunning());
            }
            runner.start(run, given);
            return Decision.accept(run);
        });
    }

    private Optional<Gathered> gathered(UUID run) {
        return store.inputs(run)
                .map(inputs -> new Gathered(inputs, store.parts(run).orElseGet(() -> RunParts.empty(0, 0))));
    }

    /// Asks a run to end with the best it has found.
    public Decision<Run> stop(Actor.Person by, UUID call, UUID run) {
        return roles.office(by, call).then(_ -> find(by, call, run)).then(found -> {
            if (!found.stage().isOpen() || !runner.stop(run)) {
                return Decision.refuse(new RunRefusal.NotNow());
            }
            database.as(by, () -> {
                marks.audit().record(by, "run.stopped", "call", call, Map.of("run", run));
                return run;
            });
            return Decision.accept(found);
        });
    }

    /// {@return how far an open run is}
    HowFar state(UUID run) {
        return runner.state(run);
    }

    /// {@return whether a run that repeats another has its inputs, its question and its answer, byte for byte}
    public Decision<Boolean> isSame(Actor by, UUID call, UUID run) {
        return find(by, call, run)
                .then(one -> database.as(by, () -> {
                    var other = one.againOf().flatMap(id -> store.find(call, id));
                    return Decision.accept(other.isPresent()
                            && other.get().question().equals(one.question())
                            && other.get().inputsHash().equals(one.inputsHash())
                            && Arrays.equals(bytes(run), bytes(other.get().id())));
                }));
    }

    private byte[] bytes(UUID run) {
        return store.experts(run)
                .map(found -> (Arrays.deepToString(found.chosen()) + Arrays.deepToString(found.alternates()))
                        .getBytes(StandardCharsets.US_ASCII))
                .orElseGet(() -> new byte[0]);
    }

    /// {@return what a run would have people read}
    public Decision<Plan> plan(Actor by, UUID call, UUID run) {
        return plan(by, call, run, false);
    }

    /// {@return the same, with of what its affinities are made}
    Decision<Plan> planWithParts(Actor by, UUID call, UUID run) {
        return plan(by, call, run, true);
    }

    private Decision<Plan> plan(Actor by, UUID call, UUID run, boolean withParts) {
        return find(by, call, run)
                .then(found -> database.as(by, () -> {
                    var inputs = store.inputs(run);
                    var experts = store.experts(run);
                    var parts = withParts ? store.parts(run) : Optional.<RunParts>empty();
                    return inputs.isPresent() && experts.isPresent()
                            ? Decision.accept(new Plan(found, inputs.get(), experts.get(), parts))
                            : Decision.refuse(new RunRefusal.NotNow());
                }));
    }

    /// Whoever asks for a run with larger loads has the experts' word for them.
    private static Map<UUID, Integer> most(RunQuestion question) {
        var most = new HashMap<UUID, Integer>();
        question.loads().others().forEach((person, bounds) -> most.put(person, bounds.most()));
        return most;
    }

    /// Puts a run into effect. Where its question asks experts to read more than was agreed, their capacity is raised.
    ///
    /// @param wanted which of the pairs that come and go; each is checked as things stand now
    /// @param looked how things stood when the run was looked at; nothing is changed where they stand otherwise
    public Decision<Change> apply(
            Actor by, UUID call, UUID run, Predicate<Assignment> wanted, Optional<String> looked) {
        return plan(by, call, run).then(plan -> {
            var now = Set.copyOf(effects.assignments().of(by, call));
            var change = difference(plan, now, wanted);
            return change.isNothing() && !isAsNow(plan, now)
                    ? Decision.refuse(new RunRefusal.NoneChosen())
                    : effects.changes().make(by, call, change, looked);
        });
    }

    private static boolean isAsNow(Plan plan, Set<Assignment> now) {
        return difference(plan, now, _ -> true).isNothing();
    }

    /// {@return the run that was put into effect last, if who reads what came from a run then}
    Optional<Applied> inForce(Actor by, Standing standing) {
        UUID call = standing.call().id();
        return marks.audit().of(by, "call", call).stream()
                .filter(entry -> entry.act().equals(APPLIED))
                .reduce((_, later) -> later)
                .flatMap(last -> applied(by, call, last, Set.copyOf(standing.pairs())));
    }

    /// {@return when something of this run was put into effect last}
    Optional<Applied> applied(Actor by, Run run, Standing standing) {
        return marks.audit().of(by, "call", run.call()).stream()
                .filter(entry -> entry.act().equals(APPLIED)
                        && entry.detail().contains(run.id().toString()))
                .reduce((_, later) -> later)
                .flatMap(last -> applied(by, run.call(), last, Set.copyOf(standing.pairs())));
    }

    private Optional<Applied> applied(Actor by, UUID call, Audit.Entry entry, Set<Assignment> now) {
        return Inputs.id(JSON.readTree(entry.detail()).path("run").asString(""))
                .flatMap(run -> plan(by, call, run)
                        .fold(
                                plan -> Optional.of(new Applied(run, entry.at(), isAsNow(plan, now))),
                                _ -> Optional.empty()));
    }

    /// {@return what would come and go}
    ///
    /// @param now who reads what now
    static Change difference(Plan plan, Set<Assignment> now, Predicate<Assignment> wanted) {
        var question = plan.run().question();
        var planned = plan.pairs(plan.run().call());
        var come = planned.stream()
                .filter(pair -> !now.contains(pair) && wanted.test(pair))
                .toList();
        var all = Set.copyOf(planned);
        var touched = plan.proposals();
        var go = now.stream()
                .filter(pair -> touched.contains(pair.proposal()) && !all.contains(pair) && wanted.test(pair))
                .sorted(Comparator.comparing(Assignment::proposal).thenComparing(Assignment::person))
                .toList();
        var least = new HashMap<UUID, Integer>();
        touched.forEach(proposal -> least.put(proposal, question.readers().of(proposal)));
        var said = Map.of("run", plan.run().id().toString());
        return new Change(come, go, least, question.coverage(), most(question), said);
    }
}
