package suishin.engines.assignment;

/// One rule of a question, with its number, as it can clash with others.
public sealed interface Constraint {

    /// The proposal needs this many experts.
    record Demand(int proposal, int experts) implements Constraint {}

    /// The expert reads at most this many proposals.
    record LargestLoad(int expert, int proposals) implements Constraint {}

    /// The expert reads at least this many proposals.
    record LeastLoad(int expert, int proposals) implements Constraint {}

    /// The proposal needs at least this many experts of the group.
    ///
    /// @param trait place in the question's list of traits
    record GroupLeast(int proposal, int trait, int group, int experts) implements Constraint {}

    /// The proposal may have at most this many experts of the group.
    ///
    /// @param trait place in the question's list of traits
    record GroupMost(int proposal, int trait, int group, int experts) implements Constraint {}

    /// The pair is settled.
    record Settled(Pair pair) implements Constraint {}
}
