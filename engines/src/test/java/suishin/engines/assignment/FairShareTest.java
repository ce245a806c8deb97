package suishin.engines.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suishin.engines.Cases;
import suishin.engines.assignment.FairAnswer.Fair;
import suishin.engines.assignment.FairAnswer.Hopeless;
import suishin.engines.assignment.Shortage.LargestLoads;

class FairShareTest {

    /// Best known figures of public sets; the worst tenth as a share of the bound of a linear program.
    @ParameterizedTest
    @CsvSource({
        "midl, 0.9448, 1.1117, 0.995",
        "preflib3, 0.7500, 1.0588, 0.995",
        "aamas2016, 1.0000, 1.1364, 0.995",
        "sigir73, 1.0000, 1.2551, 0.967"
    })
    void theWorstServedAreServedAsWellAsTheBestKnownAnswerServesThem(
            String set, String minimum, double bound, double share) {
        var question = SharedSets.read(set);
        for (int seed = 1; seed <= 3; seed++) {
            var fair = (Fair) FairShare.solve(question, 990, seed);
            double worstTenth = fair.served().worstTenth() / 1e6 / fair.served().tenth();

            assertThat("%.4f".formatted(fair.served().minimum() / 1e6)).isEqualTo(minimum);
            assertThat(worstTenth).isGreaterThanOrEqualTo(share * bound);
            assertThat(worstTenth * 1e6).isLessThanOrEqualTo(fair.worstTenthBound() + 1e-6);
            assertThat(fair.served().total())
                    .isGreaterThanOrEqualTo(fair.largest().total() / 100 * 99);
            assertThat(Certificate.check(
                                    question, fair.experts(), fair.largest().prices())
                            .feasible())
                    .isTrue();
        }
    }

    @Test
    void smallQuestionsAreAnsweredAsTryingEverythingDoes() {
        oneInTen(random -> {
            var question = SmallCases.any(random);
            var all = SmallCases.all(question);
            if (FairShare.solve(question, 0, 1) instanceof Fair fair) {
                var best = all.stream()
                        .map(experts -> Served.of(question, experts))
                        .mapToLong(Served::minimum)
                        .max()
                        .orElseThrow();
                assertThat(fair.served().minimum()).isEqualTo(best);
                assertThat(fair.worstTenthBound()).isGreaterThanOrEqualTo(best - 1e-6);
                assertThat(Certificate.check(
                                        question, fair.experts(), fair.largest().prices())
                                .feasible())
                        .isTrue();
            } else {
                assertThat(all).isEmpty();
            }
        });
    }

    @Test
    void theTotalNeverFallsBelowItsFloor() {
        oneInTen(random -> {
            var question = SmallCases.tight(random);
            if (FairShare.solve(question, 950, 1) instanceof Fair fair) {
                long largest = fair.largest().total();
                assertThat(fair.served().total()).isGreaterThanOrEqualTo(largest - Math.abs(largest) * 50 / 1000);
            }
        });
    }

    @Test
    void theSameSeedHasTheSameAnswer() {
        oneInTen(random -> {
            var question = SmallCases.tight(random);
            if (FairShare.solve(question, 900, 7) instanceof Fair fair
                    && FairShare.solve(question, 900, 7) instanceof Fair again) {
                assertThat(again.experts()).isDeepEqualTo(fair.experts());
            }
        });
    }

    @Test
    void whatCannotBeAssignedCannotBeAssignedFairly() {
        var question = new AssignmentCase(
                new Affinities(1, new int[][] {{1}, {1}}), new int[] {1, 1}, new int[1], new int[] {1}, List.of());
        assertThat(FairShare.solve(question, 990, 1)).isEqualTo(new Hopeless(List.of(new LargestLoads(1, 2))));
    }

    /// A search takes long enough for every tenth case to do.
    private static void oneInTen(Consumer<RandomGenerator> property) {
        Cases.forAll(random -> {
            if (random.nextInt(10) == 0) {
                property.accept(random);
            }
        });
    }
}
