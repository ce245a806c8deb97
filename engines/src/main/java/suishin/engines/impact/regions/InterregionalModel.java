package suishin.engines.impact.regions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import suishin.engines.impact.Coefficients;
import suishin.engines.impact.LeontiefSystem;
import suishin.engines.impact.RegionalModel;
import suishin.engines.impact.regions.Regions.Block;

/// Several regions as one system of `N = Σ nᵣ` equations (地域間産業連関モデル).
///
/// A region's purchases from another are inputs like those from itself, so that `Γ` takes out imports from abroad
/// alone. Demand is named by who supplies it: the region and the sector. Thread-safe.
///
/// Source: R. E. Miller and P. D. Blair, *Input-Output Analysis*, 2nd ed. 2009, section 3.3.
public final class InterregionalModel {

    private final RegionalModel all;
    private final Regions regions;
    private final List<LeontiefSystem> alone;

    /// @param all     of the table of all regions
    /// @param regions of its sectors
    /// @throws IllegalArgumentException if the regions are not those of the table, or one alone has no solution
    public InterregionalModel(RegionalModel all, Regions regions) {
        if (regions.sectors() != all.system().size()) {
            throw new IllegalArgumentException("The table has %d sectors, its regions %d."
                    .formatted(all.system().size(), regions.sectors()));
        }
        this.all = all;
        this.regions = regions;
        this.alone = regions.blocks().stream()
                .map(block -> alone(all.coefficients(), block))
                .toList();
    }

    private static LeontiefSystem alone(Coefficients coefficients, Block block) {
        int n = coefficients.size();
        var inputs = new double[block.size() * block.size()];
        for (int i = 0; i < block.size(); i++) {
            int from = (block.from() + i) * n + block.from();
            System.arraycopy(coefficients.inputs(), from, inputs, i * block.size(), block.size());
        }
        return new LeontiefSystem(inputs, Arrays.copyOfRange(coefficients.localShare(), block.from(), block.to()));
    }

    /// {@return the regions}
    public Regions regions() {
        return regions;
    }

    /// {@return for each region how far the demand for its products reaches}
    ///
    /// @param direct `d`, output asked for of every sector of every region, shape `[N]`
    public List<Reach> reach(double[] direct) {
        var blocks = regions.blocks();
        var demands = new double[blocks.size()][direct.length];
        for (int r = 0; r < blocks.size(); r++) {
            System.arraycopy(
                    direct,
                    blocks.get(r).from(),
                    demands[r],
                    blocks.get(r).from(),
                    blocks.get(r).size());
        }
        var together = all.system().output(demands);
        var reaches = new ArrayList<Reach>();
        for (int r = 0; r < blocks.size(); r++) {
            Block block = blocks.get(r);
            var single = alone.get(r).output(Arrays.copyOfRange(direct, block.from(), block.to()));
            var isolated = new double[direct.length];
            System.arraycopy(single.values()[0], 0, isolated, block.from(), block.size());
            double residual = Math.max(together.residual(), single.residual());
            reaches.add(new Reach(block, together.values()[r], isolated, residual));
        }
        return List.copyOf(reaches);
    }

    /// {@return what one unit of demand for each sector's products brings in each region, shape `[R × N]`: the rows
    /// add up to the type I multipliers of the whole, the own region's row holds its feedback}
    ///
    /// @param coefficient a unit of output, shape `[N]`: ones for output, value added, persons
    public double[][] multipliersByRegion(double[] coefficient) {
        double[][] masked = regions.blocks().stream()
                .map(block -> IntStream.range(0, coefficient.length)
                        .mapToDouble(i -> i >= block.from() && i < block.to() ? coefficient[i] : 0)
                        .toArray())
                .toArray(double[][]::new);
        return all.system().multipliers(masked).values();
    }

    /// {@return what one unit of demand for each sector's products would bring in its own region if that were alone,
    /// shape `[N]`}
    ///
    /// @param coefficient a unit of output, shape `[N]`
    public double[] isolatedMultipliers(double[] coefficient) {
        var isolated = new double[coefficient.length];
        for (int r = 0; r < alone.size(); r++) {
            Block block = regions.blocks().get(r);
            double[] own = Arrays.copyOfRange(coefficient, block.from(), block.to());
            System.arraycopy(alone.get(r).multipliers(own).values()[0], 0, isolated, block.from(), block.size());
        }
        return isolated;
    }
}
