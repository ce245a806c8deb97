package suishin.platform.strategies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.deadlines.Deadlines;
import suishin.platform.kernel.Problem;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.programmes.Field;
import suishin.platform.programmes.FieldType;
import suishin.platform.programmes.Section;
import suishin.platform.programmes.TargetKind;
import suishin.platform.regions.Regions;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Makes the pages of one strategy.
@Component
final class StrategyScreens {

    private final Strategies strategies;
    private final Regions regions;
    private final Deadlines deadlines;
    private final People people;
    private final Screens screens;
    private final TargetQuestions questions;

    StrategyScreens(
            Strategies strategies,
            Regions regions,
            Deadlines deadlines,
            People people,
            Screens screens,
            TargetQuestions questions) {
        this.strategies = strategies;
        this.regions = regions;
        this.deadlines = deadlines;
        this.people = people;
        this.screens = screens;
        this.questions = questions;
    }

    /// {@return one of the pages of a strategy}
    Screen show(Visitor visitor, UUID id, String page) {
        return screens.show(visitor, "strategies/" + page + ".jte", view(visitor, id, page));
    }

    /// {@return a page or part of a page about this strategy}
    Screen show(Visitor visitor, String template, Object model) {
        return screens.show(visitor, template, model);
    }

    /// {@return everything the pages of a strategy show}
    StrategyView view(Visitor visitor, UUID id, String page) {
        var strategy = find(visitor, id);
        var region = regions.find(strategy.region()).orElseThrow(NotFound::new);
        var call = deadlines.call(strategy.call(), strategy.region()).orElseThrow(NotFound::new);
        var document = strategies.document(visitor.actor(), id).orElseThrow(NotFound::new);
        var gaps = strategies.gaps(visitor.actor(), id);
        var said = questions.about(visitor.actor(), document, call.projectStart(), Optional.empty());
        var notes = Stream.concat(gaps.stream(), said.doubts().stream()).toList();
        var groups = groups(visitor, strategy, document, notes);
        return new StrategyView(strategy, region, call, page, document, gaps, said, groups);
    }

    /// {@return every call as it stands for this region}
    Deadlines.Standing standing(UUID region) {
        return deadlines.standing(List.of(region));
    }

    /// @throws NotFound unless the visitor works for the region
    void mustWorkFor(Visitor visitor, UUID region) {
        if (!strategies.isOfRegion(visitor.actor(), region)) {
            throw new NotFound();
        }
    }

    /// {@return the strategy, if the visitor works for its region}
    Strategy find(Visitor visitor, UUID id) {
        return strategies
                .find(visitor.actor(), id)
                .filter(found -> strategies.form(visitor.actor(), found).isPresent())
                .orElseThrow(NotFound::new);
    }

    /// {@return what is said beside a field that was saved at this version, and how much the strategy still lacks}
    Screen saved(Visitor visitor, UUID id, String path, int version) {
        var view = view(visitor, id, "write");
        return screens.show(visitor, "strategies/saved.jte", box(view, path).at(version))
                .with("strategy", id.toString())
                .with("gaps", view.gaps().size());
    }

    /// {@return the field at this path as it stands now}
    FieldBox box(Visitor visitor, UUID id, String path) {
        return box(view(visitor, id, "write"), path);
    }

    private static FieldBox box(StrategyView view, String path) {
        return view.groups().stream()
                .flatMap(group -> group.fields().stream())
                .filter(box -> box.path().equals(path))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// {@return what the person with this id is called}
    String called(Visitor visitor, UUID person) {
        return people.find(person)
                .map(found -> visitor.either(found.name(), found.nameEn()))
                .orElse("");
    }

    /// {@return the people who wrote these entries}
    Map<UUID, Person> writers(List<Entry> entries) {
        return people.all(entries.stream().map(Entry::by).collect(Collectors.toSet()));
    }

    private List<FieldBox.Group> groups(
            Visitor visitor, Strategy strategy, StrategyDocument document, List<Problem> notes) {
        var form = strategies.form(visitor.actor(), strategy).orElseThrow(NotFound::new);
        var entries = strategies.entries(visitor.actor(), strategy.id());
        var paths = paths(form, document);
        var writable = strategies.writable(visitor.actor(), strategy, paths);
        var maker = new Maker(visitor, form, entries, writers(List.copyOf(entries.values())), notes, writable);
        var groups = new ArrayList<FieldBox.Group>();
        form.definition().sections().forEach(section -> groups.add(maker.section(section)));
        groups.add(maker.roles(document));
        targets(document).forEach(number -> groups.add(maker.target(number)));
        return groups;
    }

    /// {@return the numbers of the targets there are, and of one more}
    private static List<Integer> targets(StrategyDocument document) {
        var numbers = new ArrayList<>(document.targets().stream()
                .map(StrategyDocument.TargetText::number)
                .toList());
        int next = numbers.isEmpty() ? 1 : numbers.getLast() + 1;
        if (next <= StrategyForm.MOST_TARGETS) {
            numbers.add(next);
        }
        return numbers;
    }

    private static List<String> paths(StrategyForm form, StrategyDocument document) {
        var paths = new ArrayList<String>();
        document.sections().forEach(section -> section.fields().forEach(field -> paths.add(field.path())));
        document.roles().forEach(role -> paths.add(role.path()));
        targets(document)
                .forEach(
                        number -> form.columns().forEach(column -> paths.add("target." + number + "." + column.key())));
        return paths;
    }

    /// Makes the boxes of one page.
    private record Maker(
            Visitor visitor,
            StrategyForm form,
            Map<String, Entry> entries,
            Map<UUID, Person> writers,
            List<Problem> notes,
            Set<String> writable) {

        FieldBox.Group section(Section section) {
            var boxes = section.fields().stream()
                    .map(field -> {
                        var options = field.choices().stream()
                                .map(choice -> new FieldBox.Option(choice.key(), visitor.either(choice.label())))
                                .toList();
                        return box(
                                StrategyForm.path(section, field),
                                visitor.either(field.label()),
                                visitor.either(field.help()),
                                kind(field, options));
                    })
                    .toList();
            return new FieldBox.Group(
                    "g-" + section.key(), visitor.either(section.title()), visitor.either(section.help()), boxes);
        }

        private static FieldBox.Kind kind(Field field, List<FieldBox.Option> options) {
            return new FieldBox.Kind(field.type(), field.required(), field.maxLength(), options);
        }

        FieldBox.Group roles(StrategyDocument document) {
            var kind = new FieldBox.Kind(FieldType.LONG_TEXT, true, Completeness.MOST_ROLE, List.of());
            var boxes = document.roles().stream()
                    .map(role -> box(
                            role.path(),
                            visitor.say("strategies.role.label", visitor.either(role.organisation())),
                            "",
                            kind))
                    .toList();
            return new FieldBox.Group(
                    "roles", visitor.say("strategies.roles"), visitor.say("strategies.roles.help"), boxes);
        }

        FieldBox.Group target(int number) {
            var boxes = form.columns().stream()
                    .map(column -> box("target." + number + "." + column.key(), label(column), "", kind(column)))
                    .toList();
            return new FieldBox.Group(
                    "target-" + number, visitor.say("strategies.target", String.valueOf(number)), "", boxes);
        }

        private FieldBox.Kind kind(TargetColumn column) {
            var options = column.type() == FieldType.CHOICE
                    ? List.of(TargetKind.values()).stream()
                            .map(kind -> new FieldBox.Option(
                                    kind.name(), visitor.say("strategies.target.kind." + kind.name())))
                            .toList()
                    : List.<FieldBox.Option>of();
            return new FieldBox.Kind(
                    column.type(), !column.key().equals(TargetColumn.PRICE_YEAR), column.most(), options);
        }

        private String label(TargetColumn column) {
            var horizon = form.horizons().stream()
                    .filter(one -> one.column().equals(column.key()))
                    .findFirst();
            if (horizon.isEmpty()) {
                return visitor.say("strategies.target." + column.key());
            }
            String year = String.valueOf(horizon.get().year());
            return horizon.get()
                    .on()
                    .map(day -> visitor.say(
                            "strategies.target.year",
                            String.valueOf(horizon.get().years()),
                            visitor.on(day)))
                    .orElseGet(() -> visitor.say("strategies.target.final", year));
        }

        private FieldBox box(String path, String label, String help, FieldBox.Kind kind) {
            var entry = Optional.ofNullable(entries.get(path));
            String value = entry.map(Entry::value).orElse("");
            var problems = value.isBlank()
                    ? List.<String>of()
                    : notes.stream()
                            .filter(note -> note.field().equals(path))
                            .map(visitor::say)
                            .toList();
            var now = new FieldBox.Now(
                    value,
                    entry.map(Entry::version).orElse(0),
                    entry.map(this::last).orElse(""),
                    problems);
            return new FieldBox(path, label, help, kind, now, writable.contains(path));
        }

        private String last(Entry entry) {
            String name = Optional.ofNullable(writers.get(entry.by()))
                    .map(person -> visitor.either(person.name(), person.nameEn()))
                    .orElse("");
            return visitor.say("strategies.last", name, visitor.at(entry.at()));
        }
    }
}
