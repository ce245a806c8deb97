package suishin.engines.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suishin.engines.Cases;
import suishin.engines.assignment.AssignmentAnswer.Assigned;
import suishin.engines.assignment.AssignmentAnswer.GroupsCross;
import suishin.engines.assignment.AssignmentAnswer.Infeasible;
import suishin.engines.assignment.AssignmentAnswer.LimitTooTight;
import suishin.engines.assignment.AssignmentAnswer.Undecided;
import suishin.engines.assignment.AssignmentQuestion.Objective.ByLot;
import suishin.engines.assignment.AssignmentQuestion.Objective.Fair;

class AssignmentSolverTest {

    @Test
    void theTotalIsTheOneThatTryingEverythingFindsAndTheBoundProvesIt() {
        Cases.forAll(random -> {
            var question = SmallCases.ruled(random);
            var best = SmallCases.best(question);
            switch (AssignmentSolver.solve(AssignmentQuestion.forTotal(question), Progress.SILENT)) {
                case Assigned answer -> {
                    assertThat(best).hasValue(answer.served().total());
                    assertThat(answer.proof().isProved()).isTrue();
                    var checked = Certificate.check(
                            question, answer.experts(), answer.proof().prices());
                    assertThat(checked.feasible()).isTrue();
                    assertThat(checked.bound()).isGreaterThanOrEqualTo(checked.total());
                }
                case Infeasible _ -> assertThat(best).isEmpty();
                case AssignmentAnswer other -> throw new AssertionError(other);
            }
        });
    }

    @Test
    void nestedGroupsAreProvedByPricesAlone() {
        Cases.forAll(random -> {
            var question = nested(SmallCases.any(random), random);
            if (AssignmentSolver.solve(AssignmentQuestion.forTotal(question), Progress.SILENT)
                    instanceof Assigned answer) {
                assertThat(Certificate.check(
                                        question,
                                        answer.experts(),
                                        answer.proof().prices())
                                .proves())
                        .isTrue();
            }
        });
    }

    /// Organisations in prefectures: two traits that nest.
    private static AssignmentCase nested(AssignmentCase plain, RandomGenerator random) {
        var organisation = new int[plain.experts()];
        Arrays.setAll(organisation, _ -> random.nextInt(4));
        int[] prefecture = Arrays.stream(organisation).map(one -> one / 2).toArray();
        var traits = List.of(
                Trait.atMost(plain.proposals(), organisation, 1),
                Trait.everywhere(
                        plain.proposals(), prefecture, new int[] {random.nextInt(2), 0}, new int[] {Trait.NO_LIMIT, 1
                        }));
        return SmallCases.withTraits(plain, clipped(traits));
    }

    private static List<Trait> clipped(List<Trait> traits) {
        return traits.stream()
                .filter(trait -> Arrays.stream(trait.groupOf()).allMatch(group -> group < trait.groups()))
                .toList();
    }

    @Test
    void alternatesAreOthersWithinTheLoadsThatAreLeftBestFirst() {
        Cases.forAll(random -> {
            var question = SmallCases.ruled(random);
            var two = new int[question.proposals()];
            Arrays.fill(two, 2);
            var asked = new AssignmentQuestion(question, new AssignmentQuestion.Objective.Total(), two, List.of(), 1);
            if (AssignmentSolver.solve(asked, Progress.SILENT) instanceof Assigned answer) {
                var load = new int[question.experts()];
                for (int proposal = 0; proposal < two.length; proposal++) {
                    int[] row = question.affinities().row(proposal);
                    int[] further = answer.alternates()[proposal];
                    assertThat(further.length).isLessThanOrEqualTo(2);
                    assertThat(Arrays.stream(further).map(expert -> -row[expert]))
                            .isSorted();
                    assertThat(Arrays.stream(further).boxed())
                            .noneMatch(expert -> row[expert] == Affinities.BARRED)
                            .doesNotContainAnyElementsOf(Arrays.stream(answer.experts()[proposal])
                                    .boxed()
                                    .toList());
                    IntStream.concat(Arrays.stream(further), Arrays.stream(answer.experts()[proposal]))
                            .forEach(expert -> load[expert]++);
                }
                for (int expert = 0; expert < load.length; expert++) {
                    assertThat(load[expert]).isLessThanOrEqualTo(question.loadMax()[expert]);
                }
            }
        });
    }

    @Test
    void aFairAnswerKeepsEveryGroupAndServesTheWorstAsTryingEverythingDoes() {
        Cases.forAll(random -> {
            if (random.nextInt(10) > 0) {
                return;
            }
            var question = SmallCases.ruled(random);
            var asked = AssignmentQuestion.forTotal(question).with(new Fair(0));
            if (AssignmentSolver.solve(asked, Progress.SILENT) instanceof Assigned answer) {
                long best = SmallCases.all(question).stream()
                        .mapToLong(experts -> Served.of(question, experts).minimum())
                        .max()
                        .orElseThrow();
                assertThat(answer.served().minimum()).isEqualTo(best);
                assertThat(answer.proof().worstTenthBound()).isGreaterThanOrEqualTo(best - 1e-6);
                assertThat(answer.proof().minimumBound()).isGreaterThanOrEqualTo(best);
                assertThat(answer.isMinimumProved()).isEqualTo(answer.proof().minimumBound() == best);
                assertThat(SmallCases.all(question))
                        .anySatisfy(experts -> assertThat(experts).isDeepEqualTo(answer.experts()));
            }
        });
    }

    @Test
    void aDrawKeepsNestedGroupsAndTheLimitOfEveryPair() {
        Cases.forAll(random -> {
            var question = nested(SmallCases.any(random), random);
            var asked = AssignmentQuestion.forTotal(question).with(new ByLot(new PairLimit(2, 3)));
            switch (AssignmentSolver.solve(asked, Progress.SILENT)) {
                case Assigned answer -> {
                    assertThat(Certificate.check(
                                            question,
                                            answer.experts(),
                                            answer.proof().prices())
                                    .feasible())
                            .isTrue();
                    assertThat(answer.proof().expected())
                            .isLessThanOrEqualTo((double) answer.proof().largest());
                }
                case LimitTooTight(PairLimit _, PairLimit enough) ->
                    assertThat(AssignmentSolver.solve(asked.with(new ByLot(enough)), Progress.SILENT))
                            .isInstanceOf(Assigned.class);
                case Infeasible _ -> assertThat(SmallCases.all(question)).isEmpty();
                case AssignmentAnswer other -> throw new AssertionError(other);
            }
        });
    }

    @Test
    void pairsAreDrawnWithGroupsAsOftenAsWithTheirShares() {
        var affinities = new Affinities(4, new int[][] {{9, 8, 7, 6}, {9, 8, 7, 6}});
        var sector = new Trait(new int[] {0, 0, 1, 1}, new int[][] {{1, 1}, {1, 1}}, new int[][] {{1, 1}, {1, 1}});
        var question = new AssignmentCase(
                affinities, new int[] {2, 2}, new int[4], new int[] {2, 2, 2, 2}, List.of(), List.of(sector));
        var often = new int[4];
        int draws = 4_000;
        for (int seed = 0; seed < draws; seed++) {
            var asked = new AssignmentQuestion(question, new ByLot(new PairLimit(3, 4)), new int[2], List.of(), seed);
            var answer = (Assigned) AssignmentSolver.solve(asked, Progress.SILENT);
            assertThat(question.keepsTraits(0, answer.experts()[0])).isTrue();
            Arrays.stream(answer.experts()[0]).forEach(expert -> often[expert]++);
        }
        double fiveDeviations = 5 * Math.sqrt(0.25 * draws);
        assertThat((double) often[0]).isBetween(0.75 * draws - fiveDeviations, 0.75 * draws + fiveDeviations);
        assertThat((double) often[3]).isBetween(0.25 * draws - fiveDeviations, 0.25 * draws + fiveDeviations);
    }

    @Test
    void groupsThatCrossCannotBeDrawn() {
        var affinities = new Affinities(3, new int[][] {{1, 1, 1}});
        var question = new AssignmentCase(
                affinities,
                new int[] {2},
                new int[3],
                new int[] {1, 1, 1},
                List.of(),
                List.of(Trait.atLeast(1, new int[] {0, 0, -1}, 1), Trait.atLeast(1, new int[] {-1, 0, 0}, 1)));
        assertThat(AssignmentSolver.solve(
                        AssignmentQuestion.forTotal(question).with(new ByLot(new PairLimit(2, 3))), Progress.SILENT))
                .isEqualTo(new GroupsCross(1));
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        Cases.forAll(random -> {
            var question = AssignmentQuestion.forTotal(SmallCases.ruled(random));
            if (AssignmentSolver.solve(question, Progress.SILENT) instanceof Assigned answer
                    && AssignmentSolver.solve(question, Progress.SILENT) instanceof Assigned again) {
                assertThat(again.experts()).isDeepEqualTo(answer.experts());
            }
        });
    }

    @Test
    void aListenerThatEndsTheSearchIsGivenWhatThereIsWithABoundThatHolds() {
        Cases.forAll(random -> {
            var question = SmallCases.ruled(random);
            var best = SmallCases.best(question);
            int calls = random.nextInt(4);
            var left = new int[] {calls};
            switch (AssignmentSolver.solve(AssignmentQuestion.forTotal(question), (_, _, _) -> left[0]-- > 0)) {
                case Assigned answer -> {
                    assertThat(best.orElseThrow())
                            .isBetween(answer.served().total(), answer.proof().bound());
                    assertThat(answer.stopped() || answer.proof().isProved()).isTrue();
                }
                case Undecided(long bound, boolean stopped) -> {
                    assertThat(stopped).isTrue();
                    best.ifPresent(total -> assertThat(bound).isGreaterThanOrEqualTo(total));
                }
                case Infeasible _ -> assertThat(best).isEmpty();
                case AssignmentAnswer other -> throw new AssertionError(other);
            }
        });
    }

    @Test
    void aSealedSeedIsOpenedByItsSecretAlone() {
        var sealed = new SealedSeed(new byte[16]);
        assertThat(sealed.seal()).isEqualTo("374708fff7719dd5979ec875d56cd2286f6d3cf7ec317a3b25632aab28ec37bb");
        assertThat(sealed.opens(sealed.seal())).isTrue();
        var other = new byte[16];
        other[15] = 1;
        assertThat(new SealedSeed(other).opens(sealed.seal())).isFalse();
        assertThat(new SealedSeed(other).seed()).isNotEqualTo(sealed.seed());
        assertThatThrownBy(() -> new SealedSeed(new byte[15])).hasMessage("the secret has 15 bytes, not at least 16");
    }
}
