package suishin.platform.versions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suishin.platform.plans.Plan;
import suishin.platform.plans.Plan.Action;
import suishin.platform.plans.Plan.Area;
import suishin.platform.plans.Plan.Goal;
import suishin.platform.programmes.FieldType;
import suishin.platform.programmes.Words;
import suishin.platform.versions.Lines.Group;
import suishin.platform.versions.Lines.Line;
import suishin.platform.web.Visitor;

/// The action plan of a strategy, line by line: a group for each goal, field and action.
record PlanLines(Visitor v, Plan plan) {

    /// {@return all of it, in the order of the form}
    Stream<Group> groups() {
        return Stream.of(
                        plan.goals().stream().map(this::goal),
                        plan.areas().stream().map(this::area),
                        plan.actions().stream().map(this::action))
                .flatMap(groups -> groups);
    }

    private Group goal(Goal goal) {
        var row = new Row("goal", goal.number());
        return group(row, plan.titles().goal(), List.of(line(row, "statement", FieldType.LONG_TEXT, goal.statement())));
    }

    private Group area(Area area) {
        var row = new Row("area", area.number());
        return group(
                row,
                plan.titles().area(),
                List.of(
                        line(row, "name", FieldType.TEXT, area.name()),
                        line(
                                row,
                                "goals",
                                FieldType.CHOICE,
                                numbers(plan.titles().goal(), area.goals()))));
    }

    private Group action(Action action) {
        var row = new Row("action", action.number());
        String actors = listed(action.actors().stream().map(actor -> v.either(actor.organisation())));
        var area = action.area().stream().toList();
        return group(
                row,
                plan.titles().action(),
                List.of(
                        line(row, "name", FieldType.TEXT, action.name()),
                        line(row, "what", FieldType.LONG_TEXT, action.what()),
                        line(
                                row,
                                "area",
                                FieldType.CHOICE,
                                numbers(plan.titles().area(), area)),
                        line(row, "from", FieldType.NUMBER, year(action.years().from())),
                        line(row, "to", FieldType.NUMBER, year(action.years().to())),
                        line(row, "actors", FieldType.CHOICE, actors),
                        line(row, "targets", FieldType.CHOICE, targets(action))));
    }

    /// A row of the plan, as its entries' paths begin.
    private record Row(String part, int number) {

        String path(String column) {
            return "%s.%d.%s".formatted(part, number, column);
        }

        String key() {
            return part + "-" + number;
        }
    }

    private Group group(Row row, Words title, List<Line> lines) {
        return new Group(row.key(), row(title, row.number()), lines);
    }

    private Line line(Row row, String column, FieldType type, String value) {
        String label = v.say("strategies.plan." + row.part() + "." + column);
        return new Line(row.path(column), label, type, value, value);
    }

    private String numbers(Words title, List<Integer> numbers) {
        return listed(numbers.stream().map(number -> row(title, number)));
    }

    private String targets(Action action) {
        return listed(action.targets().stream().map(number -> v.say("strategies.target", String.valueOf(number))));
    }

    private String row(Words title, int number) {
        return v.say("strategies.plan.row", title, String.valueOf(number));
    }

    private String listed(Stream<String> texts) {
        return v.listed(texts.toArray(String[]::new));
    }

    private static String year(Optional<Integer> year) {
        return year.map(String::valueOf).orElse("");
    }
}
