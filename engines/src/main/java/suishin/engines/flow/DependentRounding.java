package suishin.engines.flow;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Draws whole pairs from shares: every pair with exactly the probability of its share, every sum kept.
///
/// Shares are whole units of `1/D`. As long as some are broken, a cycle of broken pairs, or a path that
/// cannot be made
/// longer, is found and every other pair on it raised while the rest are lowered, one way or the other, until
/// a pair is
/// whole; the two ways are drawn with the odds that leave every expectation unchanged. Sums at inner nodes
/// never change,
/// and at the ends of a path they stay between the whole numbers around them (R. Gandhi, S. Khuller, S.
/// Parthasarathy
/// and A. Srinivasan, "Dependent rounding and its applications to approximation algorithms", *Journal of the
/// ACM* 53,
/// 2006). All in whole numbers. Time: broken pairs times the length of a path.
public final class DependentRounding {

    private static final int NONE = -1;

    private final int whole;
    private final int[] left;
    private final int[] right;
    private final int[] share;
    private final int[][] around;
    private final int[] degree;
    private final int[] placeOnPath;
    private final int[] path;
    private final int[] nodes;
    private int length;
    private int next;

    /// @param count how many nodes there are
    /// @param left  shape `[n]`, where each pair begins
    /// @param right shape `[n]`, where each pair ends; a node may be the end of some and the beginning of
    ///     others, which then carry the same sum
    /// @param share shape `[n]`, units, 0…whole; becomes 0 or `whole`
    /// @param whole D, units of one
    public DependentRounding(int count, int[] left, int[] right, int[] share, int whole) {
        this.whole = whole;
        this.left = left;
        this.right = right;
        this.share = share;
        degree = new int[count];
        around = new int[count][4];
        placeOnPath = new int[count];
        path = new int[count + 1];
        nodes = new int[count + 2];
        Arrays.fill(placeOnPath, NONE);
        for (int pair = 0; pair < share.length; pair++) {
            if (isBroken(pair)) {
                attach(left[pair], pair);
                attach(right[pair], pair);
            }
        }
    }

    private boolean isBroken(int pair) {
        return share[pair] > 0 && share[pair] < whole;
    }

    private void attach(int node, int pair) {
        if (degree[node] == around[node].length) {
            around[node] = Arrays.copyOf(around[node], 2 * degree[node]);
        }
        around[node][degree[node]++] = pair;
    }

    private void detach(int node, int pair) {
        int place = 0;
        while (around[node][place] != pair) {
            place++;
        }
        around[node][place] = around[node][--degree[node]];
    }

    /// Draws until no share is broken.
    public void draw(RandomGenerator random) {
        for (int end = 0; end < degree.length; end++) {
            while (degree[end] == 1) {
                shift(walk(end), random);
            }
        }
        for (next = 0; next < share.length; next++) {
            while (isBroken(next)) {
                shift(walk(anyEnd(next)), random);
            }
        }
    }

    /// {@return an end of the component's longest walk: a node with one broken pair if the walk finds one}
    private int anyEnd(int pair) {
        walk(left[pair]);
        int last = nodes[length];
        return degree[last] == 1 ? last : left[pair];
    }

    /// Walks along broken pairs until a node comes again or no pair leads on.
    ///
    /// @return place on the path from which it is a cycle, or 0 if it is a path
    private int walk(int from) {
        length = 0;
        nodes[0] = from;
        placeOnPath[from] = 0;
        int begin = 0;
        int arrived = NONE;
        int node = from;
        while (degree[node] > (arrived == NONE ? 0 : 1)) {
            int pair = around[node][0] == arrived ? around[node][1] : around[node][0];
            int other = left[pair] == node ? right[pair] : left[pair];
            path[length++] = pair;
            nodes[length] = other;
            if (placeOnPath[other] != NONE) {
                begin = placeOnPath[other];
                break;
            }
            placeOnPath[other] = length;
            arrived = pair;
            node = other;
        }
        for (int place = 0; place <= length; place++) {
            placeOnPath[nodes[place]] = NONE;
        }
        return begin;
    }

    private void shift(int begin, RandomGenerator random) {
        int up = whole;
        int down = whole;
        for (int place = begin; place < length; place++) {
            int units = share[path[place]];
            boolean forward = left[path[place]] == nodes[place];
            up = Math.min(up, forward ? whole - units : units);
            down = Math.min(down, forward ? units : whole - units);
        }
        int change = random.nextInt(up + down) < down ? up : -down;
        for (int place = begin; place < length; place++) {
            int pair = path[place];
            share[pair] += left[pair] == nodes[place] ? change : -change;
            if (!isBroken(pair)) {
                detach(left[pair], pair);
                detach(right[pair], pair);
            }
        }
    }
}
