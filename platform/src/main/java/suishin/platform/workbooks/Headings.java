package suishin.platform.workbooks;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import suishin.platform.kernel.Problem;
import suishin.platform.sheets.FormulaBook;
import suishin.platform.sheets.PlainSheet;

/// Finds the columns of a table in a sheet by their headings, wherever they were moved, and says what stands in a cell.
final class Headings {

    private static final int WITHIN = 10;

    private final Table table;
    private final Collection<CellReader> readers;
    private final Set<String> numberNames;
    private final PlainSheet sheet;
    private final List<Problem> problems;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private int row = -1;

    /// @param numberNames what the column with the numbers of the rows is called, folded
    /// @param problems    takes what is wrong with the sheet
    Headings(
            Table table,
            Collection<CellReader> readers,
            Set<String> numberNames,
            PlainSheet sheet,
            List<Problem> problems) {
        this.table = table;
        this.readers = readers;
        this.numberNames = numberNames;
        this.sheet = sheet;
        this.problems = problems;
    }

    /// {@return whether the row of headings was found; it names the column with the numbers}
    boolean find() {
        int last = Math.min(WITHIN, sheet.rows().size());
        for (int at = 0; at < last && row < 0; at++) {
            if (sheet.rows().get(at).stream().map(Nearest::folded).anyMatch(numberNames::contains)) {
                row = at;
            }
        }
        var texts = row < 0 ? List.<String>of() : sheet.rows().get(row);
        int width =
                row < 0 ? 0 : sheet.rows().stream().mapToInt(List::size).max().orElse(0);
        for (int place = 0; place < width; place++) {
            heading(place < texts.size() ? texts.get(place) : "", place);
        }
        return row >= 0;
    }

    private void heading(String text, int place) {
        String folded = Nearest.folded(text);
        String key = numberNames.contains(folded) ? "" : key(folded);
        if (key.equals("?")) {
            if (!folded.isEmpty() || somethingBelow(place)) {
                var labels = table.columns().stream().map(Column::label).toList();
                add(
                        row,
                        place,
                        "heading",
                        CellReader.brief(text),
                        Nearest.to(text, labels).orElse("–"));
            }
        } else if (places.putIfAbsent(key, place) != null) {
            add(row, place, "heading-twice", text.strip());
        }
    }

    private String key(String folded) {
        return readers.stream()
                .map(CellReader::columns)
                .filter(columns -> columns.stream()
                        .anyMatch(column -> Nearest.folded(column.label()).equals(folded)))
                .map(columns -> columns.getFirst().key())
                .findFirst()
                .orElse("?");
    }

    private boolean somethingBelow(int place) {
        return sheet.rows().stream()
                .skip(row + 1L)
                .anyMatch(cells -> place < cells.size() && !cells.get(place).isBlank());
    }

    /// {@return where they stand}
    int row() {
        return row;
    }

    /// {@return the keys of the columns the sheet has}
    Stream<String> columns() {
        return places.keySet().stream().filter(key -> !key.isEmpty());
    }

    /// {@return whether the sheet has every column of the table}
    boolean areAll() {
        return places.size() > table.columns().size();
    }

    /// {@return where the columns of the table stand}
    Stream<Integer> places() {
        return places.values().stream();
    }

    /// {@return where a column stands; an empty key is that of the numbers}
    int place(String key) {
        return places.getOrDefault(key, 0);
    }

    /// {@return what stands in a cell; empty where there is none}
    String cell(int at, String key) {
        var cells = sheet.rows().get(at);
        int place = place(key);
        return place < cells.size() ? cells.get(place) : "";
    }

    /// {@return a cell as people name it, as in `目標!D7`}
    String at(int at, int place) {
        return sheet.name() + "!" + FormulaBook.cell(at, place);
    }

    /// Says what is wrong with a cell.
    void add(int at, int place, String what, String... details) {
        String where = at(at, place);
        var all = Stream.concat(Stream.of(where), Stream.of(details)).toArray();
        problems.add(Problem.at(where, "workbooks.cell." + what, all));
    }
}
