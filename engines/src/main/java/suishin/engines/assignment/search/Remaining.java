package suishin.engines.assignment.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.IntStream;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Pair;
import suishin.engines.assignment.Served;

/// A question without its settled pairs, and what these already give each proposal.
///
/// @param question without settled pairs
/// @param settled  shape `[P]`, millionths
public record Remaining(AssignmentCase question, long[] settled) {

    /// {@return the rest of the question}
    public static Remaining of(AssignmentCase question) {
        var settled = new long[question.proposals()];
        for (var pair : question.fixed()) {
            settled[pair.proposal()] += question.affinities().at(pair.proposal(), pair.expert());
        }
        return new Remaining(question.withoutSettled(), settled);
    }

    /// {@return how well each proposal is served by these experts and the settled ones, shape `[P]`, millionths}
    ///
    /// @param experts shape `[P][…]`, without the settled ones
    public long[] sums(int[][] experts) {
        var sums = settled.clone();
        Arrays.setAll(sums, proposal -> sums[proposal] + question.sum(proposal, experts[proposal]));
        return sums;
    }

    /// {@return whether every proposal keeps the numbers of all traits}
    public boolean keepsTraits(int[][] experts) {
        return IntStream.range(0, experts.length)
                .allMatch(proposal -> question.keepsTraits(proposal, experts[proposal]));
    }

    /// {@return the experts of each proposal without the settled ones}
    public static int[][] without(Collection<Pair> settled, int[][] experts) {
        var gone = Set.copyOf(settled);
        return IntStream.range(0, experts.length)
                .mapToObj(proposal -> Arrays.stream(experts[proposal])
                        .filter(expert -> !gone.contains(new Pair(proposal, expert)))
                        .toArray())
                .toArray(int[][]::new);
    }

    /// {@return how well the proposals are served by these experts and the settled ones}
    ///
    /// @param experts shape `[P][…]`, without the settled ones
    public Served served(int[][] experts) {
        return Served.of(sums(experts));
    }
}
