package suishin.engines.assignment.committee;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Progress;
import suishin.engines.assignment.Progress.Phase;

/// The largest total where groups cross: prices on the experts' places, whole committees as the choice of a proposal.
///
/// At any prices of places, the best committees of all proposals, each keeping all its numbers, are worth no less than
/// any assignment: a bound far closer than that of pairs alone (G. B. Dantzig and P. Wolfe, *Operations Research* 8,
/// 1960; A. M. Geoffrion, *Mathematical Programming Study* 2, 1974). Committees that lose more at these prices than the
/// bound exceeds the best assignment by are in no better one; the others are named one by one and searched through
/// ({@link ColumnSearch}). Named are first those that lose little: if what is found among them lies no further below
/// the bound, the rest needs no look. All bounds are whole numbers. Steps are counted, not timed.
public final class CommitteeTotal {

    private static final int STEPS = 300;
    private static final long PAIRS_LOOKED_AT = 3_000_000_000L;
    private static final int FEWEST_STEPS = 40;
    private static final int MENDED_EVERY = 25;
    private static final int[] COLUMNS = {20_000, 80_000, 320_000};
    private static final long MOST_WORK = 600_000_000;
    private static final int TRIALS = 24;

    private final AssignmentCase question;
    private final Progress progress;
    private final Desk desk;
    private final int[][] advised;
    private int[][] best = new int[0][];
    private long total = Long.MIN_VALUE;
    private long bound = Long.MAX_VALUE;
    private long[] price;
    private long work;
    private boolean isStopped;

    /// What was found.
    ///
    /// @param experts the best assignment; empty if there is none, or none was found
    /// @param total   what it counts, millionths; `Long.MIN_VALUE` without one
    /// @param bound   what no assignment exceeds; equal to the total if it is proved, also that there is none
    /// @param prices  of the experts' places, shape `[R]`, with which the bound begins
    /// @param stopped whether the listener asked to stop
    public record Found(Optional<int[][]> experts, long total, long bound, long[] prices, boolean stopped) {

        /// {@return whether the bound is within a thousandth of the total}
        public boolean isNear() {
            return bound - total <= Math.abs(total) / 1000;
        }

        /// {@return whether the total is the largest, or it is proved that there is none}
        public boolean isProved() {
            return total == bound;
        }
    }

    private CommitteeTotal(AssignmentCase question, Kept kept, long[] start, Progress progress) {
        this.question = question;
        this.progress = progress;
        desk = new Desk(question, kept);
        advised = new int[question.proposals()][0];
        price = start.clone();
    }

    /// {@return the largest total, with a bound above it where committees are too many to choose from; empty if numbers
    /// are too large for this method}
    ///
    /// @param question without settled pairs
    /// @param start    prices of places to begin with, shape `[R]`
    public static Optional<Found> solve(AssignmentCase question, Kept kept, long[] start, Progress progress) {
        if (!Desk.canTake(question, kept)) {
            return Optional.empty();
        }
        var search = new CommitteeTotal(question, kept, start, progress);
        search.solve();
        return Optional.of(search.found());
    }

    private Found found() {
        boolean isNone = best.length == 0 && question.proposals() > 0;
        return new Found(isNone ? Optional.empty() : Optional.of(best), total, bound, price, isStopped);
    }

    private boolean mayGoOn(Phase phase) {
        isStopped = isStopped || !progress.goesOn(phase, total, bound);
        return !isStopped;
    }

    private void solve() {
        ascend();
        for (int most : COLUMNS) {
            if (total == bound || desk.isTooHard() || work > MOST_WORK || !mayGoOn(Phase.BRANCHING)) {
                break;
            }
            name(most);
        }
    }

    private void ascend() {
        var ascent = new Ascent(
                question.loadMin(),
                question.loadMax(),
                Arrays.stream(price).asDoubleStream().toArray());
        long pairs = Math.max(1, (long) question.proposals() * question.experts());
        int steps = Math.clamp(PAIRS_LOOKED_AT / pairs, FEWEST_STEPS, STEPS);
        for (int step = 0; step < steps && !ascent.isSpent() && total < bound && mayGoOn(Phase.BOUND); step++) {
            long[] now = ascent.prices();
            long found = evaluate(now);
            if (found == Long.MIN_VALUE || desk.isTooHard()) {
                bound = found == Long.MIN_VALUE ? found : bound;
                return;
            }
            ascent.judge(found);
            if (found < bound) {
                bound = found;
                price = now;
            }
            var selection = new Selection(desk, advised);
            if (step % MENDED_EVERY == 0 || step == steps - 1 || selection.isFeasible()) {
                consider(selection, now);
            }
            double gap = total == Long.MIN_VALUE ? Math.abs(found) / 1000.0 : (double) (found - total);
            if (!ascent.move(new Selection(desk, advised).load, gap)) {
                return;
            }
        }
    }

    /// {@return the bound at these prices; `Long.MIN_VALUE` if a proposal has no committee}
    private long evaluate(long[] now) {
        long sum = Columns.places(question.loadMin(), question.loadMax(), now);
        for (int proposal = 0; proposal < advised.length; proposal++) {
            advised[proposal] = desk.best(proposal, now, advised[proposal]);
            boolean isEmpty = advised[proposal].length == 0;
            if (isEmpty && !(question.demand()[proposal] == 0 && question.keepsTraits(proposal, Desk.NONE))) {
                return Long.MIN_VALUE;
            }
            sum = Math.addExact(sum, desk.worth(proposal, advised[proposal], now));
        }
        return sum;
    }

    private void consider(Selection selection, long[] now) {
        if (selection.mend(now)) {
            selection.improve(now, advised);
            if (selection.isFeasible() && selection.total() > total) {
                total = selection.total();
                best = selection.members;
            }
        }
    }

    /// Names the committees that lose least, as many as allowed, and looks for the best choice of them.
    private void name(int most) {
        if (evaluate(price) == Long.MIN_VALUE || desk.isTooHard()) {
            return;
        }
        long whole = total == Long.MIN_VALUE ? Long.MAX_VALUE / 8 : bound - total;
        long loss = Math.min(whole, 1 + Math.abs(bound) / 20_000);
        long least = 0;
        long tooMuch = Long.MAX_VALUE;
        Optional<Named> named = Optional.empty();
        for (int trial = 0; trial < TRIALS && !(least == whole || tooMuch - least <= 1 + least / 4); trial++) {
            var found = named(loss, most);
            if (found.isPresent()) {
                named = found;
                least = loss;
            } else {
                tooMuch = loss;
            }
            loss = Math.min(whole, tooMuch == Long.MAX_VALUE ? 4 * loss : (least + tooMuch) / 2);
        }
        if (named.isPresent() && !desk.isTooHard()) {
            search(named.get(), least, least == whole);
        }
    }

    private record Named(Columns columns, int[][] open) {}

    /// {@return all committees that lose at most so much; empty if they are too many}
    private Optional<Named> named(long loss, int most) {
        var columns = new Columns(question);
        var open = new int[advised.length][];
        for (int proposal = 0; proposal < advised.length; proposal++) {
            int from = columns.size();
            int own = proposal;
            long above = desk.worth(proposal, advised[proposal], price) - loss - 1;
            boolean areAll = desk.nameAll(proposal, price, above, (members, _) -> {
                columns.add(members.clone(), desk.value(own, members));
                return columns.size() > most ? Long.MAX_VALUE : Long.MIN_VALUE;
            });
            if (!areAll || columns.size() > most) {
                return Optional.empty();
            }
            open[proposal] = IntStream.range(from, columns.size()).toArray();
        }
        return Optional.of(new Named(columns, open));
    }

    private void search(Named named, long loss, boolean isAll) {
        var search = new ColumnSearch(named.columns, total, MOST_WORK - work);
        search.search(new Open(named.columns, named.open), price);
        work += search.work();
        if (search.best().length > 0) {
            best = Arrays.stream(search.best()).mapToObj(named.columns::members).toArray(int[][]::new);
            total = Arrays.stream(search.best()).mapToLong(named.columns::value).sum();
        }
        long beyond = isAll ? Long.MIN_VALUE : bound - loss - 1;
        bound = Math.min(bound, Math.max(total, Math.max(search.bound(), beyond)));
    }
}
