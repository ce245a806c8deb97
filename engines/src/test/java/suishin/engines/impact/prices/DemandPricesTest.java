package suishin.engines.impact.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import suishin.engines.Cases;

class DemandPricesTest {

    private static final int COMMERCE = 2;
    private static final int TRANSPORT = 3;
    private static final double[] SAME = {1, 1, 1, 1};
    private static final Margin TRADERS = new Margin(COMMERCE, new double[] {.25, .3, 0, 0});
    private static final Margin CARRIERS = new Margin(TRANSPORT, new double[] {.05, .02, 0, 0});

    @Test
    void whatTradersAndCarriersKeepStandsInTheirOwnRows() {
        var prices = new DemandPrices(List.of(TRADERS, CARRIERS), SAME);
        assertThat(prices.atProducersPrices(new double[] {100, 200, 10, 0}))
                .containsExactly(new double[] {70, 136, 95, 9}, within(1e-12));
        assertThat(prices.ofTheTable(new double[] {100, 0, 0, 0}))
                .containsExactly(new double[] {70, 0, 25, 5}, within(1e-12));
    }

    /// 110 yen of today at an index of 1.1 are 100 of the table's year: each row by its own index, margins by theirs.
    @Test
    void eachRowIsDeflatedByItsOwnIndexAfterMarginsAreStripped() {
        var prices = new DemandPrices(List.of(TRADERS), new double[] {1.1, 1, .5, 2});
        assertThat(prices.ofTheTable(new double[] {88, 0, 0, 6}))
                .containsExactly(new double[] {60, 0, 44, 3}, within(1e-12));
    }

    @Test
    void aMarginMayBeTheWholePriceAndNoMore() {
        var whole = new DemandPrices(List.of(new Margin(COMMERCE, new double[] {1, 0, 0, 0})), SAME);
        assertThat(whole.atProducersPrices(new double[] {7, 0, 0, 0})).containsExactly(0, 0, 7, 0);
        assertThatThrownBy(() -> new Margin(COMMERCE, new double[] {Math.nextUp(1), 0, 0, 0}))
                .hasMessageContaining("margin of sector 1");
        assertThatThrownBy(() -> new Margin(COMMERCE, new double[] {0, -1e-9, 0, 0}))
                .hasMessageContaining("margin of sector 2");
        assertThatThrownBy(() ->
                        new DemandPrices(List.of(TRADERS, new Margin(TRANSPORT, new double[] {.76, 0, 0, 0})), SAME))
                .hasMessageContaining("more than all of it");
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertThatThrownBy(() -> new Margin(4, new double[4])).hasMessageContaining("no sector 5");
        assertThatThrownBy(() -> new DemandPrices(List.of(TRADERS, TRADERS), SAME))
                .hasMessageContaining("keeps a margin twice");
        assertThatThrownBy(() ->
                        new DemandPrices(List.of(TRADERS, new Margin(TRANSPORT, new double[] {0, 0, .1, 0})), SAME))
                .hasMessageContaining("which keeps a margin itself");
        for (double index : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new DemandPrices(List.of(), new double[] {1, index}))
                    .hasMessageContaining("must be above 0");
        }
        assertThatThrownBy(() -> new DemandPrices(List.of(), SAME).ofTheTable(new double[3]))
                .hasMessageContaining("of 4 sectors, the demand of 3");
    }

    @Test
    void strippingMarginsKeepsTheSum() {
        Cases.forAll(random -> {
            int n = random.nextInt(3, 9);
            double[] trade = random.doubles(n, 0, .5).toArray();
            double[] carried = random.doubles(n, 0, .5).toArray();
            for (int keeper : new int[] {n - 1, n - 2}) {
                trade[keeper] = 0;
                carried[keeper] = 0;
            }
            var prices = new DemandPrices(
                    List.of(new Margin(n - 1, trade), new Margin(n - 2, carried)),
                    random.doubles(n, .5, 2).toArray());
            double[] demand = random.doubles(n, -10, 100).toArray();
            assertThat(Arrays.stream(prices.atProducersPrices(demand)).sum())
                    .isCloseTo(Arrays.stream(demand).sum(), within(1e-9));
        });
    }
}
