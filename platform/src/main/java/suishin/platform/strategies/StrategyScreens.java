package suishin.platform.strategies;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import suishin.platform.councils.Member;
import suishin.platform.database.Database;
import suishin.platform.deadlines.Deadlines;
import suishin.platform.kernel.Problem;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.programmes.Words;
import suishin.platform.regions.Regions;
import suishin.platform.strategies.Strategies.Opened;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Makes the pages of one strategy.
@Component
public final class StrategyScreens {

    private final Strategies strategies;
    private final Regions regions;
    private final Deadlines deadlines;
    private final People people;
    private final Screens screens;
    private final Sides sides;

    StrategyScreens(
            Strategies strategies, Regions regions, Deadlines deadlines, People people, Screens screens, Sides sides) {
        this.strategies = strategies;
        this.regions = regions;
        this.deadlines = deadlines;
        this.people = people;
        this.screens = screens;
        this.sides = sides;
    }

    /// What other modules have to say beside the fields.
    @Component("strategySides")
    record Sides(
            Database database,
            TargetQuestions questions,
            ObjectProvider<FieldBox.Bindings> bindings,
            WhoWrites writers) {}

    /// {@return one of the pages of a strategy}
    Screen show(Visitor visitor, UUID id, String page) {
        return screens.show(visitor, "strategies/" + page + ".jte", view(visitor, id, page));
    }

    /// {@return a page or part of a page about this strategy}
    Screen show(Visitor visitor, String template, Object model) {
        return screens.show(visitor, template, model);
    }

    /// {@return everything the pages of a strategy show, read at once}
    StrategyView view(Visitor visitor, UUID id, String name) {
        return sides.database().as(visitor.actor(), () -> read(visitor, id, name));
    }

    private StrategyView read(Visitor visitor, UUID id, String name) {
        var opened = strategies.opened(visitor.actor(), id).orElseThrow(NotFound::new);
        var region = regions.find(opened.strategy().region()).orElseThrow(NotFound::new);
        var call = deadlines.forRegion(opened.form().call(), opened.strategy().region());
        var document = opened.document();
        var gaps = Completeness.gaps(document, opened.form());
        var said = sides.questions().about(visitor.actor(), document, call.projectStart(), Optional.empty());
        var notes = Stream.concat(gaps.stream(), said.doubts().stream()).toList();
        var boxes = boxes(visitor, opened, notes);
        var page = new StrategyView.Page(name, boxes.groups(), boxes.removed(), sharing(visitor, opened));
        return new StrategyView(opened.strategy(), region, call, page, document, gaps, said);
    }

    /// {@return the names of the institutions that write each part beside the secretary, by the part's key}
    private Map<String, Words> sharing(Visitor visitor, Opened opened) {
        var shares = sides.writers().sharing(visitor.actor(), opened.strategy());
        var names = opened.form().council().members().stream()
                .collect(toMap(Member::organisation, Member::words, (first, _) -> first));
        return shares.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        share -> Words.list(
                                share.getValue().stream().map(names::get).toList())));
    }

    /// {@return what the parts of a strategy are called, by key, in the order of the form}
    public Map<String, String> parts(Visitor visitor, UUID id) {
        var parts = new LinkedHashMap<String, String>();
        for (var group : view(visitor, id, "write").groups()) {
            String title = group.lead().map(FieldBox.Lead::title).orElse(group.title());
            parts.putIfAbsent(group.part(), title);
        }
        parts.keySet().retainAll(strategies.parts(visitor.actor(), find(visitor, id)));
        return parts;
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

    /// {@return the fields of a strategy by path, with those of removed rows}
    public Map<String, FieldBox> boxes(Visitor visitor, UUID id) {
        var view = view(visitor, id, "write");
        return Stream.concat(view.groups().stream(), view.removed().stream())
                .flatMap(group -> group.fields().stream())
                .collect(toMap(FieldBox::path, Function.identity()));
    }

    /// {@return the rows of the plan and of the targets in the order of the form, a new one after those of each kind;
    /// then those that were removed}
    public List<FieldBox.Group> rows(Visitor visitor, UUID id) {
        var view = view(visitor, id, "write");
        return Stream.concat(view.groups().stream(), view.removed().stream())
                .filter(FieldBox.Group::row)
                .toList();
    }

    private static FieldBox box(StrategyView view, String path) {
        return Stream.concat(view.groups().stream(), view.removed().stream())
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

    private FieldBoxes boxes(Visitor visitor, Opened opened, List<Problem> notes) {
        var entries = opened.entries();
        var rows = new StrategyRows(opened.form(), opened.document(), entries.keySet());
        var writable = strategies.writable(visitor.actor(), opened, rows.paths());
        var bindings = sides.bindings().stream()
                .map(one -> one.of(visitor.actor(), opened.strategy()))
                .findFirst()
                .orElse(Map.of());
        var said = new FieldBoxes.Said(writers(List.copyOf(entries.values())), notes, bindings);
        return new FieldBoxes(visitor, rows, entries, said, writable);
    }
}
