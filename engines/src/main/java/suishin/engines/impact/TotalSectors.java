package suishin.engines.impact;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds sectors that are the sum of others: a row and column of totals that was taken along.
final class TotalSectors {

    private static final Pattern NAME = Pattern.compile("(?iU).*(\\b(sub)?total\\b|合計|小計|総計|部門計|内生計).*|計");

    private final TableEdition table;
    private final double lastDigit;

    private TotalSectors(TableEdition table, double lastDigit) {
        this.table = table;
        this.lastDigit = lastDigit;
    }

    /// {@return the sectors that are called a total, or are the sum of at least two neighbours in every cell}
    static List<Integer> of(TableEdition table, double lastDigit) {
        var totals = new TotalSectors(table, lastDigit);
        return IntStream.range(0, table.size()).filter(totals::isTotal).boxed().toList();
    }

    private boolean isTotal(int sector) {
        return NAME.matcher(table.sectors().get(sector)).matches() || isSum(sector, -1) || isSum(sector, 1);
    }

    /// {@return whether the sector is the sum of its neighbours on one side, as many as it takes}
    private boolean isSum(int sector, int step) {
        double[] output = table.trade().output();
        double wanted = output[sector];
        double sum = 0;
        int count = 0;
        for (int i = sector + step; wanted > 0 && i >= 0 && i < output.length; i += step) {
            sum += output[i];
            count++;
            if (count > 1 && near(sum, wanted, count)) {
                return everyCellIsSum(sector, Math.min(i, sector + step), Math.max(i, sector + step));
            }
            if (sum > wanted + slack(count)) {
                return false;
            }
        }
        return false;
    }

    private boolean everyCellIsSum(int sector, int first, int last) {
        double[][] cells = table.transactions();
        for (int other = 0; other < table.size(); other++) {
            double bought = 0;
            double sold = 0;
            for (int i = first; i <= last; i++) {
                sold += cells[i][other];
                bought += cells[other][i];
            }
            int count = last - first + 1;
            if (!near(sold, cells[sector][other], count) || !near(bought, cells[other][sector], count)) {
                return false;
            }
        }
        return true;
    }

    private boolean near(double sum, double wanted, int count) {
        return Math.abs(sum - wanted) <= slack(count) + 1e-12 * Math.abs(wanted);
    }

    private double slack(int count) {
        return lastDigit * (count + 1) / 2;
    }
}
