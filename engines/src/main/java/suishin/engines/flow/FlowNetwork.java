package suishin.engines.flow;

import java.util.Arrays;

/// A flow network grown arc by arc, with cheapest augmenting paths (Bellman and Ford's search with a queue).
///
/// Arcs lie in pairs: arc `a` and its way back `a ^ 1`. No path returns to the source, so that flow which left the
/// source by an arc stays on that arc for good. Costs are integers; the first path found among equals is taken, so the
/// order in which arcs were added decides ties.
public final class FlowNetwork {

    private static final long FAR = Long.MAX_VALUE / 4;
    private static final int NONE = -1;

    private final int source;
    private final int sink;
    private final int[] first;
    private int[] next = new int[64];
    private int[] head = new int[64];
    private int[] room = new int[64];
    private long[] cost = new long[64];
    private int arcs;

    private final long[] distance;
    private final int[] arrival;

    /// A network without arcs.
    public FlowNetwork(int nodes, int source, int sink) {
        this.source = source;
        this.sink = sink;
        this.first = new int[nodes];
        this.distance = new long[nodes];
        this.arrival = new int[nodes];
        Arrays.fill(first, NONE);
    }

    /// {@return the number of the new arc}
    public int connect(int from, int to, int capacity, long unitCost) {
        if (arcs + 2 > head.length) {
            grow();
        }
        put(from, to, capacity, unitCost);
        put(to, from, 0, -unitCost);
        return arcs - 2;
    }

    /// Sends one unit after another along the cheapest path until there is none.
    ///
    /// @return units sent
    public int fill() {
        int sent = 0;
        while (search()) {
            for (int node = sink; node != source; node = head[arrival[node] ^ 1]) {
                room[arrival[node]]--;
                room[arrival[node] ^ 1]++;
            }
            sent++;
        }
        return sent;
    }

    /// {@return whether the arc carries flow}
    public boolean carries(int arc) {
        return room[arc ^ 1] > 0;
    }

    /// {@return whether the last, failed search came to this node: it lies on the short side of a minimum cut}
    public boolean wasReached(int node) {
        return distance[node] < FAR;
    }

    private boolean search() {
        Arrays.fill(distance, FAR);
        distance[source] = 0;
        int nodes = first.length;
        var queue = new int[nodes];
        var waiting = new boolean[nodes];
        int begin = 0;
        int count = 1;
        queue[0] = source;
        while (count > 0) {
            int node = queue[begin];
            begin = (begin + 1) % nodes;
            count--;
            waiting[node] = false;
            for (int arc = first[node]; arc != NONE; arc = next[arc]) {
                if (shortens(node, arc) && !waiting[head[arc]]) {
                    waiting[head[arc]] = true;
                    queue[(begin + count++) % nodes] = head[arc];
                }
            }
        }
        return distance[sink] < FAR;
    }

    private boolean shortens(int node, int arc) {
        int to = head[arc];
        if (room[arc] == 0 || to == source || distance[node] + cost[arc] >= distance[to]) {
            return false;
        }
        distance[to] = distance[node] + cost[arc];
        arrival[to] = arc;
        return true;
    }

    private void put(int from, int to, int capacity, long unitCost) {
        next[arcs] = first[from];
        head[arcs] = to;
        room[arcs] = capacity;
        cost[arcs] = unitCost;
        first[from] = arcs++;
    }

    private void grow() {
        int size = head.length * 2;
        next = Arrays.copyOf(next, size);
        head = Arrays.copyOf(head, size);
        room = Arrays.copyOf(room, size);
        cost = Arrays.copyOf(cost, size);
    }
}
