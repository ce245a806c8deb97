package suishin.platform.runs;

import java.util.List;
import suishin.engines.assignment.Explanation;
import suishin.platform.kernel.Problem;

/// An explanation of the engine in sentences that an official can read out.
final class Sentences {

    private Sentences() {}

    static List<Problem> of(Explanation explanation) {
        return switch (explanation) {
            case Explanation.Barred _ -> List.of(Problem.at("", "runs.why.barred"));
            case Explanation.Settled settled -> List.of(suits(settled.suits()), Problem.at("", "runs.why.settled"));
            case Explanation.Given given -> List.of(suits(given.suits()), without(given.without()));
            case Explanation.NotGiven not -> List.of(suits(not.suits()), with(not.with()));
        };
    }

    private static Problem suits(Explanation.Suits suits) {
        return Problem.at("", "runs.why.suits", suits.among(), suits.rank(), Figures.said(suits.affinity()));
    }

    private static Problem without(Explanation.Change change) {
        return switch (change) {
            case Explanation.Change.Possible possible ->
                Problem.at("", "runs.why.without", Figures.said(possible.cost()), Figures.said(possible.minimum()));
            case Explanation.Change.Impossible _ -> Problem.at("", "runs.why.needed");
            case Explanation.Change.Unknown _ -> Problem.at("", "runs.why.unknown");
        };
    }

    private static Problem with(Explanation.Change change) {
        return switch (change) {
            case Explanation.Change.Possible possible ->
                possible.cost() == 0
                        ? Problem.at("", "runs.why.tie", Figures.said(possible.minimum()))
                        : Problem.at(
                                "", "runs.why.with", Figures.said(possible.cost()), Figures.said(possible.minimum()));
            case Explanation.Change.Impossible _ -> Problem.at("", "runs.why.impossible");
            case Explanation.Change.Unknown _ -> Problem.at("", "runs.why.unknown");
        };
    }
}
