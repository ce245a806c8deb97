package suishin.engines.assignment.network;

import java.util.Arrays;
import suishin.engines.assignment.Affinities;

/// Keeps the few largest of many offers: a heap with the least of them on top. Among equals the first offered
/// stays.
public final class Best {

    private final long[] value;
    private final int[] item;
    private int size;

    public Best(int most) {
        value = new long[most];
        item = new int[most];
    }

    /// {@return the experts of a row who are best at these prices, ascending; fewer if fewer may be chosen}
    public static int[] at(long[] prices, int[] row, int most, boolean[] closed) {
        var best = new Best(most);
        long threshold = Long.MIN_VALUE;
        for (int expert = 0; expert < row.length; expert++) {
            long worth = row[expert] - prices[expert];
            if (worth > threshold && row[expert] != Affinities.BARRED && !closed[expert]) {
                best.offer(worth, expert);
                threshold = best.threshold();
            }
        }
        return best.ascending();
    }

    /// {@return what an offer must exceed to be kept}
    public long threshold() {
        return size < value.length ? Long.MIN_VALUE : value[0];
    }

    /// Keeps the item if it is worth more than the least of those kept, or fewer are kept than may be.
    public void offer(long offered, int what) {
        if (size < value.length) {
            int place = size++;
            while (place > 0 && value[(place - 1) / 2] > offered) {
                set(place, value[(place - 1) / 2], item[(place - 1) / 2]);
                place = (place - 1) / 2;
            }
            set(place, offered, what);
        } else if (offered > value[0]) {
            sink(offered, what);
        }
    }

    private void sink(long offered, int what) {
        int place = 0;
        while (2 * place + 1 < size) {
            int child = 2 * place + 1;
            if (child + 1 < size && value[child + 1] < value[child]) {
                child++;
            }
            if (value[child] >= offered) {
                break;
            }
            set(place, value[child], item[child]);
            place = child;
        }
        set(place, offered, what);
    }

    private void set(int place, long newValue, int newItem) {
        value[place] = newValue;
        item[place] = newItem;
    }

    /// {@return the items kept, in ascending order of their numbers}
    public int[] ascending() {
        int[] kept = Arrays.copyOf(item, size);
        Arrays.sort(kept);
        return kept;
    }
}
