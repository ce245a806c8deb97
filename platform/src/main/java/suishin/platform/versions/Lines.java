package suishin.platform.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import suishin.platform.kernel.Typed;
import suishin.platform.programmes.FieldType;
import suishin.platform.strategies.StrategyDocument;
import suishin.platform.strategies.StrategyDocument.Goal;
import suishin.platform.strategies.StrategyDocument.Horizon;
import suishin.platform.strategies.StrategyDocument.RoleText;
import suishin.platform.strategies.StrategyDocument.SectionText;
import suishin.platform.strategies.StrategyDocument.TargetText;
import suishin.platform.web.Visitor;

/// Everything a strategy says, line by line, as the visitor's language calls it.
public final class Lines {

    /// The group of what the council wrote under.
    static final String FRAME = "frame";

    /// The group of what each member does.
    static final String ROLES = "roles";

    private static final String TARGET = "target-";

    private final Visitor v;

    private Lines(Visitor v) {
        this.v = v;
    }

    /// Lines that stand under one title.
    ///
    /// @param key an anchor: `frame`, a section's key, `roles`, `target-<number>` or, of the plan, `goal-<number>`
    public record Group(String key, String title, List<Line> lines) {

        public Group {
            lines = List.copyOf(lines);
        }

        /// {@return whether its lines are the columns of a target}
        public boolean target() {
            return key.startsWith(TARGET);
        }
    }

    /// One thing that is said.
    ///
    /// @param path  the entry's path, where it is an entry
    /// @param value as it is kept
    /// @param shown as its readers read it
    public record Line(String path, String label, FieldType type, String value, String shown) {

        /// {@return whether it is a number}
        public boolean number() {
            return type == FieldType.NUMBER;
        }

        /// {@return whether it is prose, in which words change}
        boolean prose() {
            return type == FieldType.TEXT || type == FieldType.LONG_TEXT;
        }
    }

    /// {@return all groups of a strategy, in the order of its form}
    static List<Group> of(Visitor visitor, StrategyDocument document) {
        var lines = new Lines(visitor);
        var groups = new ArrayList<Group>();
        groups.add(lines.frame(document));
        document.sections().forEach(section -> groups.add(lines.section(section)));
        groups.add(new Group(
                ROLES,
                visitor.say("strategies.roles"),
                document.roles().stream().flatMap(lines::role).toList()));
        document.targets().forEach(target -> groups.add(lines.target(target, document.horizons())));
        document.plan().ifPresent(plan -> new PlanLines(visitor, plan).groups().forEach(groups::add));
        return groups;
    }

    private Group frame(StrategyDocument document) {
        var lines = new ArrayList<Line>();
        var council = document.council();
        var origin = document.origin();
        lines.add(line("council.name", "versions.council", FieldType.TEXT, council.name()));
        lines.add(line("council.foundedOn", "versions.founded", FieldType.DATE, v.on(council.foundedOn())));
        lines.add(line(
                "form",
                "versions.form",
                FieldType.CHOICE,
                v.say("strategies.document.origin", origin.programme(), String.valueOf(origin.version()))));
        document.horizons().forEach(horizon -> {
            String when = horizon.on()
                    .map(v::on)
                    .orElseGet(() -> v.say("strategies.horizon.final.when", String.valueOf(horizon.year())));
            lines.add(new Line("horizon." + horizon.column(), horizon(horizon), FieldType.DATE, when, when));
        });
        return new Group(FRAME, v.say("versions.frame"), lines);
    }

    private String horizon(Horizon horizon) {
        return horizon.on().isPresent()
                ? v.say("strategies.horizon.year", String.valueOf(horizon.years()))
                : v.say("strategies.horizon.final");
    }

    private Group section(SectionText section) {
        var lines = section.fields().stream()
                .map(field -> new Line(
                        field.path(),
                        v.either(field.label()),
                        field.type(),
                        field.value(),
                        field.type() == FieldType.DATE ? v.on(field.value()) : v.either(field.shown())))
                .toList();
        return new Group(section.key(), v.either(section.title()), lines);
    }

    /// That an institution is a member, as what, and what it does.
    private Stream<Line> role(RoleText role) {
        String name = v.either(role.organisation());
        String standing = v.listed(
                v.say("strategies.document.standing." + role.standing().name()),
                v.say("councils.sector." + role.sector().name()));
        return Stream.of(
                new Line(
                        "member." + role.member(),
                        v.say("versions.member", name),
                        FieldType.CHOICE,
                        standing,
                        standing),
                new Line(
                        role.path(),
                        v.say("strategies.role.label", name),
                        FieldType.LONG_TEXT,
                        role.text(),
                        role.text()));
    }

    private Group target(TargetText target, List<Horizon> horizons) {
        var lines = new ArrayList<Line>();
        String kind = target.kind().map(Enum::name).orElse("");
        lines.add(new Line(
                target.path("kind"),
                v.say("strategies.target.kind"),
                FieldType.CHOICE,
                kind,
                kind.isEmpty() ? "" : v.say("strategies.target.kind." + kind)));
        var measure = target.measure();
        lines.add(column(target, "indicator", FieldType.TEXT, measure.indicator()));
        lines.add(column(target, "unit", FieldType.TEXT, measure.unit()));
        lines.add(column(target, "priceYear", FieldType.NUMBER, measure.priceYear()));
        var baseline = target.baseline();
        lines.add(new Line(
                target.path("baseline"),
                v.say("strategies.target.baseline"),
                FieldType.NUMBER,
                baseline.value(),
                Typed.grouped(baseline.value())));
        lines.add(column(target, "baselineOn", FieldType.DATE, baseline.on()));
        lines.add(column(target, "source", FieldType.TEXT, baseline.source()));
        target.goals().forEach(goal -> lines.add(goal(target, goal, horizons)));
        lines.add(column(target, "method", FieldType.LONG_TEXT, target.method()));
        return new Group(TARGET + target.number(), v.say("strategies.target", String.valueOf(target.number())), lines);
    }

    private Line column(TargetText target, String column, FieldType type, String value) {
        return line(target.path(column), "strategies.target." + column, type, value);
    }

    private Line goal(TargetText target, Goal goal, List<Horizon> horizons) {
        Predicate<Horizon> same = horizon -> horizon.column().equals(goal.column());
        String label =
                horizons.stream().filter(same).findFirst().map(this::horizon).orElse(goal.column());
        return new Line(target.path(goal.column()), label, FieldType.NUMBER, goal.value(), Typed.grouped(goal.value()));
    }

    private Line line(String path, String label, FieldType type, String value) {
        return new Line(path, v.say(label), type, value, type == FieldType.DATE ? v.on(value) : value);
    }
}
