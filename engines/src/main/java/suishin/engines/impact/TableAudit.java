package suishin.engines.impact;

import java.util.List;
import java.util.Optional;

/// What reading a table found in it (産業連関表の点検). It is a report: nothing is repaired.
///
/// @param rows           output against what is sold: `x = Z1 + F + E - M`
/// @param columns        output against what is paid: `x = Z'1 + V`; empty if the table has no value added
/// @param importsAs      how imports stand in the file
/// @param spectralRadius of `ΓA`; at 1 or above the model has no solution. NaN for a table of more than 600 sectors
/// @param zeroCells      of the transactions
/// @param findings       all of them, failures first
public record TableAudit(
        Balance rows,
        Optional<Balance> columns,
        ImportSign importsAs,
        double spectralRadius,
        int zeroCells,
        List<Finding> findings) {

    public TableAudit {
        findings = List.copyOf(findings);
    }

    /// Three different words for how well a table adds up.
    public enum Verdict {
        /// To the last digit.
        EXACT,
        /// Within what rounding every cell to the digits it is printed with can bring.
        ROUNDING,
        /// Further off than rounding can explain.
        FAIL
    }

    /// How one direction adds up.
    ///
    /// @param verdict of its worst sector
    /// @param largest the largest difference, in the table's unit, with its sign: what is summed minus output
    /// @param sector  where
    public record Balance(Verdict verdict, double largest, String sector) {}

    /// How imports stand in the file.
    public enum ImportSign {
        /// As deductions, not above 0.
        DEDUCTIONS,
        /// As amounts, not below 0.
        AMOUNTS,
        /// Mixed; the sign by which the rows add up better was taken.
        MIXED,
        /// There are none.
        NONE
    }

    /// One thing that looks wrong, or that a user must know.
    ///
    /// @param sector the row's; empty if it is the table as a whole
    /// @param cell   the column's, or the item's
    /// @param value  what stands there; NaN where there is no value
    public record Finding(Kind kind, String sector, String cell, double value) {}

    /// Kinds of findings.
    public enum Kind {
        /// A sector does not add up by what it sells.
        ROW_OFF(true),
        /// A sector does not add up by what it pays.
        COLUMN_OFF(true),
        /// Rows and columns of the transactions are exchanged: they add up the other way round.
        TRANSPOSED(true),
        /// A sector is the sum of others: everything would be counted twice.
        TOTAL_AS_SECTOR(true),
        /// Output by row and output by column are two figures.
        TWO_OUTPUTS(true),
        /// A sector's local inputs reach or exceed its output.
        INPUTS_EXCEED_OUTPUT(true),
        /// The spectral radius of `ΓA` is 1 or above.
        NO_SOLUTION(true),
        /// A sector without output sells or buys.
        NO_OUTPUT(true),
        /// A transaction is below 0.
        NEGATIVE_CELL(false),
        /// Value added as a whole is below 0.
        NEGATIVE_VALUE_ADDED(false),
        /// An import has the other sign than the others.
        IMPORT_SIGN(false),
        /// More is imported than is used inside: the local share is below 0.
        IMPORTS_EXCEED_DEMAND(false),
        /// The file does not say its unit.
        NO_UNIT(false),
        /// There is no output in the file; the sum of the rows was taken.
        OUTPUT_SUMMED(false),
        /// No row is the compensation of employees: there is no second round.
        NO_INCOME(false),
        /// No item is what households consume: there is no second round.
        NO_HOUSEHOLDS(false),
        /// There are no persons: jobs cannot be computed.
        NO_EMPLOYMENT(false);

        private final boolean failure;

        Kind(boolean failure) {
            this.failure = failure;
        }

        /// {@return whether figures of such a table mislead}
        public boolean isFailure() {
            return failure;
        }
    }

    /// {@return `FAIL` if anything misleads, else the worse of the two balances}
    public Verdict verdict() {
        boolean failed = findings.stream().anyMatch(finding -> finding.kind().isFailure());
        var worse = columns.map(Balance::verdict)
                .filter(other -> other.compareTo(rows.verdict()) > 0)
                .orElse(rows.verdict());
        return failed ? Verdict.FAIL : worse;
    }
}
