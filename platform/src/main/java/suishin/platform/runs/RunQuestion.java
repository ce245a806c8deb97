package suishin.platform.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import suishin.platform.programmes.Sector;

/// What the office asks the engine (試算の条件).
///
/// @param leastShare  least total a fair assignment may have, as a share of the largest, in thousandths
/// @param coverage    sectors of which every proposal needs an expert
/// @param sameHouse   most experts of one organisation for a proposal; 0 for any number
/// @param samePlace   most experts who work in one prefecture for a proposal; 0 for any number
/// @param seniors     experts of whom every proposal needs one; empty if it does not
/// @param pairLimit   largest probability of a pair when lots are drawn, in thousandths; 1000 for no lots
/// @param keep        whether as few pairs as possible are to change
/// @param seed        decides the order of a search and the lots
public record RunQuestion(
        Objective objective,
        int leastShare,
        Loads loads,
        Readers readers,
        List<Sector> coverage,
        int sameHouse,
        int samePlace,
        List<UUID> seniors,
        Pairs pairs,
        int pairLimit,
        boolean keep,
        long seed) {

    /// What is to be largest.
    public enum Objective {
        /// The sum of all affinities.
        TOTAL,
        /// How the worst served proposals are served, at a stated price in total.
        FAIR
    }

    /// How many proposals an expert reads.
    ///
    /// @param least  fewest for everybody
    /// @param others fewest and most where it is not the number for everybody and the capacity on the committee
    public record Loads(int least, Map<UUID, Bounds> others) {
        public Loads {
            others = Map.copyOf(others);
        }
    }

    /// Fewest and most.
    public record Bounds(int least, int most) {}

    /// How many experts a proposal needs.
    ///
    /// @param each       for every proposal
    /// @param others     where it is another number
    /// @param alternates how many more are named for each in case somebody drops out
    public record Readers(int each, Map<UUID, Integer> others, int alternates) {
        public Readers {
            others = Map.copyOf(others);
        }

        /// {@return how many this proposal needs}
        public int of(UUID proposal) {
            return others.getOrDefault(proposal, each);
        }
    }

    /// Pairs that are settled beforehand, and pairs that may not be.
    public record Pairs(List<Pair> fixed, List<Pair> forbidden) {
        public Pairs {
            fixed = List.copyOf(fixed);
            forbidden = List.copyOf(forbidden);
        }
    }

    /// One expert and one proposal.
    public record Pair(UUID proposal, UUID person) {}

    /// No probability may be larger than this.
    public static final int CERTAIN = 1000;

    public RunQuestion {
        coverage = List.copyOf(coverage);
        seniors = List.copyOf(seniors);
    }

    /// {@return the question before anybody changed it}
    public static RunQuestion plain(int readers, List<Sector> coverage) {
        return new RunQuestion(
                Objective.TOTAL,
                990,
                new Loads(0, Map.of()),
                new Readers(readers, Map.of(), 0),
                coverage,
                0,
                0,
                List.of(),
                new Pairs(List.of(), List.of()),
                CERTAIN,
                false,
                1);
    }

    /// {@return whether lots are drawn}
    public boolean byLot() {
        return pairLimit < CERTAIN;
    }

    RunQuestion with(Objective other, int share) {
        return changed(draft -> {
            draft.objective = other;
            draft.leastShare = share;
        });
    }

    RunQuestion with(Loads other) {
        return changed(draft -> draft.loads = other);
    }

    RunQuestion with(Readers other) {
        return changed(draft -> draft.readers = other);
    }

    RunQuestion with(List<Sector> covered) {
        return changed(draft -> draft.coverage = covered);
    }

    RunQuestion with(Pairs other) {
        return changed(draft -> draft.pairs = other);
    }

    RunQuestion withLimit(int other) {
        return changed(draft -> draft.pairLimit = other);
    }

    RunQuestion withPlace(int most) {
        return changed(draft -> draft.samePlace = most);
    }

    private RunQuestion changed(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return new RunQuestion(
                draft.objective,
                draft.leastShare,
                draft.loads,
                draft.readers,
                draft.coverage,
                sameHouse,
                draft.samePlace,
                seniors,
                draft.pairs,
                draft.pairLimit,
                keep,
                seed);
    }

    /// What of a question is changed after it was asked.
    private static final class Draft {

        private Objective objective;
        private int leastShare;
        private Loads loads;
        private Readers readers;
        private List<Sector> coverage;
        private int samePlace;
        private Pairs pairs;
        private int pairLimit;

        Draft(RunQuestion from) {
            objective = from.objective;
            leastShare = from.leastShare;
            loads = from.loads;
            readers = from.readers;
            coverage = from.coverage;
            samePlace = from.samePlace;
            pairs = from.pairs;
            pairLimit = from.pairLimit;
        }
    }

    /// {@return the question in which so many more are named for each proposal}
    public RunQuestion withAlternates(int alternates) {
        return with(new Readers(readers.each(), readers.others(), alternates));
    }

    /// {@return the question in which these experts read so many at most}
    public RunQuestion withMost(Map<UUID, Integer> most) {
        var bounds = new HashMap<>(loads.others());
        most.forEach((person, number) -> bounds.put(
                person,
                new Bounds(bounds.containsKey(person) ? bounds.get(person).least() : loads.least(), number)));
        return with(new Loads(loads.least(), bounds));
    }

    /// {@return the question in which this proposal needs another number of experts}
    RunQuestion withReaders(UUID proposal, int number) {
        var others = new HashMap<>(readers.others());
        others.put(proposal, number);
        return with(new Readers(readers.each(), others, readers.alternates()));
    }

    /// {@return the question without what this expert or proposal was settled for}
    RunQuestion withoutFixed(UUID id) {
        var rest = new ArrayList<>(pairs.fixed());
        rest.removeIf(pair -> pair.person().equals(id) || pair.proposal().equals(id));
        return with(new Pairs(rest, pairs.forbidden()));
    }
}
