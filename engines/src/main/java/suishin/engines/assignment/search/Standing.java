package suishin.engines.assignment.search;

import java.util.Arrays;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Trait;

/// An assignment while it is being changed: who reads what, from both sides, with loads and sums.
public final class Standing {

    final AssignmentCase question;
    final int[][] experts;
    final int[][] readers;
    final int[] load;
    final long[] sums;

    public Standing(Remaining remaining, int[][] start) {
        question = remaining.question();
        experts = Arrays.stream(start).map(int[]::clone).toArray(int[][]::new);
        sums = remaining.sums(start);
        load = new int[question.experts()];
        readers = new int[question.experts()][];
        Arrays.setAll(readers, expert -> new int[question.loadMax()[expert]]);
        for (int proposal = 0; proposal < start.length; proposal++) {
            for (int expert : start[proposal]) {
                readers[expert][load[expert]++] = proposal;
            }
        }
    }

    boolean hasRoom(int expert) {
        return load[expert] < question.loadMax()[expert];
    }

    boolean mayLose(int expert) {
        return load[expert] > question.loadMin()[expert];
    }

    boolean holds(int proposal, int expert) {
        for (int held : experts[proposal]) {
            if (held == expert) {
                return true;
            }
        }
        return false;
    }

    boolean couldTake(int proposal, int expert) {
        return !question.affinities().bars(proposal, expert) && !holds(proposal, expert);
    }

    /// {@return whether the proposal would keep the numbers of all traits if it gave one expert for another}
    boolean fits(int proposal, int given, int wanted) {
        for (var trait : question.traits()) {
            int lost = trait.groupOf()[given];
            int won = trait.groupOf()[wanted];
            boolean full = won != Trait.NO_GROUP && count(proposal, trait, won) >= trait.most()[proposal][won];
            boolean needed = lost != Trait.NO_GROUP && count(proposal, trait, lost) <= trait.least()[proposal][lost];
            if (lost != won && (full || needed)) {
                return false;
            }
        }
        return true;
    }

    private int count(int proposal, Trait trait, int group) {
        int count = 0;
        for (int held : experts[proposal]) {
            count += trait.groupOf()[held] == group ? 1 : 0;
        }
        return count;
    }

    /// {@return the sum of the proposal if it gave one expert for another}
    long sumWith(int proposal, int given, int wanted) {
        int[] row = question.affinities().row(proposal);
        return sums[proposal] - row[given] + row[wanted];
    }

    /// Takes the proposal from the expert; {@link #put} must follow.
    void drop(int proposal, int given) {
        int[] present = readers[given];
        int place = 0;
        while (present[place] != proposal) {
            place++;
        }
        present[place] = present[--load[given]];
    }

    /// Gives the proposal another expert in the place of the dropped one.
    void put(int proposal, int given, int wanted) {
        sums[proposal] = sumWith(proposal, given, wanted);
        readers[wanted][load[wanted]++] = proposal;
        int place = 0;
        while (experts[proposal][place] != given) {
            place++;
        }
        experts[proposal][place] = wanted;
    }
}
