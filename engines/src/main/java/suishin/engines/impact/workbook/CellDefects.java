package suishin.engines.impact.workbook;

import java.util.ArrayList;
import java.util.List;
import suishin.engines.impact.CellNumbers;
import suishin.engines.impact.workbook.CellDefect.Kind;

/// Collects what is wrong in a workbook, cell by cell.
final class CellDefects {

    private static final int MOST = 1_000;

    private final List<CellDefect> found = new ArrayList<>();

    void add(Kind kind, BookSheet sheet, int row, int column) {
        add(new CellDefect(kind, sheet.name(), BookSheet.address(row, column), sheet.cell(row, column)));
    }

    void add(CellDefect defect) {
        if (found.size() < MOST) {
            found.add(defect);
        }
    }

    /// {@return the text of a cell that has to hold a number}
    String number(BookSheet sheet, int row, int column) {
        String cell = sheet.cell(row, column);
        if (!CellNumbers.isNumber(cell)) {
            add(Kind.NO_NUMBER, sheet, row, column);
        }
        return cell;
    }

    List<CellDefect> all() {
        return List.copyOf(found);
    }
}
