package suishin.engines.assignment.committee;

import java.util.Arrays;
import suishin.engines.assignment.AssignmentCase;

/// Committees named one by one, each for one proposal, with what they count.
final class Columns {

    final int proposals;
    final int[] loadMin;
    final int[] loadMax;
    private int[][] members = new int[1024][];
    private long[] value = new long[1024];
    private int size;

    Columns(AssignmentCase question) {
        proposals = question.proposals();
        loadMin = question.loadMin();
        loadMax = question.loadMax();
    }

    void add(int[] experts, long counts) {
        if (size == value.length) {
            members = Arrays.copyOf(members, 2 * size);
            value = Arrays.copyOf(value, 2 * size);
        }
        members[size] = experts;
        value[size++] = counts;
    }

    int size() {
        return size;
    }

    int[] members(int column) {
        return members[column];
    }

    long value(int column) {
        return value[column];
    }

    long worth(int column, long[] price) {
        long worth = value[column];
        for (int expert : members[column]) {
            worth -= price[expert];
        }
        return worth;
    }

    boolean has(int column, int expert) {
        for (int one : members[column]) {
            if (one == expert) {
                return true;
            }
        }
        return false;
    }

    /// {@return whether all experts of the committee have a place left}
    boolean fits(int column, int[] load) {
        for (int expert : members[column]) {
            if (load[expert] >= loadMax[expert]) {
                return false;
            }
        }
        return true;
    }

    void count(int column, int[] load, int change) {
        for (int expert : members[column]) {
            load[expert] += change;
        }
    }

    /// {@return what all places cost at these prices}
    static long places(int[] loadMin, int[] loadMax, long[] price) {
        long sum = 0;
        for (int expert = 0; expert < price.length; expert++) {
            sum = Math.addExact(sum, price[expert] * (price[expert] >= 0 ? loadMax[expert] : loadMin[expert]));
        }
        return sum;
    }
}
