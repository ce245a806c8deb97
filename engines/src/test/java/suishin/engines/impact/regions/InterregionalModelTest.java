package suishin.engines.impact.regions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import suishin.engines.Cases;
import suishin.engines.impact.Coefficients;
import suishin.engines.impact.Effects;
import suishin.engines.impact.RegionalModel;
import suishin.engines.impact.SharedTables;
import suishin.engines.impact.regions.Regions.Block;

class InterregionalModelTest {

    private static final Offset<Double> FOUR = within(0.00005);
    private static final String BOOK = "miller-blair/two_region.json";
    private static final Regions TWO = new Regions(List.of(new Block("r", 0, 3), new Block("s", 3, 5)));

    /// Source: Miller and Blair 2009, section 3.3.2: two regions of three and two sectors.
    @Test
    void theTextbookRegionsHaveThePublishedInverse() {
        double[] published = SharedTables.numbers(BOOK, "L_published");
        var system = book().system();
        for (int j = 0; j < 5; j++) {
            double[] column = system.output(unit(5, j, 1)).values()[0];
            for (int i = 0; i < 5; i++) {
                assertThat(column[i]).isCloseTo(published[i * 5 + j], FOUR);
            }
        }
    }

    /// Source: Miller and Blair 2009, section 3.3.2: what 100 of the first sector's products bring; the single region's
    /// inverse is that of section 2.5, of the same figures.
    @Test
    void whatTheFirstRegionSellsSpillsOverAndComesBack() {
        double[] demand = SharedTables.numbers(BOOK, "delta_f");
        double[] published = SharedTables.numbers(BOOK, "x_published");
        Reach reach = new InterregionalModel(book(), TWO).reach(demand).getFirst();
        assertThat(reach.output()).containsExactly(published, within(0.005));
        assertThat(reach.isolated()).containsExactly(new double[] {136.51, 52.73, 56.98, 0, 0}, within(0.005));
        assertThat(reach.feedback()).containsExactly(new double[] {5.83, 10.73, 6.84, 0, 0}, within(0.006));
        assertThat(reach.spillOver())
                .containsExactly(new double[] {0, 0, 0, published[3], published[4]}, within(0.005));
        assertThat(reach.within(TWO.blocks().getLast())).containsExactly(reach.spillOver());
        assertThat(reach.residual()).isLessThanOrEqualTo(1e-10);
    }

    @Test
    void aRegionNobodyAsksAnythingOfBringsNothing() {
        var reaches = new InterregionalModel(book(), TWO).reach(new double[] {100, 0, 0, 0, 0});
        assertThat(reaches.getLast().output()).containsOnly(0);
        assertThat(reaches.getLast().feedback()).containsOnly(0);
    }

    @Test
    void regionsAddUpToTheWholeAndFeedbackIsNeverBelowZero() {
        Cases.forAll(random -> {
            int[] sizes = random.ints(random.nextInt(1, 4), 1, 5).toArray();
            int n = Arrays.stream(sizes).sum();
            var model = new RegionalModel(coefficients(
                    random.doubles((long) n * n, 0, 0.9 / n).toArray(),
                    random.doubles(n, 0.2, 1).toArray()));
            var regions = regions(sizes);
            var interregional = new InterregionalModel(model, regions);
            double[] demand = random.doubles(n, 0, 100).toArray();
            double[] whole = model.system().output(demand).values()[0];
            var sum = new double[n];
            for (Reach reach : interregional.reach(demand)) {
                assertThat(Arrays.stream(reach.feedback()).min().orElseThrow()).isGreaterThanOrEqualTo(-1e-10);
                sum = Effects.sum(sum, 1, reach.output());
            }
            assertThat(sum).containsExactly(whole, within(1e-8));
            assertMultipliersAddUp(model, interregional, random.doubles(n, 0, 1).toArray());
        });
    }

    @Test
    void oneRegionAloneHasNoFeedback() {
        var whole = new Regions(List.of(new Block("all", 0, 5)));
        Reach reach = new InterregionalModel(book(), whole)
                .reach(new double[] {1, 2, 3, 4, 5})
                .getFirst();
        assertThat(reach.feedback()).containsExactly(new double[5], within(1e-12));
        assertThat(reach.spillOver()).containsOnly(0);
    }

    @Test
    void regionsAreToldByTheNamesOfSectors() {
        assertThat(Regions.of(List.of("北:農業", "北：工業", "南:農業")))
                .contains(new Regions(List.of(new Block("北", 0, 2), new Block("南", 2, 3))));
        assertThat(Regions.of(List.of("北:農業", "工業"))).isEmpty();
        assertThat(Regions.of(List.of("北:農業", "北:工業"))).as("one region").isEmpty();
        assertThat(Regions.of(List.of("北:a", "南:a", "北:b"))).as("not in blocks").isEmpty();
    }

    @Test
    void regionsThatAreNotBlocksAreRefused() {
        assertThatThrownBy(() -> new Regions(List.of())).hasMessageContaining("no region");
        assertThatThrownBy(() -> new Regions(List.of(new Block("a", 0, 2), new Block("b", 3, 4))))
                .hasMessageContaining("(b)");
        assertThatThrownBy(() -> new Regions(List.of(new Block("a", 0, 2), new Block("a", 2, 4))))
                .hasMessageContaining("each region once");
        assertThatThrownBy(() -> new InterregionalModel(book(), new Regions(List.of(new Block("a", 0, 4)))))
                .hasMessageContaining("has 5 sectors, its regions 4");
    }

    private static void assertMultipliersAddUp(
            RegionalModel model, InterregionalModel interregional, double[] coefficient) {
        double[] multipliers = model.system().multipliers(coefficient).values()[0];
        double[][] byRegion = interregional.multipliersByRegion(coefficient);
        double[] isolated = interregional.isolatedMultipliers(coefficient);
        for (int j = 0; j < coefficient.length; j++) {
            int sector = j;
            assertThat(Arrays.stream(byRegion).mapToDouble(row -> row[sector]).sum())
                    .isCloseTo(multipliers[j], within(1e-9));
            assertThat(isolated[j]).isLessThanOrEqualTo(multipliers[j] + 1e-10);
        }
    }

    private static Regions regions(int[] sizes) {
        var from = new int[sizes.length + 1];
        Arrays.setAll(from, r -> r == 0 ? 0 : from[r - 1] + sizes[r - 1]);
        return new Regions(IntStream.range(0, sizes.length)
                .mapToObj(r -> new Block("地域" + r, from[r], from[r + 1]))
                .toList());
    }

    private static RegionalModel book() {
        double[] transactions = SharedTables.numbers(BOOK, "Z");
        double[] output = SharedTables.numbers(BOOK, "x");
        double[] inputs = new double[25];
        Arrays.setAll(inputs, k -> transactions[k] / output[k % 5]);
        return new RegionalModel(coefficients(inputs, new double[] {1, 1, 1, 1, 1}));
    }

    private static Coefficients coefficients(double[] inputs, double[] localShare) {
        var none = new double[localShare.length];
        return new Coefficients(inputs, localShare, none, none, none, new double[0], new double[0]);
    }

    private static double[] unit(int n, int at, double value) {
        var unit = new double[n];
        unit[at] = value;
        return unit;
    }
}
