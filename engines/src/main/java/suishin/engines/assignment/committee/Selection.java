package suishin.engines.assignment.committee;

import java.util.Arrays;
import java.util.BitSet;

/// One committee for each proposal, with loads; mended where loads are broken, and improved.
final class Selection {

    private final Desk desk;
    final int[][] members;
    final int[] load;
    private final BitSet full = new BitSet();
    private final BitSet held = new BitSet();

    Selection(Desk desk, int[][] start) {
        this.desk = desk;
        members = start.clone();
        load = new int[desk.question.experts()];
        for (int[] row : start) {
            change(row, 1);
        }
    }

    private void change(int[] row, int by) {
        for (int expert : row) {
            load[expert] += by;
        }
    }

    long total() {
        long total = 0;
        for (int proposal = 0; proposal < members.length; proposal++) {
            total += desk.value(proposal, members[proposal]);
        }
        return total;
    }

    boolean isFeasible() {
        for (int expert = 0; expert < load.length; expert++) {
            if (load[expert] > desk.question.loadMax()[expert]
                    || load[expert] < desk.question.loadMin()[expert]) {
                return false;
            }
        }
        return true;
    }

    private void give(int proposal, int[] row) {
        change(members[proposal], -1);
        members[proposal] = row;
        change(row, 1);
    }

    /// Gives proposals with experts who have too much other committees, the cheapest change first.
    ///
    /// @return whether all loads are kept now
    boolean mend(long[] price) {
        for (int expert = 0; expert < load.length; expert++) {
            while (load[expert] > desk.question.loadMax()[expert]) {
                if (!change(expert, price, false)) {
                    return false;
                }
            }
        }
        for (int expert = 0; expert < load.length; expert++) {
            while (load[expert] < desk.question.loadMin()[expert]) {
                if (!change(expert, price, true)) {
                    return false;
                }
            }
        }
        return isFeasible();
    }

    private boolean change(int expert, long[] price, boolean takes) {
        long least = Long.MAX_VALUE;
        int which = -1;
        int[] instead = Desk.NONE;
        for (int proposal = 0; proposal < members.length; proposal++) {
            if (has(proposal, expert) == takes) {
                continue;
            }
            int[] other = within(proposal, price, expert, takes);
            long loss = other.length == 0
                    ? Long.MAX_VALUE
                    : desk.worth(proposal, members[proposal], price) - desk.worth(proposal, other, price);
            if (loss < least) {
                least = loss;
                which = proposal;
                instead = other;
            }
        }
        if (which >= 0) {
            give(which, instead);
        }
        return which >= 0;
    }

    private boolean has(int proposal, int expert) {
        return Arrays.stream(members[proposal]).anyMatch(one -> one == expert);
    }

    private int[] within(int proposal, long[] price, int expert, boolean takes) {
        room(proposal);
        full.set(expert, !takes);
        held.set(expert, takes);
        int[] other = desk.within(proposal, price, full, held);
        return takes && Arrays.stream(other).noneMatch(one -> one == expert) ? Desk.NONE : other;
    }

    /// Reads which experts the proposal cannot be given, and which it must keep.
    private void room(int proposal) {
        full.clear();
        held.clear();
        for (int expert = 0; expert < load.length; expert++) {
            full.set(expert, load[expert] >= desk.question.loadMax()[expert]);
        }
        for (int expert : members[proposal]) {
            full.set(expert, load[expert] > desk.question.loadMax()[expert]);
            held.set(expert, load[expert] <= desk.question.loadMin()[expert]);
        }
    }

    /// Lets each proposal choose anew among those who have room, and then whatever the prices advise if others can be
    /// mended.
    void improve(long[] price, int[][] advised) {
        var free = new long[price.length];
        for (int proposal = 0; proposal < members.length; proposal++) {
            choose(proposal, free);
        }
        for (int proposal = 0; proposal < members.length; proposal++) {
            if (!Arrays.equals(advised[proposal], members[proposal])) {
                tryOut(proposal, advised[proposal], price);
            }
        }
    }

    private void choose(int proposal, long[] price) {
        room(proposal);
        int[] other = desk.within(proposal, price, full, held);
        if (other.length > 0 && desk.worth(proposal, other, price) > desk.worth(proposal, members[proposal], price)) {
            int[] before = members[proposal];
            give(proposal, other);
            if (!isFeasible()) {
                give(proposal, before);
            }
        }
    }

    private void tryOut(int proposal, int[] row, long[] price) {
        var before = members.clone();
        long total = total();
        give(proposal, row);
        if (!mend(price) || total() <= total) {
            for (int other = 0; other < before.length; other++) {
                if (!Arrays.equals(before[other], members[other])) {
                    give(other, before[other]);
                }
            }
        }
    }
}
