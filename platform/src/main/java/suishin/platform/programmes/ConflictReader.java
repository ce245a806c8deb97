package suishin.platform.programmes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import suishin.platform.programmes.ConflictRule.Force;
import suishin.platform.programmes.ConflictRule.Kind;

/// Reads the conflict rules of a definition: a list of its own, or a preset with what is different from it.
final class ConflictReader {

    private static final int MOST_YEARS = 100;
    private static final int MOST_DEGREES = 10;

    /// The parameters of each kind; those in {@link #NEEDED} must be there.
    private static final Map<String, List<String>> PARAMETERS = parameters();

    private static final Set<String> NEEDED =
            Set.of("total-years/employment", "years/joint-work", "years/co-proposing");

    /// The shipped presets; read after everything their reading takes.
    static final List<Conflicts.Preset> PRESETS = shipped();

    private ConflictReader() {}

    private static Map<String, List<String>> parameters() {
        var kinds = new LinkedHashMap<String, List<String>>();
        kinds.put("kinship", List.of("degree", "in-law-degree"));
        kinds.put("same-organisation", List.of("years"));
        kinds.put("same-department", List.of("years"));
        kinds.put("same-group", List.of("years"));
        kinds.put("same-prefecture", List.of());
        kinds.put("employment", List.of("years", "total-years"));
        kinds.put("mentoring", List.of("years", "total-years"));
        kinds.put("joint-work", List.of("years"));
        kinds.put("co-proposing", List.of("years"));
        kinds.put("competitor", List.of());
        kinds.put("council-member", List.of());
        kinds.put("named-in-proposal", List.of());
        kinds.put("other", List.of());
        return kinds;
    }

    /// {@return the rules of this part of a definition: either way of writing them}
    static Conflicts read(YamlPart file) {
        if (file.isList("conflicts")) {
            var rules = file.list("conflicts", ConflictReader::old);
            return new Conflicts(Optional.empty(), new Conflicts.Asking(false, false), rules);
        }
        return file.part("conflicts", ConflictReader::set);
    }

    /// {@return the rules of a text the product wrote}
    static List<ConflictRule> written(String text) {
        var faults = new Faults();
        var root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
        var rules = YamlPart.read(root, "", faults, part -> part.list("rules", one -> rule(one, Map.of())));
        if (!faults.problems().isEmpty()) {
            throw new IllegalStateException("The written conflict rules are wrong: " + faults.problems());
        }
        return rules;
    }

    private static Conflicts set(YamlPart part) {
        var base = new LinkedHashMap<String, ConflictRule>();
        Optional<String> named = Optional.empty();
        if (part.has("preset")) {
            String key = part.reference(
                    "preset", PRESETS.stream().map(Conflicts.Preset::key).toList());
            named = Optional.of(key);
            Conflicts.preset(key).ifPresent(found -> found.rules().forEach(rule -> base.put(rule.key(), rule)));
        }
        var dropped = part.references("without", base.keySet());
        var own = named.isEmpty()
                ? part.list("rules", one -> rule(one, base))
                : part.maybeList("rules", one -> rule(one, base));
        own.forEach(rule -> base.put(rule.key(), rule));
        base.keySet().removeAll(new HashSet<>(dropped));
        var asking = new Conflicts.Asking(part.maybeFlag("call-may-choose"), part.maybeFlag("wishes"));
        return new Conflicts(named, asking, List.copyOf(base.values()));
    }

    private static ConflictRule rule(YamlPart part, Map<String, ConflictRule> base) {
        String key = part.key();
        var before = Optional.ofNullable(base.get(key));
        var text = before.filter(_ -> !part.has("text")).map(ConflictRule::text).orElseGet(() -> part.words("text"));
        String name = before.filter(_ -> !part.has("kind"))
                .map(rule -> name(rule.kind()))
                .orElseGet(() -> part.reference("kind", PARAMETERS.keySet()));
        var kind = kind(part, name, before);
        return checked(part, new ConflictRule(key, text, kind, force(part, before)));
    }

    /// What parameters stand in the part, and what the preset says where they do not.
    private record Numbers(YamlPart part, Optional<ConflictRule> before) {

        OptionalInt years() {
            return or(part.maybeNumber("years", 0, MOST_YEARS), before.map(ConflictRule::years));
        }

        OptionalInt total() {
            return or(part.maybeNumber("total-years", 1, MOST_YEARS), before.map(rule -> switch (rule.kind()) {
                case ConflictRule.Employment employment -> OptionalInt.of(employment.total());
                case ConflictRule.Mentoring mentoring -> mentoring.total();
                default -> OptionalInt.empty();
            }));
        }

        OptionalInt degree() {
            return or(
                    part.maybeNumber("degree", 1, MOST_DEGREES),
                    before.map(rule ->
                            rule.kind() instanceof ConflictRule.Kinship kin ? kin.degree() : OptionalInt.empty()));
        }

        OptionalInt inLaw() {
            return or(
                    part.maybeNumber("in-law-degree", 1, MOST_DEGREES),
                    before.map(rule ->
                            rule.kind() instanceof ConflictRule.Kinship kin ? kin.inLaw() : OptionalInt.empty()));
        }

        private static OptionalInt or(OptionalInt written, Optional<OptionalInt> known) {
            return written.isPresent() ? written : known.orElse(OptionalInt.empty());
        }
    }

    private static Kind kind(YamlPart part, String name, Optional<ConflictRule> before) {
        var takes = PARAMETERS.getOrDefault(name, List.of("years", "total-years", "degree", "in-law-degree"));
        for (String parameter : List.of("years", "total-years", "degree", "in-law-degree")) {
            if (part.has(parameter) && !takes.contains(parameter)) {
                part.wrong(parameter, "parameter-unused", name);
            }
            if (NEEDED.contains(parameter + "/" + name) && !part.has(parameter) && before.isEmpty()) {
                part.wrong(parameter, "missing", "");
            }
        }
        return kind(name, new Numbers(part, before));
    }

    private static Kind kind(String name, Numbers numbers) {
        return switch (name) {
            case "kinship" -> new ConflictRule.Kinship(numbers.degree(), numbers.inLaw());
            case "same-organisation" ->
                new ConflictRule.SameOrganisation(numbers.years().orElse(0));
            case "same-department" ->
                new ConflictRule.SameDepartment(numbers.years().orElse(0));
            case "same-group" -> new ConflictRule.SameGroup(numbers.years().orElse(0));
            case "same-prefecture" -> new ConflictRule.SamePrefecture();
            case "employment" ->
                new ConflictRule.Employment(
                        numbers.years().orElse(MOST_YEARS), numbers.total().orElse(1));
            case "mentoring" -> new ConflictRule.Mentoring(numbers.years(), numbers.total());
            case "joint-work" -> new ConflictRule.JointWork(numbers.years().orElse(0));
            case "co-proposing" -> new ConflictRule.CoProposing(numbers.years().orElse(0));
            case "competitor" -> new ConflictRule.Competitor();
            case "council-member" -> new ConflictRule.CouncilMember();
            case "named-in-proposal" -> new ConflictRule.NamedInProposal();
            default -> new ConflictRule.DeclaredOther();
        };
    }

    static String name(Kind kind) {
        return switch (kind) {
            case ConflictRule.Kinship _ -> "kinship";
            case ConflictRule.SameOrganisation _ -> "same-organisation";
            case ConflictRule.SameDepartment _ -> "same-department";
            case ConflictRule.SameGroup _ -> "same-group";
            case ConflictRule.SamePrefecture _ -> "same-prefecture";
            case ConflictRule.Employment _ -> "employment";
            case ConflictRule.Mentoring _ -> "mentoring";
            case ConflictRule.JointWork _ -> "joint-work";
            case ConflictRule.CoProposing _ -> "co-proposing";
            case ConflictRule.Competitor _ -> "competitor";
            case ConflictRule.CouncilMember _ -> "council-member";
            case ConflictRule.NamedInProposal _ -> "named-in-proposal";
            case ConflictRule.DeclaredOther _ -> "other";
        };
    }

    private static Force force(YamlPart part, Optional<ConflictRule> before) {
        if (before.isPresent() && !part.has("strict") && !part.has("waivable")) {
            return before.get().force();
        }
        boolean strict = before.filter(_ -> !part.has("strict"))
                .map(rule -> rule.force() != Force.JUDGED)
                .orElseGet(() -> part.flag("strict"));
        boolean waivable = part.maybeFlag("waivable");
        if (waivable && !strict) {
            part.wrong("waivable", "waivable-unused", "");
        }
        if (waivable) {
            return Force.WAIVABLE;
        }
        return strict ? Force.STRICT : Force.JUDGED;
    }

    /// How rules were written before there were kinds: the key says which it is.
    private static ConflictRule old(YamlPart part) {
        String key = part.key();
        var years = part.maybeNumber("years", 1, MOST_YEARS);
        var degree = part.maybeNumber("degree", 1, MOST_DEGREES);
        var text = part.words("text");
        var kind = switch (key) {
            case "same-organisation" -> new ConflictRule.SameOrganisation(years.orElse(0));
            case "council-member" -> new ConflictRule.CouncilMember();
            case "kinship" -> new ConflictRule.Kinship(degree, OptionalInt.empty());
            case "in-law" -> new ConflictRule.Kinship(OptionalInt.empty(), degree);
            case "collaborator" -> new ConflictRule.JointWork(years.orElse(0));
            case "mentor" -> new ConflictRule.Mentoring(OptionalInt.empty(), years);
            case "competitor" -> new ConflictRule.Competitor();
            default -> new ConflictRule.DeclaredOther();
        };
        missing(part, text, "{years}", years.isEmpty());
        missing(part, text, "{degree}", degree.isEmpty());
        var force = part.flag("strict") ? Force.STRICT : Force.JUDGED;
        return new ConflictRule(key, filled(text, years, degree), kind, force);
    }

    private static Words filled(Words text, OptionalInt years, OptionalInt degree) {
        return new Words(filled(text.ja(), years, degree), filled(text.en(), years, degree));
    }

    private static String filled(String text, OptionalInt years, OptionalInt degree) {
        return text.replace("{years}", String.valueOf(years.orElse(0)))
                .replace("{degree}", String.valueOf(degree.orElse(0)));
    }

    private static ConflictRule checked(YamlPart part, ConflictRule rule) {
        if (rule.kind() instanceof ConflictRule.Kinship(OptionalInt degree, OptionalInt inLaw)) {
            missing(part, rule.text(), "{degree}", degree.isEmpty());
            missing(part, rule.text(), "{in-law}", inLaw.isEmpty());
        } else {
            missing(part, rule.text(), "{years}", rule.years().isEmpty());
        }
        return rule;
    }

    private static void missing(YamlPart part, Words text, String parameter, boolean absent) {
        if (absent && text.names(parameter)) {
            part.wrong("text", "parameter-missing", parameter.substring(1, parameter.length() - 1));
        }
    }

    private static List<Conflicts.Preset> shipped() {
        try (var file = ConflictReader.class.getResourceAsStream("/programmes/conflict-presets.yaml")) {
            if (file == null) {
                throw new IllegalStateException("The product is built without its conflict rules.");
            }
            var root = new Yaml(new LoaderOptions()).compose(new InputStreamReader(file, StandardCharsets.UTF_8));
            var faults = new Faults();
            var presets = YamlPart.read(root, "", faults, part -> part.list("presets", ConflictReader::preset));
            if (!faults.problems().isEmpty()) {
                throw new IllegalStateException("The shipped conflict rules are wrong: " + faults.problems());
            }
            return presets;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Conflicts.Preset preset(YamlPart part) {
        return new Conflicts.Preset(
                part.key(), part.words("name"), part.words("source"), part.list("rules", one -> rule(one, Map.of())));
    }
}
