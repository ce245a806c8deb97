package suishin.engines.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import suishin.engines.impact.TableAudit.Balance;
import suishin.engines.impact.TableAudit.Finding;
import suishin.engines.impact.TableAudit.ImportSign;
import suishin.engines.impact.TableAudit.Kind;
import suishin.engines.impact.TableAudit.Verdict;

/// Looks for what is commonly wrong in a table (TableAudit).
final class Auditor {

    private static final int SPECTRUM_UP_TO = 600;

    private final TableEdition table;
    private final RawFigures figures;
    private final ImportSigns imports;
    private final Coefficients coefficients;
    private final List<Finding> findings = new ArrayList<>();

    Auditor(TableEdition table, RawFigures figures, ImportSigns imports) {
        this.table = table;
        this.figures = figures;
        this.imports = imports;
        this.coefficients = Coefficients.of(table);
    }

    TableAudit audit() {
        var sums = new TableSums(figures, imports.amounts());
        var rows = balance(Kind.ROW_OFF, sums.rows());
        var columns = sums.columns().map(off -> balance(Kind.COLUMN_OFF, off));
        if (sums.addsUpTransposed()) {
            add(Kind.TRANSPOSED, "", "", Double.NaN);
        }
        TotalSectors.of(table, figures.lastDigit())
                .forEach(sector -> add(
                        Kind.TOTAL_AS_SECTOR,
                        table.sectors().get(sector),
                        "",
                        table.trade().output()[sector]));
        checkOutputs();
        checkCells();
        checkSectors();
        checkParts();
        double radius = table.size() <= SPECTRUM_UP_TO ? SpectralRadius.of(coefficients) : Double.NaN;
        if (radius >= 1) {
            add(Kind.NO_SOLUTION, "", "", radius);
        }
        findings.sort(Comparator.comparing((Finding finding) -> !finding.kind().isFailure()));
        return new TableAudit(rows, columns, imports.sign(), radius, zeros(), findings);
    }

    private Balance balance(Kind kind, TableSums.Off off) {
        int worst = 0;
        var verdict = Verdict.EXACT;
        for (int i = 0; i < table.size(); i++) {
            var one = off.verdict(i);
            if (one == Verdict.FAIL) {
                add(kind, table.sectors().get(i), "", off.difference()[i]);
            }
            verdict = one.compareTo(verdict) > 0 ? one : verdict;
            worst = Math.abs(off.difference()[i]) > Math.abs(off.difference()[worst]) ? i : worst;
        }
        return new Balance(verdict, off.difference()[worst], table.sectors().get(worst));
    }

    private void checkOutputs() {
        Optional<double[]> sold = figures.sold();
        Optional<double[]> paid = figures.paid();
        if (sold.isEmpty() && paid.isEmpty()) {
            add(Kind.OUTPUT_SUMMED, "", "", Double.NaN);
        }
        if (sold.isPresent() && paid.isPresent()) {
            for (int i = 0; i < table.size(); i++) {
                double difference = sold.get()[i] - paid.get()[i];
                if (Math.abs(difference) > figures.lastDigit()) {
                    add(Kind.TWO_OUTPUTS, table.sectors().get(i), "", difference);
                }
            }
        }
    }

    private void checkCells() {
        for (int i = 0; i < table.size(); i++) {
            for (int j = 0; j < table.size(); j++) {
                double cell = table.transactions()[i][j];
                if (cell < 0) {
                    add(
                            Kind.NEGATIVE_CELL,
                            table.sectors().get(i),
                            table.sectors().get(j),
                            cell);
                }
            }
        }
    }

    private void checkSectors() {
        double[] added = table.grossValueAdded();
        double[] inputs = localInputs();
        for (int i = 0; i < table.size(); i++) {
            String sector = table.sectors().get(i);
            if (table.trade().output()[i] == 0 && trades(i)) {
                add(Kind.NO_OUTPUT, sector, "", 0);
            }
            if (inputs[i] >= 1) {
                add(Kind.INPUTS_EXCEED_OUTPUT, sector, "", inputs[i]);
            }
            if (added[i] < 0) {
                add(Kind.NEGATIVE_VALUE_ADDED, sector, "", added[i]);
            }
            if (imports.sign() == ImportSign.MIXED && imports.amounts()[i] < 0) {
                add(Kind.IMPORT_SIGN, sector, "", figures.imports()[i]);
            }
            if (coefficients.localShare()[i] < 0) {
                add(Kind.IMPORTS_EXCEED_DEMAND, sector, "", coefficients.localShare()[i]);
            }
        }
    }

    private void checkParts() {
        report(Kind.NO_UNIT, table.unit().isEmpty());
        report(Kind.NO_INCOME, table.valueAdded().stream().noneMatch(TableEdition.Row::income));
        report(Kind.NO_HOUSEHOLDS, table.demand().stream().noneMatch(TableEdition.Item::household));
        report(
                Kind.NO_EMPLOYMENT,
                table.employment().engaged().length + table.employment().employees().length == 0);
    }

    private void report(Kind kind, boolean there) {
        if (there) {
            add(kind, "", "", Double.NaN);
        }
    }

    private boolean trades(int sector) {
        for (int j = 0; j < table.size(); j++) {
            if (table.transactions()[sector][j] != 0 || table.transactions()[j][sector] != 0) {
                return true;
            }
        }
        return false;
    }

    /// {@return the column sums of `ΓA`}
    private double[] localInputs() {
        var sums = new double[table.size()];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += coefficients.localShare()[i] * coefficients.inputs()[i * sums.length + j];
            }
        }
        return sums;
    }

    private int zeros() {
        int zeros = 0;
        for (double[] row : table.transactions()) {
            for (double cell : row) {
                zeros += cell == 0 ? 1 : 0;
            }
        }
        return zeros;
    }

    private void add(Kind kind, String sector, String cell, double value) {
        findings.add(new Finding(kind, sector, cell, value));
    }
}
