package suishin.engines.impact;

import java.util.Arrays;
import suishin.engines.impact.LeontiefSystem.Solved;

/// The supply-side model (Ghosh): what one unit of primary input into a sector, handed on by its buyers and theirs,
/// comes to in output; the forward linkages of the sectors (前方連関).
///
/// `B = x̂⁻¹ ΓZ`, `G = (I - B)⁻¹`, forward linkage `G 1`. `x' = (x - 1'ΓZ)' G` holds for every table. As a model of
/// cause it is disputed (it has output grow without other inputs): it is reported as a measure of linkage only.
///
/// Source: A. Ghosh, *Input-Output Approach in an Allocation System*, Economica 25 (1958); R. E. Miller and P. D.
/// Blair, *Input-Output Analysis*, 2nd ed. 2009, chapter 12.
///
/// @param forward  row sums of `G`, shape `[n]`; 1 for a sector without output
/// @param residual the largest relative residual
public record Ghosh(double[] forward, double residual) {

    /// {@return the forward linkages of a table}
    ///
    /// @throws IllegalArgumentException if its equations have no solution
    public static Ghosh of(TableEdition table) {
        var ones = new double[table.size()];
        Arrays.fill(ones, 1);
        Solved solved = system(table).output(ones);
        return new Ghosh(solved.values()[0], solved.residual());
    }

    /// {@return the equations `g = B g + d`; their transpose is `x' = x' B + v'`}
    static LeontiefSystem system(TableEdition table) {
        int n = table.size();
        double[] output = table.trade().output();
        var allocations = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                allocations[i * n + j] = output[i] == 0 ? 0 : table.transactions()[i][j] / output[i];
            }
        }
        return new LeontiefSystem(allocations, Coefficients.of(table).localShare());
    }
}
