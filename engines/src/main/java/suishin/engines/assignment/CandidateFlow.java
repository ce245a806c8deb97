package suishin.engines.assignment;

import java.util.Arrays;
import java.util.stream.IntStream;
import suishin.engines.flow.NetworkSimplex;

/// A cheapest flow from proposals to experts on few candidate pairs, proved on all pairs.
///
/// Nodes: proposals, experts, and a root which takes in the readings. Arcs: proposal → expert, capacity one
/// pair,
/// cost
/// minus the weighted affinity; expert → root, capacity between the load bounds (the lower bound is a supply
/// of the
/// root's); and dear arcs that carry what cannot be served. First each proposal has only its best experts as
/// arcs.
/// When
/// the flow on them is cheapest, the dual prices are tried on the full matrix; pairs worth more than their
/// prices
/// become
/// arcs and the flow is improved from where it stands. When there is none, the flow is cheapest on the full
/// matrix:
/// column generation (L. R. Ford and D. R. Fulkerson, *Management Science* 5, 1958; Ahuja, Magnanti and Orlin,
/// *Network
/// Flows*, section 17.5 for the principle). Space: the candidates, about 60 bytes each.
final class CandidateFlow {

    private static final int NONE = -1;
    private static final int FEWEST_CANDIDATES = 12;
    private static final int MOST_ADDED = 6;

    private final Affinities affinities;
    private final int proposals;
    private final int experts;
    private final int pairLimit;
    private final long[] weight;
    private final NetworkSimplex simplex;
    private final int artificial;
    private final int firstPair;
    private final int[] firstOf;
    private int[] nextOf = new int[1024];
    private int[] expertOf = new int[1024];
    private final boolean[] isCandidate;
    private final boolean[] closed;

    /// @param question   without settled pairs
    /// @param pairLimit  most units a pair carries
    /// @param largestWeight the largest weight {@link #weigh} will ever be given, ≥ 1
    CandidateFlow(AssignmentCase question, int pairLimit, long largestWeight) {
        affinities = question.affinities();
        proposals = question.proposals();
        experts = question.experts();
        this.pairLimit = pairLimit;
        weight = new long[proposals];
        Arrays.fill(weight, 1);
        simplex = new NetworkSimplex(proposals + experts + 1);
        firstOf = new int[proposals];
        Arrays.fill(firstOf, NONE);
        isCandidate = new boolean[experts];
        closed = new boolean[experts];
        artificial = proposals
                + (int) IntStream.of(question.loadMin())
                        .filter(least -> least > 0)
                        .count();
        connectRoot(question, dear(largestWeight));
        firstPair = simplex.arcs();
        chooseBest(question);
        simplex.refresh();
    }

    private long dear(long largestWeight) {
        long size = 1;
        for (int proposal = 0; proposal < proposals; proposal++) {
            for (int value : affinities.row(proposal)) {
                size = Math.max(size, value == Affinities.BARRED ? 0 : Math.abs(value));
            }
        }
        return Math.multiplyExact(2 * size + 1, Math.multiplyExact(largestWeight, (long) (proposals + experts + 1)));
    }

    /// Dear arcs come first, so that the search for entering arcs can leave them out; the open ends to the root
    /// follow.
    private void connectRoot(AssignmentCase question, long dear) {
        int root = proposals + experts;
        for (int proposal = 0; proposal < proposals; proposal++) {
            simplex.addToTree(proposal, root, Integer.MAX_VALUE, dear, question.demand()[proposal]);
        }
        for (int expert = 0; expert < experts; expert++) {
            if (question.loadMin()[expert] > 0) {
                simplex.addToTree(root, proposals + expert, Integer.MAX_VALUE, dear, question.loadMin()[expert]);
            }
        }
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

    private void chooseBest(AssignmentCase question) {
        long[] prices = RoughPrices.of(question, pairLimit, closed);
        for (int proposal = 0; proposal < proposals; proposal++) {
            int wanted = FEWEST_CANDIDATES + 2 * Math.ceilDiv(question.demand()[proposal], pairLimit);
            connect(proposal, Best.at(prices, affinities.row(proposal), wanted, closed));
        }
    }

    private void connect(int proposal, int[] added) {
        for (int expert : added) {
            long cost = -weight[proposal] * affinities.row(proposal)[expert];
            int pair = simplex.add(proposal, proposals + expert, pairLimit, cost) - firstPair;
            if (pair == nextOf.length) {
                nextOf = Arrays.copyOf(nextOf, 2 * pair);
                expertOf = Arrays.copyOf(expertOf, 2 * pair);
            }
            expertOf[pair] = expert;
            nextOf[pair] = firstOf[proposal];
            firstOf[proposal] = pair;
        }
    }

    /// Finds the cheapest flow on all pairs.
    void solve() {
        do {
            simplex.run(artificial);
        } while (addViolating());
    }

    /// Changes what an affinity of each proposal counts; {@link #solve} then goes on from the present flow.
    ///
    /// @param weights shape `[P]`, each 0…the largest weight
    void weigh(long[] weights) {
        System.arraycopy(weights, 0, weight, 0, proposals);
        for (int proposal = 0; proposal < proposals; proposal++) {
            int[] row = affinities.row(proposal);
            for (int pair = firstOf[proposal]; pair != NONE; pair = nextOf[pair]) {
                simplex.price(firstPair + pair, -weights[proposal] * row[expertOf[pair]]);
            }
        }
        simplex.refresh();
    }

    private boolean addViolating() {
        var prices = present();
        int before = simplex.arcs();
        for (int proposal = 0; proposal < proposals; proposal++) {
            mark(proposal, true);
            connect(proposal, violating(proposal, prices));
            mark(proposal, false);
        }
        return simplex.arcs() > before;
    }

    private void mark(int proposal, boolean value) {
        for (int pair = firstOf[proposal]; pair != NONE; pair = nextOf[pair]) {
            isCandidate[expertOf[pair]] = value;
        }
    }

    private int[] violating(int proposal, Prices prices) {
        var best = new Best(MOST_ADDED);
        int[] row = affinities.row(proposal);
        long own = prices.proposal()[proposal];
        long[] others = prices.expert();
        long weighs = weight[proposal];
        for (int expert = 0; expert < row.length; expert++) {
            long gain = weighs * row[expert] - others[expert] - own;
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

    /// {@return the dual prices of the present flow, in weighted millionths; those of experts who may read
    /// nothing are
    /// just high enough that nobody asks for them}
    Prices prices() {
        var prices = present();
        long[] others = prices.expert();
        for (int expert = 0; expert < experts; expert++) {
            for (int proposal = 0; closed[expert] && proposal < proposals; proposal++) {
                if (!affinities.bars(proposal, expert)) {
                    long worth = weight[proposal] * affinities.at(proposal, expert) - prices.proposal()[proposal];
                    others[expert] = Math.max(others[expert], worth);
                }
            }
        }
        return prices;
    }

    private Prices present() {
        var own = new long[proposals];
        Arrays.setAll(own, proposal -> -simplex.potential(proposal));
        var others = new long[experts];
        Arrays.setAll(others, expert -> simplex.potential(proposals + expert));
        return new Prices(own, others);
    }

    /// {@return whether all demands and least loads are met}
    boolean isServed() {
        return IntStream.range(0, artificial).allMatch(arc -> simplex.flow(arc) == 0);
    }

    /// {@return the experts of each proposal, ascending, where a pair carries one unit}
    int[][] chosen() {
        return Arrays.stream(shares().experts())
                .map(row -> Arrays.stream(row).sorted().toArray())
                .toArray(int[][]::new);
    }

    /// {@return the pairs that carry flow, with their units}
    Shares shares() {
        var chosen = new int[proposals][];
        var units = new int[proposals][];
        for (int proposal = 0; proposal < proposals; proposal++) {
            var carrying = IntStream.builder();
            for (int pair = firstOf[proposal]; pair != NONE; pair = nextOf[pair]) {
                if (simplex.flow(firstPair + pair) > 0) {
                    carrying.add(pair);
                }
            }
            int[] pairs = carrying.build().toArray();
            chosen[proposal] = Arrays.stream(pairs).map(pair -> expertOf[pair]).toArray();
            units[proposal] = Arrays.stream(pairs)
                    .map(pair -> simplex.flow(firstPair + pair))
                    .toArray();
        }
        return new Shares(chosen, units);
    }
}
