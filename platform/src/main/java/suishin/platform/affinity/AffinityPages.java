package suishin.platform.affinity;

import java.util.ArrayList;
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
import suishin.platform.affinity.Affinity.Weights;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.programmes.Words;
import suishin.platform.web.Language;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Texts;
import suishin.platform.web.Visitor;

/// The office's page of how much each part of an affinity counts in a call.
@Controller
@RequestMapping("/office/calls/{call}/affinity")
final class AffinityPages {

    static final List<String> PARTS = List.of("competence", "keywords", "text", "preference");

    private static final int TEN = 10;

    private final CallWeights weights;
    private final CallRoles roles;
    private final Calls calls;
    private final Texts texts;
    private final Screens screens;

    AffinityPages(CallWeights weights, CallRoles roles, Calls calls, Texts texts, Screens screens) {
        this.weights = weights;
        this.roles = roles;
        this.calls = calls;
        this.texts = texts;
        this.screens = screens;
    }

    @GetMapping
    View show(Visitor visitor, @PathVariable UUID call) {
        var now = weights.of(visitor.actor(), call).orThrow(_ -> new NotFound());
        var form = Map.of(
                "competence", String.valueOf(now.competence() / TEN),
                "keywords", String.valueOf(now.keywords() / TEN),
                "text", String.valueOf(now.text() / TEN),
                "preference", String.valueOf(now.preference() / TEN));
        return show(visitor, call, form, List.of());
    }

    @PostMapping
    View set(Visitor visitor, @PathVariable UUID call, @RequestParam Map<String, String> form) {
        weights.of(visitor.actor(), call).orThrow(_ -> new NotFound());
        return read(form)
                .then(read -> weights.set(person(visitor), call, read))
                .<View>fold(
                        _ -> Screen.seeOther("/office/calls/" + call + "/affinity", "saved"),
                        no -> show(visitor, call, form, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Decision<Weights> read(Map<String, String> form) {
        var problems = new ArrayList<Problem>();
        var numbers =
                PARTS.stream().map(part -> form.getOrDefault(part, "").strip()).toList();
        for (int part = 0; part < PARTS.size(); part++) {
            if (Typed.whole(numbers.get(part), 0, 100).isEmpty()) {
                String key = "affinity." + PARTS.get(part);
                var label = new Words(texts.say(Language.JA, key), texts.say(Language.EN, key));
                problems.add(Problem.at(PARTS.get(part), "affinity.percent", label, numbers.get(part)));
            }
        }
        if (!problems.isEmpty()) {
            return Decision.refuse(new AffinityRefusal.Unclear(problems));
        }
        var tens = numbers.stream()
                .flatMap(typed -> Typed.whole(typed).stream())
                .map(percent -> TEN * percent)
                .toList();
        return Decision.accept(new Weights(tens.get(0), tens.get(1), tens.get(2), tens.get(3)));
    }

    private Screen show(Visitor visitor, UUID call, Map<String, String> form, List<String> problems) {
        return screens.show(visitor, "affinity/weights.jte", calls.find(call).orElseThrow(NotFound::new))
                .with("form", form)
                .with("mayAct", roles.office(visitor.actor(), call).fold(_ -> true, _ -> false))
                .with("problems", problems);
    }

    private static Actor.Person person(Visitor visitor) {
        if (visitor.actor() instanceof Actor.Person person) {
            return person;
        }
        throw new NotFound();
    }
}
