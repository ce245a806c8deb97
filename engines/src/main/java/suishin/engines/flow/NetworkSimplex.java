package suishin.engines.flow;

import java.util.Arrays;

/// Cheapest flow by the primal network simplex with bounded arcs, in whole numbers throughout.
///
/// The tree is kept strongly feasible: every tree arc can carry more flow towards the root. The leaving arc
/// is the
/// last
/// blocking one of the cycle, walked in its direction from the join; so degenerate pivots cannot cycle (W. H.
/// Cunningham, "A network simplex method", *Mathematical Programming* 11, 1976; Ahuja, Magnanti and Orlin,
/// *Network Flows*, 1993, sections 11.5 and 11.6). The entering arc is the most violating one of a block of
/// arcs. Arcs may be added and costs changed between runs; the flow stays and the next run starts from it.
///
/// Pivots are not bounded by a polynomial, but are near the number of nodes times a small factor in practice;
/// a pivot
/// costs time of the branch moved.
public final class NetworkSimplex {

    private static final byte LOWER = 1;
    private static final byte TREE = 0;
    private static final byte UPPER = -1;

    private final int root;
    private final SpanningTree tree;
    private final long[] potential;

    private int[] tail = new int[1024];
    private int[] head = new int[1024];
    private int[] flow = new int[1024];
    private int[] capacity = new int[1024];
    private long[] cost = new long[1024];
    private byte[] state = new byte[1024];
    private int arcs;
    private int position;

    /// @param nodes number of nodes; the last is the root
    public NetworkSimplex(int nodes) {
        root = nodes - 1;
        tree = new SpanningTree(nodes);
        potential = new long[nodes];
    }

    /// {@return arcs added so far; they are numbered from 0}
    public int arcs() {
        return arcs;
    }

    /// {@return units the arc carries}
    public int flow(int arc) {
        return flow[arc];
    }

    /// {@return the dual price of the node; the root's is 0}
    public long potential(int node) {
        return potential[node];
    }

    /// Adds an empty arc outside the tree.
    public int add(int from, int to, int limit, long unitCost) {
        if (arcs == tail.length) {
            grow();
        }
        tail[arcs] = from;
        head[arcs] = to;
        capacity[arcs] = limit;
        cost[arcs] = unitCost;
        state[arcs] = LOWER;
        return arcs++;
    }

    /// Adds an arc between a node and the root which carries the node's first flow and hangs it in the tree.
    public int addToTree(int from, int to, int limit, long unitCost, int carried) {
        int added = add(from, to, limit, unitCost);
        flow[added] = carried;
        state[added] = TREE;
        tree.hang(from == root ? to : from, root, added);
        return added;
    }

    /// Changes what a unit on the arc costs; {@link #refresh} must follow.
    public void price(int arc, long unitCost) {
        cost[arc] = unitCost;
    }

    /// Reads all potentials off the tree again: needed before the first run and after costs were changed.
    public void refresh() {
        for (int node = tree.following(root, root); node != SpanningTree.NONE; node = tree.following(node, root)) {
            int arc = tree.arc[node];
            int above = tree.parent[node];
            tree.depth[node] = tree.depth[above] + 1;
            potential[node] = tail[arc] == node ? cost[arc] + potential[above] : potential[above] - cost[arc];
        }
    }

    /// Pivots until no arc from number `first` on violates optimality.
    ///
    /// @return pivots made
    public int run(int first) {
        int pivots = 0;
        position = Math.max(position, first);
        for (int entering = entering(first); entering != SpanningTree.NONE; entering = entering(first)) {
            pivot(entering);
            pivots++;
        }
        return pivots;
    }

    long reducedCost(int arc) {
        return cost[arc] - potential[tail[arc]] + potential[head[arc]];
    }

    private int entering(int first) {
        int candidates = arcs - first;
        int block = Math.max(20, (int) (1.0 * Math.sqrt(candidates)));
        int best = SpanningTree.NONE;
        long worst = 0;
        int left = block;
        int arc = position >= arcs ? first : position;
        for (int seen = 0; seen < candidates; seen++) {
            long violation = state[arc] * reducedCost(arc);
            if (violation < worst) {
                worst = violation;
                best = arc;
            }
            arc = arc + 1 == arcs ? first : arc + 1;
            if (--left == 0) {
                if (best != SpanningTree.NONE) {
                    break;
                }
                left = block;
            }
        }
        position = arc;
        return best;
    }

    private void pivot(int entering) {
        boolean forward = state[entering] == LOWER;
        int from = forward ? tail[entering] : head[entering];
        int to = forward ? head[entering] : tail[entering];
        int join = tree.join(from, to);
        int step = capacity[entering];
        int top = SpanningTree.NONE;
        int inside = to;
        for (int node = from; node != join; node = tree.parent[node]) {
            int room = roomDown(node);
            if (room < step) {
                step = room;
                top = node;
                inside = from;
            }
        }
        for (int node = to; node != join; node = tree.parent[node]) {
            int room = roomUp(node);
            if (room <= step) {
                step = room;
                top = node;
                inside = to;
            }
        }
        push(entering, step, join);
        exchange(entering, top, inside);
    }

    private int roomUp(int node) {
        int arc = tree.arc[node];
        return tail[arc] == node ? capacity[arc] - flow[arc] : flow[arc];
    }

    private int roomDown(int node) {
        int arc = tree.arc[node];
        return tail[arc] == node ? flow[arc] : capacity[arc] - flow[arc];
    }

    private void push(int entering, int step, int join) {
        if (step == 0) {
            return;
        }
        int along = state[entering] == LOWER ? step : -step;
        flow[entering] += along;
        for (int node = tail[entering]; node != join; node = tree.parent[node]) {
            int arc = tree.arc[node];
            flow[arc] += tail[arc] == node ? -along : along;
        }
        for (int node = head[entering]; node != join; node = tree.parent[node]) {
            int arc = tree.arc[node];
            flow[arc] += tail[arc] == node ? along : -along;
        }
    }

    private void exchange(int entering, int top, int inside) {
        if (top == SpanningTree.NONE) {
            state[entering] = (byte) -state[entering];
            return;
        }
        int leaving = tree.arc[top];
        long reduced = reducedCost(entering);
        long shift = tail[entering] == inside ? reduced : -reduced;
        int outside = tail[entering] == inside ? head[entering] : tail[entering];
        state[leaving] = flow[leaving] == 0 ? LOWER : UPPER;
        state[entering] = TREE;
        tree.graft(inside, top, outside, entering);
        for (int node = inside; node != SpanningTree.NONE; node = tree.following(node, inside)) {
            potential[node] += shift;
            tree.depth[node] = tree.depth[tree.parent[node]] + 1;
        }
    }

    private void grow() {
        int size = arcs * 2;
        tail = Arrays.copyOf(tail, size);
        head = Arrays.copyOf(head, size);
        flow = Arrays.copyOf(flow, size);
        capacity = Arrays.copyOf(capacity, size);
        cost = Arrays.copyOf(cost, size);
        state = Arrays.copyOf(state, size);
    }
}
