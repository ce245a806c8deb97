package suishin.platform;

import suishin.engines.impact.TableAudit.Finding;
import suishin.engines.impact.TableReading.Defect;

/// Says what a table lacks, for people who read the file.
final class TableWords {

    private TableWords() {}

    static String of(Defect defect) {
        String line = "line %d: ".formatted(defect.line());
        return switch (defect.kind()) {
            case NO_SECTOR -> "no row and column is a sector";
            case NO_DEMAND -> "no column is final demand (fd_…, or finaldemand/…)";
            case NO_NUMBER ->
                line + "column (%s) holds (%s), which is no number".formatted(defect.column(), defect.found());
            case LONG_LINE -> line + "(%s) stands beyond the last column".formatted(defect.found());
            case TWICE -> where(defect) + "the name (%s) stands twice".formatted(defect.column());
            case ORDER ->
                where(defect)
                        + "the row (%s) does not meet the column (%s); sectors stand in rows and columns alike"
                                .formatted(defect.found(), defect.column());
            case MISPLACED ->
                where(defect)
                        + "(%s) stands in the wrong direction; perhaps the table is turned".formatted(defect.column());
            case NO_YEAR -> "the year (%s) is not four digits".formatted(defect.found());
        };
    }

    private static String where(Defect defect) {
        return defect.line() == 0 ? "head of columns: " : "line %d: ".formatted(defect.line());
    }

    static String of(Finding finding) {
        String sector = finding.sector();
        double value = finding.value();
        return switch (finding.kind()) {
            case ROW_OFF -> "What (%s) sells differs from its output by %s.".formatted(sector, number(value));
            case COLUMN_OFF -> "What (%s) pays differs from its output by %s.".formatted(sector, number(value));
            case TRANSPOSED -> "The table adds up with rows and columns exchanged: it is probably turned.";
            case TOTAL_AS_SECTOR -> "(%s) is a total of other sectors and would count them twice.".formatted(sector);
            case TWO_OUTPUTS ->
                "Output of (%s) is two figures: the column's minus the row's is %s.".formatted(sector, number(value));
            case INPUTS_EXCEED_OUTPUT -> "Local inputs of (%s) are %s of its output.".formatted(sector, number(value));
            case NO_SOLUTION -> "The spectral radius is %s: the model has no solution.".formatted(number(value));
            case NO_OUTPUT -> "(%s) has no output, but sells or buys.".formatted(sector);
            case NEGATIVE_CELL -> "(%s) sells %s to (%s): below 0.".formatted(sector, number(value), finding.cell());
            case NEGATIVE_VALUE_ADDED -> "Value added of (%s) is %s: below 0.".formatted(sector, number(value));
            case IMPORT_SIGN ->
                "Imports of (%s) stand with the other sign than the others: %s.".formatted(sector, number(value));
            case IMPORTS_EXCEED_DEMAND ->
                "More of (%s) is imported than used inside: the local share is %s.".formatted(sector, number(value));
            case NO_UNIT -> "The file does not say its unit (#unit,…).";
            case OUTPUT_SUMMED -> "The file has no output; the sum of what is sold was taken.";
            case NO_INCOME -> "No row is the compensation of employees: there is no second round.";
            case NO_HOUSEHOLDS -> "No column is what households consume: there is no second round.";
            case NO_EMPLOYMENT -> "The file has no persons (emp_engaged, emp_employees): jobs cannot be computed.";
        };
    }

    private static String number(double value) {
        return Math.rint(value) == value && Math.abs(value) < 1e15
                ? Long.toString(Math.round(value))
                : "%.6g".formatted(value);
    }
}
