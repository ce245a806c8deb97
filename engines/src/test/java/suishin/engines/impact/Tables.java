package suishin.engines.impact;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import suishin.engines.impact.TableEdition.Employment;
import suishin.engines.impact.TableEdition.Item;
import suishin.engines.impact.TableEdition.Row;
import suishin.engines.impact.TableEdition.Trade;

/// Small published tables, typed in as figures, and random balanced ones.
final class Tables {

    private Tables() {}

    /// {@return a table that balances exactly, of so many sectors, with trade, stocks that fall and a subsidy}
    static TableEdition random(RandomGenerator random, int n) {
        var transactions = new double[n][n];
        var household = new double[n];
        var stocks = new double[n];
        var exports = new double[n];
        var imports = new double[n];
        var output = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                transactions[i][j] = random.nextInt(4) == 0 ? 0 : random.nextInt(1, 1_000);
            }
            household[i] = random.nextInt(n * 500);
            stocks[i] = random.nextInt(-20, 20);
            exports[i] = random.nextInt(n * 2_000) + n * 1_500;
        }
        for (int i = 0; i < n; i++) {
            double domestic = Arrays.stream(transactions[i]).sum() + household[i] + stocks[i];
            imports[i] = Math.floor(Math.max(0, domestic) * random.nextDouble(0.8));
            output[i] = domestic + exports[i] - imports[i];
        }
        return table(transactions, household, stocks, new Trade(exports, imports, output));
    }

    private static TableEdition table(double[][] transactions, double[] household, double[] stocks, Trade trade) {
        int n = household.length;
        var wages = new double[n];
        var rest = new double[n];
        var engaged = new double[n];
        for (int j = 0; j < n; j++) {
            double bought = 0;
            for (double[] row : transactions) {
                bought += row[j];
            }
            double added = trade.output()[j] - bought;
            wages[j] = Math.floor(Math.max(0, added) / 2);
            rest[j] = added - wages[j];
            engaged[j] = Math.floor(trade.output()[j] / 7);
        }
        return new TableEdition(
                "試験",
                2015,
                "百万円",
                IntStream.range(0, n).mapToObj(i -> "部門" + i).toList(),
                transactions,
                List.of(new Item("民間消費支出", true, household), new Item("在庫純増", false, stocks)),
                trade,
                List.of(new Row("雇用者所得", true, wages), new Row("その他", false, rest)),
                new Employment(engaged, engaged.clone()));
    }

    /// Germany 1995 at six sectors: domestic products at basic prices, so that nothing leaks.
    ///
    /// Source: Eurostat Manual of Supply, Use and Input-Output Tables, 2008 edition, p. 481.
    static TableEdition germany() {
        double[][] transactions = {
            {1131, 25480, 1, 607, 710, 762},
            {7930, 304584, 64167, 41082, 11981, 30360},
            {426, 7334, 3875, 5296, 23457, 9155},
            {3559, 72717, 14190, 74399, 10835, 21008},
            {3637, 96115, 31027, 65755, 193176, 34223},
            {1552, 14986, 1747, 11225, 15058, 22070},
        };
        double[] output = {43910, 1079446, 245606, 540063, 692487, 508918};
        return new TableEdition(
                "Germany",
                1995,
                "million euro",
                List.of("agriculture", "manufacturing", "construction", "trade", "business services", "other services"),
                transactions,
                List.of(new Item("households", true, new double[] {8500, 197792, 3457, 269663, 214757, 119504})),
                new Trade(new double[6], new double[6], output),
                List.of(
                        new Row("compensation", true, new double[] {9382, 296464, 78819, 214450, 124810, 272975}),
                        new Row("other taxes", false, new double[] {-2012, 1457, 963, 2748, 5946, -8602}),
                        new Row("depreciation", false, new double[] {7871, 63769, 5860, 41100, 98610, 49260}),
                        new Row("surplus", false, new double[] {6423, 33332, 29982, 53109, 186060, 51384})),
                new Employment(
                        new double[] {1096, 8381, 3236, 9251, 4258, 10206},
                        new double[] {483, 8032, 2896, 7977, 3653, 9555}));
    }

    /// {@return the same table with other transactions}
    static TableEdition with(TableEdition table, double[][] transactions) {
        return new TableEdition(
                table.place(),
                table.year(),
                table.unit(),
                table.sectors(),
                transactions,
                table.demand(),
                table.trade(),
                table.valueAdded(),
                table.employment());
    }
}
