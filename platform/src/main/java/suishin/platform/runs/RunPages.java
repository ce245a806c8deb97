package suishin.platform.runs;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The office's runs of the engine: the question, how far it is, the answer, what it would change.
@Controller
@RequestMapping("/office/calls/{call}/runs")
final class RunPages {

    private final Runs runs;
    private final Standings standings;
    private final Explaining explaining;
    private final Screens screens;

    RunPages(Runs runs, Standings standings, Explaining explaining, Screens screens) {
        this.runs = runs;
        this.standings = standings;
        this.explaining = explaining;
        this.screens = screens;
    }

    @GetMapping
    View list(Visitor visitor, @PathVariable UUID call) {
        return list(visitor, call, List.of());
    }

    @PostMapping
    View ask(Visitor visitor, @PathVariable UUID call, @RequestParam Map<String, String> form) {
        var question = RunForm.read(form, runs.plain(standing(visitor, call).call()));
        return begun(visitor, call, runs.ask(person(visitor), call, question));
    }

    @GetMapping("/{run}")
    View show(Visitor visitor, @PathVariable UUID call, @PathVariable UUID run) {
        return show(visitor, call, run, List.of());
    }

    @PostMapping("/{run}/again")
    View again(Visitor visitor, @PathVariable UUID call, @PathVariable UUID run) {
        return begun(visitor, call, runs.again(person(visitor), call, run));
    }

    @PostMapping("/{run}/mend")
    View mend(
            Visitor visitor,
            @PathVariable UUID call,
            @PathVariable UUID run,
            @RequestParam(defaultValue = "") String mend) {
        return begun(visitor, call, runs.mend(person(visitor), call, run, mend));
    }

    @PostMapping("/{run}/stop")
    View stop(Visitor visitor, @PathVariable UUID call, @PathVariable UUID run) {
        return runs.stop(person(visitor), call, run)
                .<View>fold(
                        _ -> Screen.seeOther(address(call, run)),
                        no -> show(visitor, call, run, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/{run}/apply")
    View apply(
            Visitor visitor, @PathVariable UUID call, @PathVariable UUID run, @RequestParam Map<String, String> form) {
        boolean whole = form.containsKey("whole");
        return runs.apply(person(visitor), call, run, pair -> whole || form.containsKey(key(pair)))
                .<View>fold(
                        _ -> Screen.seeOther("/office/calls/" + call + "/experts", "saved"),
                        no -> show(visitor, call, run, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/{run}/proposals/{proposal}")
    View explain(Visitor visitor, @PathVariable UUID call, @PathVariable UUID run, @PathVariable UUID proposal) {
        var plan = found(runs.plan(visitor.actor(), call, run));
        var standing = standing(visitor, call);
        return screens.show(
                visitor,
                "runs/proposal.jte",
                explaining.of(plan, standing, proposal).orElseThrow(NotFound::new));
    }

    private View begun(Visitor visitor, UUID call, Decision<Run> decision) {
        return decision.<View>fold(
                run -> Screen.seeOther(address(call, run.id())),
                no -> list(visitor, call, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Screen list(Visitor visitor, UUID call, List<String> problems) {
        var standing = standing(visitor, call);
        return screens.show(visitor, "runs/list.jte", found(runs.of(visitor.actor(), call)))
                .with("standing", standing)
                .with("question", runs.plain(standing.call()))
                .with("mayAct", runs.mayAct(visitor.actor(), call))
                .with("problems", problems);
    }

    private Screen show(Visitor visitor, UUID call, UUID id, List<String> problems) {
        var standing = standing(visitor, call);
        var run = found(runs.find(visitor.actor(), call, id));
        if (run.hasAssignment()) {
            var plan = found(runs.plan(visitor.actor(), call, id));
            return screens.show(visitor, "runs/run.jte", RunSheet.of(plan, standing))
                    .with("mayAct", runs.mayAct(visitor.actor(), call))
                    .with("same", run.againOf().isPresent() && found(runs.isSame(visitor.actor(), call, id)))
                    .with("problems", problems);
        }
        return screens.show(visitor, "runs/open.jte", run)
                .with("standing", standing)
                .with("state", runs.state(id))
                .with("mayAct", runs.mayAct(visitor.actor(), call))
                .with("problems", problems);
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

    private static Actor.Person person(Visitor visitor) {
        if (visitor.actor() instanceof Actor.Person person) {
            return person;
        }
        throw new NotFound();
    }

    private static <E> E found(Decision<E> decision) {
        return decision.fold(found -> found, _ -> {
            throw new NotFound();
        });
    }
}
