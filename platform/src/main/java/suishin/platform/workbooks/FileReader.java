package suishin.platform.workbooks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.sheets.FillableBook;
import suishin.platform.sheets.PlainSheet;
import suishin.platform.workbooks.TableReader.Seen;
import suishin.platform.workbooks.Wanted.Cell;

/// Reads the sheets of a workbook that came back; says everything at once that cannot stand, by its sheet and cell.
final class FileReader {

    /// How many problems are told at once; the rest is counted.
    static final int MOST_PROBLEMS = 100;

    private final Seen seen;
    private final List<Tables> languages;
    private final List<TableReader> readers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /// @param languages the tables of the strategy in every language; the first is the visitor's
    FileReader(Seen seen, List<Tables> languages) {
        this.seen = seen;
        this.languages = languages;
    }

    /// {@return what the file says, or why it cannot stand}
    Decision<Wanted> read(List<PlainSheet> sheets) {
        var missing = new ArrayList<String>();
        var unread = new ArrayList<>(sheets);
        unread.removeIf(this::isOurs);
        for (Table table : languages.getFirst().all()) {
            var found = sheets.stream()
                    .filter(sheet -> names(table.kind()).contains(Nearest.folded(sheet.name())))
                    .findFirst();
            found.ifPresentOrElse(
                    sheet -> readers.add(new TableReader(seen, languages, table.kind(), sheet).read()),
                    () -> missing.add(table.sheet()));
            found.ifPresent(unread::remove);
        }
        if (readers.isEmpty()) {
            var names = languages.getFirst().all().stream().map(Table::sheet).toList();
            return Decision.refuse(new WorkbookRefusal.NoSheets(String.join(", ", names)));
        }
        readers.forEach(reader -> problems.addAll(reader.problems()));
        readers.forEach(reader -> reader.cells().forEach(cell -> named(reader, cell)));
        return problems.isEmpty()
                ? Decision.accept(new Wanted(
                        readers.stream().flatMap(one -> one.cells().stream()).toList(),
                        readers.stream().flatMap(one -> one.added().stream()).toList(),
                        readers.stream().flatMap(one -> one.removals().stream()).toList(),
                        missing,
                        unread.stream().map(PlainSheet::name).toList()))
                : Decision.refuse(new WorkbookRefusal.CannotStand(told()));
    }

    /// The sheet with the versions, the one that says how to fill in, and those in which nothing stands.
    private boolean isOurs(PlainSheet sheet) {
        return sheet.name().equals(FillableBook.HIDDEN)
                || languages.stream().anyMatch(all -> all.guide().equals(sheet.name()))
                || sheet.rows().stream().flatMap(List::stream).allMatch(String::isBlank);
    }

    private List<String> names(TableKind kind) {
        return languages.stream()
                .flatMap(all -> all.of(kind).stream())
                .map(table -> Nearest.folded(table.sheet()))
                .toList();
    }

    /// A row that is named has to be there once the file is applied.
    private void named(TableReader reader, Cell cell) {
        String key = cell.path().substring(cell.path().lastIndexOf('.') + 1);
        boolean names = languages.getFirst().of(reader.kind()).stream()
                .flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.key().equals(key) && column.content() == Content.ROWS);
        if (!names || cell.value().isEmpty()) {
            return;
        }
        var kind = TableKind.named(key);
        var there = numbers(kind);
        String title = languages.getFirst().of(kind).map(Table::title).orElse("");
        Arrays.stream(cell.value().split(","))
                .filter(number -> !there.contains(Integer.valueOf(number)))
                .map(number ->
                        Problem.at(reader.where(cell), "workbooks.cell.nobody", reader.where(cell), title, number))
                .forEach(problems::add);
    }

    private Set<Integer> numbers(TableKind kind) {
        return readers.stream()
                .filter(reader -> reader.kind() == kind)
                .findFirst()
                .map(TableReader::numbers)
                .orElseGet(() -> languages.getFirst().of(kind).map(Table::there).orElseThrow());
    }

    private List<Problem> told() {
        return problems.size() <= MOST_PROBLEMS
                ? problems
                : Stream.concat(
                                problems.stream().limit(MOST_PROBLEMS),
                                Stream.of(Problem.at(
                                        "", "workbooks.more", String.valueOf(problems.size() - MOST_PROBLEMS))))
                        .toList();
    }
}
