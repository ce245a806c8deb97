package suishin.engines.assignment.committee;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Pair;

/// Pairs of an earlier assignment, each worth more than any change of all affinities together: so the fewest pairs
/// change first, and the total decides among what is left.
///
/// @param pairs shape `[P]`, the earlier experts of each proposal
/// @param worth millionths; 0 if there is no earlier assignment
public record Kept(BitSet[] pairs, long worth) {

    /// {@return what an earlier assignment makes its pairs worth}
    ///
    /// @throws ArithmeticException if affinities and demands are so large that this cannot be counted
    public static Kept of(AssignmentCase question, List<Pair> previous) {
        var pairs = new BitSet[question.proposals()];
        Arrays.setAll(pairs, _ -> new BitSet());
        previous.forEach(pair -> pairs[pair.proposal()].set(pair.expert()));
        return new Kept(pairs, previous.isEmpty() ? 0 : worth(question));
    }

    private static long worth(AssignmentCase question) {
        long worth = 1;
        for (int proposal = 0; proposal < question.proposals(); proposal++) {
            long least = Long.MAX_VALUE;
            long most = Long.MIN_VALUE;
            for (int expert = 0; expert < question.experts(); expert++) {
                if (!question.affinities().bars(proposal, expert)) {
                    least = Math.min(least, question.affinities().at(proposal, expert));
                    most = Math.max(most, question.affinities().at(proposal, expert));
                }
            }
            long spread = most < least ? 0 : most - least;
            worth = Math.addExact(worth, Math.multiplyExact(spread, question.demand()[proposal]));
        }
        Math.multiplyExact(worth, 1 + question.readings());
        return worth;
    }

    /// {@return what each pair of a proposal is worth less: shape `[R]`, below 0 for pairs in force}
    public long[] penalties(int proposal, int experts) {
        var lowered = new long[experts];
        pairs[proposal].stream().forEach(expert -> lowered[expert] = -worth);
        return lowered;
    }

    /// {@return the total with what pairs in force count}
    public long total(AssignmentCase question, int[][] chosen) {
        long total = question.total(chosen);
        for (int proposal = 0; proposal < chosen.length && worth > 0; proposal++) {
            for (int expert : chosen[proposal]) {
                total += pairs[proposal].get(expert) ? worth : 0;
            }
        }
        return total;
    }
}
