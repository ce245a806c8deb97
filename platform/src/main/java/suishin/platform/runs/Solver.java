package suishin.platform.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Certificate;
import suishin.engines.assignment.FairAnswer;
import suishin.engines.assignment.FairShare;
import suishin.engines.assignment.LargestTotal;
import suishin.engines.assignment.Pair;
import suishin.engines.assignment.PairLimit;
import suishin.engines.assignment.Prices;
import suishin.engines.assignment.Progress;
import suishin.engines.assignment.RandomisedAnswer;
import suishin.engines.assignment.RandomisedAssignment;
import suishin.engines.assignment.Shortage;
import suishin.engines.assignment.TotalAnswer;
import suishin.engines.assignment.network.RuledTotal;
import suishin.platform.runs.RunAnswer.Found;
import suishin.platform.runs.RunQuestion.Objective;

/// Puts a question to the engine. A pure function: the same inputs and question have the same answer.
final class Solver {

    /// Stands in every run; another version may answer otherwise.
    static final String VERSION = "2";

    private static final double UNKNOWN = -1;

    private final RunInputs inputs;
    private final RunQuestion question;
    private final Puzzle puzzle;
    private final Progress progress;

    private Solver(RunInputs inputs, RunQuestion question, Progress progress) {
        this.inputs = inputs;
        this.question = question;
        this.puzzle = Puzzle.of(inputs, question);
        this.progress = progress;
    }

    /// {@return the answer; the best so far if the listener asks to stop}
    static RunAnswer solve(RunInputs inputs, RunQuestion question, Progress progress) {
        return new Solver(inputs, question, progress).solve();
    }

    /// The largest total, with what proves it.
    ///
    /// @param experts shape `[P][demand]`
    /// @param bound   what no assignment exceeds, millionths
    record Best(int[][] experts, long total, long bound, Prices prices, boolean cut) {}

    private RunAnswer solve() {
        var shortages = plain();
        if (!shortages.isEmpty()) {
            return new Shortages(inputs, question, puzzle).said(shortages);
        }
        var best = largest(puzzle.question(), List.of(), progress);
        if (best.experts().length == 0) {
            return new Shortages(inputs, question, puzzle).said(List.of(new Shortage.Together()));
        }
        boolean goesOn = progress.goesOn(Progress.Phase.FAIRNESS, best.total(), best.bound());
        if (best.cut() || !goesOn) {
            return found(best.experts(), best, UNKNOWN, true);
        }
        if (!puzzle.previous().isEmpty()) {
            var kept = largest(puzzle.question(), puzzle.previous(), progress);
            return found(kept.experts(), best, UNKNOWN, kept.cut());
        }
        return question.byLot() ? drawn(best) : question.objective() == Objective.FAIR ? fair(best) : found(best);
    }

    private List<Shortage> plain() {
        return switch (LargestTotal.solve(puzzle.question())) {
            case TotalAnswer.Impossible(var shortages) -> shortages;
            case TotalAnswer.Largest _ -> List.of();
        };
    }

    static Best largest(AssignmentCase asked, List<Pair> previous, Progress progress) {
        var rest = asked.withoutSettled();
        long settled = asked.fixed().stream()
                .mapToLong(pair -> asked.affinities().at(pair.proposal(), pair.expert()))
                .sum();
        var found = RuledTotal.solve(rest, previous, progress);
        if (found.experts().isEmpty()) {
            return new Best(new int[0][], 0, 0, found.prices(), found.stopped());
        }
        var experts = asked.withSettled(found.experts().get());
        return new Best(experts, asked.total(experts), found.bound() + settled, found.prices(), found.stopped());
    }

    private RunAnswer fair(Best best) {
        if (FairShare.solve(puzzle.question(), question.leastShare(), question.seed())
                instanceof FairAnswer.Fair fair) {
            boolean keeps = Certificate.check(
                            puzzle.question(), fair.experts(), fair.largest().prices())
                    .feasible();
            return keeps
                    ? found(fair.experts(), best, fair.worstTenthBound(), false)
                    : found(best.experts(), best, fair.worstTenthBound(), false);
        }
        return found(best);
    }

    private RunAnswer drawn(Best best) {
        var limit = new PairLimit(question.pairLimit(), RunQuestion.CERTAIN);
        return switch (RandomisedAssignment.solve(puzzle.question(), limit, question.seed())) {
            case RandomisedAnswer.Drawn drawn -> found(drawn.experts(), best, UNKNOWN, false);
            case RandomisedAnswer.NotDrawn(var shortages) -> new Shortages(inputs, question, puzzle).said(shortages);
        };
    }

    private RunAnswer found(Best best) {
        return found(best.experts(), best, UNKNOWN, false);
    }

    private RunAnswer found(int[][] experts, Best best, double worstBound, boolean cut) {
        var certificate = Certificate.check(puzzle.question(), experts, best.prices());
        var figures = Figures.of(inputs, experts, best.bound(), certificate.proves(), worstBound);
        return new Found(experts, alternates(experts), figures, cut);
    }

    /// {@return who would step in: the best who may read the proposal and could read one more}
    private int[][] alternates(int[][] experts) {
        var spare = puzzle.question().loadMax().clone();
        Arrays.stream(experts).flatMapToInt(Arrays::stream).forEach(expert -> spare[expert]--);
        var alternates = new int[experts.length][];
        for (int proposal = 0; proposal < experts.length; proposal++) {
            int[] chosen = experts[proposal];
            int row = proposal;
            var free = new ArrayList<Integer>();
            IntStream.range(0, spare.length)
                    .filter(expert -> spare[expert] > 0
                            && !puzzle.question().affinities().bars(row, expert)
                            && Arrays.stream(chosen).noneMatch(one -> one == expert))
                    .forEach(free::add);
            free.sort(Comparator.comparingInt(
                    expert -> -puzzle.question().affinities().at(row, expert)));
            alternates[proposal] = free.stream()
                    .limit(question.readers().alternates())
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
        return alternates;
    }
}
