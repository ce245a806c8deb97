package suishin.platform.workbooks;

import java.util.List;
import java.util.Map;

/// What a file says that differs from what its maker had seen.
///
/// @param cells    the fields it writes anew
/// @param added    the paths of the rows that are new in it
/// @param removals the rows it leaves out
/// @param missing  the sheets it does not have, as they are called; nothing changes in their tables
/// @param unread   the sheets nobody has read, as they are called
public record Wanted(
        List<Cell> cells, List<String> added, List<Removal> removals, List<String> missing, List<String> unread) {

    public Wanted {
        cells = List.copyOf(cells);
        added = List.copyOf(added);
        removals = List.copyOf(removals);
        missing = List.copyOf(missing);
        unread = List.copyOf(unread);
    }

    /// A field.
    ///
    /// @param value as it is to be kept
    /// @param seen  the version its maker had seen; 0 if the field was empty
    public record Cell(String path, String value, int seen) {}

    /// A row.
    ///
    /// @param row     its path
    /// @param emptied whether it is in the file with nothing in it; else it is not in the file
    /// @param seen    the versions of its fields its maker had seen, by path
    public record Removal(String row, boolean emptied, Map<String, Integer> seen) {

        public Removal {
            seen = Map.copyOf(seen);
        }
    }
}
