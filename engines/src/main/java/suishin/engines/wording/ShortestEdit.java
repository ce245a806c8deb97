package suishin.engines.wording;

import java.util.BitSet;

/// The shortest way from one sequence to another by taking parts out and putting parts in.
///
/// Divides at the middle of the way, looked for from both ends at once, in linear space. Where two stretches differ by
/// more than {@link #FARTHEST} steps from either end, they are divided where the search has come farthest, so that the
/// time stays bounded; what is found there is a right way, but perhaps not the shortest.
///
/// Cost: at most in proportion to `(n + m) · FARTHEST`, whatever the sequences hold; `(n + m) · d` for `d` differences.
/// Source: E. W. Myers, *An O(ND) Difference Algorithm and Its Variations*, Algorithmica 1 (1986), sections 3 and 4b;
/// the bound as GNU diff and git have it.
final class ShortestEdit {

    /// Steps looked ahead from either end: a way of up to twice as many is the shortest there is.
    static final int FARTHEST = 400;

    private final int[] before;
    private final int[] after;
    private final int[] forward;
    private final int[] backward;
    private final int zero;

    /// Which parts of the first sequence are taken out.
    private final BitSet removed = new BitSet();

    /// Which parts of the second sequence are put in.
    private final BitSet added = new BitSet();

    private int splitBefore;
    private int splitAfter;

    private ShortestEdit(int[] before, int[] after) {
        this.before = before;
        this.after = after;
        this.zero = after.length + 1;
        this.forward = new int[before.length + after.length + 3];
        this.backward = new int[before.length + after.length + 3];
    }

    /// What is taken out of the first sequence and put into the second, by place.
    record Marks(BitSet removed, BitSet added) {}

    /// {@return the way from one sequence to the other}
    ///
    /// @param before shape `[n]`, a number for each part, alike where the parts are alike; not modified
    /// @param after  shape `[m]`; not modified
    static Marks between(int[] before, int[] after) {
        var edit = new ShortestEdit(before, after);
        edit.compare(new Box(0, before.length, 0, after.length));
        return new Marks(edit.removed, edit.added);
    }

    /// A stretch of each sequence; the upper ends are not included.
    private record Box(int beforeLow, int beforeHigh, int afterLow, int afterHigh) {

        int lowest() {
            return beforeLow - afterHigh;
        }

        int highest() {
            return beforeHigh - afterLow;
        }
    }

    private void compare(Box whole) {
        var rest = trimmed(whole);
        while (rest.beforeLow() < rest.beforeHigh() && rest.afterLow() < rest.afterHigh()) {
            divide(rest);
            int atBefore = splitBefore;
            int atAfter = splitAfter;
            compare(new Box(rest.beforeLow(), atBefore, rest.afterLow(), atAfter));
            rest = trimmed(new Box(atBefore, rest.beforeHigh(), atAfter, rest.afterHigh()));
        }
        removed.set(rest.beforeLow(), rest.beforeHigh());
        added.set(rest.afterLow(), rest.afterHigh());
    }

    private Box trimmed(Box box) {
        int beforeLow = box.beforeLow();
        int afterLow = box.afterLow();
        while (beforeLow < box.beforeHigh() && afterLow < box.afterHigh() && before[beforeLow] == after[afterLow]) {
            beforeLow++;
            afterLow++;
        }
        int beforeHigh = box.beforeHigh();
        int afterHigh = box.afterHigh();
        while (beforeLow < beforeHigh && afterLow < afterHigh && before[beforeHigh - 1] == after[afterHigh - 1]) {
            beforeHigh--;
            afterHigh--;
        }
        return new Box(beforeLow, beforeHigh, afterLow, afterHigh);
    }

    /// Which diagonals of the table one end has reached.
    private static final class Reach {

        private int low;
        private int high;

        private Reach(int start) {
            this.low = start;
            this.high = start;
        }

        private boolean holds(int diagonal) {
            return low <= diagonal && diagonal <= high;
        }

        /// One step more on either side, within the box; what lies beyond is no way.
        private void widen(Box box, int[] farthest, int zero, int never) {
            if (low > box.lowest()) {
                low--;
                farthest[zero + low - 1] = never;
            } else {
                low++;
            }
            if (high < box.highest()) {
                high++;
                farthest[zero + high + 1] = never;
            } else {
                high--;
            }
        }
    }

    /// Finds a place on the way through the box; neither of the two parts is the whole box.
    private void divide(Box box) {
        int fromLow = box.beforeLow() - box.afterLow();
        int fromHigh = box.beforeHigh() - box.afterHigh();
        boolean odd = ((fromLow - fromHigh) & 1) != 0;
        var ahead = new Reach(fromLow);
        var behind = new Reach(fromHigh);
        forward[zero + fromLow] = box.beforeLow();
        backward[zero + fromHigh] = box.beforeHigh();
        for (int steps = 1; steps <= FARTHEST; steps++) {
            ahead.widen(box, forward, zero, -1);
            if (goForward(box, ahead, behind, odd)) {
                return;
            }
            behind.widen(box, backward, zero, Integer.MAX_VALUE);
            if (goBackward(box, behind, ahead, !odd)) {
                return;
            }
        }
        divideAtFarthest(box, ahead, behind);
    }

    private boolean goForward(Box box, Reach ahead, Reach behind, boolean meets) {
        for (int diagonal = ahead.high; diagonal >= ahead.low; diagonal -= 2) {
            int one = Math.max(forward[zero + diagonal - 1] + 1, forward[zero + diagonal + 1]);
            int other = one - diagonal;
            while (one < box.beforeHigh() && other < box.afterHigh() && before[one] == after[other]) {
                one++;
                other++;
            }
            forward[zero + diagonal] = one;
            if (meets && behind.holds(diagonal) && backward[zero + diagonal] <= one) {
                return split(one, other);
            }
        }
        return false;
    }

    private boolean goBackward(Box box, Reach behind, Reach ahead, boolean meets) {
        for (int diagonal = behind.high; diagonal >= behind.low; diagonal -= 2) {
            int one = Math.min(backward[zero + diagonal - 1], backward[zero + diagonal + 1] - 1);
            int other = one - diagonal;
            while (one > box.beforeLow() && other > box.afterLow() && before[one - 1] == after[other - 1]) {
                one--;
                other--;
            }
            backward[zero + diagonal] = one;
            if (meets && ahead.holds(diagonal) && one <= forward[zero + diagonal]) {
                return split(one, other);
            }
        }
        return false;
    }

    private boolean split(int one, int other) {
        splitBefore = one;
        splitAfter = other;
        return true;
    }

    private void divideAtFarthest(Box box, Reach ahead, Reach behind) {
        int most = Integer.MIN_VALUE;
        int mostBefore = 0;
        for (int diagonal = ahead.high; diagonal >= ahead.low; diagonal -= 2) {
            int one = Math.min(Math.min(forward[zero + diagonal], box.beforeHigh()), box.afterHigh() + diagonal);
            if (2 * one - diagonal > most) {
                most = 2 * one - diagonal;
                mostBefore = one;
            }
        }
        int least = Integer.MAX_VALUE;
        int leastBefore = 0;
        for (int diagonal = behind.high; diagonal >= behind.low; diagonal -= 2) {
            int one = Math.max(Math.max(backward[zero + diagonal], box.beforeLow()), box.afterLow() + diagonal);
            if (2 * one - diagonal < least) {
                least = 2 * one - diagonal;
                leastBefore = one;
            }
        }
        boolean aheadIsFarther = most - (box.beforeLow() + box.afterLow()) > box.beforeHigh() + box.afterHigh() - least;
        split(aheadIsFarther ? mostBefore : leastBefore, aheadIsFarther ? most - mostBefore : least - leastBefore);
    }
}
