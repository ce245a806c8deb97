package suishin.platform.runs;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import suishin.platform.assignments.Standing;
import suishin.platform.programmes.Words;

/// The proposals and experts of a call by what people type for them: a name in either language, or the id.
record Known(Map<String, Set<UUID>> proposals, Map<String, Set<UUID>> experts) {

    static Known of(Standing standing) {
        var proposals = new HashMap<String, Set<UUID>>();
        standing.proposals().forEach(one -> know(proposals, one.name(), one.id()));
        var experts = new HashMap<String, Set<UUID>>();
        standing.seats().forEach(one -> know(experts, one.words(), one.member().person()));
        return new Known(proposals, experts);
    }

    /// {@return the proposals of this name; one of them if it says an id}
    Set<UUID> proposal(String typed) {
        return proposals.getOrDefault(folded(typed), Set.of());
    }

    /// {@return the experts of this name; one of them if it says an id}
    Set<UUID> expert(String typed) {
        return experts.getOrDefault(folded(typed), Set.of());
    }

    private static void know(Map<String, Set<UUID>> names, Words words, UUID id) {
        for (String name : List.of(words.ja(), words.en(), id.toString())) {
            if (!name.isBlank()) {
                names.computeIfAbsent(folded(name), _ -> new LinkedHashSet<>()).add(id);
            }
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
