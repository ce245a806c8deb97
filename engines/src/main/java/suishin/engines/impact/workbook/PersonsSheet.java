package suishin.engines.impact.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import suishin.engines.impact.CellNumbers;
import suishin.engines.impact.TableGrid.Line;
import suishin.engines.impact.workbook.CellDefect.Kind;
import suishin.engines.impact.workbook.TransactionsSheet.Sector;

/// Reads a sheet of persons by sector (雇用表): a column 従業者 and a column 雇用者.
///
/// @param head      the row of names, from 0
/// @param engaged   the column 従業者
/// @param employees the column 雇用者
record PersonsSheet(BookSheet sheet, int head, int engaged, int employees) {

    /// {@return the sheet of persons of this workbook that has most of these sectors}
    static Optional<PersonsSheet> of(List<BookSheet> sheets, List<Sector> sectors) {
        PersonsSheet best = null;
        int most = 0;
        for (BookSheet sheet : sheets) {
            var persons = in(sheet);
            int known = persons.map(found -> found.rowsOf(sectors).size()).orElse(0);
            if (persons.isPresent() && known > most) {
                best = persons.get();
                most = known;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<PersonsSheet> in(BookSheet sheet) {
        for (int row = 0; row < sheet.rows().size(); row++) {
            int engaged = column(sheet, row, BookWords::isEngaged);
            int employees = column(sheet, row, BookWords::isEmployees);
            if (engaged > 0 && employees > 0) {
                return Optional.of(new PersonsSheet(sheet, row, engaged, employees));
            }
        }
        return Optional.empty();
    }

    private static int column(BookSheet sheet, int row, Predicate<String> is) {
        for (int column = 0; column < sheet.rows().get(row).size(); column++) {
            if (is.test(sheet.name(row, column))) {
                return column;
            }
        }
        return -1;
    }

    /// {@return the lines of the documented layout}
    List<Line> lines(List<Sector> sectors, CellDefects defects) {
        var rows = rowsOf(sectors);
        var lines = new ArrayList<Line>();
        for (int column : new int[] {engaged, employees}) {
            var cells = sectors.stream()
                    .map(sector ->
                            rows.containsKey(sector) ? defects.number(sheet, rows.getOrDefault(sector, 0), column) : "")
                    .toList();
            lines.add(new Line(head + 1, column == engaged ? "employment/従業者" : "employment/雇用者", cells));
        }
        sectors.stream()
                .filter(sector -> !rows.containsKey(sector))
                .forEach(sector -> defects.add(new CellDefect(Kind.MISSING_SECTOR, sheet.name(), "", sector.name())));
        reportUnknown(rows, defects);
        return lines;
    }

    private void reportUnknown(Map<Sector, Integer> rows, CellDefects defects) {
        int names = names(rows.keySet().stream().toList());
        for (int row = head + 1; row < sheet.rows().size(); row++) {
            String name = sheet.name(row, names);
            if (counts(row) && !rows.containsValue(row) && !BookWords.isTotal(name)) {
                defects.add(name.isEmpty() ? Kind.NO_NAME : Kind.UNKNOWN_SECTOR, sheet, row, names);
            }
        }
    }

    /// {@return whether persons are counted in this row: a line of units below the head does not}
    private boolean counts(int row) {
        return List.of(engaged, employees).stream()
                .map(column -> sheet.cell(row, column))
                .anyMatch(cell -> !cell.isEmpty() && CellNumbers.isNumber(cell));
    }

    /// {@return the rows of these sectors, as far as they are there: by name, else by code}
    private Map<Sector, Integer> rowsOf(List<Sector> sectors) {
        int names = names(sectors);
        var byName = new HashMap<String, Integer>();
        var byCode = new HashMap<String, Integer>();
        for (int row = head + 1; row < sheet.rows().size(); row++) {
            byName.putIfAbsent(sheet.name(row, names), row);
            String code = sheet.name(row, names - 1);
            if (BookWords.isCode(code)) {
                byCode.putIfAbsent(BookWords.code(code), row);
            }
        }
        var rows = new HashMap<Sector, Integer>();
        for (Sector sector : sectors) {
            Integer row = byName.getOrDefault(sector.name(), byCode.getOrDefault(sector.code(), -1));
            if (row >= 0) {
                rows.put(sector, row);
            }
        }
        return rows;
    }

    /// {@return the column left of the figures that names most of these sectors}
    private int names(List<Sector> sectors) {
        var wanted = sectors.stream().map(Sector::name).toList();
        int best = 0;
        long most = -1;
        for (int column = 0; column < Math.min(engaged, employees); column++) {
            long known = 0;
            for (int row = head + 1; row < sheet.rows().size(); row++) {
                known += wanted.contains(sheet.name(row, column)) ? 1 : 0;
            }
            if (known > most) {
                best = column;
                most = known;
            }
        }
        return best;
    }
}
