package suishin.platform.runs;

import java.util.List;
import java.util.Optional;
import suishin.engines.assignment.AssignmentAnswer;
import suishin.engines.assignment.AssignmentSolver;
import suishin.engines.assignment.Progress;
import suishin.platform.kernel.Problem;
import suishin.platform.runs.RunAnswer.Found;
import suishin.platform.runs.RunAnswer.Impossible;

/// Puts a question to the engine. A pure function: the same inputs and question have the same answer.
final class Solver {

    /// Stands in every run; another version may answer otherwise.
    static final String VERSION = "4";

    private static final double UNKNOWN = -1;

    private Solver() {}

    /// {@return the answer; the best so far if the listener asks to stop}
    static RunAnswer solve(RunInputs inputs, RunQuestion question, Progress progress) {
        var puzzle = Puzzle.of(inputs, question);
        return switch (AssignmentSolver.solve(puzzle.question(), progress)) {
            case AssignmentAnswer.Assigned assigned ->
                new Found(assigned.experts(), assigned.alternates(), figures(inputs, assigned), assigned.stopped());
            case AssignmentAnswer.Infeasible(var clashes) -> new Clashes(inputs, question, puzzle).said(clashes);
            case AssignmentAnswer.LimitTooTight tight -> {
                int enough = (int) Math.min(
                        RunQuestion.CERTAIN,
                        ((long) tight.enough().units() * RunQuestion.CERTAIN
                                        + tight.enough().of()
                                        - 1)
                                / tight.enough().of());
                yield new Impossible(
                        List.of(Problem.at("", "runs.short.limit", question.pairLimit(), enough)),
                        List.of(new Mend.Limit(enough)));
            }
            case AssignmentAnswer.GroupsCross _ ->
                new Impossible(
                        List.of(Problem.at("", "runs.short.groups-cross")),
                        List.of(new Mend.Limit(RunQuestion.CERTAIN)));
            case AssignmentAnswer.Undecided _ ->
                new Impossible(List.of(Problem.at("", "runs.short.undecided")), List.of());
        };
    }

    private static Figures figures(RunInputs inputs, AssignmentAnswer.Assigned assigned) {
        var proof = assigned.proof();
        var bounds = new Figures.Bounds(
                proof.bound(),
                proof.isProved(),
                proof.minimumBound() == Long.MAX_VALUE ? Optional.empty() : Optional.of(proof.minimumBound()),
                Double.isInfinite(proof.worstTenthBound()) ? UNKNOWN : proof.worstTenthBound());
        return Figures.of(inputs, assigned.experts(), bounds);
    }
}
