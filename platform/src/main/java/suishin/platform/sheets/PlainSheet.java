package suishin.platform.sheets;

import java.util.List;

/// A sheet of a workbook as text, with nothing left out: the cell in row 3 and column C is `rows.get(2).get(2)`, if its
/// row is that long.
///
/// @param name   of the sheet
/// @param rows   from the first on; an empty cell is empty text
/// @param merged cells that were merged into one; the text stands in the first of them
public record PlainSheet(String name, List<List<String>> rows, List<Block> merged) {
    public PlainSheet {
        rows = rows.stream().map(List::copyOf).toList();
        merged = List.copyOf(merged);
    }

    /// Cells from one corner to the other, both counted from zero.
    public record Block(int row, int column, int lastRow, int lastColumn) {

        /// {@return whether cells of this column are among them}
        public boolean covers(int place) {
            return column <= place && place <= lastColumn;
        }
    }
}
