package suishin.engines.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import suishin.engines.Cases;
import suishin.engines.assignment.AssignmentAnswer.Assigned;
import suishin.engines.assignment.Explanation.Asked;
import suishin.engines.assignment.Explanation.Barred;
import suishin.engines.assignment.Explanation.Change;
import suishin.engines.assignment.Explanation.Given;
import suishin.engines.assignment.Explanation.NotGiven;
import suishin.engines.assignment.Explanation.Suits;

class ExplanationsTest {

    @Test
    void everyPairIsExplainedByWhatTryingEverythingFinds() {
        Cases.forAll(random -> {
            var question = SmallCases.ruled(random);
            var asked = AssignmentQuestion.forTotal(question);
            if (AssignmentSolver.solve(asked, Progress.SILENT) instanceof Assigned answer) {
                var explainer = new AssignmentExplainer(asked, answer);
                for (int proposal = 0; proposal < question.proposals(); proposal++) {
                    for (int expert = 0; expert < question.experts(); expert++) {
                        check(question, answer, explainer.explain(new Pair(proposal, expert)));
                    }
                }
            }
        });
    }

    private static void check(AssignmentCase question, Assigned answer, Explanation explanation) {
        switch (explanation) {
            case Barred(Pair pair) ->
                assertThat(question.affinities().bars(pair.proposal(), pair.expert()))
                        .isTrue();
            case Explanation.Settled(Pair pair, Suits _) ->
                assertThat(question.fixed()).contains(pair);
            case Given(Pair pair, Suits _, Change change) ->
                check(question.with(question.affinities().without(List.of(pair))), answer, change);
            case NotGiven(Pair pair, Suits _, Asked _, Change change) -> {
                var fixed = new ArrayList<>(question.fixed());
                fixed.add(pair);
                check(question.with(fixed), answer, change);
            }
        }
    }

    private static void check(AssignmentCase changed, Assigned answer, Change change) {
        switch (change) {
            case Change.Possible(long total, long cost, long _, var added, var removed) -> {
                assertThat(SmallCases.best(changed)).hasValue(total);
                assertThat(cost).isEqualTo(answer.served().total() - total);
                assertThat(added).hasSameSizeAs(removed);
            }
            case Change.Impossible(var against) -> {
                assertThat(SmallCases.all(changed)).isEmpty();
                assertThat(against).isNotEmpty();
            }
            case Change.Unknown() -> throw new AssertionError("small questions are decided");
        }
    }

    @Test
    void aPairNotGivenIsWorthNoMoreThanItsPrices() {
        var affinities = new Affinities(2, new int[][] {{5, 4}, {3, 1}});
        var question = AssignmentQuestion.forTotal(
                new AssignmentCase(affinities, new int[] {1, 1}, new int[2], new int[] {1, 1}, List.of()));
        var explainer = new AssignmentExplainer(question, (Assigned) AssignmentSolver.solve(question, Progress.SILENT));

        var explanation = (NotGiven) explainer.explain(new Pair(0, 0));

        assertThat(explanation.suits()).isEqualTo(new Suits(5, 1, 2));
        assertThat(explanation.prices().sum()).isGreaterThanOrEqualTo(5);
        assertThat(explanation.with())
                .isEqualTo(new Change.Possible(
                        6, 1, 1, List.of(new Pair(0, 0), new Pair(1, 1)), List.of(new Pair(0, 1), new Pair(1, 0))));
    }

    @Test
    void theRulesThatStandAgainstAPairAreNamed() {
        var affinities = new Affinities(3, new int[][] {{5, 4, 3}, {3, 1, 2}});
        var organisation = Trait.atMost(2, new int[] {0, 0, -1}, 1);
        var question = AssignmentQuestion.forTotal(new AssignmentCase(
                affinities, new int[] {2, 1}, new int[3], new int[] {2, 0, 2}, List.of(), List.of(organisation)));
        var explainer = new AssignmentExplainer(question, (Assigned) AssignmentSolver.solve(question, Progress.SILENT));

        assertThat(explainer.explain(new Pair(0, 1)))
                .isInstanceOfSatisfying(
                        NotGiven.class,
                        explanation -> assertThat(explanation.with())
                                .isEqualTo(new Change.Impossible(List.of(new Constraint.LargestLoad(1, 0)))));
    }
}
