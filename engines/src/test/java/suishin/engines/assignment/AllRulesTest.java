package suishin.engines.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suishin.engines.assignment.AssignmentAnswer.Assigned;

/// Sectors, seniors, organisations and prefectures at once, with forbidden pairs: groups that cross, at full size.
class AllRulesTest {

    /// Totals found when this test was written; each was proved then as it must be now.
    @ParameterizedTest
    @CsvSource({
        "150, 240, 4, 1, 261299870",
        "150, 240, 4, 3, 242431767",
        "526, 596, 6, 2, 948202523",
        "526, 596, 6, 3, 949993829"
    })
    void theLargestTotalIsProvedAndTheCheckerComesNear(int proposals, int experts, int load, long seed, long total) {
        var question = Generated.withRules(Generated.question(proposals, experts, 3, load, seed), seed);

        var answer = (Assigned) AssignmentSolver.solve(AssignmentQuestion.forTotal(question), Progress.SILENT);

        assertThat(answer.proof()).matches(AssignmentAnswer.Proof::isProved);
        assertThat(answer.served().total()).isEqualTo(total);
        var checked =
                Certificate.check(question, answer.experts(), answer.proof().prices());
        assertThat(checked.feasible()).isTrue();
        assertThat(checked.total()).isEqualTo(total);
        assertThat(checked.bound()).isBetween(total, total + total / 100_000);
    }

    @ParameterizedTest
    @CsvSource({"150, 240, 4, 1"})
    void withAnAssignmentInForceFewestPairsChange(int proposals, int experts, int load, long seed) {
        var question = Generated.withRules(Generated.question(proposals, experts, 3, load, seed), seed);
        var first = (Assigned) AssignmentSolver.solve(AssignmentQuestion.forTotal(question), Progress.SILENT);
        int leaving = first.experts()[0][0];
        var gone = IntStream.range(0, proposals)
                .mapToObj(proposal -> new Pair(proposal, leaving))
                .toList();
        var force = new ArrayList<Pair>();
        for (int proposal = 0; proposal < proposals; proposal++) {
            for (int expert : first.experts()[proposal]) {
                force.add(new Pair(proposal, expert));
            }
        }
        var changed = question.with(question.affinities().without(gone));

        var answer = (Assigned) AssignmentSolver.solve(
                AssignmentQuestion.forTotal(changed).inForce(List.copyOf(force)), Progress.SILENT);

        assertThat(answer.proof().isProved()).isTrue();
        assertThat((long) answer.changed())
                .isBetween(
                        force.stream().filter(gone::contains).count(),
                        2 * force.stream().filter(gone::contains).count());
    }
}
