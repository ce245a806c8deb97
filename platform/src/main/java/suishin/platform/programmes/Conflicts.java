package suishin.platform.programmes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.yaml.snakeyaml.Yaml;
import suishin.platform.programmes.ConflictRule.Force;

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

    /// {@return these rules, or those of another preset; what the call asks its experts besides stays}
    ///
    /// @param key of the preset; blank for these
    public Conflicts choosing(String key) {
        return key.isBlank()
                ? this
                : preset(key)
                        .map(found -> new Conflicts(Optional.of(key), asking, found.rules()))
                        .orElseThrow(() -> new IllegalArgumentException("There is no preset (%s).".formatted(key)));
    }

    /// {@return what the rule set is called; empty if the definition lists its own}
    public Optional<Words> name() {
        return preset.flatMap(Conflicts::preset).map(Preset::name);
    }

    /// {@return the rules as a text that {@link #as} reads to the same rules}
    public String text() {
        return new Yaml()
                .dump(Map.of("rules", rules.stream().map(Conflicts::written).toList()));
    }

    /// {@return the same with the rules of a text that was written before}
    public Conflicts as(String written) {
        return new Conflicts(preset, asking, ConflictReader.written(written));
    }

    /// {@return the rule with this key}
    public Optional<ConflictRule> rule(String key) {
        return rules.stream().filter(rule -> rule.key().equals(key)).findFirst();
    }

    private static Map<String, Object> written(ConflictRule rule) {
        var written = new LinkedHashMap<String, Object>();
        written.put("key", rule.key());
        written.put("kind", ConflictReader.name(rule.kind()));
        written.put("text", Map.of("ja", rule.text().ja(), "en", rule.text().en()));
        put(written, "years", rule.years());
        switch (rule.kind()) {
            case ConflictRule.Kinship(OptionalInt degree, OptionalInt inLaw) -> {
                put(written, "degree", degree);
                put(written, "in-law-degree", inLaw);
            }
            case ConflictRule.Employment employment -> written.put("total-years", employment.total());
            case ConflictRule.Mentoring mentoring -> put(written, "total-years", mentoring.total());
            default -> {
                // no parameter but the years
            }
        }
        written.put("strict", rule.force() != Force.JUDGED);
        written.put("waivable", rule.force() == Force.WAIVABLE);
        return written;
    }

    private static void put(Map<String, Object> written, String name, OptionalInt value) {
        value.ifPresent(number -> written.put(name, number));
    }
}
