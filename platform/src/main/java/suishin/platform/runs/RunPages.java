package suishin.platform.runs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.assignments.Assignment;
import suishin.platform.assignments.Standing;
import suishin.platform.assignments.Standings;
import suishin.platform.kernel.Decision;
import suishin.platform.web.Filled;
import suishin.platform.web.Inputs;
import suishin.platform.web.Mending;
import suishin.platform.web.NotFound;
import suishin.platform.web.Paging;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Texts;
import suishin.platform.web.Visitor;

/// The office's runs of the engine: the question, how far it is, the answer, what it would change.
@Controller
@RequestMapping("/office/calls/{call}/runs")
final class RunPages {

    private final Runs runs;
    private final Standings standings;
    private final Explaining explaining;
    private final Texts texts;
    private final Screens screens;

    RunPages(Runs runs, Standings standings, Explaining explaining, Texts texts, Screens screens) {
        this.runs = runs;
        this.standings = standings;
        this.explaining = explaining;
        this.texts = texts;
        this.screens = screens;
    }

    @GetMapping
    View list(Visitor visitor, @PathVariable UUID call, @RequestParam Map<String, String> asked) {
        var standing = standing(visitor, call);
        var question = from(visitor, call, asked).map(Run::question).orElseGet(() -> runs.plain(standing.call()));
        var form = new HashMap<>(QuestionFields.of(question, standing));
        Stream.of("fixed", "forbidden")
                .filter(asked::containsKey)
                .forEach(field -> form.merge(
                        field, asked.getOrDefault(field, ""), (before, more) -> (before + "\n" + more).strip()));
        return list(visitor, standing, Filled.of(form)).with("leftOut", QuestionFields.leftOut(question, standing));
    }

    private Optional<Run> from(Visitor visitor, UUID call, Map<String, String> asked) {
        return Inputs.id(asked.getOrDefault("from", ""))
                .flatMap(from -> runs.find(visitor.actor(), call, from).fold(Optional::of, _ -> Optional.empty()));
    }

    @PostMapping
    View ask(Visitor visitor, @PathVariable UUID call, @RequestParam Map<String, String> form) {
        var standing = standing(visitor, call);
        return RunForm.read(form, runs.plain(standing.call()), standing, texts)
                .then(question -> runs.ask(visitor.acting(), call, question))
                .<View>fold(
                        run -> Screen.seeOther(address(call, run.id())),
                        no -> list(
                                        visitor,
                                        standing,
                                        Filled.of(typed(form, standing)).refused(no))
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Map<String, String> typed(Map<String, String> form, Standing standing) {
        return form.containsKey("asked") ? form : QuestionFields.of(runs.plain(standing.call()), standing);
    }

    @GetMapping("/compare")
    View compare(
            Visitor visitor,
            @PathVariable UUID call,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(defaultValue = "1") String page) {
        return screens.show(
                visitor,
                "runs/compare.jte",
                RunComparison.of(
                        plan(visitor, call, first),
                        plan(visitor, call, second),
                        standing(visitor, call),
                        Paging.asked(page)));
    }

    private Plan plan(Visitor visitor, UUID call, String run) {
        return found(runs.plan(visitor.actor(), call, Inputs.id(run).orElseThrow(NotFound::new)));
    }

    @GetMapping("/{run}")
    View show(
            Visitor visitor, @PathVariable UUID call, @PathVariable UUID run, @RequestParam Map<String, String> form) {
        return show(visitor, new At(call, run), form, Mending.NOTHING);
    }

    /// A run of a call.
    private record At(UUID call, UUID run) {}

    @PostMapping("/{run}/again")
    View again(
            Visitor visitor,
            @PathVariable UUID call,
            @PathVariable UUID run,
            @RequestParam(defaultValue = "") String fresh) {
        var by = visitor.acting();
        return begun(visitor, call, fresh.isEmpty() ? runs.again(by, call, run) : runs.anew(by, call, run));
    }

    @PostMapping("/{run}/mend")
    View mend(
            Visitor visitor,
            @PathVariable UUID call,
            @PathVariable UUID run,
            @RequestParam(defaultValue = "") String mend) {
        return begun(visitor, call, runs.mend(visitor.acting(), call, run, mend));
    }

    @PostMapping("/{run}/stop")
    View stop(Visitor visitor, @PathVariable UUID call, @PathVariable UUID run) {
        return runs.stop(visitor.acting(), call, run)
                .<View>fold(
                        _ -> Screen.seeOther(address(call, run)),
                        no -> show(visitor, new At(call, run), Map.of(), new Mending(no.problems()))
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/{run}/apply")
    View apply(
            Visitor visitor, @PathVariable UUID call, @PathVariable UUID run, @RequestParam Map<String, String> form) {
        boolean whole = form.containsKey("whole");
        var looked = Optional.of(form.getOrDefault("looked", ""));
        return runs.apply(visitor.acting(), call, run, pair -> whole || form.containsKey(key(pair)), looked)
                .<View>fold(
                        _ -> Screen.seeOther("/office/calls/" + call + "/experts", "saved"),
                        no -> show(visitor, new At(call, run), form, new Mending(no.problems()))
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/{run}/proposals/{proposal}")
    View explain(
            Visitor visitor,
            @PathVariable UUID call,
            @PathVariable UUID run,
            @PathVariable UUID proposal,
            @RequestParam(defaultValue = "1") String part) {
        var plan = found(runs.planWithParts(visitor.actor(), call, run));
        return screens.show(
                visitor,
                "runs/proposal.jte",
                explaining
                        .of(plan, standing(visitor, call), proposal, Paging.asked(part))
                        .orElseThrow(NotFound::new));
    }

    private View begun(Visitor visitor, UUID call, Decision<Run> decision) {
        return decision.<View>fold(run -> Screen.seeOther(address(call, run.id())), no -> {
            var standing = standing(visitor, call);
            return list(visitor, standing, Filled.of(typed(Map.of(), standing)).refused(no))
                    .with(HttpStatus.UNPROCESSABLE_CONTENT);
        });
    }

    private Screen list(Visitor visitor, Standing standing, Filled form) {
        UUID call = standing.call().id();
        boolean beside =
                form.wrong().problems().stream().anyMatch(one -> !one.field().isEmpty());
        return screens.show(visitor, "runs/list.jte", found(runs.of(visitor.actor(), call)))
                .with("standing", standing)
                .with("form", form)
                .with("leftOut", 0L)
                .with("inForce", runs.inForce(visitor.actor(), standing))
                .with(
                        "asks",
                        beside
                                || form.texts().containsKey("asked")
                                || !visitor.query().isEmpty())
                .with("mayAct", runs.mayAct(visitor.actor(), call));
    }

    private Screen show(Visitor visitor, At at, Map<String, String> form, Mending wrong) {
        var standing = standing(visitor, at.call());
        var run = found(runs.find(visitor.actor(), at.call(), at.run()));
        var screen = run.hasAssignment() ? sheet(visitor, standing, run, form) : open(visitor, standing, run);
        return screen.with("mayAct", runs.mayAct(visitor.actor(), at.call())).with("wrong", wrong);
    }

    private Screen sheet(Visitor visitor, Standing standing, Run run, Map<String, String> form) {
        var plan = found(runs.plan(visitor.actor(), run.call(), run.id()));
        return screens.show(visitor, "runs/run.jte", RunSheet.of(plan, standing, wanted(form)))
                .with("form", form)
                .with("applied", runs.applied(visitor.actor(), run, standing))
                .with("same", same(visitor, run));
    }

    /// {@return whether the answer is that of the run it repeats; empty if that one had none}
    private Optional<Boolean> same(Visitor visitor, Run run) {
        return run.againOf()
                .map(other -> found(runs.find(visitor.actor(), run.call(), other)))
                .filter(Run::hasAssignment)
                .map(_ -> found(runs.isSame(visitor.actor(), run.call(), run.id())));
    }

    private Screen open(Visitor visitor, Standing standing, Run run) {
        return screens.show(visitor, "runs/open.jte", run)
                .with("standing", standing)
                .with("state", runs.state(run.id()));
    }

    private static RunSheet.Wanted wanted(Map<String, String> form) {
        return new RunSheet.Wanted(
                form.getOrDefault("q", "").strip(),
                form.containsKey("changes"),
                Paging.asked(form.getOrDefault("page", "")));
    }

    private Standing standing(Visitor visitor, UUID call) {
        return found(standings.shown(visitor.actor(), call));
    }

    static String key(Assignment pair) {
        return "pair." + pair.proposal() + "." + pair.person();
    }

    private static String address(UUID call, UUID run) {
        return "/office/calls/" + call + "/runs/" + run;
    }

    private static <E> E found(Decision<E> decision) {
        return decision.fold(found -> found, _ -> {
            throw new NotFound();
        });
    }
}
