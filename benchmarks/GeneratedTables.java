import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import suishin.engines.impact.Coefficients;

/// Input-output tables of several regions from numbered seeds, the same for everybody who asks: invented, and balanced.
///
/// Every region makes every sector's products, in amounts that vary by region and sector. A sector buys a third to three
/// quarters of its output, two thirds of the products not at all; of each product some three quarters from its own
/// region, the rest from the others, the more the larger and nearer they are, and every single flow is off by chance, so
/// that no part of the table follows from another. Final demand is a good third of output; what is left over is
/// exported, what lacks is imported.
final class GeneratedTables {

    private final int regions;
    private final int sectors;
    private final int size;
    private final RandomGenerator random;

    /// Amounts of final demand, exports and output that belong to the coefficients, shape `[n]` each.
    record Table(Coefficients coefficients, double[] demand, double[] exports, double[] output) {}

    private GeneratedTables(int regions, int sectors, long seed) {
        this.regions = regions;
        this.sectors = sectors;
        this.size = regions * sectors;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static Table of(int regions, int sectors, long seed) {
        return new GeneratedTables(regions, sectors, seed).table();
    }

    private Table table() {
        double[] output = new double[size];
        double[] large = random.doubles(regions).map(u -> 0.2 + 5 * u * u * u).toArray();
        double[] wide = random.doubles(sectors).map(u -> 0.1 + 3 * u * u).toArray();
        for (int i = 0; i < size; i++) {
            output[i] = Math.rint(1e6 * large[i / sectors] * wide[i % sectors] * random.nextDouble(0.3, 1.7));
        }
        double[] flows = flows(output);
        var demand = new double[size];
        var exports = new double[size];
        var share = new double[size];
        for (int i = 0; i < size; i++) {
            demand[i] = Math.rint(output[i] * random.nextDouble(0.25, 0.5));
            double used = demand[i];
            for (int j = 0; j < size; j++) {
                used += flows[i * size + j];
            }
            double imports = Math.rint(Math.max(used * random.nextDouble(0.02, 0.15), used - output[i]));
            exports[i] = output[i] - used + imports;
            share[i] = 1 - imports / used;
        }
        return new Table(coefficients(flows, share, demand, output), demand, exports, output);
    }

    private double[] flows(double[] output) {
        var flows = new double[size * size];
        double[][] trade = trade(output);
        for (int j = 0; j < size; j++) {
            int buyer = j / sectors;
            double[] recipe = random.doubles(sectors)
                    .map(u -> u < 0.66 ? 0 : Math.pow(random.nextDouble(), 4))
                    .toArray();
            double bought = output[j] * random.nextDouble(0.33, 0.75) / Math.max(1e-9, Arrays.stream(recipe).sum());
            for (int i = 0; i < size; i++) {
                double chance = random.nextDouble(0.5, 1.5);
                flows[i * size + j] = Math.floor(recipe[i % sectors] * bought * trade[buyer][i] * chance * 0.9);
            }
        }
        return flows;
    }

    /// {@return the share each region has in what a region buys of a sector's products, shape `[R × n]`}
    private double[][] trade(double[] output) {
        double[] place = random.doubles(regions).toArray();
        var trade = new double[regions][size];
        for (int s = 0; s < regions; s++) {
            for (int i = 0; i < sectors; i++) {
                double own = random.nextDouble(0.6, 0.9);
                double others = 0;
                for (int r = 0; r < regions; r++) {
                    trade[s][r * sectors + i] =
                            r == s ? 0 : output[r * sectors + i] / (0.05 + Math.abs(place[r] - place[s]));
                    others += trade[s][r * sectors + i];
                }
                for (int r = 0; r < regions; r++) {
                    trade[s][r * sectors + i] = r == s ? own : (1 - own) * trade[s][r * sectors + i] / others;
                }
            }
        }
        return trade;
    }

    /// Turns the flows into coefficients where they stand.
    private Coefficients coefficients(double[] flows, double[] share, double[] demand, double[] output) {
        var added = new double[size];
        Arrays.fill(added, 1);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                flows[i * size + j] /= output[j];
                added[j] -= flows[i * size + j];
            }
        }
        double[] income = Arrays.stream(added).map(v -> v * random.nextDouble(0.3, 0.7)).toArray();
        double[] engaged = random.doubles(size, 0.02, 0.2).toArray();
        double[] employees = Arrays.stream(engaged).map(e -> e * 0.8).toArray();
        double consumed = Arrays.stream(demand).sum();
        double[] consumption = Arrays.stream(demand).map(d -> d / consumed).toArray();
        return new Coefficients(flows, share, added, income, consumption, engaged, employees);
    }
}
