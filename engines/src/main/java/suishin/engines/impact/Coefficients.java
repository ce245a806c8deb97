package suishin.engines.impact;

import java.util.Arrays;

/// What one unit of each sector's output takes and gives (投入係数), read off a table.
///
/// A sector without output has zeros everywhere: nothing is divided by a small number instead.
///
/// Source: R. E. Miller and P. D. Blair, *Input-Output Analysis*, 2nd ed. 2009, sections 2.2 and 2.5; the import rate
/// of the competitive-import model as in the tables of the Japanese prefectures.
///
/// @param inputs     `A = Z x̂⁻¹`, row-major, shape `[n × n]`
/// @param localShare diagonal of `Γ = I - M̂` (自給率), shape `[n]`; `M̂` is imports by domestic demand
/// @param valueAdded gross value added a unit of output, shape `[n]`
/// @param income     compensation of employees a unit of output, shape `[n]`
/// @param consumption shares of household consumption by sector, shape `[n]`, sum 1; zeros if the table has none
/// @param engaged    persons engaged a unit of output, shape `[n]`; empty if the table has none
/// @param employees  employees a unit of output, shape `[n]`; empty if the table has none
public record Coefficients(
        double[] inputs,
        double[] localShare,
        double[] valueAdded,
        double[] income,
        double[] consumption,
        double[] engaged,
        double[] employees) {

    /// {@return the coefficients of a table}
    public static Coefficients of(TableEdition table) {
        double[] output = table.trade().output();
        return new Coefficients(
                inputs(table.transactions(), output),
                localShare(table),
                perUnit(table.grossValueAdded(), output),
                perUnit(table.income(), output),
                shares(table.householdConsumption()),
                perUnit(table.employment().engaged(), output),
                perUnit(table.employment().employees(), output));
    }

    /// {@return how many sectors}
    public int size() {
        return localShare.length;
    }

    /// {@return the same without leakage: every demand is met at home, which overstates a region two to three times}
    public Coefficients withoutLeakage() {
        var all = new double[size()];
        Arrays.fill(all, 1);
        return new Coefficients(inputs, all, valueAdded, income, consumption, engaged, employees);
    }

    private static double[] inputs(double[][] transactions, double[] output) {
        int n = output.length;
        var inputs = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inputs[i * n + j] = output[j] == 0 ? 0 : transactions[i][j] / output[j];
            }
        }
        return inputs;
    }

    private static double[] localShare(TableEdition table) {
        double[] domestic = table.finalDemand();
        double[][] transactions = table.transactions();
        var share = new double[domestic.length];
        for (int i = 0; i < share.length; i++) {
            for (double bought : transactions[i]) {
                domestic[i] += bought;
            }
            share[i] = domestic[i] == 0 ? 1 : 1 - table.trade().imports()[i] / domestic[i];
        }
        return share;
    }

    private static double[] perUnit(double[] amounts, double[] output) {
        var perUnit = new double[amounts.length];
        for (int i = 0; i < amounts.length; i++) {
            perUnit[i] = output[i] == 0 ? 0 : amounts[i] / output[i];
        }
        return perUnit;
    }

    private static double[] shares(double[] amounts) {
        double total = 0;
        for (double amount : amounts) {
            total += amount;
        }
        var shares = new double[amounts.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = total == 0 ? 0 : amounts[i] / total;
        }
        return shares;
    }
}
