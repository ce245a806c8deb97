package suishin.platform.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import suishin.engines.assignment.AssignmentAnswer.Assigned;
import suishin.engines.assignment.AssignmentAnswer.Proof;
import suishin.engines.assignment.AssignmentExplainer;
import suishin.engines.assignment.Explanation;
import suishin.engines.assignment.Pair;
import suishin.engines.assignment.Prices;
import suishin.engines.assignment.Served;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.assignments.Standing;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;

/// Says of every expert why a run has them read a proposal, or not.
@Component
public final class Explaining {

    Explaining() {}

    /// The page of one proposal.
    ///
    /// @param chosen those who would read it
    /// @param others those who would not, the best suited first; some of them
    public record Page(Run run, UUID call, Words region, List<Line> chosen, List<Line> others, int more) {
        public Page {
            chosen = List.copyOf(chosen);
            others = List.copyOf(others);
        }

        /// {@return the sentences about one expert}
        public List<Problem> said(Line line) {
            return Sentences.of(line.explanation());
        }
    }

    /// One expert.
    public record Line(Seat seat, Explanation explanation) {}

    private static final int OTHERS = 40;

    /// {@return the page; empty if the run or the visitor does not know the proposal}
    Optional<Page> of(Plan plan, Standing standing, UUID proposal) {
        var inputs = plan.inputs();
        int row = inputs.proposal(proposal);
        var summary = standing.proposal(proposal);
        if (row < 0 || summary.isEmpty()) {
            return Optional.empty();
        }
        var explainer = explainer(plan);
        int[] experts = plan.experts()[row];
        var rest = IntStream.range(0, inputs.readers().size())
                .filter(expert -> Arrays.stream(experts).noneMatch(one -> one == expert))
                .boxed()
                .sorted(java.util.Comparator.comparingInt((Integer expert) -> -inputs.affinities()[row][expert])
                        .thenComparing(expert -> expert))
                .toList();
        var chosen = lines(
                explainer, plan, standing, row, Arrays.stream(experts).boxed().toList());
        var others = lines(
                explainer, plan, standing, row, rest.stream().limit(OTHERS).toList());
        return Optional.of(new Page(
                plan.run(),
                standing.call().id(),
                summary.get().name(),
                chosen,
                others,
                Math.max(0, rest.size() - OTHERS)));
    }

    private static List<Line> lines(
            AssignmentExplainer explainer, Plan plan, Standing standing, int row, List<Integer> experts) {
        var lines = new ArrayList<Line>();
        for (int expert : experts) {
            standing.seat(plan.inputs().readers().get(expert).person())
                    .ifPresent(seat -> lines.add(new Line(seat, explainer.explain(new Pair(row, expert)))));
        }
        return lines;
    }

    private static AssignmentExplainer explainer(Plan plan) {
        var question = Puzzle.of(plan.inputs(), plan.run().question()).question();
        var experts = plan.experts();
        long total = question.bounds().total(experts);
        var figures = plan.run().outcome().figures().orElseThrow();
        var proof = new Proof(
                total,
                figures.optimum(),
                figures.worstTenthBound(),
                total,
                new Prices(new long[experts.length], new long[question.bounds().experts()]));
        var answer = new Assigned(experts, plan.alternates(), Served.of(question.bounds(), experts), proof, 0, false);
        return new AssignmentExplainer(question, answer);
    }
}
