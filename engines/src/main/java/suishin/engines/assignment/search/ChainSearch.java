package suishin.engines.assignment.search;

import java.util.Arrays;

/// Finds a long chain of replacements that serves one badly served proposal better and harms nobody as much.
///
/// The proposal takes an expert, one of that expert's proposals takes another, and so on until an expert has room. The
/// best chain of each length to each expert is kept while its worth stays positive; a proposal changes once in a chain
/// (cyclic transfers: R. K. Ahuja, Ö. Ergun, J. B. Orlin and A. P. Punnen, *Discrete Applied Mathematics* 123, 2002).
/// Time of one search: at most length · R² · largest load.
final class ChainSearch {

    private static final int NONE = -1;
    private static final int LONGEST = 8;
    private static final double LEAST_GAIN = 0.5;

    private final Standing standing;
    private final TailGoal goal;
    private final double[][] gain;
    private final int[][] mover;
    private final int[][] before;
    private long work;

    ChainSearch(Standing standing, TailGoal goal) {
        this.standing = standing;
        this.goal = goal;
        int experts = standing.load.length;
        gain = new double[LONGEST][experts];
        mover = new int[LONGEST][experts];
        before = new int[LONGEST][experts];
    }

    /// {@return replacements looked at so far, a measure of the time spent}
    long work() {
        return work;
    }

    /// Improves the proposal if a chain does; its length is at most {@value #LONGEST}.
    boolean improve(int proposal) {
        for (int given : standing.experts[proposal].clone()) {
            if (improve(proposal, given)) {
                return true;
            }
        }
        return false;
    }

    private boolean improve(int proposal, int given) {
        begin(proposal, given);
        for (int length = 0; length < LONGEST; length++) {
            int end = bestEnd(length, given);
            if (end != NONE) {
                apply(length, end);
                return true;
            }
            if (length + 1 == LONGEST || !extend(length, given)) {
                return false;
            }
        }
        return false;
    }

    private void begin(int proposal, int given) {
        clear(0);
        for (int expert = 0; expert < standing.load.length; expert++) {
            reach(0, proposal, given, expert, 0);
        }
    }

    private boolean extend(int length, int given) {
        clear(length + 1);
        boolean any = false;
        for (int expert = 0; expert < standing.load.length; expert++) {
            if (gain[length][expert] <= LEAST_GAIN) {
                continue;
            }
            for (int reader = 0; reader < standing.load[expert]; reader++) {
                int proposal = standing.readers[expert][reader];
                if (!isUsed(length, expert, proposal, given)) {
                    any |= reachAll(length + 1, proposal, expert);
                }
            }
        }
        return any;
    }

    private boolean reachAll(int length, int proposal, int from) {
        boolean any = false;
        double have = gain[length - 1][from];
        for (int to = 0; to < standing.load.length; to++) {
            any |= reach(length, proposal, from, to, have);
        }
        return any;
    }

    private boolean reach(int length, int proposal, int from, int to, double have) {
        work++;
        if (standing.question.loadMax()[to] == 0
                || !standing.couldTake(proposal, to)
                || !standing.fits(proposal, from, to)) {
            return false;
        }
        double worth = have
                + goal.worth(proposal, standing.sumWith(proposal, from, to))
                - goal.worth(proposal, standing.sums[proposal]);
        if (worth <= gain[length][to]) {
            return false;
        }
        gain[length][to] = worth;
        mover[length][to] = proposal;
        before[length][to] = from;
        return true;
    }

    private boolean isUsed(int length, int expert, int proposal, int given) {
        int at = expert;
        for (int step = length; step >= 0; step--) {
            if (mover[step][at] == proposal) {
                return true;
            }
            at = before[step][at];
        }
        return at != given;
    }

    private void clear(int length) {
        Arrays.fill(gain[length], LEAST_GAIN);
    }

    private int bestEnd(int length, int given) {
        int best = NONE;
        for (int expert = 0; expert < standing.load.length; expert++) {
            boolean closes = expert == given || (standing.hasRoom(expert) && standing.mayLose(given));
            if (closes
                    && gain[length][expert] > LEAST_GAIN
                    && (best == NONE || gain[length][expert] > gain[length][best])) {
                best = expert;
            }
        }
        return best;
    }

    private void apply(int length, int end) {
        var movers = new int[length + 1];
        var path = new int[length + 2];
        path[length + 1] = end;
        for (int step = length; step >= 0; step--) {
            movers[step] = mover[step][path[step + 1]];
            path[step] = before[step][path[step + 1]];
        }
        for (int step = 0; step <= length; step++) {
            standing.drop(movers[step], path[step]);
        }
        for (int step = 0; step <= length; step++) {
            standing.put(movers[step], path[step], path[step + 1]);
        }
    }
}
