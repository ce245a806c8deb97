package suishin.platform.programmes;

import java.util.List;
import java.util.Optional;

/// The conflict-of-interest rules (利益相反の規則, R9 and R10).
public record Conflicts(List<ConflictRule> rules) {

    public Conflicts {
        rules = List.copyOf(rules);
    }

    /// {@return the rule with this key}
    public Optional<ConflictRule> rule(String key) {
        return rules.stream().filter(rule -> rule.key().equals(key)).findFirst();
    }
}
