package suishin.engines.assignment.committee;

import java.util.Arrays;
import java.util.BitSet;
import suishin.engines.assignment.Affinities;
import suishin.engines.assignment.AssignmentCase;

/// Puts the choice of each proposal before it: the experts who can matter at the present prices, best first.
///
/// An expert matters for a committee worth more than a threshold only if the expert's own worth with that of the best
/// others exceeds it; so a whole row becomes a short list, and nothing is lost. All in whole millionths.
final class Desk {

    static final BitSet NOBODY = new BitSet();
    static final int[] NONE = {};

    private static final int EXPERT_BITS = 20;
    private static final long LARGEST = 1L << 38;
    private static final long BARRED = Long.MIN_VALUE / 4;
    private static final long MOST_STEPS = 500_000;
    private static final long FEW_STEPS = 10_000;
    private static final long ALL_STEPS = 500_000_000;
    private static final int SHORT = 40;
    private static final int SHORT_OF_GROUP = 8;

    final AssignmentCase question;
    private final Kept kept;
    private final CommitteeChoice choice;
    private final long[] worthOf;
    private final int[] experts;
    private final long[] worths;
    private final long[] keys;
    private int size;
    private boolean isTooHard;

    Desk(AssignmentCase question, Kept kept) {
        this.question = question;
        this.kept = kept;
        choice = new CommitteeChoice(question);
        worthOf = new long[question.experts()];
        experts = new int[question.experts()];
        worths = new long[question.experts()];
        keys = new long[question.experts()];
    }

    /// {@return whether worths are small enough to be sorted with their expert in one word}
    static boolean canTake(AssignmentCase question, Kept kept) {
        return question.experts() < 1 << EXPERT_BITS && kept.worth() < LARGEST / 4;
    }

    /// {@return the largest price that may be asked}
    static double dearest() {
        return LARGEST / 4.0;
    }

    /// {@return whether a choice was ever ended by its count of steps: then bounds may be too low}
    boolean isTooHard() {
        return isTooHard || choice.allSteps() > ALL_STEPS;
    }

    /// {@return what the pair counts: its affinity, and more if it was in force}
    long value(int proposal, int expert) {
        long value = question.affinities().row(proposal)[expert];
        return kept.worth() > 0 && kept.pairs()[proposal].get(expert) ? value + kept.worth() : value;
    }

    long value(int proposal, int[] members) {
        long sum = 0;
        for (int expert : members) {
            sum += value(proposal, expert);
        }
        return sum;
    }

    long worth(int proposal, int[] members, long[] price) {
        long worth = value(proposal, members);
        for (int expert : members) {
            worth -= price[expert];
        }
        return worth;
    }

    /// {@return the best committee at these prices; empty if there is none}
    ///
    /// @param known a committee the proposal may have; empty if none is known
    int[] best(int proposal, long[] price, int[] known) {
        int[] begun = known.length > 0 ? known : within(proposal, price, NOBODY, NOBODY);
        var found = new int[][] {begun};
        long above = begun.length == 0 ? BARRED : worth(proposal, begun, price);
        isTooHard |= !nameAll(proposal, price, above, (members, worth) -> {
            found[0] = members.clone();
            return worth;
        });
        return found[0];
    }

    /// Names every committee of a proposal that is worth more than a threshold at these prices.
    ///
    /// @return whether all were named; else there were too many to look at
    boolean nameAll(int proposal, long[] price, long above, CommitteeChoice.Heard heard) {
        read(proposal, price);
        list(question.demand()[proposal], above);
        choice.limit(size, MOST_STEPS);
        choice.choose(proposal, experts, worths, above, heard);
        return !choice.isTooHard();
    }

    private void read(int proposal, long[] price) {
        int[] row = question.affinities().row(proposal);
        int[] most = question.loadMax();
        for (int expert = 0; expert < row.length; expert++) {
            worthOf[expert] =
                    row[expert] == Affinities.BARRED || most[expert] == 0 ? BARRED : row[expert] - price[expert];
        }
        if (kept.worth() > 0) {
            kept.pairs()[proposal].stream()
                    .filter(expert -> worthOf[expert] != BARRED)
                    .forEach(expert -> worthOf[expert] += kept.worth());
        }
    }

    private void list(int demand, long above) {
        long least = above == BARRED ? BARRED : above - bestOthers(demand - 1);
        size = 0;
        for (int expert = 0; expert < worthOf.length; expert++) {
            if (worthOf[expert] > least) {
                keys[size++] = (-worthOf[expert] << EXPERT_BITS) | expert;
            }
        }
        order();
    }

    private long bestOthers(int count) {
        var best = new long[Math.max(0, count)];
        Arrays.fill(best, BARRED);
        for (long worth : worthOf) {
            if (best.length > 0 && worth > best[best.length - 1]) {
                int place = best.length - 1;
                for (; place > 0 && best[place - 1] < worth; place--) {
                    best[place] = best[place - 1];
                }
                best[place] = worth;
            }
        }
        long sum = 0;
        for (long worth : best) {
            sum += worth == BARRED ? 0 : worth;
        }
        return sum;
    }

    private void order() {
        Arrays.sort(keys, 0, size);
        for (int place = 0; place < size; place++) {
            experts[place] = (int) (keys[place] & (1 << EXPERT_BITS) - 1);
            worths[place] = worthOf[experts[place]];
        }
    }

    /// {@return a good committee at these prices without some experts and with others; empty if none is found}
    int[] within(int proposal, long[] price, BitSet without, BitSet with) {
        read(proposal, price);
        without.stream().forEach(expert -> worthOf[expert] = BARRED);
        with.stream().filter(expert -> worthOf[expert] != BARRED).forEach(expert -> worthOf[expert] += LARGEST);
        list(question.demand()[proposal], BARRED);
        int all = size;
        shorten(proposal);
        int[] found = chosen(proposal);
        if (found.length == 0 && size < all) {
            list(question.demand()[proposal], BARRED);
            found = chosen(proposal);
        }
        return found;
    }

    private int[] chosen(int proposal) {
        var found = new int[][] {NONE};
        choice.limit(size, FEW_STEPS);
        choice.choose(proposal, experts, worths, BARRED, (members, worth) -> {
            found[0] = members.clone();
            return worth;
        });
        return found[0];
    }

    /// Leaves the best of all, and of each group that is needed.
    private void shorten(int proposal) {
        var counts =
                question.traits().stream().map(trait -> new int[trait.groups()]).toArray(int[][]::new);
        int length = 0;
        for (int place = 0; place < size; place++) {
            boolean stays = place < SHORT;
            for (int trait = 0; trait < counts.length; trait++) {
                int group = question.traits().get(trait).groupOf()[experts[place]];
                stays |= group >= 0
                        && question.traits().get(trait).least()[proposal][group] > 0
                        && counts[trait][group]++ < SHORT_OF_GROUP;
            }
            if (stays) {
                experts[length] = experts[place];
                worths[length++] = worths[place];
            }
        }
        size = length;
    }
}
