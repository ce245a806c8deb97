package suishin.platform.strategies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.programmes.TargetKind;
import suishin.platform.strategies.StrategyDocument.Goal;
import suishin.platform.strategies.StrategyDocument.Horizon;
import suishin.platform.strategies.StrategyDocument.TargetText;

/// What in a strategy's targets is perhaps not meant (念のための確認): a goal below an earlier one, a baseline taken
/// after the projects began. It is asked about and keeps nobody from proposing.
final class Doubts {

    private Doubts() {}

    /// {@return what to ask about, in the order of the targets; each names its field by the entry's path}
    static List<Problem> of(StrategyDocument document, LocalDate projectStart) {
        return document.targets().stream()
                .flatMap(target -> Stream.concat(falls(target, document.horizons()), late(target, projectStart)))
                .toList();
    }

    /// A number on its way from the baseline to the final goal.
    private record Point(Optional<Horizon> horizon, BigDecimal value, String typed) {}

    private static Stream<Problem> falls(TargetText target, List<Horizon> horizons) {
        var points = points(target, horizons);
        if (isMeantToFall(target, points)) {
            return Stream.empty();
        }
        return IntStream.range(1, points.size())
                .filter(i -> points.get(i).value().compareTo(points.get(i - 1).value()) < 0)
                .mapToObj(i -> fall(target, points.get(i - 1), points.get(i)));
    }

    private static List<Point> points(TargetText target, List<Horizon> horizons) {
        var points = new ArrayList<Point>();
        String start = target.baseline().value();
        Typed.number(start).ifPresent(value -> points.add(new Point(Optional.empty(), value, start)));
        for (Horizon horizon : horizons) {
            String typed = target.goals().stream()
                    .filter(goal -> goal.column().equals(horizon.column()))
                    .map(Goal::value)
                    .findFirst()
                    .orElse("");
            Typed.number(typed).ifPresent(value -> points.add(new Point(Optional.of(horizon), value, typed)));
        }
        return points;
    }

    /// An indicator of another kind may be one that is to be brought down, step by step.
    private static boolean isMeantToFall(TargetText target, List<Point> points) {
        return target.kind().equals(Optional.of(TargetKind.OTHER))
                && IntStream.range(1, points.size())
                        .allMatch(i -> points.get(i)
                                        .value()
                                        .compareTo(points.get(i - 1).value())
                                <= 0);
    }

    private static Problem fall(TargetText target, Point before, Point after) {
        var horizon = after.horizon().orElseThrow();
        String from = before.horizon().map(one -> String.valueOf(one.years())).orElse("");
        String code = "strategies.doubt." + (horizon.on().isPresent() ? "interim" : "final") + "-below-"
                + (before.horizon().isPresent() ? "interim" : "baseline");
        return Problem.at(
                target.path(horizon.column()),
                code,
                String.valueOf(target.number()),
                String.valueOf(horizon.years()),
                Typed.grouped(after.typed()),
                from,
                Typed.grouped(before.typed()));
    }

    private static Stream<Problem> late(TargetText target, LocalDate projectStart) {
        return Typed.day(target.baseline().on())
                .filter(day -> day.isAfter(projectStart))
                .map(day -> Problem.at(
                        target.path(TargetColumn.BASELINE_ON),
                        "strategies.doubt.late-baseline",
                        String.valueOf(target.number()),
                        day,
                        projectStart))
                .stream();
    }
}
