package suishin.platform.calls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import suishin.platform.programmes.Conflicts;

/// Knows which conflict rules a call is held under: those publication froze, or else those its draft chooses (R10).
@Component
final class CallRules {

    private final Map<String, Conflicts> read = new ConcurrentHashMap<>();

    CallRules() {}

    /// {@return the rules}
    ///
    /// @param defined those of the pinned definition
    Conflicts of(CallPlan.Rules rules, Conflicts defined) {
        var chosen = defined.choosing(rules.preset());
        return rules.written().isEmpty()
                ? chosen
                : new Conflicts(
                        chosen.preset(),
                        chosen.asking(),
                        frozen(rules.written()).rules());
    }

    private static Conflicts read(String written) {
        return new Conflicts(Optional.empty(), new Conflicts.Asking(false, false), List.of()).as(written);
    }

    private Conflicts frozen(String written) {
        return read.computeIfAbsent(written, CallRules::read);
    }
}
