package suishin.engines.assignment.network;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import suishin.engines.assignment.Affinities;
import suishin.engines.flow.DependentRounding;

/// Pairs with shares in whole units, by proposal.
///
/// @param experts shape `[P][…]`, the experts with a share in each proposal
/// @param units   same shape, ≥ 1
public record Shares(int[][] experts, int[][] units) {

    /// {@return sum of affinity times units, millionths}
    public long total(Affinities affinities) {
        long total = 0;
        for (int proposal = 0; proposal < experts.length; proposal++) {
            for (int place = 0; place < experts[proposal].length; place++) {
                long affinity = affinities.at(proposal, experts[proposal][place]);
                total = Math.addExact(total, affinity * units[proposal][place]);
            }
        }
        return total;
    }

    /// {@return a whole assignment drawn from the shares, experts ascending}
    ///
    /// @param whole units of a certain pair
    public int[][] drawn(int whole, RandomGenerator random) {
        int[] proposal = IntStream.range(0, experts.length)
                .flatMap(row -> IntStream.of(experts[row]).map(_ -> row))
                .toArray();
        int[] expert = IntStream.range(0, experts.length)
                .flatMap(row -> IntStream.of(experts[row]))
                .toArray();
        int[] share = IntStream.range(0, units.length)
                .flatMap(row -> IntStream.of(units[row]))
                .toArray();
        int count = experts.length + IntStream.of(expert).max().orElse(0) + 1;
        int[] right =
                IntStream.of(expert).map(number -> experts.length + number).toArray();
        new DependentRounding(count, proposal, right, share, whole).draw(random);
        var drawn = new int[experts.length][];
        int begin = 0;
        for (int row = 0; row < drawn.length; row++) {
            int from = begin;
            begin += experts[row].length;
            drawn[row] = IntStream.range(from, begin)
                    .filter(pair -> share[pair] == whole)
                    .map(pair -> expert[pair])
                    .sorted()
                    .toArray();
        }
        return drawn;
    }
}
