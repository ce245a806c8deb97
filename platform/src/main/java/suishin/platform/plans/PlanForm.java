package suishin.platform.plans;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suishin.platform.councils.Council;
import suishin.platform.councils.Member;
import suishin.platform.kernel.Typed;
import suishin.platform.plans.Plan.Action;
import suishin.platform.plans.Plan.Actor;
import suishin.platform.plans.Plan.Area;
import suishin.platform.plans.Plan.Goal;
import suishin.platform.plans.Plan.Titles;
import suishin.platform.plans.Plan.Years;
import suishin.platform.programmes.Definition.PlanRule;

/// The form of the action plan for one call and council: what may stand where, and how it reads together.
///
/// @param firstYear the fiscal year in which the projects begin
/// @param lastYear  the fiscal year of the final goals
public record PlanForm(PlanRule rule, Council council, int firstYear, int lastYear) {

    private static final Pattern BETWEEN = Pattern.compile("[,、，\\s]+");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]?");

    /// {@return the form of the plan for projects that begin on this day and have these final goals}
    public static PlanForm of(PlanRule rule, Council council, LocalDate projectStart, int finalYear) {
        return new PlanForm(rule, council, rule.yearOf(projectStart), finalYear);
    }

    /// {@return the fiscal years an action may lie in}
    public List<Integer> years() {
        return IntStream.rangeClosed(firstYear, lastYear).boxed().toList();
    }

    /// {@return the most characters of a column}
    public int most(PlanPlace place) {
        return place.column().kind() == PlanColumn.Kind.LINE
                ? PlanGaps.LINE
                : place.part().rows(rule).maxLength();
    }

    /// {@return a text as it is kept; empty if it cannot stand there: an unreadable year or number, an unknown member}
    public Optional<String> canonical(PlanPlace place, String typed) {
        if (place.column().kind().written()) {
            return Optional.of(typed.replace("\r\n", "\n").replace('\r', '\n'));
        }
        if (typed.isBlank()) {
            return Optional.of("");
        }
        return switch (place.column().kind()) {
            case YEAR -> Typed.year(typed).map(String::valueOf);
            case AREA -> numbers(typed).filter(found -> found.indexOf(',') < 0);
            case GOALS, TARGETS -> numbers(typed);
            case ACTORS -> actors(typed);
            case LINE, TEXT -> Optional.of(typed);
        };
    }

    private static Optional<String> numbers(String typed) {
        var found = parts(typed);
        return found.stream().allMatch(one -> NUMBER.matcher(one).matches())
                ? Optional.of(found.stream()
                        .map(Integer::valueOf)
                        .distinct()
                        .sorted()
                        .map(String::valueOf)
                        .collect(joining(",")))
                : Optional.empty();
    }

    /// In the order of the council, so that the same choice is the same text.
    private Optional<String> actors(String typed) {
        var found = parts(typed);
        var members =
                council.members().stream().map(member -> member.id().toString()).toList();
        return members.containsAll(found)
                ? Optional.of(members.stream().filter(found::contains).collect(joining(",")))
                : Optional.empty();
    }

    private static List<String> parts(String typed) {
        return Arrays.stream(BETWEEN.split(typed.strip()))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /// {@return the plan as these texts say, by their paths}
    public Plan read(Map<String, String> texts) {
        var row = new Row(texts);
        return new Plan(
                new Titles(
                        rule.title(),
                        rule.goals().label(),
                        rule.areas().label(),
                        rule.actions().label()),
                rows(PlanPart.GOAL, row, number -> new Goal(number, row.at("goal", number, "statement"))),
                rows(
                        PlanPart.AREA,
                        row,
                        number -> new Area(number, row.at("area", number, "name"), row.list("area", number, "goals"))),
                rows(PlanPart.ACTION, row, number -> action(number, row)));
    }

    private static <T> List<T> rows(PlanPart part, Row row, IntFunction<T> read) {
        return IntStream.rangeClosed(1, PlanPlace.LAST)
                .filter(number -> part.columns().stream()
                        .anyMatch(column ->
                                !row.at(part.key(), number, column.key()).isBlank()))
                .mapToObj(read)
                .toList();
    }

    private Action action(int number, Row row) {
        return new Action(
                number,
                row.at("action", number, "name"),
                row.at("action", number, "what"),
                row.list("action", number, "area").stream().findFirst(),
                new Years(Typed.year(row.at("action", number, "from")), Typed.year(row.at("action", number, "to"))),
                parts(row.at("action", number, "actors")).stream()
                        .flatMap(this::actor)
                        .toList(),
                row.list("action", number, "targets"));
    }

    private Stream<Actor> actor(String id) {
        return council.members().stream()
                .filter(member -> member.id().toString().equals(id))
                .map(member -> new Actor(member.id(), member.words()));
    }

    /// {@return the member an actor stands for}
    Optional<Member> member(UUID id) {
        return council.member(id);
    }

    /// The texts of the plan by place.
    private record Row(Map<String, String> texts) {

        String at(String part, int number, String column) {
            return texts.getOrDefault(part + "." + number + "." + column, "");
        }

        List<Integer> list(String part, int number, String column) {
            return parts(at(part, number, column)).stream()
                    .filter(one -> NUMBER.matcher(one).matches())
                    .map(Integer::valueOf)
                    .toList();
        }
    }
}
