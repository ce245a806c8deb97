package suishin.platform.programmes;

import java.util.List;
import java.util.Optional;

/// The conflict-of-interest rules (利益相反の規則, R9 and R10).
///
/// @param preset the named rule set they come from; empty if the definition lists its own
/// @param asking what a call may choose, and asks its experts besides
public record Conflicts(Optional<String> preset, Asking asking, List<ConflictRule> rules) {

    /// What a call may choose, and asks its experts besides.
    ///
    /// @param choice whether the office may take another preset, or other years, as it drafts a call
    /// @param wishes whether experts say which proposals they would like to read
    public record Asking(boolean choice, boolean wishes) {}

    /// A named set of rules (既定の規則).
    ///
    /// @param source where it comes from
    public record Preset(String key, Words name, Words source, List<ConflictRule> rules) {
        public Preset {
            rules = List.copyOf(rules);
        }
    }

    public Conflicts {
        rules = List.copyOf(rules);
    }

    /// {@return the shipped presets, the strictest first}
    public static List<Preset> presets() {
        return ConflictReader.PRESETS;
    }

    /// {@return the shipped preset with this key}
    public static Optional<Preset> preset(String key) {
        return presets().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// {@return the rule with this key}
    public Optional<ConflictRule> rule(String key) {
        return rules.stream().filter(rule -> rule.key().equals(key)).findFirst();
    }
}
