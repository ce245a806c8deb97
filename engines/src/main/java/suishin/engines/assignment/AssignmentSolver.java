package suishin.engines.assignment;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import suishin.engines.assignment.AssignmentAnswer.Assigned;
import suishin.engines.assignment.AssignmentAnswer.GroupsCross;
import suishin.engines.assignment.AssignmentAnswer.Infeasible;
import suishin.engines.assignment.AssignmentAnswer.LimitTooTight;
import suishin.engines.assignment.AssignmentAnswer.Proof;
import suishin.engines.assignment.AssignmentAnswer.Undecided;
import suishin.engines.assignment.AssignmentQuestion.Objective.ByLot;
import suishin.engines.assignment.AssignmentQuestion.Objective.Fair;
import suishin.engines.assignment.AssignmentQuestion.Objective.Total;
import suishin.engines.assignment.network.CandidateFlow;
import suishin.engines.assignment.network.GroupFamily;
import suishin.engines.assignment.network.RuledTotal;
import suishin.engines.assignment.network.RuledTotal.Found;
import suishin.engines.assignment.reasons.ClashSearch;

/// The one door of the product: answers an {@link AssignmentQuestion} with every rule kept, or says why that cannot
/// be.
///
/// The largest total is exact: a minimum-cost flow where groups are disjoint or nested; branch and bound over flows
/// where they cross, in which the count of flows is limited and a bound that stays above the total is given as it is.
/// Fairness starts from there and is given beside bounds. Nothing is random but by the seed; nothing reads a clock.
/// Thread-safe: each call stands alone. Cost: see `docs/engines/assignment.md`.
public final class AssignmentSolver {

    private final AssignmentQuestion question;
    private final AssignmentCase bounds;
    private final Progress progress;

    private AssignmentSolver(AssignmentQuestion question, Progress progress) {
        this.question = question;
        this.bounds = question.bounds();
        this.progress = progress;
    }

    /// {@return the answer}
    ///
    /// @param progress hears of phases and bounds, and may end the search early
    /// @throws ArithmeticException if affinities, loads and a pair limit are so large that sums overflow
    public static AssignmentAnswer solve(AssignmentQuestion question, Progress progress) {
        return new AssignmentSolver(question, progress).solve();
    }

    private AssignmentAnswer solve() {
        if (!PlainShortages.of(bounds).isEmpty()) {
            return infeasible();
        }
        var rest = bounds.withoutSettled();
        if (question.objective() instanceof ByLot) {
            var crossing = GroupFamily.of(rest).crossing();
            if (!crossing.isEmpty()) {
                return new GroupsCross(crossing.getFirst().trait());
            }
        }
        var found = RuledTotal.solve(rest, inForce(), progress);
        return found.experts().isEmpty()
                ? notFound(found)
                : answered(found, bounds.withSettled(found.experts().get()));
    }

    private List<Pair> inForce() {
        var settled = new HashSet<>(bounds.fixed());
        return question.previous().stream()
                .filter(pair -> !settled.contains(pair))
                .filter(pair -> !bounds.affinities().bars(pair.proposal(), pair.expert()))
                .toList();
    }

    private AssignmentAnswer notFound(Found found) {
        return found.bound() == Long.MIN_VALUE
                ? infeasible()
                : new Undecided(found.bound() + settledTotal(), found.stopped());
    }

    private AssignmentAnswer infeasible() {
        var clashes = ClashSearch.of(bounds, progress);
        return clashes.isEmpty() ? new Undecided(Long.MAX_VALUE, true) : new Infeasible(clashes);
    }

    private long settledTotal() {
        return bounds.fixed().stream()
                .mapToLong(pair -> bounds.affinities().at(pair.proposal(), pair.expert()))
                .sum();
    }

    private AssignmentAnswer answered(Found found, int[][] experts) {
        long largest = bounds.total(experts);
        var prices = question.previous().isEmpty() ? found.prices() : new Prices(new long[0], new long[0]);
        var proof = new Proof(
                largest, found.bound() + settledTotal(), Double.POSITIVE_INFINITY, Long.MAX_VALUE, largest, prices);
        return switch (question.objective()) {
            case Total _ -> assigned(experts, proof, found.stopped());
            case Fair(int leastShare) -> fair(experts, leastShare, proof, found.stopped());
            case ByLot(PairLimit limit) -> drawn(limit, proof, found.stopped());
        };
    }

    private AssignmentAnswer fair(int[][] experts, int leastShare, Proof proof, boolean stopped) {
        if (stopped || bounds.proposals() == 0) {
            return assigned(experts, proof, stopped);
        }
        var lifted = new FairShare(bounds.with(staying(experts)), leastShare, progress).lift(experts, question.seed());
        var beside = new Proof(
                proof.largest(),
                proof.bound(),
                lifted.bound(),
                lifted.minimumBound(),
                bounds.total(lifted.experts()),
                proof.prices());
        return assigned(lifted.experts(), beside, lifted.stopped());
    }

    /// {@return what is settled, and the pairs in force that stay: only the rest is shared out fairly}
    private List<Pair> staying(int[][] experts) {
        var pairs = new LinkedHashSet<>(bounds.fixed());
        question.previous().stream()
                .filter(pair -> Arrays.stream(experts[pair.proposal()]).anyMatch(expert -> expert == pair.expert()))
                .forEach(pairs::add);
        return List.copyOf(pairs);
    }

    private AssignmentAnswer drawn(PairLimit limit, Proof proof, boolean stopped) {
        var shares = RandomisedAssignment.shares(bounds, limit);
        if (shares.isEmpty()) {
            return RandomisedAssignment.tight(bounds, limit) instanceof Shortage.TightLimit(var _, PairLimit enough)
                    ? new LimitTooTight(limit, enough)
                    : infeasible();
        }
        double expected = (double) RandomisedAssignment.expected(bounds, shares.get(), limit) / limit.of();
        int[][] experts = RandomisedAssignment.draw(bounds, shares.get(), limit, question.seed());
        var beside = new Proof(
                proof.largest(),
                proof.bound(),
                proof.worstTenthBound(),
                proof.minimumBound(),
                expected,
                proof.prices());
        return assigned(experts, beside, stopped);
    }

    private Assigned assigned(int[][] experts, Proof proof, boolean stopped) {
        return new Assigned(experts, alternates(experts), Served.of(bounds, experts), proof, changed(experts), stopped);
    }

    private int changed(int[][] experts) {
        return (int) question.previous().stream()
                .filter(pair -> Arrays.stream(experts[pair.proposal()]).noneMatch(expert -> expert == pair.expert()))
                .count();
    }

    /// The largest total of further pairs within the loads that are left; as many as there can be.
    private int[][] alternates(int[][] experts) {
        if (Arrays.stream(question.alternates()).allMatch(count -> count == 0)) {
            return new int[experts.length][0];
        }
        int[] left = bounds.loadMax().clone();
        Arrays.stream(experts).flatMapToInt(Arrays::stream).forEach(expert -> left[expert]--);
        var given = IntStream.range(0, experts.length)
                .boxed()
                .flatMap(proposal -> Arrays.stream(experts[proposal]).mapToObj(expert -> new Pair(proposal, expert)))
                .toList();
        var others = bounds.affinities().without(given);
        var flow = new CandidateFlow(
                new AssignmentCase(others, question.alternates(), new int[left.length], left, List.of()), 1, 1);
        flow.solve();
        int[][] chosen = flow.chosen();
        return IntStream.range(0, chosen.length)
                .mapToObj(proposal -> Arrays.stream(chosen[proposal])
                        .boxed()
                        .sorted((one, other) -> Integer.compare(others.at(proposal, other), others.at(proposal, one)))
                        .mapToInt(Integer::intValue)
                        .toArray())
                .toArray(int[][]::new);
    }
}
