package suishin.engines.assignment.network;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import suishin.engines.assignment.Affinities;
import suishin.engines.flow.DependentRounding;

/// Pairs with shares in whole units, by proposal, and the groups they run through.
///
/// @param experts shape `[P][…]`, the experts with a share in each proposal
/// @param units   same shape, ≥ 1
/// @param tails   same shape, the node each pair begins at: the proposal, or one of its groups
/// @param links   from a proposal or group to a group
public record Shares(int[][] experts, int[][] units, int[][] tails, List<Link> links) {

    /// What runs from a proposal, or a group, into a smaller group.
    public record Link(int from, int to, int units) {}

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
        int[] expert = flat(experts);
        int[] share = IntStream.concat(
                        Arrays.stream(flat(units)), links.stream().mapToInt(link -> link.units() % whole))
                .toArray();
        int[] left = IntStream.concat(Arrays.stream(flat(tails)), links.stream().mapToInt(Link::from))
                .toArray();
        int[] right = IntStream.concat(
                        IntStream.of(expert).map(number -> experts.length + number),
                        links.stream().mapToInt(Link::to))
                .toArray();
        int count = 1
                + Math.max(
                        experts.length,
                        Math.max(
                                IntStream.of(left).max().orElse(0),
                                IntStream.of(right).max().orElse(0)));
        new DependentRounding(count, left, right, share, whole).draw(random);
        return certain(share, whole);
    }

    private int[][] certain(int[] share, int whole) {
        int[] expert = flat(experts);
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

    private static int[] flat(int[][] rows) {
        return Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray();
    }
}
