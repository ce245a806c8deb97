package suishin.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook whose cells calculate (計算式の入ったExcelブック), for figures that somebody checks by hand.
///
/// A spreadsheet computes them as it opens the file; none is computed here.
///
/// @param pages the sheets, in order
public record FormulaBook(List<Page> pages) {

    private static final int FIRST_WIDTH = 30;
    private static final int WIDTH = 16;
    private static final int LETTERS = 26;

    public FormulaBook {
        pages = List.copyOf(pages);
    }

    /// A sheet.
    ///
    /// @param name ASCII letters, so that formulas can name it without quotes
    /// @param rows cells: a {@link String}, a {@link Number} or a {@link Formula}; an empty text is an empty cell
    public record Page(String name, List<? extends List<?>> rows) {

        public Page {
            rows = List.copyOf(rows);
        }
    }

    /// A cell that calculates.
    ///
    /// @param text without the sign of equality; made of names of cells and figures, never of what people typed
    public record Formula(String text) {}

    /// Writes the whole file and leaves the stream open.
    ///
    /// @throws IOException if the stream cannot be written
    public void write(OutputStream out) throws IOException {
        var book = new Workbook(out, "Suishin", "1.0");
        for (Page page : pages) {
            var sheet = book.newWorksheet(page.name());
            sheet.width(0, FIRST_WIDTH);
            for (int row = 0; row < page.rows().size(); row++) {
                row(sheet, row, page.rows().get(row));
            }
        }
        book.finish();
    }

    private static void row(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (row == 0 && column > 0) {
                sheet.width(column, WIDTH);
            }
            switch (cells.get(column)) {
                case Formula formula -> sheet.formula(row, column, formula.text());
                case Number number -> sheet.value(row, column, number);
                case String text when text.isEmpty() -> {}
                case Object text -> sheet.value(row, column, String.valueOf(text));
            }
        }
    }

    /// {@return the name of a cell, as `B3` for row 2 and column 1: both from 0}
    public static String cell(int row, int column) {
        return letters(column) + (row + 1);
    }

    /// {@return the name of a cell that stays when a formula is copied, as `$B$3`}
    public static String fixed(int row, int column) {
        return "$" + letters(column) + "$" + (row + 1);
    }

    private static String letters(int column) {
        return column < LETTERS
                ? String.valueOf((char) ('A' + column))
                : letters(column / LETTERS - 1) + letters(column % LETTERS);
    }
}
