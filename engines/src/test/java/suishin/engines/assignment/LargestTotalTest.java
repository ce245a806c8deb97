package suishin.engines.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suishin.engines.Cases;
import suishin.engines.assignment.Shortage.Experts;
import suishin.engines.assignment.Shortage.Proposals;
import suishin.engines.assignment.TotalAnswer.Impossible;
import suishin.engines.assignment.TotalAnswer.Largest;

class LargestTotalTest {

    @Test
    void theTotalIsTheOneThatTryingEverythingFindsAndIsProved() {
        Cases.forAll(random -> {
            var question = SmallCases.any(random);
            var best = SmallCases.best(question);
            switch (LargestTotal.solve(question)) {
                case Largest(int[][] experts, long total, Prices prices) -> {
                    assertThat(best).hasValue(total);
                    assertThat(Certificate.check(question, experts, prices))
                            .isEqualTo(new Certificate(true, total, total));
                }
                case Impossible(var shortages) -> {
                    assertThat(best).isEmpty();
                    assertThat(shortages).isNotEmpty();
                }
            }
        });
    }

    @Test
    void aTighterOrLooserLoadDecidesExactlyWhetherThereIsAnAnswer() {
        var affinities = new Affinities(2, new int[][] {{5, 4}, {3, 1}});
        var enough = new AssignmentCase(affinities, new int[] {1, 1}, new int[] {1, 0}, new int[] {1, 1}, List.of());
        var less = new AssignmentCase(affinities, new int[] {2, 1}, new int[2], new int[] {1, 1}, List.of());

        assertThat(LargestTotal.solve(enough))
                .isInstanceOfSatisfying(
                        Largest.class, answer -> assertThat(answer.total()).isEqualTo(7));
        assertThat(LargestTotal.solve(less)).isEqualTo(new Impossible(List.of(new Shortage.LargestLoads(2, 3))));
    }

    @Test
    void everyShortageThatCountingFindsIsNamedAtOnce() {
        int no = Affinities.BARRED;
        var affinities = new Affinities(2, new int[][] {{1, no}, {1, no}});
        var question = new AssignmentCase(
                affinities, new int[] {2, 1}, new int[] {2, 2}, new int[] {2, 2}, List.of(new Pair(1, 0)));

        assertThat(LargestTotal.solve(question))
                .isEqualTo(new Impossible(List.of(
                        new Shortage.LeastLoads(4, 3),
                        new Shortage.ProposalAlone(0, 2, 1),
                        new Shortage.ExpertAlone(1, 2, 0))));
    }

    @Test
    void moreSettledPairsThanThereIsRoomForAreNamed() {
        var affinities = new Affinities(2, new int[][] {{1, 1}, {1, 1}});
        var settled = List.of(new Pair(0, 0), new Pair(0, 1), new Pair(1, 0));
        var question = new AssignmentCase(affinities, new int[] {1, 1}, new int[2], new int[] {1, 1}, settled);

        assertThat(LargestTotal.solve(question))
                .isEqualTo(new Impossible(
                        List.of(new Shortage.SettledProposal(0, 1, 2), new Shortage.SettledExpert(0, 1, 2))));
    }

    @Test
    void proposalsThatCompeteForTooFewExpertsAreNamed() {
        int no = Affinities.BARRED;
        var affinities = new Affinities(3, new int[][] {{1, no, no}, {1, no, no}, {1, 1, 1}});
        var question = new AssignmentCase(affinities, new int[] {1, 1, 1}, new int[3], new int[] {1, 1, 1}, List.of());

        assertThat(LargestTotal.solve(question))
                .isEqualTo(new Impossible(List.of(new Proposals(List.of(0, 1), List.of(0), 2, 1))));
    }

    @Test
    void expertsWhoseLeastLoadsCannotAllBeMetAreNamed() {
        int no = Affinities.BARRED;
        var affinities = new Affinities(3, new int[][] {{1, 1, no}, {no, no, 1}, {no, no, 1}});
        var question = new AssignmentCase(
                affinities, new int[] {1, 1, 1}, new int[] {1, 1, 0}, new int[] {2, 2, 2}, List.of());

        assertThat(LargestTotal.solve(question))
                .isEqualTo(new Impossible(List.of(new Experts(List.of(0, 1), List.of(0), 2, 1))));
    }

    @Test
    void groupsNamedAsShortNeedMoreThanTheyCanGet() {
        Cases.forAll(random -> {
            if (LargestTotal.solve(SmallCases.tight(random)) instanceof Impossible(var shortages)) {
                for (var shortage : shortages) {
                    if (shortage instanceof Proposals group) {
                        assertThat(group.needed()).isGreaterThan(group.available());
                    }
                    if (shortage instanceof Experts group) {
                        assertThat(group.needed()).isGreaterThan(group.available());
                    }
                }
            }
        });
    }

    @Test
    void theOrderOfRowsAndColumnsDoesNotChangeTheTotal() {
        Cases.forAll(random -> {
            var question = SmallCases.tight(random);
            var rows = SmallCases.shuffled(question.proposals(), random);
            var columns = SmallCases.shuffled(question.experts(), random);
            assertThat(SmallCases.total(SmallCases.permuted(question, rows, columns)))
                    .isEqualTo(SmallCases.total(question));
        });
    }

    @Test
    void affinitiesTimesThreeHaveThreeTimesTheTotal() {
        Cases.forAll(random -> {
            var question = SmallCases.tight(random);
            var total = SmallCases.total(question);
            assertThat(SmallCases.total(SmallCases.timesThree(question)))
                    .isEqualTo(total.isEmpty() ? total : java.util.OptionalLong.of(3 * total.getAsLong()));
        });
    }

    @Test
    void anotherExpertLikeOneWeHaveNeverLowersTheTotal() {
        Cases.forAll(random -> {
            var question = SmallCases.tight(random);
            var before = SmallCases.total(question);
            var after = SmallCases.total(SmallCases.withTwinOf(question, random.nextInt(question.experts())));
            before.ifPresent(total -> assertThat(after.orElseThrow()).isGreaterThanOrEqualTo(total));
        });
    }

    @Test
    void aTamperedAnswerIsNotProved() {
        Cases.forAll(random -> {
            var question = SmallCases.tight(random);
            if (LargestTotal.solve(question) instanceof Largest(int[][] experts, long total, Prices prices)) {
                int proposal = random.nextInt(question.proposals());
                var other = prices.proposal().clone();
                other[proposal] += Affinities.SCALE;
                var tampered = Certificate.check(question, experts, new Prices(other, prices.expert()));
                assertThat(tampered.bound()).isGreaterThanOrEqualTo(total);
                assertThat(Certificate.check(question, twice(experts, proposal), prices)
                                .proves())
                        .isFalse();
            }
        });
    }

    private static int[][] twice(int[][] experts, int proposal) {
        var rows = new ArrayList<>(List.of(experts));
        rows.set(
                proposal,
                IntStream.concat(IntStream.of(0), Arrays.stream(experts[proposal]))
                        .toArray());
        return rows.toArray(int[][]::new);
    }

    @Test
    void aWorseAssignmentIsNotProvedByTheSamePrices() {
        var affinities = new Affinities(2, new int[][] {{5, 4}, {3, 1}});
        var question = new AssignmentCase(affinities, new int[] {1, 1}, new int[2], new int[] {1, 1}, List.of());
        var answer = (Largest) LargestTotal.solve(question);

        var worse = Certificate.check(question, new int[][] {{0}, {1}}, answer.prices());

        assertThat(worse).isEqualTo(new Certificate(true, 6, 7));
        assertThat(worse.proves()).isFalse();
    }
}
