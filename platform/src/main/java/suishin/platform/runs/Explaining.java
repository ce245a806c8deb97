package suishin.platform.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import suishin.platform.affinity.Affinity;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.assignments.Standing;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;
import suishin.platform.web.Paging;

/// Says of every expert why a run has them read a proposal, or not.
@Component
public final class Explaining {

    private static final int OTHERS = 12;
    private static final double THOUSAND = 1000;

    Explaining() {}

    /// The page of one proposal.
    ///
    /// @param chosen those who would read it
    /// @param others those who would not, the best suited first; some of them
    /// @param part   which of them, from 1
    /// @param more   how many there are after them
    public record Page(
            Plan plan, Standing standing, UUID proposal, List<Line> chosen, List<Line> others, int part, int more) {
        public Page {
            chosen = List.copyOf(chosen);
            others = List.copyOf(others);
        }

        /// {@return the run}
        public Run run() {
            return plan.run();
        }

        /// {@return the region of the proposal}
        public Words region() {
            return standing.proposal(proposal).orElseThrow().name();
        }

        /// {@return how much each part of an affinity counted}
        public Affinity.Weights weights() {
            return plan.inputs().weights();
        }

        /// {@return the sentences about one expert}
        public List<Problem> said(Line line) {
            return new Sentences(plan.inputs(), standing).of(line.explanation());
        }
    }

    /// One expert.
    ///
    /// @param worth of what the affinity is made; empty where that was not kept
    public record Line(Seat seat, Explanation explanation, Optional<Worth> worth) {}

    /// Of what an affinity is made: each part 0 to 1, or empty if nobody has said it and its weight is left to the
    /// others.
    public record Worth(
            Optional<Double> competence,
            Optional<Double> keywords,
            Optional<Double> text,
            Optional<Double> preference) {

        static Worth of(Affinity.Parts parts) {
            return new Worth(
                    share(parts.competence()), share(parts.keywords()), share(parts.text()), share(parts.preference()));
        }

        private static Optional<Double> share(int millionths) {
            return millionths == Affinity.Parts.UNKNOWN
                    ? Optional.empty()
                    : Optional.of(Math.round(millionths / THOUSAND) / THOUSAND);
        }
    }

    /// {@return the page; empty if the run or the visitor does not know the proposal}
    ///
    /// @param part which of those who would not read it, from 1
    Optional<Page> of(Plan plan, Standing standing, UUID proposal, int part) {
        var inputs = plan.inputs();
        var found = inputs.row(proposal);
        if (found.isEmpty() || standing.proposal(proposal).isEmpty()) {
            return Optional.empty();
        }
        int row = found.getAsInt();
        var explainer = explainer(plan);
        int[] experts = plan.experts()[row];
        var rest = IntStream.range(0, inputs.readers().size())
                .filter(expert -> Arrays.stream(experts).noneMatch(one -> one == expert))
                .boxed()
                .sorted(Comparator.comparingInt((Integer expert) -> -inputs.affinities()[row][expert])
                        .thenComparing(expert -> expert))
                .toList();
        var paging = new Paging(part, rest.size(), OTHERS);
        var some = paging.of(rest);
        var here = new Here(explainer, plan, standing, row);
        return Optional.of(new Page(
                plan,
                standing,
                proposal,
                here.lines(Arrays.stream(experts).boxed().toList()),
                here.lines(some),
                paging.page(),
                rest.size() - paging.to()));
    }

    private record Here(AssignmentExplainer explainer, Plan plan, Standing standing, int row) {

        List<Line> lines(List<Integer> experts) {
            var lines = new ArrayList<Line>();
            for (int expert : experts) {
                var worth = plan.parts().flatMap(parts -> parts.of(row, expert)).map(Worth::of);
                standing.seat(plan.inputs().readers().get(expert).person())
                        .ifPresent(seat -> lines.add(new Line(seat, explainer.explain(new Pair(row, expert)), worth)));
            }
            return lines;
        }
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
                figures.minimumBound().orElse(Long.MAX_VALUE),
                total,
                new Prices(new long[experts.length], new long[question.bounds().experts()]));
        var answer = new Assigned(experts, plan.alternates(), Served.of(question.bounds(), experts), proof, 0, false);
        return new AssignmentExplainer(question, answer);
    }
}
