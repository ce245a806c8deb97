package suishin.platform.sheets;

import java.util.List;

/// A sheet of a workbook as text, with nothing left out: the cell in row 3 and column C is `rows.get(2).get(2)`, if its
/// row is that long.
///
/// @param name of the sheet
/// @param rows from the first on; an empty cell is empty text
public record PlainSheet(String name, List<List<String>> rows) {
    public PlainSheet {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
