package suishin.engines.impact.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import suishin.engines.impact.TableGrid.Line;
import suishin.engines.impact.workbook.CellDefect.Kind;

/// Reads a sheet of transactions (取引基本表) into the names and lines of the documented layout.
final class TransactionsSheet {

    private final Frame frame;
    private final BookSheet sheet;
    private final CellDefects defects;
    private final List<Integer> rows;
    private final List<Integer> columns;
    private final Map<String, Integer> named = new LinkedHashMap<>();

    TransactionsSheet(Frame frame, CellDefects defects) {
        this.frame = frame;
        this.sheet = frame.sheet();
        this.defects = defects;
        this.rows = frame.rows();
        this.columns = frame.columns();
        checkSectors();
        columns.forEach(column -> named.put("industry/" + sheet.name(frame.head(), column), column));
        findDemand();
    }

    /// A sector as the sheet names it.
    ///
    /// @param code without zeros before it; empty if it has none
    record Sector(String name, String code) {}

    /// {@return the sectors in the order of the rows}
    List<Sector> sectors() {
        return rows.stream()
                .map(row -> new Sector(sheet.name(row, frame.label()), rowCode(row)))
                .toList();
    }

    /// {@return the columns of the documented layout}
    List<String> names() {
        // the rows' names: a head of columns may abbreviate
        var names = new ArrayList<>(
                sectors().stream().map(sector -> "industry/" + sector.name()).toList());
        named.keySet().stream().filter(name -> !name.startsWith("industry/")).forEach(names::add);
        return names;
    }

    /// {@return the lines of the documented layout: sectors, value added and output}
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (int row : rows) {
            lines.add(line(row, "industry/" + sheet.name(row, frame.label()), List.copyOf(named.values())));
        }
        addValueAdded(lines);
        return lines;
    }

    private Line line(int row, String name, List<Integer> from) {
        var cells =
                from.stream().map(column -> defects.number(sheet, row, column)).toList();
        return new Line(row + 1, name, cells);
    }

    private void checkSectors() {
        var seen = new HashSet<String>();
        for (int row : rows) {
            String name = sheet.name(row, frame.label());
            if (name.isEmpty() || !seen.add(name)) {
                defects.add(name.isEmpty() ? Kind.NO_NAME : Kind.TWICE, sheet, row, frame.label());
            }
        }
        for (int k = 0; k < Math.max(rows.size(), columns.size()); k++) {
            if (k >= rows.size()) {
                defects.add(Kind.ORDER, sheet, frame.head(), columns.get(k));
                return;
            }
            if (k >= columns.size() || !isSame(rows.get(k), columns.get(k))) {
                defects.add(Kind.ORDER, sheet, rows.get(k), frame.label());
                return;
            }
        }
    }

    /// {@return whether a row and a column are one sector: by their codes if both have one, else by their names}
    private boolean isSame(int row, int column) {
        String sold = rowCode(row);
        String bought = frame.codes() < 0 ? "" : BookWords.code(sheet.name(frame.codes(), column));
        return (sold.isEmpty() || bought.isEmpty())
                ? sheet.name(row, frame.label()).equals(sheet.name(frame.head(), column))
                : sold.equals(bought);
    }

    private String rowCode(int row) {
        String code = sheet.name(row, frame.label() - 1);
        return BookWords.isCode(code) ? BookWords.code(code) : "";
    }

    private void findDemand() {
        var totals = new LinkedHashMap<String, Integer>();
        boolean output = false;
        for (int column = frame.right() + 1; column < sheet.width() && !output; column++) {
            String name = sheet.name(frame.head(), column);
            output = BookWords.isOutput(name);
            if (name.isEmpty()) {
                checkNameless(column);
            } else if (BookWords.isTotal(name)) {
                totals.putIfAbsent(name, column);
            } else if (named.putIfAbsent(prefixed(name), column) != null) {
                defects.add(Kind.TWICE, sheet, frame.head(), column);
            }
        }
        takeTotal("export/", BookWords::isExport, totals);
        takeTotal("import/", BookWords::isImport, totals);
        require(Kind.NO_OUTPUT, output);
        require(Kind.NO_DEMAND, named.keySet().stream().anyMatch(name -> name.startsWith("finaldemand/")));
    }

    private void checkNameless(int column) {
        for (int row : rows) {
            if (!sheet.cell(row, column).isEmpty()) {
                defects.add(Kind.NO_NAME, sheet, frame.head(), column);
                return;
            }
        }
    }

    private static String prefixed(String name) {
        if (BookWords.isOutput(name)) {
            return "gross_output";
        }
        if (BookWords.isExport(name)) {
            return "export/" + name;
        }
        return (BookWords.isImport(name) ? "import/" : "finaldemand/") + name;
    }

    /// A table may say the sum of its exports alone.
    private void takeTotal(String prefix, Predicate<String> is, Map<String, Integer> totals) {
        if (named.keySet().stream().noneMatch(name -> name.startsWith(prefix))) {
            totals.entrySet().stream()
                    .filter(total -> is.test(total.getKey()))
                    .findFirst()
                    .ifPresent(total -> named.put(prefix + total.getKey(), total.getValue()));
        }
    }

    private void addValueAdded(List<Line> lines) {
        var seen = new HashSet<String>();
        Optional<Integer> output = IntStream.range(
                        frame.bottom() + 1, sheet.rows().size())
                .filter(row -> BookWords.isOutput(sheet.name(row, frame.label())))
                .boxed()
                .findFirst();
        for (int row = frame.bottom() + 1; row < output.orElse(frame.bottom()); row++) {
            String name = sheet.name(row, frame.label());
            if (name.isEmpty() && !frame.isEmptyRow(row)) {
                defects.add(Kind.NO_NAME, sheet, row, frame.label());
            } else if (!name.isEmpty() && !BookWords.isTotal(name)) {
                if (!seen.add(name)) {
                    defects.add(Kind.TWICE, sheet, row, frame.label());
                }
                lines.add(line(row, "valueadded/" + name, columns));
            }
        }
        output.ifPresent(row -> lines.add(line(row, "gross_output", columns)));
        require(Kind.NO_OUTPUT, output.isPresent());
    }

    private void require(Kind kind, boolean there) {
        var missing = new CellDefect(kind, sheet.name(), "", "");
        if (!there && !defects.all().contains(missing)) {
            defects.add(missing);
        }
    }
}
