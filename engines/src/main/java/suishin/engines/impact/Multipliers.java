package suishin.engines.impact;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import suishin.engines.impact.LeontiefSystem.Solved;
import suishin.engines.impact.RegionalModel.Households;

/// What one unit of demand for each sector's local products brings in all sectors together (乗数).
///
/// Type I counts what producers buy of each other; type II also what the households they pay spend again. Type II is
/// type I and a rank-one term, `m + (m h_c)(h_r L) / (1 - h_r L h_c)`: no second inversion.
///
/// Source: R. E. Miller and P. D. Blair, *Input-Output Analysis*, 2nd ed. 2009, sections 6.2 and 2.5; the rank-one form
/// is the Sherman–Morrison–Woodbury identity.
///
/// @param measures   by name; without persons where the table has no employment
/// @param residual   the largest relative residual of all solutions
/// @param iterations of the solver; 0 if direct
/// @param method     of the solver
public record Multipliers(Map<Measure, ByType> measures, double residual, int iterations, String method) {

    /// What is counted.
    public enum Measure {
        /// 生産誘発
        OUTPUT,
        /// 粗付加価値誘発
        VALUE_ADDED,
        /// 雇用者所得誘発
        INCOME,
        /// 従業者 in person-years
        ENGAGED,
        /// 雇用者 in person-years
        EMPLOYEES
    }

    /// Both types by sector, shape `[n]` each.
    ///
    /// @param direct  the coefficient itself, a unit of output
    /// @param typeOne `v'L`
    /// @param typeTwo with households; empty array if they were not asked for
    public record ByType(double[] direct, double[] typeOne, double[] typeTwo) {

        /// {@return the ratio to the direct effect; NaN where that is zero: there is none}
        public double[] ratio() {
            var ratio = new double[direct.length];
            for (int i = 0; i < ratio.length; i++) {
                ratio[i] = direct[i] == 0 ? Double.NaN : typeOne[i] / direct[i];
            }
            return ratio;
        }
    }

    /// {@return one measure}
    ///
    /// @throws IllegalArgumentException if the table does not have it
    public ByType of(Measure measure) {
        return Optional.ofNullable(measures.get(measure))
                .orElseThrow(() -> new IllegalArgumentException("The table says nothing of (%s).".formatted(measure)));
    }

    static Multipliers of(RegionalModel model, Optional<Households> households) {
        var direct = direct(model.coefficients());
        Solved solved = model.system().multipliers(direct.values().toArray(double[][]::new));
        var typeOne = new LinkedHashMap<Measure, double[]>();
        direct.keySet().forEach(measure -> typeOne.put(measure, solved.values()[typeOne.size()]));
        var typeTwo = households.map(spend -> typeTwo(model, typeOne, spend)).orElse(Map.of());
        var measures = new LinkedHashMap<Measure, ByType>();
        direct.forEach((measure, values) -> measures.put(
                measure,
                new ByType(
                        values,
                        Optional.ofNullable(typeOne.get(measure)).orElseThrow(),
                        typeTwo.getOrDefault(measure, new double[0]))));
        return new Multipliers(Map.copyOf(measures), solved.residual(), solved.iterations(), solved.method());
    }

    private static Map<Measure, double[]> direct(Coefficients coefficients) {
        var one = new double[coefficients.size()];
        Arrays.fill(one, 1);
        var direct = new LinkedHashMap<Measure, double[]>();
        direct.put(Measure.OUTPUT, one);
        direct.put(Measure.VALUE_ADDED, coefficients.valueAdded());
        direct.put(Measure.INCOME, coefficients.income());
        if (coefficients.engaged().length > 0) {
            direct.put(Measure.ENGAGED, coefficients.engaged());
        }
        if (coefficients.employees().length > 0) {
            direct.put(Measure.EMPLOYEES, coefficients.employees());
        }
        return direct;
    }

    private static Map<Measure, double[]> typeTwo(
            RegionalModel model, Map<Measure, double[]> typeOne, Households households) {
        double[] income = Optional.ofNullable(typeOne.get(Measure.INCOME)).orElseThrow();
        double[] consumption = model.localConsumption(households);
        double again = 1 - Effects.dot(income, consumption);
        if (again <= 0) {
            throw new IllegalArgumentException(
                    "Households would spend more of each round's income than the round before: type II does not exist.");
        }
        var typeTwo = new LinkedHashMap<Measure, double[]>();
        typeOne.forEach((measure, values) -> {
            double perIncome = Effects.dot(values, consumption) / again;
            var closed = new double[values.length];
            for (int i = 0; i < closed.length; i++) {
                closed[i] = values[i] + perIncome * income[i];
            }
            typeTwo.put(measure, closed);
        });
        return typeTwo;
    }
}
