package suishin.engines.assignment;

import java.util.List;

/// Why an expert reads a proposal, or does not. Affinities, prices and totals in millionths.
public sealed interface Explanation {

    /// The conflict or ban that stands in the question bars the pair.
    record Barred(Pair pair) implements Explanation {}

    /// The pair is settled beforehand.
    ///
    /// @param suits how well they suit each other
    record Settled(Pair pair, Suits suits) implements Explanation {}

    /// The expert reads the proposal.
    ///
    /// @param without what the largest total would become without the pair; its `added` name the next best
    record Given(Pair pair, Suits suits, Change without) implements Explanation {}

    /// The expert does not read the proposal.
    ///
    /// @param prices why not: what the pair would have to be worth
    /// @param with   what the largest total would become with the pair
    record NotGiven(Pair pair, Suits suits, Asked prices, Change with) implements Explanation {}

    /// How well an expert suits a proposal.
    ///
    /// @param affinity millionths
    /// @param rank     1 + how many of those who may read the proposal suit it better
    /// @param among    how many may read the proposal
    record Suits(int affinity, int rank, int among) {}

    /// What a pair would have to be worth to be given: its affinity less the three prices is its gain, 0 or below where
    /// groups do not cross and the objective is the total.
    ///
    /// @param proposal what another reading of the proposal costs the total
    /// @param expert   what a place with the expert is worth to others
    /// @param groups   what a place in the expert's groups is worth, or what having to fill one takes away
    record Asked(long proposal, long expert, long groups) {

        /// {@return what the pair would have to be worth}
        public long sum() {
            return proposal + expert + groups;
        }
    }

    /// What would become of the assignment with the largest total.
    sealed interface Change {

        /// It would be another one.
        ///
        /// @param total   its total, exactly the largest under the change
        /// @param cost    by how much that is below the largest total without the change, ≥ 0
        /// @param minimum what its worst served proposal has
        /// @param added   pairs it has and the present largest has not
        /// @param removed pairs the present largest has and it has not
        record Possible(long total, long cost, long minimum, List<Pair> added, List<Pair> removed) implements Change {
            public Possible {
                added = List.copyOf(added);
                removed = List.copyOf(removed);
            }
        }

        /// There would be none.
        ///
        /// @param against rules that stand against the change; without any one of them it could be
        record Impossible(List<Constraint> against) implements Change {
            public Impossible {
                against = List.copyOf(against);
            }
        }

        /// The count of choices tried reached its limit.
        record Unknown() implements Change {}
    }
}
