package suishin.platform.runs;

import java.util.ArrayList;
import java.util.List;
import suishin.engines.assignment.Explanation;
import suishin.engines.assignment.Pair;
import suishin.platform.assignments.Standing;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;

/// An explanation of the engine in sentences that an official can read out.
record Sentences(RunInputs inputs, Standing standing) {

    private static final int NAMED = 3;

    List<Problem> of(Explanation explanation) {
        return switch (explanation) {
            case Explanation.Barred _ -> List.of(Problem.at("", "runs.why.barred"));
            case Explanation.Settled settled -> List.of(suits(settled.suits()), Problem.at("", "runs.why.settled"));
            case Explanation.Given given -> given(given);
            case Explanation.NotGiven not -> List.of(suits(not.suits()), with(not.pair(), not.with()));
        };
    }

    private List<Problem> given(Explanation.Given given) {
        var said = new ArrayList<>(List.of(suits(given.suits()), without(given.without())));
        if (given.without() instanceof Explanation.Change.Possible possible) {
            var next = names(possible.added(), given.pair(), true);
            if (!next.isEmpty()) {
                said.add(Problem.at("", "runs.why.next", Words.list(next)));
            }
        }
        return said;
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

    private Problem with(Pair pair, Explanation.Change change) {
        return switch (change) {
            case Explanation.Change.Possible possible -> with(pair, possible);
            case Explanation.Change.Impossible _ -> Problem.at("", "runs.why.impossible");
            case Explanation.Change.Unknown _ -> Problem.at("", "runs.why.unknown");
        };
    }

    private Problem with(Pair pair, Explanation.Change.Possible possible) {
        String minimum = Figures.said(possible.minimum());
        if (possible.cost() == 0) {
            return Problem.at("", "runs.why.tie", minimum);
        }
        var out = names(possible.removed(), pair, false);
        return out.isEmpty()
                ? Problem.at("", "runs.why.with", Figures.said(possible.cost()), minimum)
                : Problem.at("", "runs.why.instead", Words.list(out), Figures.said(possible.cost()), minimum);
    }

    /// {@return the other experts of this proposal in these pairs}
    private List<Words> names(List<Pair> pairs, Pair about, boolean added) {
        return pairs.stream()
                .filter(pair -> pair.proposal() == about.proposal() && (!added || pair.expert() != about.expert()))
                .limit(NAMED)
                .flatMap(pair ->
                        standing.seat(inputs.readers().get(pair.expert()).person()).stream())
                .map(seat -> seat.words())
                .toList();
    }
}
