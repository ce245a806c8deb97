package suishin.platform.strategies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import suishin.platform.kernel.Problem;
import suishin.platform.people.Person;
import suishin.platform.plans.PlanPart;
import suishin.platform.programmes.Definition.PlanRule;
import suishin.platform.programmes.Field;
import suishin.platform.programmes.FieldType;
import suishin.platform.programmes.Section;
import suishin.platform.programmes.TargetKind;
import suishin.platform.programmes.Words;
import suishin.platform.web.Visitor;

/// Makes the fields of one page, in the visitor's language.
record FieldBoxes(Visitor visitor, StrategyRows rows, Map<String, Entry> entries, Said said, Set<String> writable) {

    /// What is said beside the fields.
    ///
    /// @param bindings whose consent hangs on them, by the path of the field or row
    record Said(Map<UUID, Person> writers, List<Problem> notes, Map<String, FieldBox.Bound> bindings) {}

    /// {@return everything that is written, in the order of the form}
    List<FieldBox.Group> groups() {
        var groups = new ArrayList<FieldBox.Group>();
        form().definition().sections().forEach(section -> groups.add(section(section)));
        groups.add(roles());
        plan().ifPresent(rule -> {
            for (PlanPart part : PlanPart.values()) {
                var shown = rows.shown(part);
                shown.forEach(number -> groups.add(plan(rule, part, number, number.equals(shown.getFirst()))));
            }
        });
        var targets = rows.targets();
        targets.forEach(number -> groups.add(target(number, number.equals(targets.getFirst()))));
        return groups;
    }

    /// {@return the rows that were removed, with the fields in which something stood}
    List<FieldBox.Group> removed() {
        var groups = new ArrayList<FieldBox.Group>();
        plan().ifPresent(rule -> {
            for (PlanPart part : PlanPart.values()) {
                rows.removed(part.key() + ".", rows.shown(part))
                        .forEach(number -> groups.add(plan(rule, part, number, false)));
            }
        });
        rows.removed(StrategyRows.TARGET, rows.targets()).forEach(number -> groups.add(target(number, false)));
        return groups;
    }

    private StrategyForm form() {
        return rows.form();
    }

    private Optional<PlanRule> plan() {
        return form().definition().plan();
    }

    private FieldBox.Group section(Section section) {
        var boxes = section.fields().stream()
                .map(field -> {
                    var options = field.choices().stream()
                            .map(choice -> new FieldBox.Option(choice.key(), visitor.either(choice.label())))
                            .toList();
                    return box(StrategyForm.path(section, field), field.label(), field.help(), kind(field, options));
                })
                .toList();
        return new FieldBox.Group(
                "g-" + section.key(),
                visitor.either(section.title()),
                visitor.either(section.help()),
                boxes,
                Optional.empty(),
                false);
    }

    private static FieldBox.Kind kind(Field field, List<FieldBox.Option> options) {
        return new FieldBox.Kind(field.type(), field.required(), field.maxLength(), options);
    }

    private FieldBox.Group roles() {
        var kind = new FieldBox.Kind(FieldType.LONG_TEXT, true, Completeness.MOST_ROLE, List.of());
        var boxes = rows.document().roles().stream()
                .map(role -> box(
                        role.path(),
                        visitor.say("strategies.role.label", visitor.either(role.organisation())),
                        "",
                        kind))
                .toList();
        return new FieldBox.Group(
                "roles",
                visitor.say("strategies.roles"),
                visitor.say("strategies.roles.help"),
                boxes,
                Optional.empty(),
                false);
    }

    private FieldBox.Group plan(PlanRule rule, PlanPart part, int number, boolean first) {
        var options = new StrategyRows.Options(visitor, rows);
        var boxes = part.columns().stream()
                .map(column -> {
                    String path = part.row(number) + "." + column.key();
                    return box(path, options.label(part, column), options.help(column), options.kind(part, column));
                })
                .toList();
        var label = part.rows(rule);
        String title = visitor.say("strategies.plan.row", label.label(), String.valueOf(number));
        return new FieldBox.Group(
                part.key() + "-" + number,
                title,
                "",
                boxes,
                first ? Optional.of(lead(rule, part, label)) : Optional.empty(),
                true);
    }

    private FieldBox.Lead lead(PlanRule rule, PlanPart part, PlanRule.Rows label) {
        boolean start = part == PlanPart.GOAL;
        String help = visitor.either(label.help());
        return new FieldBox.Lead(
                "plan-" + part.key(),
                visitor.say("strategies.plan.part", rule.title(), label.label()),
                start ? visitor.either(rule.help()) + " " + help : help);
    }

    private FieldBox.Group target(int number, boolean first) {
        var boxes = form().columns().stream()
                .map(column -> box(StrategyRows.TARGET + number + "." + column.key(), label(column), "", kind(column)))
                .toList();
        var lead = new FieldBox.Lead(
                Completeness.TARGETS, visitor.say("strategies.targets"), visitor.say("strategies.targets.help"));
        return new FieldBox.Group(
                "target-" + number,
                visitor.say("strategies.target", String.valueOf(number)),
                "",
                boxes,
                first ? Optional.of(lead) : Optional.empty(),
                true);
    }

    private FieldBox.Kind kind(TargetColumn column) {
        var options = column.type() == FieldType.CHOICE
                ? List.of(TargetKind.values()).stream()
                        .map(kind ->
                                new FieldBox.Option(kind.name(), visitor.say("strategies.target.kind." + kind.name())))
                        .toList()
                : List.<FieldBox.Option>of();
        return new FieldBox.Kind(column.type(), !column.key().equals(TargetColumn.PRICE_YEAR), column.most(), options);
    }

    private String label(TargetColumn column) {
        var horizon = form().horizons().stream()
                .filter(one -> one.column().equals(column.key()))
                .findFirst();
        if (horizon.isEmpty()) {
            return visitor.say("strategies.target." + column.key());
        }
        String year = String.valueOf(horizon.get().year());
        return horizon.get()
                .on()
                .map(day -> visitor.say(
                        "strategies.target.year", String.valueOf(horizon.get().years()), visitor.on(day)))
                .orElseGet(() -> visitor.say("strategies.target.final", year));
    }

    private FieldBox box(String path, Words label, Words help, FieldBox.Kind kind) {
        return box(path, visitor.either(label), visitor.either(help), kind);
    }

    private FieldBox box(String path, String label, String help, FieldBox.Kind kind) {
        var entry = Optional.ofNullable(entries.get(path));
        String value = entry.map(Entry::value).orElse("");
        var notes = value.isBlank()
                ? List.<Problem>of()
                : said.notes().stream()
                        .filter(note -> note.field().equals(path))
                        .toList();
        var now = new FieldBox.Now(
                value,
                entry.map(Entry::version).orElse(0),
                entry.map(this::last).orElse(""),
                notes.stream().map(visitor::say).toList(),
                notes.stream().anyMatch(Completeness::isUnread),
                bound(path));
        return new FieldBox(path, label, help, kind, now, writable.contains(path));
    }

    private FieldBox.Bound bound(String path) {
        String row = path.substring(0, Math.max(0, path.lastIndexOf('.')));
        return said.bindings().getOrDefault(path, said.bindings().getOrDefault(row, FieldBox.Bound.NONE));
    }

    private String last(Entry entry) {
        String name = Optional.ofNullable(said.writers().get(entry.by()))
                .map(person -> visitor.either(person.name(), person.nameEn()))
                .orElse("");
        return visitor.say("strategies.last", name, visitor.at(entry.at()));
    }
}
