package suishin.engines.assignment.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import suishin.engines.assignment.Affinities;
import suishin.engines.assignment.network.Best;
import suishin.engines.assignment.network.GroupFamily;
import suishin.engines.assignment.network.RuledFlow;

/// What the sum of the worst served proposal exceeds in no assignment that keeps the floor on the total: proved in
/// whole numbers.
///
/// If every proposal is to have `T` or more, a pair is of no use whose affinity and the largest others of the proposal
/// do not sum up to `T`. Without such pairs the largest total is a flow again; where it serves not everybody, or its
/// total is below the floor, no assignment reaches `T`. The largest `T` this leaves open is found by halving. The rule
/// is one of N. Garg, T. Kavitha, A. Kumar, K. Mehlhorn and J. Mestre's bottleneck subgraphs (*Algorithmica* 58, 2010)
/// with the sum of a committee in the place of one affinity.
///
/// Finding the largest minimum is NP-hard, so the bound may be above what can be reached; nested groups of traits
/// count, crossing ones do not. An assignment that reaches it proves it the largest minimum. Cost: at most
/// {@value #HALVINGS} flows; {@value #HALVINGS_OF_A_LARGE_QUESTION} from {@value #PAIRS_OF_A_LARGE_QUESTION} pairs on.
public final class MinimumBound {

    /// Enough for every whole millionth between 0 and 1; a larger range leaves the bound a little above.
    private static final int HALVINGS = 22;

    private static final int HALVINGS_OF_A_LARGE_QUESTION = 3;
    private static final long PAIRS_OF_A_LARGE_QUESTION = 5_000_000;

    private final Remaining remaining;
    private final long floor;
    private final BooleanSupplier goesOn;
    private final long[] others;
    private final long[] alone;
    private final int halvings;

    /// @param remaining at least one proposal
    /// @param floor     the least total allowed, with the settled pairs, millionths
    /// @param goesOn    asked before each flow; after the first false no more is tried
    public MinimumBound(Remaining remaining, long floor, BooleanSupplier goesOn) {
        this.remaining = remaining;
        this.floor = floor;
        this.goesOn = goesOn;
        var question = remaining.question();
        others = new long[question.proposals()];
        alone = new long[others.length];
        var closed = new boolean[question.experts()];
        for (int expert = 0; expert < closed.length; expert++) {
            closed[expert] = question.loadMax()[expert] == 0;
        }
        for (int proposal = 0; proposal < others.length; proposal++) {
            read(proposal, new long[closed.length], closed);
        }
        boolean isLarge = (long) question.proposals() * question.experts() > PAIRS_OF_A_LARGE_QUESTION;
        halvings = isLarge ? HALVINGS_OF_A_LARGE_QUESTION : HALVINGS;
    }

    private void read(int proposal, long[] free, boolean[] closed) {
        int[] row = remaining.question().affinities().row(proposal);
        int demand = remaining.question().demand()[proposal];
        int[] best = demand == 0 ? new int[0] : Best.at(free, row, demand, closed);
        long[] ascending =
                Arrays.stream(best).mapToLong(expert -> row[expert]).sorted().toArray();
        alone[proposal] =
                remaining.settled()[proposal] + Arrays.stream(ascending).sum();
        others[proposal] = Arrays.stream(ascending).skip(1).sum();
    }

    /// {@return the bound, millionths; no more than the worst of what each proposal would have if it alone chose}
    ///
    /// @param reached the minimum of an assignment that keeps the floor
    /// @param known   another bound, at least `reached`
    public long find(long reached, long known) {
        long low = reached;
        long high = Math.max(reached, Math.min(known, Arrays.stream(alone).min().orElseThrow()));
        for (int half = 0; half < halvings && low < high && goesOn.getAsBoolean(); half++) {
            long wanted = half == 0 ? high : low + (high - low + 1) / 2;
            if (reaching(wanted).isPresent()) {
                low = wanted;
            } else {
                high = wanted - 1;
            }
        }
        return high;
    }

    /// {@return the question with only those pairs that are of use if every proposal is to have so much, and its
    /// largest total; empty if that proves that no assignment reaches it}
    ///
    /// @param least millionths
    public Optional<Narrowed> reaching(long least) {
        var question = remaining.question();
        var rows = new int[others.length][];
        Arrays.setAll(rows, proposal -> useful(proposal, least - remaining.settled()[proposal] - others[proposal]));
        var fewer = question.with(new Affinities(question.experts(), rows));
        var flow = new RuledFlow(fewer, GroupFamily.of(question).nested(), 1, 0);
        if (!flow.solve()) {
            return Optional.empty();
        }
        int[][] experts = flow.chosen();
        return Arrays.stream(remaining.sums(experts)).sum() < floor
                ? Optional.empty()
                : Optional.of(new Narrowed(new Remaining(fewer, remaining.settled()), experts));
    }

    /// A question with fewer pairs.
    ///
    /// @param experts shape `[P][…]`, those of the largest total; crossing groups may be broken
    public record Narrowed(Remaining remaining, int[][] experts) {}

    private int[] useful(int proposal, long least) {
        int[] row = remaining.question().affinities().row(proposal);
        boolean isWhole = Arrays.stream(row).allMatch(value -> value == Affinities.BARRED || value >= least);
        return isWhole
                ? row
                : Arrays.stream(row)
                        .map(value -> value < least ? Affinities.BARRED : value)
                        .toArray();
    }
}
