package suishin.platform.workbooks;

import java.util.Optional;
import java.util.stream.Stream;
import suishin.platform.kernel.Codes;
import suishin.platform.plans.PlanPlace;
import suishin.platform.strategies.StrategyDocument;

/// A table of a strategy, each a sheet of its workbook.
enum TableKind {
    /// 目標.
    TARGET(StrategyDocument.MOST_TARGETS),
    /// ねらい.
    GOAL(PlanPlace.LAST),
    /// 重点分野.
    AREA(PlanPlace.LAST),
    /// 取組.
    ACTION(PlanPlace.LAST);

    private final int last;

    TableKind(int last) {
        this.last = last;
    }

    /// {@return the greatest number a row may have}
    int last() {
        return last;
    }

    /// {@return the path of a row}
    String row(int number) {
        return Codes.of(this) + "." + number;
    }

    /// {@return the number of the row a path leads to}
    static int number(String path) {
        int start = path.indexOf('.') + 1;
        int end = path.indexOf('.', start);
        return Integer.parseInt(path.substring(start, end < 0 ? path.length() : end));
    }

    /// {@return the table this path of a row or of a field stands in}
    static Optional<TableKind> of(String path) {
        return Stream.of(values())
                .filter(kind -> path.startsWith(Codes.of(kind) + "."))
                .findFirst();
    }

    /// {@return the table whose rows a column names}
    static TableKind named(String key) {
        return switch (key) {
            case "goals" -> GOAL;
            case "area" -> AREA;
            default -> TARGET;
        };
    }
}
