import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import suishin.engines.assignment.Affinities;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Served;

/// A peer to be measured against: proposals pick experts in turns, and none may come to envy another by more than one
/// expert.
///
/// A reading of Payan and Zick, "I Will Have Order! Optimizing Orders for Fair Reviewer Assignment" (IJCAI 2022), the
/// idea behind FairSequence: in each round every proposal gets one expert; among those still to pick, the pair of the
/// highest affinity goes first, unless it makes somebody envious. It has no trades, so it may get stuck.
final class PickingSequence {

    private final AssignmentCase question;
    private final Affinities affinities;
    private final int[][] favourites;
    private final int[] left;
    private final List<List<Integer>> picked = new ArrayList<>();
    private final long[] own;

    private PickingSequence(AssignmentCase question) {
        this.question = question;
        this.affinities = question.affinities();
        this.left = question.loadMax().clone();
        this.own = new long[question.proposals()];
        this.favourites = new int[question.proposals()][];
        for (int proposal = 0; proposal < favourites.length; proposal++) {
            int row = proposal;
            favourites[row] = IntStream.range(0, question.experts())
                    .boxed()
                    .filter(expert -> !affinities.bars(row, expert))
                    .sorted(Comparator.comparingInt(expert -> -affinities.at(row, expert)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            picked.add(new ArrayList<>());
        }
    }

    /// {@return how it serves the proposals; empty if it gets stuck}
    ///
    /// @param question every proposal needs as many experts
    static Optional<Served> of(AssignmentCase question) {
        var sequence = new PickingSequence(question);
        int rounds = question.demand()[0];
        return IntStream.range(0, rounds).allMatch(_ -> sequence.round())
                ? Optional.of(Served.of(question, sequence.experts()))
                : Optional.empty();
    }

    private int[][] experts() {
        return picked.stream()
                .map(experts -> experts.stream().mapToInt(Integer::intValue).sorted().toArray())
                .toArray(int[][]::new);
    }

    /// A proposal's next choice.
    private record Choice(int proposal, int rank, int affinity) {}

    private boolean round() {
        var waiting = new PriorityQueue<>(Comparator.comparingInt((Choice choice) -> -choice.affinity()));
        for (int proposal = 0; proposal < favourites.length; proposal++) {
            offer(waiting, proposal, 0);
        }
        int done = 0;
        while (!waiting.isEmpty()) {
            var choice = waiting.poll();
            int expert = favourites[choice.proposal()][choice.rank()];
            if (left[expert] == 0 || makesEnvious(choice.proposal(), expert)) {
                offer(waiting, choice.proposal(), choice.rank() + 1);
            } else {
                left[expert]--;
                picked.get(choice.proposal()).add(expert);
                own[choice.proposal()] += choice.affinity();
                done++;
            }
        }
        return done == favourites.length;
    }

    private void offer(PriorityQueue<Choice> waiting, int proposal, int rank) {
        int next = rank;
        while (next < favourites[proposal].length
                && (left[favourites[proposal][next]] == 0
                        || picked.get(proposal).contains(favourites[proposal][next]))) {
            next++;
        }
        if (next < favourites[proposal].length) {
            waiting.add(new Choice(proposal, next, affinities.at(proposal, favourites[proposal][next])));
        }
    }

    /// Whether another proposal would rather have these experts, even without the best of them, than its own.
    private boolean makesEnvious(int proposal, int expert) {
        var bundle = new ArrayList<>(picked.get(proposal));
        bundle.add(expert);
        return IntStream.range(0, own.length).filter(other -> other != proposal).anyMatch(other -> {
            long[] worth = bundle.stream()
                    .mapToLong(one -> Math.max(0, affinities.at(other, one)))
                    .toArray();
            long without = Arrays.stream(worth).sum() - Arrays.stream(worth).max().orElse(0);
            return without > own[other];
        });
    }
}
