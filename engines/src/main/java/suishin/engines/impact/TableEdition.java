package suishin.engines.impact;

import java.util.List;

/// One published input-output table (産業連関表): a place, a year, `n` sectors.
///
/// Arrays are not copied: a table of 5,029 sectors holds 200 MB. Who hands one over must not change it afterwards.
///
/// @param place        whose table it is, for example `三重県`
/// @param year         the calendar year whose transactions and prices it shows
/// @param unit         of all amounts, for example `百万円`
/// @param sectors      names, in the order of rows and columns
/// @param transactions `Z`, shape `[n × n]`, row = seller, column = buyer (中間投入)
/// @param demand       final demand by item (最終需要), without exports
/// @param trade        exports, imports and output
/// @param valueAdded   rows of gross value added (粗付加価値)
/// @param employment   persons by sector (雇用表)
public record TableEdition(
        String place,
        int year,
        String unit,
        List<String> sectors,
        double[][] transactions,
        List<Item> demand,
        Trade trade,
        List<Row> valueAdded,
        Employment employment) {

    public TableEdition {
        sectors = List.copyOf(sectors);
        demand = List.copyOf(demand);
        valueAdded = List.copyOf(valueAdded);
        int n = sectors.size();
        if (n == 0) {
            throw new IllegalArgumentException("A table needs at least one sector.");
        }
        shape("transactions", transactions.length, n);
        for (double[] row : transactions) {
            shape("a row of the transactions", row.length, n);
        }
        demand.forEach(item -> shape(item.name(), item.values().length, n));
        valueAdded.forEach(row -> shape(row.name(), row.values().length, n));
        shape("exports", trade.exports().length, n);
        shape("imports", trade.imports().length, n);
        shape("output", trade.output().length, n);
    }

    /// An item of final demand, shape `[n]`; negative amounts are legitimate (a fall in stocks).
    ///
    /// @param household whether it is what private households consume (民間消費支出)
    public record Item(String name, boolean household, double[] values) {}

    /// What leaves and enters the place, and what is produced in it, shape `[n]` each.
    ///
    /// @param exports 移輸出
    /// @param imports 移輸入, as amounts ≥ 0 although tables print them as deductions
    /// @param output  `x`, 生産額
    public record Trade(double[] exports, double[] imports, double[] output) {}

    /// A row of gross value added, shape `[n]`; subsidies are negative.
    ///
    /// @param income whether it is the compensation of employees (雇用者所得)
    public record Row(String name, boolean income, double[] values) {}

    /// Persons by sector, shape `[n]` each; empty arrays where the table has none.
    ///
    /// @param engaged   従業者
    /// @param employees 雇用者
    public record Employment(double[] engaged, double[] employees) {

        /// {@return a table without employment}
        public static Employment none() {
            return new Employment(new double[0], new double[0]);
        }
    }

    /// {@return how many sectors}
    public int size() {
        return sectors.size();
    }

    /// {@return gross value added by sector, shape `[n]`}
    public double[] grossValueAdded() {
        return sum(valueAdded.stream().map(Row::values).toList());
    }

    /// {@return the compensation of employees by sector, shape `[n]`}
    public double[] income() {
        return sum(valueAdded.stream().filter(Row::income).map(Row::values).toList());
    }

    /// {@return final demand of all items without exports, shape `[n]`}
    public double[] finalDemand() {
        return sum(demand.stream().map(Item::values).toList());
    }

    /// {@return what private households consume, shape `[n]`}
    public double[] householdConsumption() {
        return sum(demand.stream().filter(Item::household).map(Item::values).toList());
    }

    /// {@return SHA-256 of everything the table says, in hexadecimal: equal for equal tables, whatever file they came
    /// in}
    public String fingerprint() {
        return TableFingerprint.of(this);
    }

    private double[] sum(List<double[]> parts) {
        var sum = new double[size()];
        for (double[] part : parts) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part[i];
            }
        }
        return sum;
    }

    private static void shape(String name, int found, int wanted) {
        if (found != wanted) {
            throw new IllegalArgumentException(
                    "The table has %d sectors, but (%s) has %d values.".formatted(wanted, name, found));
        }
    }
}
