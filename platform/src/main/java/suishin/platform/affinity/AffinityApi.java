package suishin.platform.affinity;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.affinity.Affinity.Weights;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// How much each part of an affinity counts in a call, in percent, for programs of the office.
@RestController
@RequestMapping("/api/v1/calls/{call}/affinity")
final class AffinityApi {

    private static final int TEN = 10;

    private final CallWeights weights;
    private final WeightForm form;

    AffinityApi(CallWeights weights, WeightForm form) {
        this.weights = weights;
        this.form = form;
    }

    /// The parts, which come to a hundred.
    record Percent(int competence, int keywords, int text, int preference) {

        static Percent of(Weights weights) {
            return new Percent(
                    weights.competence() / TEN,
                    weights.keywords() / TEN,
                    weights.text() / TEN,
                    weights.preference() / TEN);
        }
    }

    @GetMapping
    Percent show(Visitor visitor, @PathVariable UUID call) {
        return Percent.of(weights.of(visitor.actor(), call).orThrow(_ -> new NotFound()));
    }

    @PutMapping
    Percent set(Visitor visitor, @PathVariable UUID call, @RequestBody Map<String, Integer> body) {
        show(visitor, call);
        var written = body.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, part -> String.valueOf(part.getValue())));
        return Percent.of(Bodies.done(form.read(written).then(read -> weights.set(visitor.acting(), call, read))));
    }
}
