package suishin.platform.workbooks;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import suishin.platform.kernel.Sha256;
import suishin.platform.workbooks.Difference.Field;
import suishin.platform.workbooks.Difference.How;
import suishin.platform.workbooks.Difference.Row;
import suishin.platform.workbooks.Wanted.Cell;
import suishin.platform.workbooks.Wanted.Removal;

/// Compares what a file says with a strategy as it stands now.
///
/// @param estimates what the estimates are called that are evidence of a target, by its number
record Differences(Tables now, Map<Integer, List<String>> estimates) {

    /// {@return what would change}
    Difference of(Wanted wanted) {
        var rows = new ArrayList<Row>();
        var others = new ArrayList<String>();
        for (Table table : now.all()) {
            if (table.writable()) {
                rows.addAll(rows(table, wanted));
            } else {
                rows(table, wanted).stream().map(Row::title).forEach(others::add);
            }
        }
        return new Difference(rows, others, looked(rows));
    }

    private List<Row> rows(Table table, Wanted wanted) {
        var cells = new LinkedHashMap<Integer, List<Cell>>();
        wanted.cells().stream()
                .filter(cell -> TableKind.of(cell.path()).equals(Optional.of(table.kind())))
                .forEach(cell -> cells.computeIfAbsent(TableKind.number(cell.path()), _ -> new ArrayList<>())
                        .add(cell));
        var rows = new ArrayList<Row>();
        cells.forEach((number, all) -> {
            boolean added = wanted.added().contains(table.kind().row(number));
            written(table, number, all, added).forEach(rows::add);
        });
        wanted.removals().stream()
                .filter(row -> TableKind.of(row.row()).equals(Optional.of(table.kind())))
                .flatMap(row -> removed(table, row, wanted))
                .forEach(rows::add);
        return rows;
    }

    private static Stream<Row> written(Table table, int number, List<Cell> cells, boolean added) {
        boolean there = table.there().contains(number);
        var fields = new ArrayList<Field>();
        for (Column column : table.columns()) {
            var box = table.box(number, column);
            cells.stream()
                    .filter(cell -> cell.path().equals(box.path()))
                    .filter(cell -> !column.same(cell.value(), box.now().value()))
                    .map(cell -> new Field(
                            box, cell.value(), cell.seen() != box.now().version() || (!added && !there)))
                    .forEach(fields::add);
        }
        var how = !added ? How.CHANGED : there ? How.TAKEN : How.ADDED;
        return fields.isEmpty() ? Stream.empty() : Stream.of(row(table, number, how, fields));
    }

    private Stream<Row> removed(Table table, Removal removal, Wanted wanted) {
        int number = TableKind.number(removal.row());
        var fields = table.row(number).stream()
                .filter(box -> !box.now().value().isEmpty())
                .map(box -> new Field(
                        box,
                        "",
                        removal.seen().getOrDefault(box.path(), 0) != box.now().version()))
                .toList();
        var how = removal.emptied() ? How.EMPTIED : How.GONE;
        var naming = new Naming(now, estimates, wanted).of(table.kind(), number);
        return fields.isEmpty()
                ? Stream.empty()
                : Stream.of(new Row(how, table.kind().row(number), table.titled(number), fields, naming));
    }

    private static Row row(Table table, int number, How how, List<Field> fields) {
        return new Row(how, table.kind().row(number), table.titled(number), fields, List.of());
    }

    private static String looked(List<Row> rows) {
        return Sha256.of(rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.path() + " " + row.how()), versions(row)))
                .sorted()
                .collect(joining("\n")));
    }

    private static Stream<String> versions(Row row) {
        return row.fields().stream()
                .map(field -> field.box().path() + " " + field.box().now().version());
    }
}
