package suishin.engines.assignment;

import java.util.Arrays;
import java.util.BitSet;

/// What groups experts — a sector, an organisation, a prefecture, seniority — with how many of each group a proposal
/// needs and may have.
///
/// Several traits may stand in one question, and may cross. Arrays are shared, not copied; rows may be the same
/// array.
///
/// @param groupOf shape `[R]`, the group of each expert, `0…G-1`, or {@link #NO_GROUP}
/// @param least   shape `[P × G]`, fewest experts of each group a proposal needs, ≥ 0
/// @param most    shape `[P × G]`, most experts of each group a proposal may have, ≥ 0; {@link #NO_LIMIT} for any
/// number
public record Trait(int[] groupOf, int[][] least, int[][] most) {

    /// The group of an expert of whom the trait says nothing.
    public static final int NO_GROUP = -1;

    /// A largest number that never binds.
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /// @throws IllegalArgumentException if shapes differ or a number is outside its range; the message names it
    public Trait {
        if (least.length != most.length) {
            throw new IllegalArgumentException(
                    "there are least numbers for %d proposals, most for %d".formatted(least.length, most.length));
        }
        for (int proposal = 0; proposal < least.length; proposal++) {
            check(proposal, groupOf, least[proposal], most[proposal]);
        }
    }

    private static void check(int proposal, int[] groupOf, int[] fewest, int[] largest) {
        if (fewest.length != largest.length) {
            throw new IllegalArgumentException("proposal %d has least numbers for %d groups, most for %d"
                    .formatted(proposal, fewest.length, largest.length));
        }
        for (int group = 0; group < fewest.length; group++) {
            if (fewest[group] < 0 || largest[group] < 0) {
                throw new IllegalArgumentException("proposal %d needs %d to %d of group %d"
                        .formatted(proposal, fewest[group], largest[group], group));
            }
        }
        for (int group : groupOf) {
            if (group < NO_GROUP || group >= fewest.length) {
                throw new IllegalArgumentException("an expert is in group %d of %d".formatted(group, fewest.length));
            }
        }
    }

    /// {@return a trait with the same numbers for every proposal}
    ///
    /// @param proposals P
    /// @param least     shape `[G]`
    /// @param most      shape `[G]`
    public static Trait everywhere(int proposals, int[] groupOf, int[] least, int[] most) {
        var fewest = new int[proposals][];
        var largest = new int[proposals][];
        Arrays.fill(fewest, least);
        Arrays.fill(largest, most);
        return new Trait(groupOf, fewest, largest);
    }

    /// {@return a trait of which every proposal needs at least so many of each group, and may have any number}
    ///
    /// @param least shape `[G]`
    public static Trait atLeast(int proposals, int[] groupOf, int... least) {
        var any = new int[least.length];
        Arrays.fill(any, NO_LIMIT);
        return everywhere(proposals, groupOf, least, any);
    }

    /// {@return a trait of which every proposal may have at most so many of each group}
    public static Trait atMost(int proposals, int[] groupOf, int most) {
        int groups = Arrays.stream(groupOf).max().orElse(NO_GROUP) + 1;
        var all = new int[groups];
        Arrays.fill(all, most);
        return everywhere(proposals, groupOf, new int[groups], all);
    }

    /// {@return the number of groups, G}
    public int groups() {
        return least.length == 0 ? 0 : least[0].length;
    }

    /// {@return whether these experts keep all numbers of the proposal}
    boolean keeps(int proposal, int[] experts) {
        int[] counts = counts(experts);
        for (int group = 0; group < counts.length; group++) {
            if (counts[group] < least[proposal][group] || counts[group] > most[proposal][group]) {
                return false;
            }
        }
        return true;
    }

    /// {@return how many of these experts are in each group, shape `[G]`}
    public int[] counts(int[] experts) {
        var counts = new int[groups()];
        for (int expert : experts) {
            if (groupOf[expert] != NO_GROUP) {
                counts[groupOf[expert]]++;
            }
        }
        return counts;
    }

    /// {@return the trait with numbers lowered by the settled pairs; a largest number may fall to 0, no further}
    Trait lowered(Iterable<Pair> settled) {
        var fewest = least.clone();
        var largest = most.clone();
        var copied = new BitSet();
        for (var pair : settled) {
            int proposal = pair.proposal();
            int group = groupOf[pair.expert()];
            if (group != NO_GROUP) {
                if (!copied.get(proposal)) {
                    copied.set(proposal);
                    fewest[proposal] = least[proposal].clone();
                    largest[proposal] = most[proposal].clone();
                }
                fewest[proposal][group] = Math.max(0, fewest[proposal][group] - 1);
                int limit = largest[proposal][group];
                largest[proposal][group] = limit == NO_LIMIT ? limit : Math.max(0, limit - 1);
            }
        }
        return new Trait(groupOf, fewest, largest);
    }
}
