package suishin.engines.assignment;

import java.util.Arrays;
import java.util.List;

/// Everything the product asks of an assignment: what {@link AssignmentSolver} answers.
///
/// @param bounds     affinities with conflicts, demands, loads, settled pairs, traits; a forbidden pair is barred
///     there
/// @param objective  what is best
/// @param alternates shape `[P]`, further experts to name for each proposal, ≥ 0; they count in no demand
/// @param previous   the assignment in force: as few of its pairs as possible change, before anything else is weighed
/// @param seed       decides draws and the order of searches; the same question has the same answer
public record AssignmentQuestion(
        AssignmentCase bounds, Objective objective, int[] alternates, List<Pair> previous, long seed) {

    /// What is best.
    public sealed interface Objective {

        /// The largest total affinity.
        record Total() implements Objective {}

        /// The worst served first: largest minimum, then largest mean of the worst tenth, then largest total.
        ///
        /// @param leastShare least total, as a share of the largest, thousandths, 0…1000
        record Fair(int leastShare) implements Objective {

            /// @throws IllegalArgumentException if the share is out of range
            public Fair {
                if (leastShare < 0 || leastShare > 1000) {
                    throw new IllegalArgumentException("the least share is %d thousandths".formatted(leastShare));
                }
            }
        }

        /// A draw in which no pair is likelier than the limit, with the largest expected total.
        record ByLot(PairLimit limit) implements Objective {}
    }

    /// The question for the largest total, with no alternates and nothing in force.
    public static AssignmentQuestion forTotal(AssignmentCase bounds) {
        return new AssignmentQuestion(bounds, new Objective.Total(), new int[bounds.proposals()], List.of(), 1);
    }

    /// @throws IllegalArgumentException if shapes differ or a number is out of range; the message names it
    public AssignmentQuestion {
        previous = List.copyOf(previous);
        if (alternates.length != bounds.proposals() || Arrays.stream(alternates).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException(
                    "there are %d rows, alternates %s".formatted(bounds.proposals(), Arrays.toString(alternates)));
        }
        for (var pair : previous) {
            if (pair.proposal() < 0
                    || pair.proposal() >= bounds.proposals()
                    || pair.expert() < 0
                    || pair.expert() >= bounds.experts()) {
                throw new IllegalArgumentException("the pair %s in force is not in the question".formatted(pair));
            }
        }
    }

    /// {@return the same question with another objective}
    public AssignmentQuestion with(Objective other) {
        return new AssignmentQuestion(bounds, other, alternates, previous, seed);
    }

    /// {@return the same question with other bounds, of the same shape}
    public AssignmentQuestion with(AssignmentCase others) {
        return new AssignmentQuestion(others, objective, alternates, previous, seed);
    }

    /// {@return the same question with an assignment in force}
    public AssignmentQuestion inForce(List<Pair> pairs) {
        return new AssignmentQuestion(bounds, objective, alternates, pairs, seed);
    }
}
