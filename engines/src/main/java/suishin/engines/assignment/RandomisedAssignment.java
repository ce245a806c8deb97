package suishin.engines.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import suishin.engines.assignment.RandomisedAnswer.Drawn;
import suishin.engines.assignment.RandomisedAnswer.NotDrawn;
import suishin.engines.assignment.TotalAnswer.Impossible;
import suishin.engines.assignment.TotalAnswer.Largest;
import suishin.engines.assignment.network.CandidateFlow;

/// An assignment drawn by lot so that nobody can count on reading a given proposal: no pair is more likely
/// than a limit,
/// and the expected total is the largest there is under that limit.
///
/// For the limit `q = a/D`, demands and loads times `D` and `a` units a pair make the best shares a flow of
/// whole units
/// (the linear program of S. Jecmen, H. Zhang, R. Liu, N. B. Shah, V. Conitzer and F. Fang, "Mitigating
/// manipulation in
/// peer review via randomized reviewer assignments", NeurIPS 2020, solved exactly); {@link DependentRounding}
/// draws from
/// them. Every drawn assignment keeps all demands, load bounds, conflicts and settled pairs. Settled pairs
/// are certain.
public final class RandomisedAssignment {

    private static final int FINEST = 1000;

    private RandomisedAssignment() {}

    /// {@return a drawn assignment, or why there is none}
    ///
    /// @param limit largest probability of a pair
    /// @param seed  decides the draw
    /// @throws ArithmeticException if loads times `D` exceed 2³¹ − 1
    public static RandomisedAnswer solve(AssignmentCase question, PairLimit limit, long seed) {
        return switch (LargestTotal.solve(question)) {
            case Impossible(var shortages) -> new NotDrawn(shortages);
            case Largest largest -> drawn(question, largest, limit, seed);
        };
    }

    private static RandomisedAnswer drawn(AssignmentCase question, Largest largest, PairLimit limit, long seed) {
        var rest = question.withoutSettled();
        var flow = flow(rest, limit);
        if (!flow.isServed()) {
            return new NotDrawn(List.of(new Shortage.TightLimit(limit, enough(rest, limit))));
        }
        var shares = flow.shares();
        long settled = question.fixed().stream()
                .mapToLong(pair -> question.affinities().at(pair.proposal(), pair.expert()))
                .sum();
        long expected = shares.total(question.affinities()) + settled * limit.of();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int[][] experts = question.withSettled(shares.drawn(limit.of(), random));
        return new Drawn(experts, Served.of(question, experts), expected, limit, largest);
    }

    private static CandidateFlow flow(AssignmentCase rest, PairLimit limit) {
        var scaled = new AssignmentCase(
                rest.affinities(),
                times(rest.demand(), limit.of(), Integer.MAX_VALUE),
                times(rest.loadMin(), limit.of(), rest.proposals()),
                times(rest.loadMax(), limit.of(), rest.proposals()),
                List.of());
        var flow = new CandidateFlow(scaled, limit.units(), 1);
        flow.solve();
        return flow;
    }

    private static int[] times(int[] values, int factor, int most) {
        return Arrays.stream(values)
                .map(value -> Math.multiplyExact(Math.min(value, most), factor))
                .toArray();
    }

    /// {@return the smallest limit with which there are shares, to a thousandth or finer}
    private static PairLimit enough(AssignmentCase rest, PairLimit limit) {
        int finer = Math.ceilDiv(FINEST, limit.of());
        int tooFew = limit.units() * finer;
        int enough = limit.of() * finer;
        int whole = enough;
        while (enough - tooFew > 1) {
            int middle = tooFew + (enough - tooFew) / 2;
            if (flow(rest, new PairLimit(middle, whole)).isServed()) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return new PairLimit(enough, whole);
    }
}
