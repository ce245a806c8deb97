package suishin.platform.strategies;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suishin.platform.plans.Plan;
import suishin.platform.plans.PlanColumn;
import suishin.platform.plans.PlanPart;
import suishin.platform.plans.PlanPlace;
import suishin.platform.programmes.FieldType;
import suishin.platform.strategies.FieldBox.Option;
import suishin.platform.web.Visitor;

/// Which rows of the plan and of the table of targets are shown: those there are, and a new one with a number no row
/// ever had, so that nothing that named a removed row comes to mean another.
///
/// @param written the paths in which something stands or stood
record StrategyRows(StrategyForm form, StrategyDocument document, Set<String> written) {

    static final String TARGET = "target.";

    /// {@return the numbers of the rows of a part of the plan, with a new one at the end}
    List<Integer> shown(PlanPart part) {
        int most = form.plan().map(plan -> part.rows(plan.rule()).most()).orElse(0);
        return withNext(there(part), ever(part.key() + "."), most, PlanPlace.LAST);
    }

    /// {@return the numbers of the targets, with a new one at the end}
    List<Integer> targets() {
        return withNext(document.targetNumbers(), ever(TARGET), StrategyForm.MOST_TARGETS, StrategyForm.MOST_TARGETS);
    }

    /// {@return the numbers of rows that were removed, by the start of their paths: `action.`}
    List<Integer> removed(String start, Collection<Integer> shown) {
        return ever(start).stream().filter(number -> !shown.contains(number)).toList();
    }

    private List<Integer> there(PlanPart part) {
        return document.plan().stream().flatMap(plan -> numbers(plan, part)).toList();
    }

    private static Stream<Integer> numbers(Plan plan, PlanPart part) {
        return switch (part) {
            case GOAL -> plan.goals().stream().map(Plan.Goal::number);
            case AREA -> plan.areas().stream().map(Plan.Area::number);
            case ACTION -> plan.actions().stream().map(Plan.Action::number);
        };
    }

    private TreeSet<Integer> ever(String start) {
        return written.stream()
                .filter(path -> path.startsWith(start))
                .map(path -> path.substring(start.length(), path.indexOf('.', start.length())))
                .map(Integer::valueOf)
                .collect(toCollection(TreeSet::new));
    }

    private static List<Integer> withNext(List<Integer> there, TreeSet<Integer> ever, int most, int last) {
        var numbers = new ArrayList<>(there);
        if (there.size() < most) {
            int next = ever.isEmpty() ? 1 : ever.last() + 1;
            IntStream.concat(IntStream.of(next), IntStream.rangeClosed(1, last))
                    .filter(number -> number <= last && !there.contains(number))
                    .findFirst()
                    .ifPresent(numbers::add);
        }
        return numbers;
    }

    /// {@return the path of every field that is shown, and of those of removed rows}
    List<String> paths() {
        var paths = new ArrayList<String>();
        document.sections().forEach(section -> section.fields().forEach(field -> paths.add(field.path())));
        document.roles().forEach(role -> paths.add(role.path()));
        if (form.plan().isPresent()) {
            for (PlanPart part : PlanPart.values()) {
                for (int number : shown(part)) {
                    part.columns().stream()
                            .map(PlanColumn::key)
                            .forEach(key -> paths.add(part.row(number) + "." + key));
                }
            }
        }
        targets().forEach(number -> form.columns().forEach(column -> paths.add(TARGET + number + "." + column.key())));
        paths.addAll(written);
        return paths;
    }

    /// What there is to choose from in the rows of a plan, and what the columns are called.
    record Options(Visitor visitor, StrategyRows rows) {

        private static final int SHORT = 40;

        String label(PlanPart part, PlanColumn column) {
            return visitor.say("strategies.plan." + part.key() + "." + column.key());
        }

        String help(PlanColumn column) {
            return switch (column.kind()) {
                case TARGETS -> visitor.say("strategies.plan.targets.help");
                case ACTORS -> visitor.say("strategies.plan.actors.help");
                default -> "";
            };
        }

        FieldBox.Kind kind(PlanPart part, PlanColumn column) {
            var type = switch (column.kind()) {
                case LINE -> FieldType.TEXT;
                case TEXT -> FieldType.LONG_TEXT;
                case YEAR, AREA, GOALS, ACTORS, TARGETS -> FieldType.CHOICE;
            };
            int most = rows.form()
                    .plan()
                    .map(plan -> plan.most(new PlanPlace(part, 1, column)))
                    .orElse(0);
            boolean required = column.kind() != PlanColumn.Kind.TARGETS;
            return new FieldBox.Kind(
                    type, required, most, options(column), column.kind().many());
        }

        private List<Option> options(PlanColumn column) {
            var plan = rows.document().plan();
            return switch (column.kind()) {
                case LINE, TEXT -> List.of();
                case YEAR ->
                    rows.form().plan().stream()
                            .flatMap(form -> form.years().stream())
                            .map(year ->
                                    option(String.valueOf(year), visitor.say("strategies.plan.year", year.toString())))
                            .toList();
                case GOALS ->
                    plan.stream()
                            .flatMap(found -> found.goals().stream())
                            .map(this::goal)
                            .toList();
                case AREA ->
                    plan.stream()
                            .flatMap(found -> found.areas().stream())
                            .map(area -> numbered(area.number(), area.name()))
                            .toList();
                case ACTORS -> Stream.concat(members(), left()).toList();
                case TARGETS ->
                    rows.document().targets().stream()
                            .map(target ->
                                    numbered(target.number(), target.measure().indicator()))
                            .toList();
            };
        }

        private Stream<Option> members() {
            return rows.document().roles().stream()
                    .map(role -> option(role.member().toString(), visitor.either(role.organisation())));
        }

        /// Who takes part in an action and is no member any more, so that it can be taken out.
        private Stream<Option> left() {
            return rows.document().plan().stream()
                    .flatMap(plan -> plan.actions().stream())
                    .flatMap(action -> action.actors().stream())
                    .distinct()
                    .filter(actor -> rows.document().roles().stream()
                            .noneMatch(role -> role.member().equals(actor.member())))
                    .map(actor -> option(
                            actor.member().toString(), visitor.say("strategies.plan.left", actor.organisation())));
        }

        private Option goal(Plan.Goal goal) {
            return numbered(goal.number(), goal.statement());
        }

        private static Option numbered(int number, String text) {
            int length = text.codePointCount(0, text.length());
            String start = length > SHORT ? text.substring(0, text.offsetByCodePoints(0, SHORT)) + "…" : text;
            return option(String.valueOf(number), number + ". " + start.replace('\n', ' '));
        }

        private static Option option(String key, String label) {
            return new Option(key, label);
        }
    }
}
