package suishin.engines.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suishin.engines.Cases;
import suishin.engines.assignment.RandomisedAnswer.Drawn;
import suishin.engines.assignment.RandomisedAnswer.NotDrawn;
import suishin.engines.assignment.Shortage.TightLimit;
import suishin.engines.assignment.TotalAnswer.Largest;
import suishin.engines.assignment.network.Shares;

class RandomisedAssignmentTest {

    private static final PairLimit HALF = new PairLimit(1, 2);

    @Test
    void everyDrawKeepsDemandsLoadsConflictsAndSettledPairs() {
        Cases.forAll(random -> {
            var question = SmallCases.tight(random);
            var limit = new PairLimit(1 + random.nextInt(5), 5);
            if (RandomisedAssignment.solve(question, limit, random.nextLong()) instanceof Drawn drawn) {
                assertThat(Certificate.check(
                                        question,
                                        drawn.experts(),
                                        drawn.largest().prices())
                                .feasible())
                        .isTrue();
                assertThat(drawn.expected()).isLessThanOrEqualTo(drawn.largest().total() * limit.of());
            }
        });
    }

    @Test
    void aLimitOfOneHasTheLargestTotal() {
        Cases.forAll(random -> {
            var question = SmallCases.tight(random);
            if (RandomisedAssignment.solve(question, new PairLimit(7, 7), 1) instanceof Drawn drawn) {
                assertThat(drawn.expected()).isEqualTo(7 * drawn.largest().total());
                assertThat(drawn.served().total()).isEqualTo(drawn.largest().total());
            }
        });
    }

    @Test
    void everyPairIsDrawnAsOftenAsItsShareSays() {
        int draws = 20_000;
        int[][] experts = {{0, 1, 2}, {0, 1, 2, 3}, {0, 2, 3}};
        int[][] tenths = {{3, 3, 4}, {6, 4, 4, 6}, {2, 1, 7}};
        var often = new int[3][4];
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        for (int draw = 0; draw < draws; draw++) {
            int[][] drawn = new Shares(experts, tenths, new int[][] {{0, 0, 0}, {1, 1, 1, 1}, {2, 2, 2}}, List.of())
                    .drawn(10, random);
            assertThat(Stream.of(drawn).map(row -> row.length)).containsExactly(1, 2, 1);
            for (int proposal = 0; proposal < 3; proposal++) {
                for (int expert : drawn[proposal]) {
                    often[proposal][expert]++;
                }
            }
        }
        double fiveDeviations = 5 * Math.sqrt(0.25 / draws);
        for (int proposal = 0; proposal < 3; proposal++) {
            for (int place = 0; place < experts[proposal].length; place++) {
                double share = tenths[proposal][place] / 10.0;
                double frequency = (double) often[proposal][experts[proposal][place]] / draws;
                assertThat(frequency).isBetween(share - fiveDeviations, share + fiveDeviations);
            }
        }
    }

    @Test
    void aLimitNeverRaisesTheExpectedTotal() {
        Cases.forAll(random -> {
            var question = SmallCases.tight(random);
            var limit = new PairLimit(2, 5);
            if (RandomisedAssignment.solve(question, limit, 1) instanceof Drawn drawn) {
                var unlimited = RandomisedAssignment.solve(question, new PairLimit(5, 5), 1);
                assertThat(drawn.expected()).isLessThanOrEqualTo(((Drawn) unlimited).expected());
            }
        });
    }

    @Test
    void aLimitThatIsTooTightIsRefusedWithTheSmallestThatWouldDo() {
        var affinities = new Affinities(3, new int[][] {{1, 1, 1}, {1, 1, 1}});
        var question = new AssignmentCase(affinities, new int[] {2, 2}, new int[3], new int[] {2, 2, 2}, List.of());

        assertThat(RandomisedAssignment.solve(question, HALF, 1))
                .isEqualTo(new NotDrawn(List.of(new TightLimit(HALF, new PairLimit(667, 1000)))));
        assertThat(RandomisedAssignment.solve(question, new PairLimit(667, 1000), 1))
                .isInstanceOf(Drawn.class);
        assertThat(RandomisedAssignment.solve(question, new PairLimit(1, 1000), 1))
                .isEqualTo(new NotDrawn(List.of(new TightLimit(new PairLimit(1, 1000), new PairLimit(667, 1000)))));
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherOneAnother() {
        var affinities = new Affinities(8, new int[][] {IntStream.range(0, 8).toArray(), new int[8]});
        var question = new AssignmentCase(affinities, new int[] {2, 2}, new int[8], ones(8), List.of());
        var draws = IntStream.range(0, 8)
                .mapToObj(seed -> List.of(((Drawn) RandomisedAssignment.solve(question, HALF, seed / 2)).experts()[0]))
                .toList();
        for (int seed = 0; seed < 8; seed += 2) {
            assertThat(draws.get(seed).getFirst()).isEqualTo(draws.get(seed + 1).getFirst());
        }
        assertThat(draws.stream()
                        .map(draw -> draw.getFirst()[0] * 10 + draw.getFirst()[1])
                        .distinct()
                        .count())
                .isGreaterThan(1);
    }

    private static int[] ones(int size) {
        return IntStream.range(0, size).map(_ -> 1).toArray();
    }

    @Test
    void theUnlimitedOptimumStandsBesideTheDraw() {
        var question = new AssignmentCase(
                new Affinities(2, new int[][] {{4, 2}}), new int[] {1}, new int[2], new int[] {1, 1}, List.of());
        var drawn = (Drawn) RandomisedAssignment.solve(question, HALF, 1);
        assertThat(drawn.expected()).isEqualTo(6);
        assertThat(drawn.largest().total()).isEqualTo(((Largest) LargestTotal.solve(question)).total());
    }
}
