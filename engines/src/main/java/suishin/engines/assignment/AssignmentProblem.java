package suishin.engines.assignment;

import java.util.List;

/// Which experts should read which proposals: the question an assignment engine answers.
///
/// Proposals are numbered `0…P-1`, experts `0…R-1`.
///
/// @param affinity  shape `[P × R]`, row = proposal; any common unit, ≥ 0; larger is better
/// @param forbidden shape `[P × R]`; true where a conflict bars the expert from the proposal
/// @param demand    shape `[P]`, experts each proposal needs, ≥ 1
/// @param capacity  shape `[R]`, most proposals an expert reads, ≥ 0
/// @param groups    shape `[R]`, the sector or discipline of each expert, numbered `0…G-1`
/// @param coverage  groups of which every proposal needs at least one expert; distinct, each in `0…G-1`
public record AssignmentProblem(
        double[][] affinity,
        boolean[][] forbidden,
        int[] demand,
        int[] capacity,
        int[] groups,
        List<Integer> coverage) {

    /// @throws IllegalArgumentException if shapes differ or a number is outside its range; the message names it
    public AssignmentProblem {
        coverage = List.copyOf(coverage);
        require(
                affinity.length == demand.length,
                "affinity has %d rows, demand has %d",
                affinity.length,
                demand.length);
        require(
                forbidden.length == demand.length,
                "forbidden has %d rows, demand has %d",
                forbidden.length,
                demand.length);
        require(groups.length == capacity.length, "groups has %d, capacity has %d", groups.length, capacity.length);
        for (int proposal = 0; proposal < demand.length; proposal++) {
            require(demand[proposal] >= 1, "demand of proposal %d is %d", proposal, demand[proposal]);
            require(
                    affinity[proposal].length == capacity.length,
                    "affinity row %d has %d columns",
                    proposal,
                    affinity[proposal].length);
            require(
                    forbidden[proposal].length == capacity.length,
                    "forbidden row %d has %d columns",
                    proposal,
                    forbidden[proposal].length);
        }
        for (int expert = 0; expert < capacity.length; expert++) {
            require(capacity[expert] >= 0, "capacity of expert %d is %d", expert, capacity[expert]);
        }
    }

    private static void require(boolean holds, String message, Object... values) {
        if (!holds) {
            throw new IllegalArgumentException(message.formatted(values));
        }
    }

    /// {@return the number of proposals, P}
    public int proposals() {
        return demand.length;
    }

    /// {@return the number of experts, R}
    public int experts() {
        return capacity.length;
    }
}
