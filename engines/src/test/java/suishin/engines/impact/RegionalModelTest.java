package suishin.engines.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import suishin.engines.Cases;
import suishin.engines.impact.Effects.Arising;
import suishin.engines.impact.Multipliers.Measure;
import suishin.engines.impact.RegionalModel.Households;

class RegionalModelTest {

    private static final Offset<Double> FOUR = within(0.00005);
    private static final double[] NO_LEAK = {1, 1};

    /// Source: Miller and Blair 2009, section 2.3, the two-sector example.
    @Test
    void theTextbookTableGivesThePublishedInverse() {
        var system = new LeontiefSystem(new double[] {.15, .25, .20, .05}, NO_LEAK);
        var columns = system.output(new double[] {1, 0}, new double[] {0, 1}).values();
        assertThat(columns[0]).containsExactly(new double[] {1.2541, .2640}, FOUR);
        assertThat(columns[1]).containsExactly(new double[] {.3300, 1.1221}, FOUR);
        assertThat(system.output(new double[] {600, 1500}).values()[0])
                .containsExactly(new double[] {1247.5, 1841.6}, within(0.05));
    }

    /// Source: Miller and Blair 2009, section 2.5: the same table closed by its households.
    @Test
    void householdsEnterByARankOneTermAsTheBorderedInverseHasThem() {
        var wages = new double[] {.30, .25};
        // h_h = 0.05 of their income is spent on themselves: it scales both ends of the rank-one term
        var spent = new double[] {.05, .40};
        var system = new LeontiefSystem(new double[] {.15, .25, .20, .05}, NO_LEAK);
        double[] row = system.multipliers(wages).values()[0];
        double[] column = system.output(spent).values()[0];
        double again = 1 - .05 - Effects.dot(row, spent);
        double[][] typeOne =
                system.output(new double[] {1, 0}, new double[] {0, 1}).values();
        assertThat(new double[] {
                    typeOne[0][0] + column[0] * row[0] / again,
                    typeOne[1][0] + column[0] * row[1] / again,
                    typeOne[0][1] + column[1] * row[0] / again,
                    typeOne[1][1] + column[1] * row[1] / again,
                    row[0] / again,
                    row[1] / again,
                    1 / again
                })
                .containsExactly(new double[] {1.3651, .4253, .5273, 1.3481, .5698, .4890, 1.2885}, FOUR);
    }

    /// Source: Eurostat Manual of Supply, Use and Input-Output Tables, 2008 edition, chapter 15.
    @Test
    void germanyHasThePublishedMultipliers() {
        var all = new RegionalModel(Coefficients.of(Tables.germany())).multipliers(Optional.empty());
        assertThat(all.of(Measure.OUTPUT).typeOne())
                .containsExactly(new double[] {1.7048, 1.8413, 1.8136, 1.6035, 1.5951, 1.3782}, within(0.0001));
        assertThat(all.of(Measure.ENGAGED).typeOne())
                .containsExactly(new double[] {.0326, .0162, .0207, .0237, .0112, .0242}, FOUR);
        assertThat(all.of(Measure.VALUE_ADDED).typeOne())
                .containsExactly(new double[] {.8450, .7647, .8615, .9019, .9393, .9199}, within(0.0001));
    }

    @Test
    void everyTableReproducesItsOwnOutput() {
        Cases.forAll(random -> {
            var table = Tables.random(random, random.nextInt(1, 14));
            var coefficients = Coefficients.of(table);
            double[] demand = table.finalDemand();
            for (int i = 0; i < demand.length; i++) {
                demand[i] =
                        demand[i] * coefficients.localShare()[i] + table.trade().exports()[i];
            }
            double[] again =
                    new RegionalModel(coefficients).system().output(demand).values()[0];
            assertThat(again).containsExactly(table.trade().output(), within(1e-6));
        });
    }

    @Test
    void allRoundsAreWhatTypeTwoMultipliersSay() {
        Cases.forAll(random -> {
            var coefficients = Coefficients.of(Tables.random(random, random.nextInt(1, 14)));
            var model = new RegionalModel(coefficients);
            var households = new Households(random.nextDouble(0.9), coefficients.consumption());
            double[] demand = random.doubles(coefficients.size(), 0, 100).toArray();
            var effects = Effects.of(model, demand, Arising.OUTSIDE, households);
            var all = model.multipliers(Optional.of(households));
            for (Measure measure : Measure.values()) {
                var multipliers = all.of(measure);
                assertThat(Effects.dot(multipliers.typeTwo(), demand))
                        .as(measure.name())
                        .isCloseTo(Effects.dot(multipliers.direct(), effects.allRounds()), within(1e-6));
                assertThat(Effects.dot(multipliers.typeOne(), demand))
                        .as(measure.name())
                        .isCloseTo(Effects.dot(multipliers.direct(), effects.firstRound()), within(1e-6));
            }
        });
    }

    @Test
    void moreDemandNeverBringsLessAndTwiceTheDemandTwiceAsMuch() {
        Cases.forAll(random -> {
            var coefficients = Coefficients.of(Tables.random(random, random.nextInt(2, 10)));
            var model = new RegionalModel(coefficients);
            var households = new Households(0.6, coefficients.consumption());
            double[] demand = random.doubles(coefficients.size(), 0, 100).toArray();
            double[] twice = Arrays.stream(demand).map(value -> 2 * value).toArray();
            var once = Effects.of(model, demand, Arising.INSIDE, households);
            var double_ = Effects.of(model, twice, Arising.INSIDE, households);
            for (int i = 0; i < demand.length; i++) {
                assertThat(once.firstRound()[i]).isGreaterThanOrEqualTo(once.direct()[i] - 1e-9);
                assertThat(once.allRounds()[i]).isGreaterThanOrEqualTo(once.firstRound()[i] - 1e-9);
                assertThat(double_.allRounds()[i]).isCloseTo(2 * once.allRounds()[i], within(1e-8));
            }
        });
    }

    /// What is asked for inside stays only as far as it is not imported; what is asked for from outside stays whole.
    @Test
    void theLocalShareAppliesToDemandInsideAlone() {
        var coefficients = Coefficients.of(Tables.random(new java.util.Random(7), 5));
        var model = new RegionalModel(coefficients);
        var households = new Households(0.6, coefficients.consumption());
        double[] demand = {0, 100, 0, 0, 0};
        assertThat(Effects.of(model, demand, Arising.INSIDE, households).direct()[1])
                .isEqualTo(100 * coefficients.localShare()[1]);
        for (Arising whole : new Arising[] {Arising.OUTSIDE, Arising.OUTPUT, Arising.OUTFLOW}) {
            assertThat(Effects.of(model, demand, whole, households).direct()[1]).isEqualTo(100);
        }
    }

    @Test
    void aSectorWithoutOutputHasZerosAndNoNumberIsMadeUp() {
        var table = Tables.random(new java.util.Random(3), 4);
        table.trade().output()[2] = 0;
        var coefficients = Coefficients.of(table);
        assertThat(coefficients.valueAdded()[2]).isZero();
        for (int i = 0; i < 4; i++) {
            assertThat(coefficients.inputs()[i * 4 + 2]).isZero();
        }
    }

    @Test
    void largeTablesAreSolvedByIterationToTheSameAnswer() {
        int n = 640;
        var random = new java.util.Random(5);
        double[] inputs = random.doubles((long) n * n, 0, 1.4 / n).toArray();
        double[] share = random.doubles(n, 0.3, 1).toArray();
        double[] side = random.doubles(n, 0, 1).toArray();
        var system = new LeontiefSystem(inputs, share);
        var found = system.output(side, share);
        assertThat(found.method()).isEqualTo("GMRES");
        assertThat(found.residual()).isLessThanOrEqualTo(LeontiefSystem.TOLERANCE);
        double[] transposed = system.multipliers(side).values()[0];
        assertThat(Effects.dot(transposed, share)).isCloseTo(Effects.dot(side, found.values()[1]), within(1e-8));
    }

    @Test
    void aTableWhoseLocalInputsReachItsOutputIsRefused() {
        assertThatThrownBy(() -> new LeontiefSystem(new double[] {.5, .5, .5, .5}, NO_LEAK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no single solution");
    }
}
