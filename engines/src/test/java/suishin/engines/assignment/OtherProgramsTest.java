package suishin.engines.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suishin.engines.assignment.AssignmentAnswer.Assigned;
import suishin.engines.assignment.AssignmentAnswer.Infeasible;

/// Seeded questions of some size, where trying everything is out of reach: OR-tools finds the same totals.
class OtherProgramsTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void demandsLoadsAndOneOfEachSectorHaveTheTotalOfItsFlow(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var plain = question(60 + random.nextInt(100), 80 + random.nextInt(80), random, 1);
        assertThat(total(plain)).isEqualTo(OrTools.byFlow(plain));

        var sector = random.ints(plain.experts(), -1, 3).toArray();
        var covered = SmallCases.withTraits(plain, List.of(Trait.atLeast(plain.proposals(), sector, 1, 0, 1)));
        assertThat(total(covered)).isEqualTo(OrTools.byFlow(covered));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rulesThatCrossHaveTheTotalOfItsBranchAndCut(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(100 + seed);
        // Hundredths: its bounds are floating-point numbers and are not fine enough for millionths.
        var plain = question(40 + random.nextInt(30), 60 + random.nextInt(30), random, 10_000);
        int[] organisation = random.ints(plain.experts(), 0, 20).toArray();
        int[] prefecture = Arrays.stream(organisation).map(one -> one % 6).toArray();
        int[] sector = random.ints(plain.experts(), 0, 3).toArray();
        int[] senior = random.ints(plain.experts(), 0, 3)
                .map(one -> one == 0 ? 0 : Trait.NO_GROUP)
                .toArray();
        var ruled = SmallCases.withTraits(
                plain,
                List.of(
                        Trait.atLeast(plain.proposals(), sector, 1, 0, 0),
                        Trait.atMost(plain.proposals(), organisation, 1),
                        Trait.atMost(plain.proposals(), prefecture, 2),
                        Trait.atLeast(plain.proposals(), senior, 1)));

        assertThat(total(ruled)).isEqualTo(OrTools.byBranchAndCut(ruled));
    }

    private static OptionalLong total(AssignmentCase question) {
        return switch (AssignmentSolver.solve(AssignmentQuestion.forTotal(question), Progress.SILENT)) {
            case Assigned answer -> {
                var checked = Certificate.check(
                        question, answer.experts(), answer.proof().prices());
                assertThat(checked.feasible()).isTrue();
                assertThat(checked.total()).isEqualTo(answer.proof().largest());
                assertThat(answer.proof().isProved()).isTrue();
                assertThat(checked.bound() - checked.total()).isBetween(0L, checked.total() / 500);
                yield OptionalLong.of(answer.served().total());
            }
            case Infeasible _ -> OptionalLong.empty();
            case AssignmentAnswer other -> throw new AssertionError(other);
        };
    }

    private static AssignmentCase question(int proposals, int experts, RandomGenerator random, int unit) {
        var rows = new int[proposals][experts];
        for (int[] row : rows) {
            Arrays.setAll(
                    row,
                    _ -> random.nextInt(12) == 0 ? Affinities.BARRED : random.nextInt(-5, 1_000_000 / unit) * unit);
        }
        int[] demand = random.ints(proposals, 2, 5).toArray();
        int[] least = random.ints(experts, 0, 3).toArray();
        int most = 2 + 4 * proposals / experts;
        int[] largest = Arrays.stream(least).map(one -> one + most).toArray();
        return new AssignmentCase(new Affinities(experts, rows), demand, least, largest, List.of());
    }
}
