package suishin.engines.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGeneratorFactory;
import suishin.engines.assignment.RandomisedAnswer.Drawn;
import suishin.engines.assignment.RandomisedAnswer.NotDrawn;
import suishin.engines.assignment.TotalAnswer.Impossible;
import suishin.engines.assignment.TotalAnswer.Largest;
import suishin.engines.assignment.network.CandidateFlow;
import suishin.engines.assignment.network.GroupFamily;
import suishin.engines.assignment.network.RuledFlow;
import suishin.engines.assignment.network.Shares;

/// An assignment drawn by lot so that nobody can count on reading a given proposal: no pair is more likely than a
/// limit, and the expected total is the largest there is under that limit.
///
/// For the limit `q = a/D`, demands and loads times `D` and `a` units a pair make the best shares a flow of whole units
/// (the linear program of S. Jecmen, H. Zhang, R. Liu, N. B. Shah, V. Conitzer and F. Fang, "Mitigating manipulation in
/// peer review via randomized reviewer assignments", NeurIPS 2020, solved exactly); {@link DependentRounding} draws
/// from them. Every drawn assignment keeps all demands, load bounds, conflicts and settled pairs. Settled pairs are
/// certain.
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
        return shares(question, limit)
                .<RandomisedAnswer>map(shares -> {
                    int[][] experts = draw(question, shares, limit, seed);
                    return new Drawn(
                            experts, Served.of(question, experts), expected(question, shares, limit), limit, largest);
                })
                .orElseGet(() -> new NotDrawn(List.of(tight(question, limit))));
    }

    /// {@return the best shares under the limit; empty if there are none}
    ///
    /// @param question its groups are nested
    static Optional<Shares> shares(AssignmentCase question, PairLimit limit) {
        var flow = flow(question.withoutSettled(), limit);
        return flow.isServed() ? Optional.of(flow.shares()) : Optional.empty();
    }

    /// {@return the expected total of the shares, millionths times the limit's `of`}
    static long expected(AssignmentCase question, Shares shares, PairLimit limit) {
        long settled = question.fixed().stream()
                .mapToLong(pair -> question.affinities().at(pair.proposal(), pair.expert()))
                .sum();
        return shares.total(question.affinities()) + settled * limit.of();
    }

    /// {@return an assignment drawn from the shares}
    static int[][] draw(AssignmentCase question, Shares shares, PairLimit limit, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return question.withSettled(shares.drawn(limit.of(), random));
    }

    /// {@return that the limit is too tight, and which would do}
    static Shortage tight(AssignmentCase question, PairLimit limit) {
        return new Shortage.TightLimit(limit, enough(question.withoutSettled(), limit));
    }

    private static CandidateFlow flow(AssignmentCase rest, PairLimit limit) {
        var traits = rest.traits().stream()
                .map(trait ->
                        new Trait(trait.groupOf(), times(trait.least(), limit.of()), times(trait.most(), limit.of())))
                .toList();
        var scaled = new AssignmentCase(
                rest.affinities(),
                times(rest.demand(), limit.of(), Integer.MAX_VALUE),
                times(rest.loadMin(), limit.of(), rest.proposals()),
                times(rest.loadMax(), limit.of(), rest.proposals()),
                List.of(),
                traits);
        return RuledFlow.ofShares(scaled, GroupFamily.of(rest).nested(), limit.units());
    }

    private static int[][] times(int[][] rows, int factor) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row)
                        .map(number -> number > Integer.MAX_VALUE / factor ? Trait.NO_LIMIT : number * factor)
                        .toArray())
                .toArray(int[][]::new);
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
