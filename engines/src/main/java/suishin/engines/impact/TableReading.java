package suishin.engines.impact;

import java.util.List;

/// What came of reading a table.
public sealed interface TableReading {

    /// It was read, as it stands; nothing was repaired.
    ///
    /// @param audit what looks wrong in it
    record Read(TableEdition edition, TableAudit audit) implements TableReading {}

    /// It could not be read.
    ///
    /// @param defects all of them, at most 1,000
    record Unreadable(List<Defect> defects) implements TableReading {
        public Unreadable {
            defects = List.copyOf(defects);
        }
    }

    /// What keeps a table from being read.
    ///
    /// @param line   of the file, from 1; 0 if it is the file as a whole
    /// @param column its name; empty if it is the line as a whole
    /// @param found  what stands there
    record Defect(Kind kind, int line, String column, String found) {

        /// Kinds of defects.
        public enum Kind {
            /// No column is a sector.
            NO_SECTOR,
            /// A table needs at least one column of final demand.
            NO_DEMAND,
            /// A cell holds no number.
            NO_NUMBER,
            /// A line has cells beyond the last column that are not empty.
            LONG_LINE,
            /// Two columns, or two lines, have one name.
            TWICE,
            /// A sector sells but no column of its name buys, or the other way round, or they stand in another order.
            ORDER,
            /// A line or column is of a part that stands in the other direction.
            MISPLACED,
            /// The year is not four digits.
            NO_YEAR
        }
    }
}
