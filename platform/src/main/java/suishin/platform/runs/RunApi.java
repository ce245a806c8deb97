package suishin.platform.runs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.assignments.Assignment;
import suishin.platform.assignments.Change;
import suishin.platform.assignments.Standing;
import suishin.platform.assignments.Standings;
import suishin.platform.web.Bodies;
import suishin.platform.web.IllegalInput;
import suishin.platform.web.NotFound;
import suishin.platform.web.Unreadable;
import suishin.platform.web.Visitor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Runs of the engine, for programs of the office: asked, watched, read, put into effect.
@RestController
@RequestMapping("/api/v1/calls/{call}/runs")
final class RunApi {

    private final Runs runs;
    private final Standings standings;
    private final Explaining explaining;
    private final JsonMapper json;

    RunApi(Runs runs, Standings standings, Explaining explaining, JsonMapper json) {
        this.runs = runs;
        this.standings = standings;
        this.explaining = explaining;
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
    }

    /// A run and, while it is open, how far it is.
    ///
    /// @param applied when something of it was put into effect last
    record State(Run run, HowFar state, Optional<Run.Applied> applied) {}

    /// Who would read what, and how that differs from who does.
    ///
    /// @param looked how things stand now; applying names it
    record Result(String looked, List<Assignment> pairs, List<Assignment> alternates, Difference difference) {}

    /// What would come and go.
    record Difference(List<Assignment> come, List<Assignment> go) {}

    /// What was looked at, and which of the pairs that come and go are wanted; all of them where none is named.
    record Wanted(Optional<String> looked, Optional<List<RunQuestion.Pair>> pairs) {}

    /// What would mend the question, as the outcome of the run names it.
    record Mended(Optional<String> mend) {}

    /// Why the experts of a proposal are who they are, in the language of whoever asks.
    record Reasons(UUID proposal, List<Reason> chosen, List<Reason> others, int more) {}

    /// Why one expert reads the proposal, or does not.
    record Reason(UUID person, boolean chosen, List<String> sentences, Optional<Explaining.Worth> worth) {}

    @GetMapping
    List<Run> list(Visitor visitor, @PathVariable UUID call) {
        return runs.of(visitor.actor(), call).orThrow(_ -> new NotFound());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Run ask(Visitor visitor, @PathVariable UUID call, @RequestBody ObjectNode body) {
        var standing = standing(visitor, call);
        return Bodies.done(runs.ask(visitor.acting(), call, question(body, runs.plain(standing.call()))));
    }

    /// A body names what differs from the plain question.
    private RunQuestion question(ObjectNode body, RunQuestion plain) {
        try {
            ObjectNode all = json.valueToTree(plain);
            var strange = body.propertyNames().stream()
                    .filter(name -> !all.has(name) || body.path(name).isNull())
                    .map(name -> all.has(name) ? Unreadable.missing(name) : Unreadable.unknown(name))
                    .toList();
            if (!strange.isEmpty()) {
                throw new IllegalInput(strange);
            }
            all.setAll(body);
            return json.treeToValue(all, RunQuestion.class);
        } catch (JacksonException unreadable) {
            throw IllegalInput.of(unreadable);
        }
    }

    @GetMapping("/{run}")
    State state(Visitor visitor, @PathVariable UUID call, @PathVariable UUID run) {
        var found = runs.find(visitor.actor(), call, run).orThrow(_ -> new NotFound());
        return new State(found, runs.state(run), runs.applied(visitor.actor(), found, standing(visitor, call)));
    }

    @GetMapping("/{run}/result")
    Result result(Visitor visitor, @PathVariable UUID call, @PathVariable UUID run) {
        var plan = runs.plan(visitor.actor(), call, run).orThrow(_ -> new NotFound());
        var standing = standing(visitor, call);
        var change = Runs.difference(plan, Set.copyOf(standing.pairs()), _ -> true);
        return new Result(
                standing.looked(), plan.pairs(call), plan.alternates(call), new Difference(change.come(), change.go()));
    }

    @GetMapping("/{run}/proposals/{proposal}")
    Reasons reasons(Visitor visitor, @PathVariable UUID call, @PathVariable UUID run, @PathVariable UUID proposal) {
        var plan = runs.planWithParts(visitor.actor(), call, run).orThrow(_ -> new NotFound());
        var page = explaining.of(plan, standing(visitor, call), proposal, 1).orElseThrow(NotFound::new);
        return new Reasons(
                proposal,
                page.chosen().stream().map(line -> reason(visitor, page, line)).toList(),
                page.others().stream().map(line -> reason(visitor, page, line)).toList(),
                page.more());
    }

    private static Reason reason(Visitor visitor, Explaining.Page page, Explaining.Line line) {
        return new Reason(
                line.seat().member().person(),
                page.chosen().contains(line),
                page.said(line).stream().map(visitor::say).toList(),
                line.worth());
    }

    @PostMapping("/{run}/again")
    @ResponseStatus(HttpStatus.CREATED)
    Run again(
            Visitor visitor,
            @PathVariable UUID call,
            @PathVariable UUID run,
            @RequestParam(defaultValue = "false") boolean fresh) {
        var by = visitor.acting();
        return Bodies.done(fresh ? runs.anew(by, call, run) : runs.again(by, call, run));
    }

    @PostMapping("/{run}/mend")
    @ResponseStatus(HttpStatus.CREATED)
    Run mend(Visitor visitor, @PathVariable UUID call, @PathVariable UUID run, @RequestBody Mended body) {
        return Bodies.done(runs.mend(visitor.acting(), call, run, Bodies.text(body.mend())));
    }

    @PostMapping("/{run}/stop")
    Run stop(Visitor visitor, @PathVariable UUID call, @PathVariable UUID run) {
        return Bodies.done(runs.stop(visitor.acting(), call, run));
    }

    @PostMapping("/{run}/apply")
    Change apply(Visitor visitor, @PathVariable UUID call, @PathVariable UUID run, @RequestBody Wanted body) {
        standing(visitor, call);
        var wanted = body.pairs().map(Set::copyOf);
        return Bodies.done(runs.apply(
                visitor.actor(),
                call,
                run,
                pair -> wanted.map(some -> some.contains(new RunQuestion.Pair(pair.proposal(), pair.person())))
                        .orElse(true),
                Optional.of(Bodies.needed(body.looked(), "looked"))));
    }

    private Standing standing(Visitor visitor, UUID call) {
        return standings.shown(visitor.actor(), call).orThrow(_ -> new NotFound());
    }
}
