package suishin.platform.affinity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import suishin.platform.affinity.Affinity.Weights;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.programmes.Words;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// The weights of a call as people and programs write them: each part in percent.
@Component
record WeightForm(Texts texts) {

    private static final List<String> PARTS = List.of("competence", "keywords", "text", "preference");

    private static final int TEN = 10;

    /// {@return what is written for these weights}
    static Map<String, String> written(Weights weights) {
        return Map.of(
                "competence", String.valueOf(weights.competence() / TEN),
                "keywords", String.valueOf(weights.keywords() / TEN),
                "text", String.valueOf(weights.text() / TEN),
                "preference", String.valueOf(weights.preference() / TEN));
    }

    /// {@return the weights that were written, or every part that is no percentage}
    Decision<Weights> read(Map<String, String> written) {
        var problems = new ArrayList<Problem>();
        var numbers = PARTS.stream()
                .map(part -> written.getOrDefault(part, "").strip())
                .toList();
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
}
