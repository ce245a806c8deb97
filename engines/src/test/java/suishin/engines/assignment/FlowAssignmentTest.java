package suishin.engines.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suishin.engines.Cases;
import suishin.engines.assignment.AssignmentResult.Assigned;
import suishin.engines.assignment.AssignmentResult.CapacityShort;
import suishin.engines.assignment.AssignmentResult.DemandBelowCoverage;
import suishin.engines.assignment.AssignmentResult.GroupClosed;
import suishin.engines.assignment.AssignmentResult.Infeasible;
import suishin.engines.assignment.AssignmentResult.TooFewExperts;

class FlowAssignmentTest {

    private final AssignmentEngine engine = new FlowAssignment();

    @Test
    void theAnswerIsTheOneThatTryingEverythingFinds() {
        Cases.forAll(random -> {
            var problem = problem(random, 1 + random.nextInt(3), 1 + random.nextInt(5));
            var best = new Everything(problem).best();
            switch (engine.solve(problem)) {
                case Assigned assigned -> {
                    assertThat(best).isPresent();
                    assertThat(Math.round(assigned.total() * FlowAssignment.SCALE))
                            .isEqualTo(best.getAsLong());
                }
                case Infeasible infeasible -> {
                    assertThat(best).isEmpty();
                    assertThat(infeasible.reasons()).isNotEmpty();
                }
            }
        });
    }

    @Test
    void noAnswerBreaksDemandCapacityCoverageOrAConflict() {
        Cases.forAll(random -> {
            var problem = problem(random, 1 + random.nextInt(12), 1 + random.nextInt(20));
            if (engine.solve(problem) instanceof Assigned(int[][] experts, double _)) {
                keepsEveryBound(problem, experts);
            }
        });
    }

    @Test
    void theProposalsNamedAsShortAreShortEvenAlone() {
        Cases.forAll(random -> {
            var problem = problem(random, 1 + random.nextInt(8), 1 + random.nextInt(10));
            if (engine.solve(problem) instanceof Infeasible(var reasons)
                    && reasons.getFirst() instanceof CapacityShort(var proposals, var experts, int missing)) {
                assertThat(missing).isPositive();
                assertThat(experts).isNotEmpty();
                assertThat(engine.solve(only(problem, proposals)))
                        .isInstanceOfSatisfying(
                                Infeasible.class,
                                alone -> assertThat(alone.reasons()).hasExactlyElementsOfTypes(CapacityShort.class));
            }
        });
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        Cases.forAll(random -> {
            var problem = problem(random, 4, 8);
            if (engine.solve(problem) instanceof Assigned(int[][] experts, double _)
                    && engine.solve(problem) instanceof Assigned(int[][] again, double _)) {
                assertThat(again).isDeepEqualTo(experts);
            }
        });
    }

    @Test
    void aCapacityThatIsJustEnoughIsEnough() {
        double[][] same = {{1, 1}, {1, 1}};
        boolean[][] open = new boolean[2][2];
        var enough = new AssignmentProblem(same, open, ones(2), new int[] {2, 0}, new int[2], List.of());
        var less = new AssignmentProblem(same, open, ones(2), new int[] {1, 0}, new int[2], List.of());

        assertThat(engine.solve(enough)).isInstanceOf(Assigned.class);
        assertThat(engine.solve(less))
                .isEqualTo(new Infeasible(List.of(new CapacityShort(List.of(0, 1), List.of(0), 1))));
    }

    @Test
    void everyPlainReasonIsNamedAtOnce() {
        double[][] affinity = {{1, 1}, {1, 1}};
        boolean[][] forbidden = {{true, false}, {false, false}};
        var problem = new AssignmentProblem(
                affinity, forbidden, new int[] {2, 1}, new int[] {2, 2}, new int[] {0, 1}, List.of(0, 1));

        assertThat(engine.solve(problem))
                .isEqualTo(new Infeasible(
                        List.of(new GroupClosed(0, 0), new TooFewExperts(0, 2, 1), new DemandBelowCoverage(1, 1, 2))));
    }

    private static AssignmentProblem only(AssignmentProblem problem, List<Integer> proposals) {
        return new AssignmentProblem(
                proposals.stream().map(proposal -> problem.affinity()[proposal]).toArray(double[][]::new),
                proposals.stream()
                        .map(proposal -> problem.forbidden()[proposal])
                        .toArray(boolean[][]::new),
                proposals.stream()
                        .mapToInt(proposal -> problem.demand()[proposal])
                        .toArray(),
                problem.capacity(),
                problem.groups(),
                problem.coverage());
    }

    private static int[] ones(int size) {
        var ones = new int[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static AssignmentProblem problem(RandomGenerator random, int proposals, int experts) {
        int groups = 1 + random.nextInt(3);
        var coverage = IntStream.range(0, groups)
                .filter(_ -> random.nextBoolean())
                .boxed()
                .toList();
        var affinity = new double[proposals][experts];
        var forbidden = new boolean[proposals][experts];
        for (int proposal = 0; proposal < proposals; proposal++) {
            Arrays.setAll(affinity[proposal], _ -> random.nextInt(8) / 4.0);
            for (int expert = 0; expert < experts; expert++) {
                forbidden[proposal][expert] = random.nextInt(5) == 0;
            }
        }
        var demand = IntStream.range(0, proposals)
                .map(_ -> Math.max(1, coverage.size()) + random.nextInt(2))
                .toArray();
        var capacity = IntStream.range(0, experts).map(_ -> random.nextInt(4)).toArray();
        var group = IntStream.range(0, experts).map(_ -> random.nextInt(groups)).toArray();
        return new AssignmentProblem(affinity, forbidden, demand, capacity, group, coverage);
    }

    private static void keepsEveryBound(AssignmentProblem problem, int[][] experts) {
        var load = new int[problem.experts()];
        for (int proposal = 0; proposal < problem.proposals(); proposal++) {
            var row = experts[proposal];
            assertThat(row).hasSize(problem.demand()[proposal]).doesNotHaveDuplicates();
            for (int expert : row) {
                load[expert]++;
                assertThat(problem.forbidden()[proposal][expert]).isFalse();
            }
            assertThat(IntStream.of(row).mapToObj(expert -> problem.groups()[expert]))
                    .containsAll(problem.coverage());
        }
        for (int expert = 0; expert < load.length; expert++) {
            assertThat(load[expert]).isLessThanOrEqualTo(problem.capacity()[expert]);
        }
    }

    /// Tries every subset of experts for every proposal: slow, and too simple to be wrong.
    private record Everything(AssignmentProblem problem) {

        OptionalLong best() {
            return from(0, problem.capacity().clone());
        }

        private OptionalLong from(int proposal, int[] left) {
            if (proposal == problem.proposals()) {
                return OptionalLong.of(0);
            }
            var best = OptionalLong.empty();
            for (int chosen = 0; chosen < 1 << problem.experts(); chosen++) {
                int subset = chosen;
                int[] experts = IntStream.range(0, problem.experts())
                        .filter(expert -> (subset >> expert & 1) == 1)
                        .toArray();
                if (fits(proposal, experts, left)) {
                    best = larger(best, with(proposal, experts, left));
                }
            }
            return best;
        }

        private OptionalLong with(int proposal, int[] experts, int[] left) {
            var less = left.clone();
            long here = 0;
            for (int expert : experts) {
                less[expert]--;
                here += Math.round(problem.affinity()[proposal][expert] * FlowAssignment.SCALE);
            }
            var rest = from(proposal + 1, less);
            return rest.isEmpty() ? rest : OptionalLong.of(here + rest.getAsLong());
        }

        private boolean fits(int proposal, int[] experts, int[] left) {
            return experts.length == problem.demand()[proposal]
                    && IntStream.of(experts)
                            .allMatch(expert -> left[expert] > 0 && !problem.forbidden()[proposal][expert])
                    && problem.coverage().stream()
                            .allMatch(group ->
                                    IntStream.of(experts).anyMatch(expert -> problem.groups()[expert] == group));
        }

        private static OptionalLong larger(OptionalLong one, OptionalLong other) {
            if (one.isEmpty() || other.isEmpty()) {
                return one.isEmpty() ? other : one;
            }
            return OptionalLong.of(Math.max(one.getAsLong(), other.getAsLong()));
        }
    }
}
