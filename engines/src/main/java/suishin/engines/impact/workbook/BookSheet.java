package suishin.engines.impact.workbook;

import java.text.Normalizer;
import java.util.List;

/// A sheet of a workbook, as text.
///
/// @param name of the sheet
/// @param rows from the first on, each with its cells from the first on; an empty cell is empty text
public record BookSheet(String name, List<List<String>> rows) {

    private static final int LETTERS = 26;

    public BookSheet {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// {@return what stands there; empty text outside of what is filled}
    ///
    /// @param row    from 0
    /// @param column from 0
    String cell(int row, int column) {
        boolean there = row >= 0
                && row < rows.size()
                && column >= 0
                && column < rows.get(row).size();
        return there ? rows.get(row).get(column).strip() : "";
    }

    /// {@return what stands there as a name: letters of one width, without any space or line break}
    String name(int row, int column) {
        return plain(cell(row, column));
    }

    /// {@return text as names are compared}
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /// {@return how many columns the widest row has}
    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /// {@return how a spreadsheet calls this cell, such as C12}
    static String address(int row, int column) {
        var letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / LETTERS - 1) {
            letters.insert(0, (char) ('A' + left % LETTERS));
        }
        return letters.append(row + 1).toString();
    }
}
