package suishin.engines.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suishin.engines.Cases;
import suishin.engines.assignment.AssignmentAnswer.Assigned;
import suishin.engines.assignment.AssignmentQuestion.Objective.Fair;

class AssignmentInForceTest {

    @Test
    void asFewPairsAsPossibleChangeAndThenTheTotalDecides() {
        Cases.forAll(random -> {
            var question = SmallCases.ruled(random);
            var all = SmallCases.all(question);
            if (all.isEmpty()) {
                return;
            }
            var force = pairs(all.get(random.nextInt(all.size())));
            var dropped = withoutExpert(question, random.nextInt(question.experts()));
            var rest = SmallCases.all(dropped);
            if (AssignmentSolver.solve(AssignmentQuestion.forTotal(dropped).inForce(force), Progress.SILENT)
                    instanceof Assigned answer) {
                var best = rest.stream()
                        .min(Comparator.<int[][]>comparingInt(experts -> changed(force, experts))
                                .thenComparingLong(experts -> -dropped.total(experts)))
                        .orElseThrow();
                assertThat(answer.changed()).isEqualTo(changed(force, best));
                assertThat(answer.served().total()).isEqualTo(dropped.total(best));
                assertThat(answer.proof().isProved()).isTrue();
            } else {
                assertThat(rest).isEmpty();
            }
        });
    }

    @Test
    void withAnAssignmentInForceAFairAnswerChangesNoMoreAndServesTheWorstAsWellAsThatAllows() {
        Cases.forAll(random -> {
            if (random.nextInt(10) > 0) {
                return;
            }
            var question = SmallCases.any(random);
            var all = SmallCases.all(question);
            if (all.isEmpty()) {
                return;
            }
            var force = pairs(all.get(random.nextInt(all.size())));
            var dropped = withoutExpert(question, random.nextInt(question.experts()));
            var asked = AssignmentQuestion.forTotal(dropped).inForce(force);
            if (AssignmentSolver.solve(asked, Progress.SILENT) instanceof Assigned first) {
                var answer = (Assigned) AssignmentSolver.solve(asked.with(new Fair(0)), Progress.SILENT);
                var kept = new ArrayList<>(force);
                kept.retainAll(pairs(first.experts()));
                long best = SmallCases.all(dropped).stream()
                        .filter(experts -> pairs(experts).containsAll(kept))
                        .mapToLong(experts -> Served.of(dropped, experts).minimum())
                        .max()
                        .orElseThrow();
                assertThat(answer.changed()).isEqualTo(first.changed());
                assertThat(answer.served().minimum()).isEqualTo(best);
            }
        });
    }

    private static List<Pair> pairs(int[][] experts) {
        return IntStream.range(0, experts.length)
                .boxed()
                .flatMap(proposal -> Arrays.stream(experts[proposal]).mapToObj(expert -> new Pair(proposal, expert)))
                .toList();
    }

    private static int changed(List<Pair> force, int[][] experts) {
        var kept = new ArrayList<>(force);
        kept.removeAll(pairs(experts));
        return kept.size();
    }

    private static AssignmentCase withoutExpert(AssignmentCase question, int expert) {
        var theirs = IntStream.range(0, question.proposals())
                .mapToObj(proposal -> new Pair(proposal, expert))
                .toList();
        int[] least = question.loadMin().clone();
        least[expert] = 0;
        return new AssignmentCase(
                question.affinities().without(theirs),
                question.demand(),
                least,
                question.loadMax(),
                question.fixed().stream()
                        .filter(pair -> pair.expert() != expert)
                        .toList(),
                question.traits());
    }
}
