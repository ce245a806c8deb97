package suishin.platform.workbooks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.sheets.FormulaBook;
import suishin.platform.sheets.PlainSheet;
import suishin.platform.workbooks.Wanted.Cell;
import suishin.platform.workbooks.Wanted.Removal;

/// Reads one sheet of a workbook against what its maker had seen.
final class TableReader {

    private final Seen seen;
    private final Table table;
    private final PlainSheet sheet;
    private final Map<String, CellReader> readers;
    private final Headings headings;
    private final Map<Integer, Integer> lines = new LinkedHashMap<>();
    private final List<Integer> unnumbered = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private final List<Removal> removals = new ArrayList<>();
    private final Map<String, String> where = new HashMap<>();

    /// What the maker of the file had seen.
    ///
    /// @param versions by path
    /// @param texts    what stood there then, by path
    record Seen(Map<String, Integer> versions, Map<String, String> texts) {

        String text(String path) {
            return texts.getOrDefault(path, "");
        }

        int version(String path) {
            return versions.getOrDefault(path, 0);
        }
    }

    /// @param languages the tables of the strategy in every language; the first is the visitor's
    TableReader(Seen seen, List<Tables> languages, TableKind kind, PlainSheet sheet) {
        var tables = languages.stream().flatMap(all -> all.of(kind).stream()).toList();
        this.seen = seen;
        this.table = tables.getFirst();
        this.sheet = sheet;
        this.readers = CellReader.of(tables);
        this.headings = new Headings(table, readers.values(), numbers(languages), sheet, problems);
    }

    private static Set<String> numbers(List<Tables> languages) {
        return languages.stream().map(all -> Nearest.folded(all.number())).collect(Collectors.toSet());
    }

    /// {@return this, having read everything}
    TableReader read() {
        if (!headings.find()) {
            problems.add(Problem.at(
                    sheet.name(),
                    "workbooks.sheet.no-number",
                    sheet.name(),
                    table.columns().getFirst().label()));
            return this;
        }
        for (int row = headings.row() + 1; row < sheet.rows().size(); row++) {
            number(row);
        }
        lines.forEach(this::row);
        giveNumbers();
        gone();
        tooMany();
        merged();
        return this;
    }

    TableKind kind() {
        return table.kind();
    }

    List<Problem> problems() {
        return problems;
    }

    List<Cell> cells() {
        return cells;
    }

    List<String> added() {
        return added;
    }

    List<Removal> removals() {
        return removals;
    }

    /// {@return where the field of a cell stands in the file, as in `目標!D7`}
    String where(Cell cell) {
        return where.getOrDefault(cell.path(), sheet.name());
    }

    /// {@return the numbers of the rows there will be}
    Set<Integer> numbers() {
        var numbers = new TreeSet<>(table.there());
        numbers.addAll(written());
        removals.stream()
                .filter(Removal::emptied)
                .forEach(gone ->
                        numbers.removeIf(number -> table.kind().row(number).equals(gone.row())));
        return numbers;
    }

    private Set<Integer> written() {
        return lines.entrySet().stream()
                .filter(line -> !isBlank(line.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void number(int row) {
        String typed = headings.cell(row, "");
        if (typed.isBlank()) {
            if (!isBlank(row)) {
                unnumbered.add(row);
            }
            return;
        }
        var number = Typed.whole(typed, 1, table.kind().last());
        if (number.isEmpty()) {
            add(
                    row,
                    headings.place(""),
                    "row-number",
                    CellReader.brief(typed),
                    String.valueOf(table.kind().last()));
        } else if (lines.containsKey(number.get())) {
            add(
                    row,
                    headings.place(""),
                    "row-twice",
                    typed,
                    headings.at(lines.getOrDefault(number.get(), row), headings.place("")));
        } else {
            lines.put(number.get(), row);
        }
    }

    private void row(int number, int row) {
        boolean known = table.row(number).stream()
                .anyMatch(box -> !seen.text(box.path()).isBlank());
        if (!known) {
            added(number, row);
        } else if (isBlank(row) && headings.areAll()) {
            remove(number, true);
        } else {
            headings.columns().forEach(key -> field(number, row, key));
        }
    }

    private void added(int number, int row) {
        if (isBlank(row)) {
            return;
        }
        added.add(table.kind().row(number));
        if (!table.fresh().contains(number)) {
            var free = free();
            add(
                    row,
                    headings.place(""),
                    table.there().contains(number) ? "row-taken" : "row-had",
                    String.valueOf(number),
                    free.isEmpty() ? "–" : String.valueOf(free.getFirst()));
        }
        headings.columns().forEach(key -> field(number, row, key));
    }

    private List<Integer> free() {
        return table.fresh().stream()
                .filter(number -> !lines.containsKey(number))
                .toList();
    }

    private void giveNumbers() {
        for (int row : unnumbered) {
            var free = free();
            if (free.isEmpty()) {
                add(
                        row,
                        headings.place(""),
                        "row-full",
                        String.valueOf(table.kind().last()));
            } else {
                lines.put(free.getFirst(), row);
                added(free.getFirst(), row);
            }
        }
    }

    private void field(int number, int row, String key) {
        String path = table.kind().row(number) + "." + key;
        String text = headings.cell(row, key);
        String before = seen.text(path);
        var reader = readers.get(key);
        if (reader == null || reader.untouched(text, before)) {
            return;
        }
        var said = text.isBlank()
                ? new CellReader.Said("", List.of())
                : reader.read(text, headings.at(row, headings.place(key)));
        problems.addAll(said.problems());
        if (said.problems().isEmpty() && !reader.columns().getFirst().same(before, said.value())) {
            where.put(path, headings.at(row, headings.place(key)));
            cells.add(new Cell(path, said.value(), seen.version(path)));
        }
    }

    private void gone() {
        seen.texts().keySet().stream()
                .filter(path -> TableKind.of(path).filter(table.kind()::equals).isPresent())
                .filter(path -> !seen.text(path).isBlank())
                .map(TableKind::number)
                .distinct()
                .sorted()
                .filter(number -> !lines.containsKey(number))
                .forEach(number -> remove(number, false));
    }

    private void remove(int number, boolean emptied) {
        var versions = table.row(number).stream()
                .filter(box -> seen.version(box.path()) > 0)
                .collect(Collectors.toMap(box -> box.path(), box -> seen.version(box.path())));
        removals.add(new Removal(table.kind().row(number), emptied, versions));
    }

    private void tooMany() {
        int rows = written().size();
        if (rows > table.most()) {
            int first = written().stream().skip(table.most()).findFirst().orElseThrow();
            add(
                    lines.getOrDefault(first, headings.row()),
                    headings.place(""),
                    "row-many",
                    String.valueOf(rows),
                    String.valueOf(table.most()));
        }
    }

    /// The text of merged cells stands in the first of them; the others would read as if they had been emptied.
    private void merged() {
        sheet.merged().stream()
                .filter(block -> block.lastRow() > headings.row())
                .filter(block -> headings.places().anyMatch(block::covers))
                .forEach(block -> add(
                        block.row(), block.column(), "merged", FormulaBook.cell(block.lastRow(), block.lastColumn())));
    }

    private boolean isBlank(int row) {
        return headings.columns().allMatch(key -> headings.cell(row, key).isBlank());
    }

    private void add(int row, int place, String what, String... details) {
        headings.add(row, place, what, details);
    }
}
