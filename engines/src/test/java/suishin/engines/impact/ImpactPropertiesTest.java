package suishin.engines.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import suishin.engines.Cases;
import suishin.engines.impact.Effects.Arising;
import suishin.engines.impact.Multipliers.Measure;
import suishin.engines.impact.RegionalModel.Households;

/// What holds for every table and every demand.
class ImpactPropertiesTest {

    @Test
    void aDemandSoManyTimesAsLargeBringsSoManyTimesAsMuch() {
        Cases.forAll(random -> {
            var question = Question.random(random);
            double factor = random.nextDouble(-3, 3);
            double[] demand = question.demand(random);
            double[] zero = new double[demand.length];
            var once = question.effects(demand);
            var scaled = question.effects(Effects.sum(zero, factor, demand));
            assertThat(scaled.allRounds()).containsExactly(Effects.sum(zero, factor, once.allRounds()), within(1e-7));
            assertThat(scaled.secondRound())
                    .containsExactly(Effects.sum(zero, factor, once.secondRound()), within(1e-7));
        });
    }

    @Test
    void twoDemandsTogetherBringWhatTheyBringApart() {
        Cases.forAll(random -> {
            var question = Question.random(random);
            double[] one = question.demand(random);
            double[] other = question.demand(random);
            var apart = Effects.sum(
                    question.effects(one).allRounds(),
                    1,
                    question.effects(other).allRounds());
            assertThat(question.effects(Effects.sum(one, 1, other)).allRounds()).containsExactly(apart, within(1e-7));
            var kinds = Effects.of(
                    question.model(),
                    Map.of(Arising.INSIDE, one, Arising.OUTFLOW, other),
                    Optional.of(question.households()));
            double[] outflow = Effects.of(question.model(), other, Arising.OUTFLOW, question.households())
                    .allRounds();
            assertThat(kinds.allRounds())
                    .containsExactly(Effects.sum(question.effects(one).allRounds(), 1, outflow), within(1e-7));
        });
    }

    @Test
    void moreOfOneDemandBringsLessOfNothing() {
        Cases.forAll(random -> {
            var question = Question.random(random);
            double[] demand = question.demand(random);
            double[] more = demand.clone();
            more[random.nextInt(more.length)] += random.nextDouble(100);
            var less = question.effects(demand);
            var larger = question.effects(more);
            for (int i = 0; i < demand.length; i++) {
                assertThat(larger.direct()[i]).isGreaterThanOrEqualTo(less.direct()[i]);
                assertThat(larger.firstRound()[i]).isGreaterThanOrEqualTo(less.firstRound()[i] - 1e-9);
                assertThat(larger.secondRound()[i]).isGreaterThanOrEqualTo(less.secondRound()[i] - 1e-9);
                assertThat(larger.allRounds()[i]).isGreaterThanOrEqualTo(less.allRounds()[i] - 1e-9);
            }
        });
    }

    /// A region that meets more of its demand itself keeps more of every demand.
    @Test
    void lessLeakageBringsLessOfNothing() {
        Cases.forAll(random -> {
            var question = Question.random(random);
            var tight = new RegionalModel(question.model().coefficients().withoutLeakage());
            double[] demand = question.demand(random);
            double[] leaking = question.effects(demand).firstRound();
            double[] whole = Effects.of(tight, Map.of(Arising.INSIDE, demand), Optional.empty())
                    .firstRound();
            for (int i = 0; i < leaking.length; i++) {
                assertThat(whole[i]).isGreaterThanOrEqualTo(leaking[i] - 1e-9);
            }
        });
    }

    /// The households as one more sector: the inverse bordered by what they buy and are paid.
    @Test
    void typeTwoByARankOneTermIsTheBorderedInverse() {
        Cases.forAll(random -> {
            var question = Question.random(random);
            var bordered = question.bordered();
            var multipliers = question.model().multipliers(Optional.of(question.households()));
            int n = question.model().system().size();
            for (Measure measure : Measure.values()) {
                double[] direct = new double[n + 1];
                System.arraycopy(multipliers.of(measure).direct(), 0, direct, 0, n);
                double[] closed = bordered.multipliers(direct).values()[0];
                for (int j = 0; j < n; j++) {
                    assertThat(multipliers.of(measure).typeTwo()[j])
                            .as("%s of sector %d", measure, j)
                            .isCloseTo(closed[j], within(1e-8 * Math.max(1, Math.abs(closed[j]))));
                }
            }
            double[] demand = question.demand(random);
            var effects = Effects.of(question.model(), demand, Arising.OUTSIDE, question.households());
            double[] made = bordered.output(Arrays.copyOf(demand, n + 1)).values()[0];
            assertThat(Arrays.copyOf(made, n)).containsExactly(effects.allRounds(), within(1e-7));
        });
    }

    @Test
    void everyTableReproducesItsOutput() {
        Cases.forAll(random -> {
            var table = Tables.random(random, random.nextInt(1, 14));
            var coefficients = Coefficients.of(table);
            var effects = Effects.of(
                    new RegionalModel(coefficients),
                    Map.of(
                            Arising.INSIDE,
                            table.finalDemand(),
                            Arising.OUTSIDE,
                            table.trade().exports()),
                    Optional.empty());
            for (int i = 0; i < table.size(); i++) {
                double output = table.trade().output()[i];
                assertThat(effects.firstRound()[i]).isCloseTo(output, within(1e-11 * Math.max(1, output)));
            }
        });
    }

    /// A table with its households.
    private record Question(RegionalModel model, Households households) {

        static Question random(RandomGenerator random) {
            var coefficients = Coefficients.of(Tables.random(random, random.nextInt(1, 14)));
            return new Question(
                    new RegionalModel(coefficients),
                    new Households(random.nextDouble(0.9), coefficients.consumption()));
        }

        double[] demand(RandomGenerator random) {
            return random.doubles(model.system().size(), 0, 100).toArray();
        }

        Effects effects(double[] demand) {
            return Effects.of(model, demand, Arising.INSIDE, households);
        }

        LeontiefSystem bordered() {
            var coefficients = model.coefficients();
            int n = coefficients.size();
            double[] bought = model.localConsumption(households);
            var inputs = new double[(n + 1) * (n + 1)];
            var share = new double[n + 1];
            Arrays.fill(share, 1);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    inputs[i * (n + 1) + j] =
                            coefficients.localShare()[i] * coefficients.inputs()[i * n + j];
                }
                inputs[i * (n + 1) + n] = bought[i];
                inputs[n * (n + 1) + i] = coefficients.income()[i];
            }
            return new LeontiefSystem(inputs, share);
        }
    }
}
