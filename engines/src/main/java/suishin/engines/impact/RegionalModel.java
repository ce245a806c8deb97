package suishin.engines.impact;

import java.util.Optional;

/// The economy of one place as a model that answers what a demand brings (地域産業連関モデル).
///
/// `x = L d` with `L = (I - ΓA)⁻¹`. Thread-safe; made once a table edition.
///
/// Source: R. E. Miller and P. D. Blair, *Input-Output Analysis*, 2nd ed. 2009, chapters 2 and 6.
public final class RegionalModel {

    private final Coefficients coefficients;
    private final LeontiefSystem system;

    /// @param coefficients of a table edition
    /// @throws IllegalArgumentException if its equations have no solution
    public RegionalModel(Coefficients coefficients) {
        this.coefficients = coefficients;
        this.system = new LeontiefSystem(coefficients.inputs(), coefficients.localShare());
    }

    /// {@return what one unit of output takes and gives}
    public Coefficients coefficients() {
        return coefficients;
    }

    /// {@return the equations}
    public LeontiefSystem system() {
        return system;
    }

    /// {@return all multipliers by sector}
    ///
    /// @param households how consumption follows income; empty for type I alone
    public Multipliers multipliers(Optional<Households> households) {
        return Multipliers.of(this, households);
    }

    /// How much of an income is consumed, and on what (消費転換率と消費構成).
    ///
    /// @param conversion `κ`, consumption a unit of income, 0…1
    /// @param shares     of consumption by sector, shape `[n]`, sum 1
    public record Households(double conversion, double[] shares) {

        public Households {
            if (!(conversion >= 0 && conversion <= 1)) {
                throw new IllegalArgumentException(
                        "The share of income that is consumed (%s) must lie between 0 and 1.".formatted(conversion));
            }
        }
    }

    /// {@return what households buy of local products for one unit of income: `h_c = κ Γ s`, shape `[n]`}
    double[] localConsumption(Households households) {
        var local = new double[system.size()];
        for (int i = 0; i < local.length; i++) {
            local[i] = households.conversion()
                    * coefficients.localShare()[i]
                    * households.shares()[i];
        }
        return local;
    }
}
