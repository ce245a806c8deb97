package suishin.engines.assignment.proof;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Certificate;

/// What no assignment exceeds at given prices of the experts' places: every place paid, and for each proposal the best
/// committee that keeps all its numbers. Found by trying, for {@link Certificate}; shares no code with a solver.
///
/// Where too many committees would have to be tried, the best experts are taken whatever their groups: the bound holds
/// all the same. Source: weak duality, A. M. Geoffrion, *Mathematical Programming Study* 2, 1974.
public final class CommitteeBound {

    private static final int MOST_TRIED = 200_000;

    private final AssignmentCase question;
    private final long[] price;
    private final BitSet settled;
    private final int proposal;
    private final int[] order;
    private final long[] worth;
    private final int[] chosen;
    private long best = Long.MIN_VALUE;
    private int tried;

    private CommitteeBound(AssignmentCase question, long[] price, BitSet settled, int proposal) {
        this.question = question;
        this.price = price;
        this.settled = settled;
        this.proposal = proposal;
        order = IntStream.range(0, price.length)
                .filter(expert -> !question.affinities().bars(proposal, expert) && (may(expert) || settled.get(expert)))
                .boxed()
                .sorted(Comparator.comparing((Integer expert) -> !settled.get(expert))
                        .thenComparingLong(expert -> -worth(expert)))
                .mapToInt(Integer::intValue)
                .toArray();
        worth = Arrays.stream(order).mapToLong(this::worth).toArray();
        chosen = new int[Math.max(0, question.demand()[proposal])];
    }

    private boolean may(int expert) {
        return question.loadMax()[expert] > 0;
    }

    private long worth(int expert) {
        return question.affinities().at(proposal, expert) - price[expert];
    }

    /// {@return the bound, millionths; an overflow is an exception}
    public static long of(AssignmentCase question, long[] price) {
        var settled = new BitSet[question.proposals()];
        Arrays.setAll(settled, _ -> new BitSet());
        var reads = new int[price.length];
        for (var pair : question.fixed()) {
            settled[pair.proposal()].set(pair.expert());
            reads[pair.expert()]++;
        }
        long bound = 0;
        for (int expert = 0; expert < price.length; expert++) {
            int load = price[expert] >= 0
                    ? question.loadMax()[expert]
                    : Math.max(question.loadMin()[expert], reads[expert]);
            bound = Math.addExact(bound, Math.multiplyExact(price[expert], load));
        }
        for (int proposal = 0; proposal < settled.length; proposal++) {
            bound = Math.addExact(bound, new CommitteeBound(question, price, settled[proposal], proposal).best());
        }
        return bound;
    }

    private long best() {
        int certain = settled.cardinality();
        if (certain > chosen.length || order.length < chosen.length) {
            return 0;
        }
        long sum = 0;
        for (int place = 0; place < certain; place++) {
            chosen[place] = order[place];
            sum += worth[place];
        }
        extend(certain, certain, sum);
        return tried > MOST_TRIED || best == Long.MIN_VALUE ? whatever() : best;
    }

    private long whatever() {
        return Arrays.stream(worth).limit(chosen.length).sum();
    }

    private void extend(int from, int count, long sum) {
        if (count == chosen.length) {
            if (sum > best && question.keepsTraits(proposal, chosen)) {
                best = sum;
            }
            return;
        }
        int left = chosen.length - count;
        for (int place = from; place + left <= order.length && tried <= MOST_TRIED; place++) {
            if (best != Long.MIN_VALUE && sum + left * worth[place] <= best) {
                return;
            }
            tried++;
            chosen[count] = order[place];
            if (mayStill(count + 1)) {
                extend(place + 1, count + 1, sum + worth[place]);
            }
        }
    }

    /// Whether no group has too many already, and what is missing of each trait could still be added.
    private boolean mayStill(int count) {
        for (var trait : question.traits()) {
            int[] counts = trait.counts(Arrays.copyOf(chosen, count));
            int missing = 0;
            for (int group = 0; group < counts.length; group++) {
                missing += Math.max(0, trait.least()[proposal][group] - counts[group]);
                if (counts[group] > trait.most()[proposal][group]) {
                    return false;
                }
            }
            if (missing > chosen.length - count) {
                return false;
            }
        }
        return true;
    }
}
