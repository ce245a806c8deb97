package suishin.platform.parts;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import suishin.platform.councils.Member;
import suishin.platform.kernel.Sha256;
import suishin.platform.organisations.OtherName.Mentions;
import suishin.platform.plans.Plan;
import suishin.platform.programmes.Words;
import suishin.platform.strategies.StrategyDocument;

/// The parts of a form by path: the fields of the sections, the role of each institution, the rows of the plan, the
/// targets. So a consent is bound to words, and a change is traced to the part it touches.
public final class FormParts {

    private static final String ROLE = "role.";
    private static final String UNIT_SEPARATOR = "\u001f";

    private final StrategyDocument document;
    private final Mentions mentions;
    private final SortedMap<String, String> texts = new TreeMap<>();
    private final SortedMap<String, Words> labels = new TreeMap<>();
    private final SortedMap<String, Set<UUID>> named = new TreeMap<>();

    private FormParts(StrategyDocument document, Mentions mentions) {
        this.document = document;
        this.mentions = mentions;
    }

    /// {@return all parts of a form}
    ///
    /// @param mentions finds the institutions of the council in a text
    public static FormParts of(StrategyDocument document, Mentions mentions) {
        var parts = new FormParts(document, mentions);
        document.sections().stream()
                .flatMap(section -> section.fields().stream())
                .forEach(field -> parts.add(field.path(), field.label(), field.value()));
        document.roles().forEach(role -> parts.add(role.path(), role.organisation(), role.text()));
        document.targets()
                .forEach(target -> parts.add(
                        "target." + target.number(), same(target.measure().indicator()), text(target)));
        document.plan().ifPresent(parts::add);
        return parts;
    }

    private void add(Plan plan) {
        plan.goals().forEach(goal -> add("goal." + goal.number(), same(goal.statement()), goal.statement()));
        plan.areas()
                .forEach(area ->
                        add("area." + area.number(), same(area.name()), area.name() + UNIT_SEPARATOR + area.goals()));
        plan.actions().forEach(action -> add("action." + action.number(), same(action.name()), text(action)));
    }

    private void add(String path, Words label, String text) {
        texts.put(path, text);
        labels.put(path, label);
        named.put(path, mentions.in(text));
    }

    private static Words same(String text) {
        return new Words(text, text);
    }

    private static String text(Plan.Action action) {
        var actors = action.actors().stream()
                .map(actor -> actor.member().toString())
                .sorted()
                .toList();
        return Stream.of(
                        action.name(),
                        action.what(),
                        action.area().map(String::valueOf).orElse(""),
                        action.years().from().map(String::valueOf).orElse(""),
                        action.years().to().map(String::valueOf).orElse(""),
                        actors,
                        action.targets())
                .map(String::valueOf)
                .collect(joining(UNIT_SEPARATOR));
    }

    private static String text(StrategyDocument.TargetText target) {
        var measure = target.measure();
        var baseline = target.baseline();
        var goals = target.goals().stream().map(goal -> goal.column() + "=" + goal.value());
        return Stream.concat(
                        Stream.of(
                                target.kind().map(Enum::name).orElse(""),
                                measure.indicator(),
                                measure.unit(),
                                measure.priceYear(),
                                baseline.value(),
                                baseline.on(),
                                baseline.source(),
                                target.method()),
                        goals)
                .collect(joining(UNIT_SEPARATOR));
    }

    /// {@return the SHA-256 of what each part says, by path}
    public SortedMap<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        texts.forEach((path, text) -> hashes.put(path, Sha256.of(text)));
        return hashes;
    }

    /// {@return one hash over these parts}
    public static String sha256(Map<String, String> hashes) {
        return Sha256.of(new TreeMap<>(hashes)
                .entrySet().stream()
                        .map(part -> part.getKey() + "=" + part.getValue() + "\n")
                        .collect(joining()));
    }

    /// {@return what people call the part at this path; both texts are empty if the form no longer has it}
    public Words label(String path) {
        return Optional.ofNullable(labels.get(path)).orElse(new Words("", ""));
    }

    /// {@return the parts that concern a member, by path, with the first reason that applies; of the coordinating
    /// organisation all}
    public SortedMap<String, Concern> concerning(Member member) {
        var concerns = new TreeMap<String, Concern>();
        add(concerns, ROLE + member.id(), Concern.ROLE);
        document.plan()
                .ifPresent(plan -> plan.actions().stream()
                        .filter(action -> action.isOf(member.id()))
                        .forEach(action -> add(concerns, plan, action)));
        named.forEach((path, organisations) -> {
            if (organisations.contains(member.organisation())) {
                add(concerns, path, Concern.NAMED);
            }
        });
        if (member.coordinating()) {
            texts.keySet().forEach(path -> add(concerns, path, Concern.WHOLE));
        }
        return concerns;
    }

    private void add(SortedMap<String, Concern> concerns, Plan plan, Plan.Action action) {
        add(concerns, "action." + action.number(), Concern.ACTOR);
        action.area().flatMap(plan::area).ifPresent(area -> {
            add(concerns, "area." + area.number(), Concern.SERVED);
            area.goals().forEach(goal -> add(concerns, "goal." + goal, Concern.SERVED));
        });
        action.targets().forEach(target -> add(concerns, "target." + target, Concern.AIMED));
    }

    private void add(SortedMap<String, Concern> concerns, String path, Concern concern) {
        if (texts.containsKey(path)) {
            concerns.putIfAbsent(path, concern);
        }
    }

    /// {@return whether this is the role of another member}
    static boolean isRoleOfAnother(String path, UUID member) {
        return path.startsWith(ROLE) && !path.equals(ROLE + member);
    }
}
