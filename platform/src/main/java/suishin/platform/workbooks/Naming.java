package suishin.platform.workbooks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import suishin.platform.workbooks.Wanted.Cell;
import suishin.platform.workbooks.Wanted.Removal;

/// Finds what would still name a row that a file takes away, once everything the file says is taken.
///
/// @param estimates what the estimates are called that are evidence of a target, by its number
record Naming(Tables now, Map<Integer, List<String>> estimates, Wanted wanted) {

    /// {@return the titles of the rows that name this row, and of estimates that are its evidence}
    List<String> of(TableKind kind, int number) {
        var resting = kind == TableKind.TARGET ? estimates.getOrDefault(number, List.of()) : List.<String>of();
        return Stream.concat(naming(kind, number), resting.stream()).distinct().toList();
    }

    private Stream<String> naming(TableKind kind, int number) {
        return now.all().stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.content() == Content.ROWS && TableKind.named(column.key()) == kind)
                        .flatMap(column -> rows(table)
                                .filter(row -> names(value(table, row, column), number))
                                .map(table::titled)));
    }

    private Stream<Integer> rows(Table table) {
        var rows = new TreeSet<>(table.there());
        wanted.cells().stream()
                .map(Cell::path)
                .filter(path -> path.startsWith(table.kind().row(TableKind.number(path)) + "."))
                .forEach(path -> rows.add(TableKind.number(path)));
        wanted.removals().stream()
                .map(Removal::row)
                .filter(row -> row.equals(table.kind().row(TableKind.number(row))))
                .forEach(row -> rows.remove(TableKind.number(row)));
        return rows.stream();
    }

    private String value(Table table, int row, Column column) {
        var box = table.box(row, column);
        return wanted.cells().stream()
                .filter(cell -> cell.path().equals(box.path()))
                .map(Cell::value)
                .findFirst()
                .orElse(box.now().value());
    }

    private static boolean names(String value, int number) {
        return Arrays.stream(value.split(",")).map(String::strip).anyMatch(String.valueOf(number)::equals);
    }
}
