package suishin.platform.sheets;

import java.util.List;
import java.util.Map;

/// A table that somebody sent (受け取った表).
///
/// @param columns place of each heading, from 0
/// @param lines   rows below the headings that say anything
public record ReadSheet(Map<String, Integer> columns, List<Line> lines) {

    private static final int LETTERS = 26;

    public ReadSheet {
        columns = Map.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /// One row.
    ///
    /// @param number as the spreadsheet counts it, from 1
    public record Line(int number, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /// {@return what stands in a column of this row, without space around it; empty text if nothing does}
    public String cell(Line line, String heading) {
        int place = columns.getOrDefault(heading, -1);
        return place >= 0 && place < line.cells().size()
                ? line.cells().get(place).strip()
                : "";
    }

    /// {@return where that is, as a spreadsheet says it, such as C12; the row alone if there is no such column}
    public String where(Line line, String heading) {
        int place = columns.getOrDefault(heading, -1);
        return letters(place) + line.number();
    }

    private static String letters(int place) {
        var letters = new StringBuilder();
        for (int left = place; left >= 0; left = left / LETTERS - 1) {
            letters.insert(0, (char) ('A' + left % LETTERS));
        }
        return letters.toString();
    }
}
