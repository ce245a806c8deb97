package suishin.engines.impact;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import suishin.engines.impact.LeontiefSystem.Solved;
import suishin.engines.impact.RegionalModel.Households;

/// What a demand brings, round by round (波及効果).
///
/// Output is never a region's gain: it counts the same yen at every stage of making. Value added is. Persons are
/// person-years, of new and present employees alike.
///
/// Source: R. E. Miller and P. D. Blair, *Input-Output Analysis*, 2nd ed. 2009, sections 2.5 and 6.2; the rounds as the
/// analysis tools of the Japanese prefectures define them.
///
/// @param direct      `d`, output by sector of the products asked for, shape `[n]` (直接効果)
/// @param firstRound  `x₁ = L d`, direct effect included, shape `[n]` (直接効果と第1次間接波及効果)
/// @param secondRound `x₂ = L Γ c`, what the income of the first round buys, shape `[n]` (第2次間接波及効果)
/// @param allRounds   `x₁ + x₂ / (1 - φ)`, shape `[n]`
/// @param solution    residual, iterations and method
public record Effects(double[] direct, double[] firstRound, double[] secondRound, double[] allRounds, Solved solution) {

    /// Where a demand arises: it decides whether the local share applies.
    public enum Arising {
        /// In the place: the part that is not imported stays (地域内の需要).
        INSIDE,
        /// Outside, for this place's products: all of it (地域外からの需要).
        OUTSIDE,
        /// Known as output of this place (生産額の増加).
        OUTPUT,
        /// Known as what leaves this place (移輸出の増加).
        OUTFLOW
    }

    /// {@return what a demand brings}
    ///
    /// @param demand     by sector at producers' prices of the table's year, shape `[n]`, in the table's unit
    /// @param households how consumption follows income
    /// @throws IllegalArgumentException if the shape differs, or consumption grows from round to round
    public static Effects of(RegionalModel model, double[] demand, Arising arising, Households households) {
        return of(model, Map.of(arising, demand), Optional.of(households));
    }

    /// {@return what demands of several kinds bring together}
    ///
    /// @param demands    by sector, shape `[n]` each
    /// @param households how consumption follows income; empty: there is no second round, and its output is 0
    /// @throws IllegalArgumentException if a shape differs, or consumption grows from round to round
    public static Effects of(RegionalModel model, Map<Arising, double[]> demands, Optional<Households> households) {
        double[] direct = direct(model.coefficients(), demands);
        var none = new double[direct.length];
        double[] consumption = households.map(model::localConsumption).orElse(none);
        Solved solved = model.system().output(direct, consumption);
        double[] first = solved.values()[0];
        double[] perIncome = solved.values()[1];
        double[] paid = model.coefficients().income();
        double again = 1 - dot(paid, perIncome);
        if (again <= 0) {
            throw new IllegalArgumentException("Each round of consumption would be larger than the one before.");
        }
        double income = dot(paid, first);
        return new Effects(direct, first, sum(none, income, perIncome), sum(first, income / again, perIncome), solved);
    }

    private static double[] direct(Coefficients coefficients, Map<Arising, double[]> demands) {
        double[] direct = new double[coefficients.size()];
        for (var demand : demands.entrySet()) {
            double[] amounts = demand.getValue();
            if (amounts.length != direct.length) {
                throw new IllegalArgumentException(
                        "The table has %d sectors, the demand %d.".formatted(direct.length, amounts.length));
            }
            boolean inside = demand.getKey() == Arising.INSIDE;
            direct = sum(direct, 1, inside ? product(coefficients.localShare(), amounts) : amounts);
        }
        return direct;
    }

    /// {@return the sum of a coefficient over an output, for example value added or person-years}
    public static double dot(double[] coefficient, double[] output) {
        double sum = 0;
        for (int i = 0; i < output.length; i++) {
            sum += coefficient[i] * output[i];
        }
        return sum;
    }

    /// {@return value added, income and persons of an output by sector; without persons where the table has none}
    public static Map<Multipliers.Measure, Double> count(Coefficients coefficients, double[] output) {
        var counted = new EnumMap<Multipliers.Measure, Double>(Multipliers.Measure.class);
        double sum = 0;
        for (double value : output) {
            sum += value;
        }
        counted.put(Multipliers.Measure.OUTPUT, sum);
        counted.put(Multipliers.Measure.VALUE_ADDED, dot(coefficients.valueAdded(), output));
        counted.put(Multipliers.Measure.INCOME, dot(coefficients.income(), output));
        if (coefficients.engaged().length > 0) {
            counted.put(Multipliers.Measure.ENGAGED, dot(coefficients.engaged(), output));
        }
        if (coefficients.employees().length > 0) {
            counted.put(Multipliers.Measure.EMPLOYEES, dot(coefficients.employees(), output));
        }
        return counted;
    }

    private static double[] product(double[] one, double[] other) {
        var product = new double[one.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = one[i] * other[i];
        }
        return product;
    }

    /// {@return `start + factor more` by sector}
    public static double[] sum(double[] start, double factor, double[] more) {
        double[] sum = start.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * more[i];
        }
        return sum;
    }
}
