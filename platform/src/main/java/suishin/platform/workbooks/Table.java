package suishin.platform.workbooks;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import suishin.platform.sheets.FillableBook;
import suishin.platform.strategies.FieldBox;

/// A table of a strategy as it stands now, in one language.
///
/// @param title  what the programme calls its rows
/// @param groups its rows: those there are, a new one, those that were removed
/// @param most   how many rows there may be
record Table(TableKind kind, String title, List<Column> columns, List<FieldBox.Group> groups, int most) {

    private static final int SPARE = 10;

    Table {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    /// {@return the name of its sheet}
    String sheet() {
        return FillableBook.name(title);
    }

    /// {@return whether the visitor may write its rows: all of a table is shared with an institution, or none}
    boolean writable() {
        return groups.stream().anyMatch(FieldBox.Group::writable);
    }

    /// {@return what a row is called}
    String titled(int number) {
        return title + " " + number;
    }

    /// {@return the numbers of the rows in which something stands}
    TreeSet<Integer> there() {
        return numbers(FieldBox.Group::written);
    }

    /// {@return the numbers of the rows in which something stands or stood}
    TreeSet<Integer> ever() {
        return numbers(
                group -> group.fields().stream().anyMatch(box -> box.now().version() > 0));
    }

    private TreeSet<Integer> numbers(Predicate<FieldBox.Group> which) {
        return groups.stream().filter(which).map(Table::number).collect(toCollection(TreeSet::new));
    }

    private static int number(FieldBox.Group group) {
        return Integer.parseInt(group.anchor().substring(group.anchor().lastIndexOf('-') + 1));
    }

    /// {@return the numbers a new row may have: those no row ever had; once all were had, those that are free}
    List<Integer> fresh() {
        var ever = ever();
        int next = ever.isEmpty() ? 1 : ever.last() + 1;
        var never = IntStream.rangeClosed(next, kind.last()).boxed().toList();
        var there = there();
        return never.isEmpty()
                ? IntStream.rangeClosed(1, kind.last())
                        .boxed()
                        .filter(number -> !there.contains(number))
                        .toList()
                : never;
    }

    /// {@return the numbers that stand before the empty rows of a new file}
    List<Integer> spare() {
        return fresh().stream()
                .limit(Math.clamp((long) most - there().size(), 0, SPARE))
                .toList();
    }

    /// {@return the field of a row in this column as it stands now}
    FieldBox box(int number, Column column) {
        String path = kind.row(number) + "." + column.key();
        return groups.stream()
                .flatMap(group -> group.fields().stream())
                .filter(box -> box.path().equals(path))
                .findFirst()
                .orElseGet(() -> blank(path, column.pattern()));
    }

    private static FieldBox blank(String path, FieldBox pattern) {
        var nothing = new FieldBox.Now("", 0, "", List.of(), false, FieldBox.Bound.NONE);
        return new FieldBox(path, pattern.label(), pattern.help(), pattern.kind(), nothing, pattern.writable());
    }

    /// {@return the fields of a row as they stand now}
    List<FieldBox> row(int number) {
        return columns.stream().map(column -> box(number, column)).toList();
    }
}
