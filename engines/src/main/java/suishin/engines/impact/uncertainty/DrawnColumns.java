package suishin.engines.impact.uncertainty;

import suishin.engines.impact.Coefficients;

/// The coefficients of a table drawn anew: what each column buys and what it keeps as value added are shares of 1, and
/// are drawn together from a Dirichlet distribution whose mean they are.
///
/// A cell of 0 stays 0. A negative cell stays as it is, and the positive ones share what they shared before. Value
/// added and income a unit of output follow the part the column keeps; persons a unit of output stay.
final class DrawnColumns {

    private final Coefficients mean;
    private final double concentration;

    DrawnColumns(Coefficients mean, double concentration) {
        this.mean = mean;
        this.concentration = concentration;
    }

    Coefficients draw(Draws draws) {
        if (Double.isInfinite(concentration)) {
            return mean;
        }
        int n = mean.size();
        double[] inputs = mean.inputs().clone();
        double[] valueAdded = mean.valueAdded().clone();
        double[] income = mean.income().clone();
        for (int j = 0; j < n; j++) {
            double keeps = column(inputs, j, draws);
            valueAdded[j] *= keeps;
            income[j] *= keeps;
        }
        return new Coefficients(
                inputs, mean.localShare(), valueAdded, income, mean.consumption(), mean.engaged(), mean.employees());
    }

    /// Draws one column in place.
    ///
    /// @return what it keeps, by what it kept before; 1 if it kept nothing
    private double column(double[] inputs, int j, Draws draws) {
        int n = mean.size();
        double positive = 0;
        double bought = 0;
        for (int i = 0; i < n; i++) {
            double cell = inputs[i * n + j];
            bought += cell;
            positive += Math.max(0, cell);
        }
        double rest = Math.max(0, 1 - bought);
        double shared = positive + rest;
        if (positive == 0) {
            return 1;
        }
        double drawnRest = rest == 0 ? 0 : draws.gamma(concentration * rest / shared);
        double sum = drawnRest;
        for (int i = 0; i < n; i++) {
            int at = i * n + j;
            if (inputs[at] > 0) {
                inputs[at] = draws.gamma(concentration * inputs[at] / shared);
                sum += inputs[at];
            }
        }
        scale(inputs, j, shared / sum);
        return rest == 0 ? 1 : drawnRest * (shared / sum) / rest;
    }

    private void scale(double[] inputs, int j, double scale) {
        for (int at = j; at < inputs.length; at += mean.size()) {
            if (mean.inputs()[at] > 0) {
                inputs[at] *= scale;
            }
        }
    }
}
