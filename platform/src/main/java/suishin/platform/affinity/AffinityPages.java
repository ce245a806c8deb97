package suishin.platform.affinity;

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
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.Calls;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The office's page of how much each part of an affinity counts in a call.
@Controller
@RequestMapping("/office/calls/{call}/affinity")
final class AffinityPages {

    private final CallWeights weights;
    private final CallRoles roles;
    private final Calls calls;
    private final WeightForm reading;
    private final Screens screens;

    AffinityPages(CallWeights weights, CallRoles roles, Calls calls, WeightForm reading, Screens screens) {
        this.weights = weights;
        this.roles = roles;
        this.calls = calls;
        this.reading = reading;
        this.screens = screens;
    }

    @GetMapping
    View show(Visitor visitor, @PathVariable UUID call) {
        var now = weights.of(visitor.actor(), call).orThrow(_ -> new NotFound());
        return show(visitor, call, WeightForm.written(now), List.of());
    }

    @PostMapping
    View set(Visitor visitor, @PathVariable UUID call, @RequestParam Map<String, String> form) {
        weights.of(visitor.actor(), call).orThrow(_ -> new NotFound());
        return reading.read(form)
                .then(read -> weights.set(visitor.acting(), call, read))
                .<View>fold(
                        _ -> Screen.seeOther("/office/calls/" + call + "/affinity", "saved"),
                        no -> show(visitor, call, form, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Screen show(Visitor visitor, UUID call, Map<String, String> form, List<String> problems) {
        return screens.show(visitor, "affinity/weights.jte", calls.find(call).orElseThrow(NotFound::new))
                .with("form", form)
                .with("mayAct", roles.office(visitor.actor(), call).fold(_ -> true, _ -> false))
                .with("problems", problems);
    }
}
