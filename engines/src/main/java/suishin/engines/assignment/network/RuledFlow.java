package suishin.engines.assignment.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Pair;
import suishin.engines.assignment.Prices;

/// A cheapest flow that keeps every nested group, with pairs made certain or closed and penalties on pairs.
///
/// Groups enter the flow when it has broken them; then the flow is built anew and decisions and penalties are put on
/// it again. {@link #solve} ends with a flow that keeps all nested groups, or with none.
public final class RuledFlow {

    private final AssignmentCase question;
    private final GroupNodes nodes;
    private final long largestWeight;
    private final long largestPenalty;
    private final Map<Pair, Integer> decided =
            new TreeMap<>(Comparator.comparingInt(Pair::proposal).thenComparingInt(Pair::expert));
    private final BitSet free;
    private final long[][] penalty;
    private long[] weights;
    private CandidateFlow flow;
    private boolean isChanged;

    /// @param question       without settled pairs
    /// @param largestWeight  the largest weight {@link #weigh} will be given, ≥ 1
    /// @param largestPenalty the largest penalty; above 0 if pairs are to be decided
    public RuledFlow(
            AssignmentCase question, List<GroupFamily.Members> nested, long largestWeight, long largestPenalty) {
        this(question, nested, largestWeight, largestPenalty, new BitSet());
    }

    /// @param free proposals that may have any number of experts, whatever they need
    RuledFlow(
            AssignmentCase question,
            List<GroupFamily.Members> nested,
            long largestWeight,
            long largestPenalty,
            BitSet free) {
        this.question = question;
        this.free = free;
        this.largestWeight = largestWeight;
        this.largestPenalty = largestPenalty;
        nodes = new GroupNodes(question, nested);
        penalty = new long[question.proposals()][];
        Arrays.fill(penalty, new long[0]);
        weights = new long[0];
        flow = built();
    }

    private CandidateFlow built() {
        var made = new CandidateFlow(
                question,
                1,
                largestWeight,
                nodes.nodes(question.proposals() + question.experts()),
                largestPenalty,
                free);
        for (int proposal = 0; proposal < penalty.length; proposal++) {
            if (penalty[proposal].length > 0) {
                made.penalise(proposal, penalty[proposal]);
            }
        }
        decided.forEach((pair, sign) -> made.decide(pair.proposal(), pair.expert(), sign));
        if (weights.length > 0) {
            made.weigh(weights);
        }
        made.ready();
        return made;
    }

    /// {@return the cheapest flow of shares that keeps all nested groups, solved}
    ///
    /// @param scaled    the question with demands, loads and numbers times the units of a certain pair
    /// @param pairLimit most units a pair carries
    public static CandidateFlow ofShares(AssignmentCase scaled, List<GroupFamily.Members> nested, int pairLimit) {
        var all = new GroupNodes(scaled, nested);
        all.addAll();
        var shares = new CandidateFlow(
                scaled, pairLimit, 1, all.nodes(scaled.proposals() + scaled.experts()), 0, new BitSet());
        shares.solve();
        return shares;
    }

    /// Makes a pair certain (1), closes it (-1) or leaves it open (0).
    public void decide(Pair pair, int sign) {
        if (sign == 0) {
            decided.remove(pair);
        } else {
            decided.put(pair, sign);
        }
        flow.decide(pair.proposal(), pair.expert(), sign);
        isChanged = true;
    }

    /// {@return how the pair is decided: 1, -1, or 0 if it is open}
    public int decision(Pair pair) {
        return decided.getOrDefault(pair, 0);
    }

    /// Lowers what the pairs of a proposal are worth.
    ///
    /// @param lowered shape `[R]`, taken over
    public void penalise(int proposal, long[] lowered) {
        penalty[proposal] = lowered;
        flow.penalise(proposal, lowered);
        isChanged = true;
    }

    /// Changes what an affinity of each proposal counts.
    public void weigh(long[] perProposal) {
        weights = perProposal.clone();
        flow.weigh(weights);
    }

    /// Finds the cheapest flow.
    ///
    /// @return whether it keeps all demands, loads, nested groups and decisions
    public boolean solve() {
        if (isChanged) {
            flow.ready();
            isChanged = false;
        }
        flow.solve();
        while (flow.isServed() && nodes.addBroken(flow.chosen())) {
            flow = built();
            flow.solve();
        }
        return flow.isServed()
                && decided.entrySet().stream()
                        .allMatch(entry -> flow.carries(
                                        entry.getKey().proposal(),
                                        entry.getKey().expert())
                                == entry.getValue() > 0);
    }

    /// {@return the experts of each proposal, ascending}
    public int[][] chosen() {
        return flow.chosen();
    }

    /// {@return what a place with the expert is worth, weighted millionths}
    long price(int expert) {
        return flow.price(expert);
    }

    /// {@return the dual prices of the flow, in weighted millionths}
    public Prices prices() {
        return flow.prices();
    }
}
