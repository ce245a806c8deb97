package suishin.engines.impact;

import java.util.List;

/// A table as it stands in a file: a head of columns, and below it lines of text that begin with a name.
///
/// @param facts   what the file says of itself
/// @param columns names, without the first
/// @param lines   below the head; lines without any text are left out
public record TableGrid(Facts facts, List<String> columns, List<Line> lines) {

    public TableGrid {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /// What a file says of itself; empty where it does not.
    ///
    /// @param place whose table it is
    /// @param year  the calendar year whose transactions it shows, four digits
    /// @param unit  of all amounts
    public record Facts(String place, String year, String unit) {

        /// The file says nothing of itself.
        public static final Facts NONE = new Facts("", "", "");
    }

    /// One line.
    ///
    /// @param number in the file, from 1
    /// @param name   the first cell
    /// @param cells  the others, as many as the line has
    public record Line(int number, String name, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }
}
