package suishin.engines.flow;

import java.util.Arrays;

/// The rooted tree of a network simplex: parent, arc to the parent, depth and children of each node.
///
/// Children are linked in both directions, so that a branch is cut and grafted in time of its path, and
/// walked in
/// time
/// of its size. The root is the last node.
final class SpanningTree {

    static final int NONE = -1;

    final int[] parent;
    final int[] arc;
    final int[] depth;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] previousSibling;

    SpanningTree(int nodes) {
        parent = new int[nodes];
        arc = new int[nodes];
        depth = new int[nodes];
        firstChild = new int[nodes];
        nextSibling = new int[nodes];
        previousSibling = new int[nodes];
        Arrays.fill(parent, NONE);
        Arrays.fill(arc, NONE);
        Arrays.fill(firstChild, NONE);
        Arrays.fill(nextSibling, NONE);
        Arrays.fill(previousSibling, NONE);
    }

    /// Hangs a node without a parent below another.
    void hang(int node, int below, int by) {
        parent[node] = below;
        arc[node] = by;
        depth[node] = depth[below] + 1;
        int next = firstChild[below];
        firstChild[below] = node;
        previousSibling[node] = NONE;
        nextSibling[node] = next;
        if (next != NONE) {
            previousSibling[next] = node;
        }
    }

    private void cut(int node) {
        int before = previousSibling[node];
        int after = nextSibling[node];
        if (before == NONE) {
            firstChild[parent[node]] = after;
        } else {
            nextSibling[before] = after;
        }
        if (after != NONE) {
            previousSibling[after] = before;
        }
    }

    /// Cuts the branch whose top is `top` and hangs it by its inner node `node` below `below`, turning the path
    /// between them over.
    void graft(int node, int top, int below, int by) {
        int current = node;
        int newParent = below;
        int newArc = by;
        while (true) {
            int oldParent = parent[current];
            int oldArc = arc[current];
            cut(current);
            hang(current, newParent, newArc);
            if (current == top) {
                return;
            }
            newParent = current;
            newArc = oldArc;
            current = oldParent;
        }
    }

    /// {@return the node after this one in a walk through the branch, {@link #NONE} at its end}
    int following(int node, int top) {
        if (firstChild[node] != NONE) {
            return firstChild[node];
        }
        int current = node;
        while (current != top) {
            if (nextSibling[current] != NONE) {
                return nextSibling[current];
            }
            current = parent[current];
        }
        return NONE;
    }

    int join(int one, int other) {
        int left = one;
        int right = other;
        while (left != right) {
            if (depth[left] >= depth[right]) {
                left = parent[left];
            } else {
                right = parent[right];
            }
        }
        return left;
    }
}
