package suishin.engines.assignment.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Pair;
import suishin.engines.assignment.Prices;
import suishin.engines.assignment.Progress;
import suishin.engines.assignment.Progress.Phase;
import suishin.engines.assignment.committee.CommitteeTotal;
import suishin.engines.assignment.committee.Kept;
import suishin.engines.assignment.network.CrossingGroups.Row;

/// The largest total that keeps every group: a flow where groups are nested, branch and bound where they cross.
///
/// Crossing numbers are priced ({@link CrossingGroups}); then pairs in numbers still broken are closed or made certain,
/// depth first, and what the prices prove hopeless is left out. The count of flows solved is limited, not the time: the
/// same question has the same answer on every machine. If the limit is reached, the bound stays above the total.
public final class RuledTotal {

    private static final int PRICE_STEPS = 200;
    private static final int PATIENCE = 6;
    private static final int NODE_STEPS = 2;
    private static final double NODE_STRIDE = 0.7;
    private static final int MOST_REPAIRS = 60;
    private static final long PAIRS_LOOKED_AT = 200_000_000L;
    private static final int FEWEST_FLOWS = 300;
    private static final int MOST_FLOWS = 20_000;

    private final AssignmentCase question;
    private final Progress progress;
    private final GroupFamily family;
    private final Kept kept;
    private final RuledFlow flow;
    private final CrossingGroups crossing;
    private final boolean decides;
    private final long flows;
    private final long size;
    private Optional<int[][]> best = Optional.empty();
    private long bestTotal = Long.MIN_VALUE;
    private long open = Long.MIN_VALUE;
    private long root = Long.MAX_VALUE;
    private Prices proof = new Prices(new long[0], new long[0]);
    private long used;
    private boolean stopped;

    /// What was found.
    ///
    /// @param experts  the best assignment; empty if there is none, or if none was found within the limit
    /// @param bound    what no assignment exceeds, millionths; `Long.MIN_VALUE` if there is none
    /// @param prices   prices that prove the bound of the root
    /// @param stopped  whether the listener asked to stop
    public record Found(Optional<int[][]> experts, long bound, Prices prices, boolean stopped) {}

    /// @param free    proposals that may have any number of experts
    /// @param decides whether pairs will be decided though no groups cross
    private RuledTotal(AssignmentCase question, List<Pair> previous, Progress progress, BitSet free, boolean decides) {
        this.question = question;
        this.progress = progress;
        this.decides = decides;
        kept = Kept.of(question, previous);
        family = GroupFamily.of(question, free);
        size = size(question);
        flow = new RuledFlow(
                question,
                family.nested(),
                1,
                family.crossing().isEmpty() && !decides ? kept.worth() : Math.addExact(16 * size, kept.worth()),
                free);
        crossing = new CrossingGroups(question, family.crossing(), flow, kept);
        for (int proposal = 0; proposal < question.proposals() && kept.worth() > 0; proposal++) {
            flow.penalise(proposal, kept.penalties(proposal, question.experts()));
        }
        long pairs = Math.max(1, (long) question.proposals() * question.experts());
        flows = Math.clamp(PAIRS_LOOKED_AT / pairs, FEWEST_FLOWS, MOST_FLOWS);
    }

    private static long size(AssignmentCase question) {
        long least = 0;
        long most = 1;
        for (int proposal = 0; proposal < question.proposals(); proposal++) {
            for (int expert = 0; expert < question.experts(); expert++) {
                if (!question.affinities().bars(proposal, expert)) {
                    least = Math.min(least, question.affinities().at(proposal, expert));
                    most = Math.max(most, question.affinities().at(proposal, expert));
                }
            }
        }
        return most - least;
    }

    /// {@return the largest total}
    ///
    /// @param question without settled pairs
    /// @param previous pairs of an earlier assignment: as few as possible change, whatever the total
    public static Found solve(AssignmentCase question, List<Pair> previous, Progress progress) {
        return new RuledTotal(question, previous, progress, new BitSet(), false).solve();
    }

    /// Whether rules can hold together.
    public enum Verdict {
        POSSIBLE,
        IMPOSSIBLE,
        /// The limit was reached, or the listener asked to stop.
        UNKNOWN
    }

    /// {@return whether there is an assignment}
    ///
    /// @param question without settled pairs
    /// @param free     proposals that may have any number of experts, whatever they need
    /// @param certain  pairs it must have
    public static Verdict verdict(AssignmentCase question, BitSet free, List<Pair> certain, Progress progress) {
        var search = new RuledTotal(question, List.of(), progress, free, true);
        certain.forEach(pair -> search.flow.decide(pair, 1));
        var found = search.solve();
        if (found.experts().isPresent()) {
            return Verdict.POSSIBLE;
        }
        return found.bound() == Long.MIN_VALUE ? Verdict.IMPOSSIBLE : Verdict.UNKNOWN;
    }

    /// {@return the prices of a flow that cannot keep every rule: what has none is not needed to see that}
    ///
    /// @param question without settled pairs, all affinities 0
    public static Prices pricesOfFailure(AssignmentCase question, BitSet free, List<Pair> certain) {
        var search = new RuledTotal(question, List.of(), Progress.SILENT, free, true);
        certain.forEach(pair -> search.flow.decide(pair, 1));
        search.flow.solve();
        return search.flow.prices();
    }

    private Found solve() {
        if (!flow.solve()) {
            return new Found(Optional.empty(), Long.MIN_VALUE, proof, false);
        }
        consider(flow.chosen());
        proof = flow.prices();
        root = crossing.bound(flow.chosen());
        if (bestTotal < root && !byCommittees()) {
            price();
            repair();
            branch(root);
        }
        long bound = Math.max(bestTotal, open);
        return new Found(
                best,
                best.map(chosen -> question.total(chosen) + bound - bestTotal).orElse(bound),
                proof,
                stopped);
    }

    /// {@return whether whole committees decided the question, or at least found an assignment}
    private boolean byCommittees() {
        if (decides) {
            return false;
        }
        var found = CommitteeTotal.solve(question, kept, flow.prices().expert(), progress);
        found.ifPresent(this::take);
        boolean isEnough = found.filter(one -> one.isProved() || (one.experts().isPresent() && one.isNear()))
                .isPresent();
        open = isEnough ? root : open;
        return isEnough;
    }

    private void take(CommitteeTotal.Found found) {
        stopped |= found.stopped();
        root = Math.min(root, found.bound());
        if (found.experts().isPresent() && found.total() > bestTotal) {
            best = found.experts().map(RuledTotal::ascending);
            bestTotal = found.total();
        }
        proof = new Prices(lastPlaces(found.prices()), found.prices());
    }

    /// {@return the worth of the last of the best experts a proposal would choose, if it had to mind no groups}
    private long[] lastPlaces(long[] prices) {
        var last = new long[question.proposals()];
        for (int proposal = 0; proposal < last.length; proposal++) {
            int[] row = question.affinities().row(proposal);
            int demand = question.demand()[proposal];
            last[proposal] = demand == 0
                    ? 0
                    : Arrays.stream(Best.at(prices, row, demand, new boolean[prices.length]))
                            .mapToLong(expert -> row[expert] - prices[expert])
                            .min()
                            .orElse(0);
        }
        return last;
    }

    private static int[][] ascending(int[][] experts) {
        return Arrays.stream(experts)
                .map(row -> Arrays.stream(row).sorted().toArray())
                .toArray(int[][]::new);
    }

    private void consider(int[][] chosen) {
        long total = kept.total(question, chosen);
        if (total > bestTotal && crossing.broken(chosen).isEmpty()) {
            best = Optional.of(chosen);
            bestTotal = total;
        }
    }

    private boolean mayGoOn(Phase phase) {
        stopped = stopped || !progress.goesOn(phase, bestTotal, root);
        return !stopped && used++ < flows;
    }

    private void price() {
        long[][] saved = crossing.prices();
        long step = Math.max(1, size / 8);
        int waited = 0;
        for (int count = 0; count < PRICE_STEPS && step > 0 && mayGoOn(Phase.BOUND); count++) {
            if (!crossing.step(flow.chosen(), step) || !flow.solve()) {
                break;
            }
            consider(flow.chosen());
            long bound = crossing.bound(flow.chosen());
            if (bound < root) {
                root = bound;
                saved = crossing.prices();
                proof = withGroups();
                waited = 0;
            } else if (++waited == PATIENCE) {
                step = step * 2 / 3;
                waited = 0;
            }
            if (bestTotal == root) {
                break;
            }
        }
        crossing.set(saved);
        used = 0;
    }

    /// Moves the prices by the share of the gap that would close it if all moved as one (B. T. Polyak, 1969).
    private boolean step(double stride, long bound) {
        int[][] chosen = flow.chosen();
        long below = bestTotal == Long.MIN_VALUE ? bound - Math.abs(bound) / 50 - 1 : bestTotal;
        long step = (long) Math.ceil(stride * (bound - below) / crossing.breach(chosen));
        if (step < 1 || !crossing.step(chosen, Math.min(step, size)) || !flow.solve()) {
            return false;
        }
        consider(flow.chosen());
        return true;
    }

    /// Mends all broken numbers at once, again and again, until none is left: a first assignment to measure against.
    private void repair() {
        var decided = new ArrayList<Pair>();
        for (int round = 0; round < MOST_REPAIRS && mayGoOn(Phase.BRANCHING) && flow.solve(); round++) {
            int[][] chosen = flow.chosen();
            consider(chosen);
            var choices = crossing.broken(chosen).stream()
                    .map(row -> choice(row, chosen[row.proposal()]))
                    .flatMap(Optional::stream)
                    .toList();
            if (choices.isEmpty()) {
                break;
            }
            for (var made : choices) {
                flow.decide(made.pair, made.sign);
                decided.add(made.pair);
            }
        }
        decided.forEach(pair -> flow.decide(pair, 0));
    }

    private Prices withGroups() {
        var prices = flow.prices();
        var groups = new ArrayList<>(prices.groups());
        groups.addAll(crossing.named());
        return new Prices(prices.proposal(), prices.expert(), groups);
    }

    private void branch(long above) {
        if (above <= bestTotal) {
            return;
        }
        if (!mayGoOn(Phase.BRANCHING)) {
            open = Math.max(open, above);
            return;
        }
        long bound = tightened(above);
        int[][] chosen = flow.chosen();
        var choice = bound <= bestTotal ? Optional.<Choice>empty() : choice(chosen);
        choice.ifPresent(made -> {
            flow.decide(made.pair, made.sign);
            branch(bound);
            flow.decide(made.pair, -made.sign);
            branch(bound);
            flow.decide(made.pair, 0);
        });
    }

    /// {@return a bound on what the decisions allow, after a few steps of the prices; no bound at all if nothing is
    /// allowed}
    private long tightened(long above) {
        long bound = above;
        for (int count = 0; count <= NODE_STEPS && bound > bestTotal; count++) {
            if (count == 0 ? !flow.solve() : !step(NODE_STRIDE, bound)) {
                return count == 0 ? Long.MIN_VALUE : bound;
            }
            consider(flow.chosen());
            bound = Math.min(bound, crossing.bound(flow.chosen()));
        }
        return bound;
    }

    private record Choice(Pair pair, int sign) {}

    private Optional<Choice> choice(int[][] chosen) {
        var broken = crossing.broken(chosen);
        for (var row : broken) {
            if (row.least() > row.most() || row.most() < 0) {
                return Optional.empty();
            }
        }
        var rows = broken.isEmpty() ? crossing.slack(chosen) : broken;
        return rows.stream()
                .map(row -> choice(row, chosen[row.proposal()]))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Choice> choice(Row row, int[] chosen) {
        var worth = Comparator.<Integer>comparingLong(
                expert -> question.affinities().at(row.proposal(), expert) - flow.price(expert));
        var among = openPairs(row, chosen);
        return row.over()
                ? among.min(worth).map(expert -> close(row, expert))
                : among.max(worth)
                        .map(expert ->
                                new Choice(new Pair(row.proposal(), expert), row.count() < row.least() ? 1 : -1));
    }

    private static Choice close(Row row, int expert) {
        return new Choice(new Pair(row.proposal(), expert), -1);
    }

    private Stream<Integer> openPairs(Row row, int[] chosen) {
        return row.members().experts().stream()
                .filter(expert -> flow.decision(new Pair(row.proposal(), expert)) == 0
                        && !question.affinities().bars(row.proposal(), expert)
                        && Arrays.stream(chosen).anyMatch(held -> held == expert) == row.over())
                .boxed();
    }
}
