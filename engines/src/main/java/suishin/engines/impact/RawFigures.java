package suishin.engines.impact;

import java.util.List;
import java.util.Optional;
import suishin.engines.impact.TableEdition.Employment;
import suishin.engines.impact.TableEdition.Item;
import suishin.engines.impact.TableEdition.Row;

/// The figures of a table as they stand in the file, all of shape `[n]` by sector.
///
/// @param imports   with the sign they are printed with
/// @param sold      output as the column says it
/// @param paid      output as the row says it
/// @param lastDigit the value of the last digit printed anywhere
record RawFigures(
        double[][] transactions,
        List<Item> demand,
        double[] exports,
        double[] imports,
        Optional<double[]> sold,
        Optional<double[]> paid,
        List<Row> valueAdded,
        Employment employment,
        double lastDigit) {

    int size() {
        return exports.length;
    }

    /// {@return output by sector: of the row, else of the column, else the sum of what is sold}
    double[] output(double[] importAmounts) {
        return paid.or(() -> sold).orElseGet(() -> {
            var sum = new double[size()];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = used(i) + exports[i] - importAmounts[i];
            }
            return sum;
        });
    }

    /// {@return what is used of a sector's products inside}
    double used(int sector) {
        double sum = 0;
        for (double cell : transactions[sector]) {
            sum += cell;
        }
        for (Item item : demand) {
            sum += item.values()[sector];
        }
        return sum;
    }
}
