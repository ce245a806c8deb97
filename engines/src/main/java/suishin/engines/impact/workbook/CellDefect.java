package suishin.engines.impact.workbook;

/// What keeps a workbook from being read as a table.
///
/// @param sheet its name; empty if it is the workbook as a whole
/// @param cell  as a spreadsheet calls it, such as C12; empty if it is the sheet as a whole
/// @param found what stands there, or what it is about
public record CellDefect(Kind kind, String sheet, String cell, String found) {

    /// Kinds of defects.
    public enum Kind {
        /// No sheet has a row and a column 内生部門計.
        NO_TABLE,
        /// Several sheets have one; it has to be said which is meant.
        SEVERAL_TABLES,
        /// There is no sheet of the name that was asked for.
        NO_SHEET,
        /// A cell holds no number.
        NO_NUMBER,
        /// A row or a column has figures and no name.
        NO_NAME,
        /// A row's sector is not that of the column of the same place, or one is missing.
        ORDER,
        /// Two sectors, items or rows have one name.
        TWICE,
        /// No column is final demand.
        NO_DEMAND,
        /// No column, or no row, is output (生産額).
        NO_OUTPUT,
        /// A sector of the sheet of persons is none of the table.
        UNKNOWN_SECTOR,
        /// A sector of the table is not in the sheet of persons.
        MISSING_SECTOR
    }
}
