package suishin.engines.assignment.network;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import suishin.engines.assignment.Affinities;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Prices;
import suishin.engines.assignment.network.GroupNodes.Node;
import suishin.engines.flow.NetworkSimplex;

/// A cheapest flow from proposals to experts on few candidate pairs, proved on all pairs.
///
/// Nodes: proposals, experts, and a root which takes in the readings. Arcs: proposal → expert, capacity one pair, cost
/// minus the weighted affinity; expert → root, capacity between the load bounds (the lower bound is a supply of the
/// root's); and dear arcs that carry what cannot be served. First each proposal has only its best experts as arcs. When
/// the flow on them is cheapest, the dual prices are tried on the full matrix; pairs worth more than their prices
/// become arcs and the flow is improved from where it stands. When there is none, the flow is cheapest on the full
/// matrix: column generation (L. R. Ford and D. R. Fulkerson, *Management Science* 5, 1958; Ahuja, Magnanti and Orlin,
/// *Network Flows*, section 17.5 for the principle). Space: the candidates, about 60 bytes each.
///
/// Groups of traits stand between proposal and experts as nodes with bounds ({@link GroupNodes}). A pair can be closed
/// or made certain by a price larger than any gain but smaller than that of a demand left open; {@link #solve} then
/// goes on from the present flow.
public final class CandidateFlow {

    private static final int NONE = -1;
    private static final int FEWEST_CANDIDATES = 12;
    private static final int MOST_ADDED = 6;
    private static final long[] NO_PENALTY = new long[0];

    private final AssignmentCase question;
    private final Affinities affinities;
    private final int proposals;
    private final int experts;
    private final int pairLimit;
    private final long[] weight;
    private final List<Node> groups;
    private final int[] firstGroup;
    private final NetworkSimplex simplex;
    private final long dearPair;
    private final int artificial;
    private final int firstPair;
    private final int[] firstOf;
    private int[] nextOf = new int[1024];
    private int[] expertOf = new int[1024];
    private long[] extra = new long[1024];
    private final long[][] penalty;
    private final boolean[] isCandidate;
    private final boolean[] closed;
    private final long[] own;

    /// A flow for a question without traits.
    ///
    /// @param question   without settled pairs
    /// @param pairLimit  most units a pair carries
    /// @param largestWeight the largest weight {@link #weigh} will ever be given, ≥ 1
    public CandidateFlow(AssignmentCase question, int pairLimit, long largestWeight) {
        this(question, pairLimit, largestWeight, List.of(), 0, new BitSet());
    }

    /// @param groups groups that stand in the flow, numbered from P + R
    /// @param largestPenalty the largest size of a penalty, ≥ 0
    /// @param free proposals that may have any number of experts, whatever they need
    CandidateFlow(
            AssignmentCase question,
            int pairLimit,
            long largestWeight,
            List<Node> groups,
            long largestPenalty,
            BitSet free) {
        this.question = question;
        this.groups = groups;
        affinities = question.affinities();
        proposals = question.proposals();
        experts = question.experts();
        this.pairLimit = pairLimit;
        weight = new long[proposals];
        Arrays.fill(weight, 1);
        firstGroup = firstGroups();
        simplex = new NetworkSimplex(proposals + experts + groups.size() + 1);
        firstOf = new int[proposals];
        Arrays.fill(firstOf, NONE);
        isCandidate = new boolean[experts];
        closed = new boolean[experts];
        own = new long[experts];
        penalty = new long[proposals][];
        Arrays.fill(penalty, NO_PENALTY);
        long nodes = (long) proposals + experts + groups.size() + 1;
        long size = Math.addExact(Math.multiplyExact(size(), largestWeight), largestPenalty);
        dearPair = Math.multiplyExact(2 * size + 1, nodes);
        artificial = connectRoot(largestPenalty > 0 ? Math.multiplyExact(2 * dearPair + 1, nodes) : dearPair);
        free.stream().forEach(this::free);
        connectGroups();
        firstPair = simplex.arcs();
        chooseBest();
        simplex.refresh();
    }

    private int[] firstGroups() {
        var first = new int[proposals + 1];
        for (var node : groups) {
            first[node.proposal() + 1]++;
        }
        for (int proposal = 0; proposal < proposals; proposal++) {
            first[proposal + 1] += first[proposal];
        }
        return first;
    }

    private long size() {
        long size = 1;
        for (int proposal = 0; proposal < proposals; proposal++) {
            for (int value : affinities.row(proposal)) {
                size = Math.max(size, value == Affinities.BARRED ? 0 : Math.abs(value));
            }
        }
        return size;
    }

    /// Dear arcs come first, so that the search for entering arcs can leave them out; the open ends to the root
    /// follow.
    ///
    /// @return how many arcs are dear
    private int connectRoot(long dear) {
        int root = proposals + experts + groups.size();
        int[] supply = Arrays.copyOf(question.demand(), root);
        for (var node : groups) {
            supply[node.number()] += node.members().least(question, node.proposal());
            supply[node.above()] -= node.members().least(question, node.proposal());
        }
        for (int node = 0; node < root; node++) {
            boolean isExpert = node >= proposals && node < proposals + experts;
            int least = isExpert ? question.loadMin()[node - proposals] : -supply[node];
            if (least > 0) {
                simplex.addToTree(root, node, Integer.MAX_VALUE, dear, least);
            } else if (!isExpert) {
                simplex.addToTree(node, root, Integer.MAX_VALUE, dear, -least);
            }
        }
        int dearArcs = simplex.arcs();
        connectExperts(root);
        return dearArcs;
    }

    private void free(int proposal) {
        int root = proposals + experts + groups.size();
        simplex.add(proposal, root, Integer.MAX_VALUE, 0);
        simplex.add(root, proposal, Integer.MAX_VALUE, 0);
    }

    private void connectGroups() {
        for (var node : groups) {
            int least = node.members().least(question, node.proposal());
            simplex.add(node.above(), node.number(), node.members().most(question, node.proposal()) - least, 0);
        }
    }

    private void connectExperts(int root) {
        for (int expert = 0; expert < experts; expert++) {
            int open = question.loadMax()[expert] - question.loadMin()[expert];
            closed[expert] = question.loadMax()[expert] == 0;
            if (question.loadMin()[expert] > 0) {
                simplex.add(proposals + expert, root, open, 0);
            } else {
                simplex.addToTree(proposals + expert, root, open, 0, 0);
            }
        }
    }

    private void chooseBest() {
        long[] prices = RoughPrices.of(question, pairLimit, closed);
        for (int proposal = 0; proposal < proposals; proposal++) {
            int wanted = FEWEST_CANDIDATES + 2 * Math.ceilDiv(question.demand()[proposal], pairLimit);
            connect(proposal, Best.at(prices, affinities.row(proposal), wanted, closed));
        }
    }

    private void connect(int proposal, int[] added) {
        for (int expert : added) {
            int tail = tail(proposal, expert);
            int pair = simplex.add(tail, proposals + expert, pairLimit, -value(proposal, expert)) - firstPair;
            if (pair == nextOf.length) {
                nextOf = Arrays.copyOf(nextOf, 2 * pair);
                expertOf = Arrays.copyOf(expertOf, 2 * pair);
                extra = Arrays.copyOf(extra, 2 * pair);
            }
            expertOf[pair] = expert;
            nextOf[pair] = firstOf[proposal];
            firstOf[proposal] = pair;
        }
    }

    private int tail(int proposal, int expert) {
        for (int place = firstGroup[proposal + 1] - 1; place >= firstGroup[proposal]; place--) {
            if (groups.get(place).members().experts().get(expert)) {
                return groups.get(place).number();
            }
        }
        return proposal;
    }

    private long value(int proposal, int expert) {
        long value = weight[proposal] * affinities.row(proposal)[expert];
        return penalty[proposal].length == 0 ? value : value - penalty[proposal][expert];
    }

    /// Finds the cheapest flow on all pairs.
    public void solve() {
        do {
            simplex.run(artificial);
        } while (addViolating());
    }

    /// Changes what an affinity of each proposal counts; {@link #solve} then goes on from the present flow.
    ///
    /// @param weights shape `[P]`, each 0…the largest weight
    public void weigh(long[] weights) {
        System.arraycopy(weights, 0, weight, 0, proposals);
        for (int proposal = 0; proposal < proposals; proposal++) {
            reprice(proposal);
        }
        simplex.refresh();
    }

    /// Lowers what pairs of a proposal are worth; {@link #ready} must follow.
    ///
    /// @param lowered shape `[R]`, weighted millionths; taken over; empty for none
    void penalise(int proposal, long[] lowered) {
        penalty[proposal] = lowered;
        reprice(proposal);
    }

    private void reprice(int proposal) {
        for (int pair = firstOf[proposal]; pair != NONE; pair = nextOf[pair]) {
            simplex.price(firstPair + pair, extra[pair] - value(proposal, expertOf[pair]));
        }
    }

    /// Makes a pair certain (1), closes it (-1) or leaves it to the flow again (0); {@link #ready} must follow.
    ///
    /// A pair that cannot be certain is left out of the flow: see {@link #carries}.
    void decide(int proposal, int expert, int sign) {
        int pair = find(proposal, expert);
        if (pair == NONE) {
            connect(proposal, new int[] {expert});
            pair = firstOf[proposal];
        }
        extra[pair] = -sign * dearPair;
        simplex.price(firstPair + pair, extra[pair] - value(proposal, expert));
    }

    /// Reads the prices again after {@link #decide} and {@link #penalise}.
    void ready() {
        simplex.refresh();
    }

    /// {@return whether the pair carries flow}
    boolean carries(int proposal, int expert) {
        int pair = find(proposal, expert);
        return pair != NONE && simplex.flow(firstPair + pair) > 0;
    }

    private int find(int proposal, int expert) {
        int pair = firstOf[proposal];
        while (pair != NONE && expertOf[pair] != expert) {
            pair = nextOf[pair];
        }
        return pair;
    }

    private boolean addViolating() {
        var prices = present();
        int before = simplex.arcs();
        for (int proposal = 0; proposal < proposals; proposal++) {
            for (int pair = firstOf[proposal]; pair != NONE; pair = nextOf[pair]) {
                isCandidate[expertOf[pair]] = true;
            }
            int[] violating = violating(proposal, prices);
            for (int pair = firstOf[proposal]; pair != NONE; pair = nextOf[pair]) {
                isCandidate[expertOf[pair]] = false;
            }
            connect(proposal, violating);
        }
        return simplex.arcs() > before;
    }

    private int[] violating(int proposal, Prices prices) {
        var best = new Best(MOST_ADDED);
        int[] row = affinities.row(proposal);
        long[] others = prices.expert();
        boolean plain = firstGroup[proposal] == firstGroup[proposal + 1] && penalty[proposal].length == 0;
        if (!plain) {
            readOwn(proposal);
        }
        long same = prices.proposal()[proposal];
        long weighs = weight[proposal];
        for (int expert = 0; expert < row.length; expert++) {
            long gain = weighs * row[expert] - others[expert] - (plain ? same : own[expert]);
            if (gain > 0
                    && gain > best.threshold()
                    && !isCandidate[expert]
                    && !closed[expert]
                    && row[expert] != Affinities.BARRED) {
                best.offer(gain, expert);
            }
        }
        return best.ascending();
    }

    /// Reads what each expert must outweigh at the proposal: its price, those of the groups, and the penalty.
    private void readOwn(int proposal) {
        Arrays.fill(own, -simplex.potential(proposal));
        for (int place = firstGroup[proposal]; place < firstGroup[proposal + 1]; place++) {
            var node = groups.get(place);
            long price = -simplex.potential(node.number());
            node.members().experts().stream().forEach(expert -> own[expert] = price);
        }
        long[] lowered = penalty[proposal];
        for (int expert = 0; expert < lowered.length; expert++) {
            own[expert] += lowered[expert];
        }
    }

    /// {@return the dual prices of the present flow, in weighted millionths; those of experts who may read nothing are
    /// just high enough that nobody asks for them}
    public Prices prices() {
        var prices = present();
        long[] others = prices.expert();
        for (int proposal = 0; proposal < proposals; proposal++) {
            readOwn(proposal);
            for (int expert = 0; expert < experts; expert++) {
                if (closed[expert] && !affinities.bars(proposal, expert)) {
                    others[expert] =
                            Math.max(others[expert], weight[proposal] * affinities.at(proposal, expert) - own[expert]);
                }
            }
        }
        return new Prices(prices.proposal(), others, groupPrices());
    }

    long price(int expert) {
        return simplex.potential(proposals + expert);
    }

    private List<Prices.Group> groupPrices() {
        return groups.stream()
                .map(node -> new Prices.Group(
                        node.proposal(),
                        node.members().trait(),
                        node.members().group(),
                        simplex.potential(node.above()) - simplex.potential(node.number())))
                .filter(price -> price.price() != 0)
                .toList();
    }

    private Prices present() {
        var mine = new long[proposals];
        Arrays.setAll(mine, proposal -> -simplex.potential(proposal));
        var others = new long[experts];
        Arrays.setAll(others, expert -> simplex.potential(proposals + expert));
        return new Prices(mine, others);
    }

    /// {@return whether all demands and least loads are met}
    public boolean isServed() {
        return IntStream.range(0, artificial).allMatch(arc -> simplex.flow(arc) == 0);
    }

    /// {@return the experts of each proposal, ascending, where a pair carries one unit}
    public int[][] chosen() {
        return Arrays.stream(shares().experts())
                .map(row -> Arrays.stream(row).sorted().toArray())
                .toArray(int[][]::new);
    }

    /// {@return the pairs that carry flow, with their units}
    public Shares shares() {
        var chosen = new int[proposals][];
        var units = new int[proposals][];
        var tails = new int[proposals][];
        for (int proposal = 0; proposal < proposals; proposal++) {
            var carrying = IntStream.builder();
            for (int pair = firstOf[proposal]; pair != NONE; pair = nextOf[pair]) {
                if (simplex.flow(firstPair + pair) > 0) {
                    carrying.add(pair);
                }
            }
            int[] pairs = carrying.build().toArray();
            chosen[proposal] = Arrays.stream(pairs).map(pair -> expertOf[pair]).toArray();
            int at = proposal;
            tails[proposal] = Arrays.stream(chosen[proposal])
                    .map(expert -> tail(at, expert))
                    .toArray();
            units[proposal] = Arrays.stream(pairs)
                    .map(pair -> simplex.flow(firstPair + pair))
                    .toArray();
        }
        return new Shares(chosen, units, tails, links());
    }

    private List<Shares.Link> links() {
        int firstLink = firstPair - groups.size();
        return IntStream.range(0, groups.size())
                .mapToObj(place -> {
                    var node = groups.get(place);
                    int least = node.members().least(question, node.proposal());
                    return new Shares.Link(node.above(), node.number(), least + simplex.flow(firstLink + place));
                })
                .toList();
    }
}
