package suishin.engines.impact;

import java.util.Optional;
import suishin.engines.impact.TableAudit.Verdict;

/// How a table adds up: by what is sold, and by what is paid.
final class TableSums {

    /// Doubles hold amounts of a table exactly, but not their decimals.
    private static final double EXACT = 1e-12;

    private static final double HALF = 0.5;

    private final RawFigures figures;
    private final double[] imports;

    TableSums(RawFigures figures, double[] imports) {
        this.figures = figures;
        this.imports = imports;
    }

    /// How far sums are off output, by sector, shape `[n]` each.
    ///
    /// @param difference what is summed, minus output
    /// @param exact      the largest difference that is none
    /// @param rounding   the largest difference that rounding can bring
    record Off(double[] difference, double[] exact, double[] rounding) {

        Verdict verdict(int sector) {
            double size = Math.abs(difference[sector]);
            if (size <= exact[sector]) {
                return Verdict.EXACT;
            }
            return size <= rounding[sector] ? Verdict.ROUNDING : Verdict.FAIL;
        }

        boolean fails(int sector) {
            return verdict(sector) == Verdict.FAIL;
        }
    }

    Off rows() {
        return sold(false);
    }

    /// {@return empty if the table has no value added}
    Optional<Off> columns() {
        return figures.valueAdded().isEmpty() ? Optional.empty() : Optional.of(paid(false));
    }

    /// {@return whether most sectors fail as they stand, and none does with rows and columns exchanged}
    boolean addsUpTransposed() {
        if (figures.sold().isEmpty() && figures.paid().isEmpty()) {
            return false;
        }
        int failing = 0;
        var rows = rows();
        var sold = sold(true);
        var paid = paid(true);
        for (int i = 0; i < figures.size(); i++) {
            failing += rows.fails(i) ? 1 : 0;
            if (sold.fails(i) || (!figures.valueAdded().isEmpty() && paid.fails(i))) {
                return false;
            }
        }
        return 2 * failing > figures.size();
    }

    private Off sold(boolean transposed) {
        var sums = new Sums(figures.sold().orElseGet(() -> figures.output(imports)));
        for (int i = 0; i < figures.size(); i++) {
            sums.addTransactions(i, !transposed);
            for (var item : figures.demand()) {
                sums.add(i, item.values()[i]);
            }
            sums.add(i, figures.exports()[i]);
            sums.add(i, -imports[i]);
        }
        return sums.off();
    }

    private Off paid(boolean transposed) {
        var sums = new Sums(figures.output(imports));
        for (int j = 0; j < figures.size(); j++) {
            sums.addTransactions(j, transposed);
            for (var row : figures.valueAdded()) {
                sums.add(j, row.values()[j]);
            }
        }
        return sums.off();
    }

    /// Sums up, and counts how much rounding could have gone in.
    private final class Sums {

        private final double[] output;
        private final double[] sum;
        private final double[] size;
        private final int[] terms;

        Sums(double[] output) {
            this.output = output;
            this.sum = new double[output.length];
            this.size = new double[output.length];
            this.terms = new int[output.length];
        }

        void addTransactions(int sector, boolean acrossRow) {
            for (int k = 0; k < output.length; k++) {
                add(sector, acrossRow ? figures.transactions()[sector][k] : figures.transactions()[k][sector]);
            }
        }

        void add(int sector, double value) {
            sum[sector] += value;
            size[sector] += Math.abs(value);
            terms[sector] += value == 0 ? 0 : 1;
        }

        Off off() {
            var difference = new double[output.length];
            var exact = new double[output.length];
            var rounding = new double[output.length];
            for (int i = 0; i < output.length; i++) {
                difference[i] = sum[i] - output[i];
                exact[i] = EXACT * (size[i] + Math.abs(output[i]));
                rounding[i] = HALF * figures.lastDigit() * (terms[i] + 1) + exact[i];
            }
            return new Off(difference, exact, rounding);
        }
    }
}
