package suishin.engines.assignment.committee;

import java.util.List;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Trait;

/// Chooses the experts of one proposal at given worths, keeping the numbers of all its groups, crossing or not.
///
/// Experts are taken in descending order of worth; a branch ends when its best conceivable completion, by the worths
/// that follow and by what each trait still needs, is too little. Exact. Time grows with the committees that are
/// nearly as good as the best, and is limited by a count of steps: see {@link #isTooHard}.
final class CommitteeChoice {

    /// Hears of committees.
    @FunctionalInterface
    interface Heard {

        /// {@return the worth that further committees must exceed}
        ///
        /// @param members experts, in descending order of worth; to be copied
        long found(int[] members, long worth);
    }

    private final AssignmentCase question;
    private final List<Trait> traits;
    private final int[][] groupOf;
    private final int[][] count;
    private final int[] missing;
    private int[] members = new int[0];
    private int[][] least = new int[0][];
    private int[][] most = new int[0][];
    private int[] order = new int[0];
    private long[] worth = new long[0];
    private long[] sums = new long[1];
    private int[] needTrait = new int[0];
    private int[] needGroup = new int[0];
    private long[][] bestFrom = new long[0][];
    private int needs;
    private int size;
    private long threshold;
    private long steps;
    private long mostSteps;
    private long allSteps;
    private Heard heard = (_, worth) -> worth;

    CommitteeChoice(AssignmentCase question) {
        this.question = question;
        traits = question.traits();
        groupOf = traits.stream().map(Trait::groupOf).toArray(int[][]::new);
        count = traits.stream().map(trait -> new int[trait.groups()]).toArray(int[][]::new);
        missing = new int[traits.size()];
        int most = traits.stream().mapToInt(Trait::groups).sum();
        needTrait = new int[most];
        needGroup = new int[most];
        bestFrom = new long[most][0];
    }

    /// {@return steps of all choices so far, a measure of the time spent}
    long allSteps() {
        return allSteps;
    }

    /// {@return whether the last choice ended early, by its count of steps}
    boolean isTooHard() {
        return steps > mostSteps;
    }

    /// Says how many experts the next choice is among, and how many steps it may take.
    void limit(int experts, long most) {
        size = experts;
        mostSteps = most;
    }

    /// Names every committee that is worth more than the threshold, which the listener may raise.
    ///
    /// @param experts shape `[n]`, in descending order of worth
    /// @param worths  shape `[n]`, millionths
    void choose(int proposal, int[] experts, long[] worths, long above, Heard listener) {
        order = experts;
        worth = worths;
        threshold = above;
        heard = listener;
        steps = 0;
        prepare(proposal);
        extend(0, 0, 0);
        allSteps += steps;
    }

    private void prepare(int proposal) {
        if (members.length != question.demand()[proposal]) {
            members = new int[question.demand()[proposal]];
        }
        if (sums.length <= size) {
            sums = new long[size + 1];
        }
        for (int place = 0; place < size; place++) {
            sums[place + 1] = sums[place] + worth[place];
        }
        least = new int[traits.size()][];
        most = new int[traits.size()][];
        needs = 0;
        for (int trait = 0; trait < least.length; trait++) {
            least[trait] = traits.get(trait).least()[proposal];
            most[trait] = traits.get(trait).most()[proposal];
            missing[trait] = 0;
            for (int group = 0; group < least[trait].length; group++) {
                if (least[trait][group] > 0) {
                    missing[trait] += least[trait][group];
                    need(trait, group);
                }
            }
        }
    }

    private void need(int trait, int group) {
        if (bestFrom[needs].length <= size) {
            bestFrom[needs] = new long[size + 1];
        }
        long[] best = bestFrom[needs];
        best[size] = Long.MIN_VALUE;
        for (int place = size - 1; place >= 0; place--) {
            best[place] = groupOf[trait][order[place]] == group ? worth[place] : best[place + 1];
        }
        needTrait[needs] = trait;
        needGroup[needs++] = group;
    }

    private void extend(int from, int chosen, long sum) {
        int left = members.length - chosen;
        if (left == 0) {
            if (isComplete() && sum > threshold) {
                threshold = Math.max(threshold, heard.found(members, sum));
            }
            return;
        }
        if (steps > mostSteps || !mayReach(from, left, sum)) {
            return;
        }
        for (int place = from; place + left <= size && sum + sums[place + left] - sums[place] > threshold; place++) {
            steps++;
            if (fits(order[place], left)) {
                add(order[place], 1);
                members[chosen] = order[place];
                extend(place + 1, chosen + 1, sum + worth[place]);
                add(order[place], -1);
            }
        }
    }

    private boolean isComplete() {
        for (int short_ : missing) {
            if (short_ > 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether what each trait still needs, filled up with the best that follow, could be worth enough.
    private boolean mayReach(int from, int left, long sum) {
        int need = 0;
        while (need < needs) {
            int next = need + 1;
            while (next < needs && needTrait[next] == needTrait[need]) {
                next++;
            }
            if (!mayReach(need, next, from, left, sum)) {
                return false;
            }
            need = next;
        }
        return true;
    }

    /// The same for the needs of one trait, numbers `first` to `end`.
    private boolean mayReach(int first, int end, int from, int left, long sum) {
        long reach = sum;
        int filled = 0;
        for (int need = first; need < end; need++) {
            int lacks = least[needTrait[need]][needGroup[need]] - count[needTrait[need]][needGroup[need]];
            if (lacks > 0 && bestFrom[need][from] == Long.MIN_VALUE) {
                return false;
            }
            reach += lacks > 0 ? lacks * bestFrom[need][from] : 0;
            filled += Math.max(0, lacks);
        }
        int rest = left - filled;
        return rest >= 0 && from + rest <= size && reach + sums[from + rest] - sums[from] > threshold;
    }

    private boolean fits(int expert, int left) {
        for (int trait = 0; trait < missing.length; trait++) {
            int group = groupOf[trait][expert];
            if (group != Trait.NO_GROUP && count[trait][group] >= most[trait][group]) {
                return false;
            }
            boolean helps = group != Trait.NO_GROUP && count[trait][group] < least[trait][group];
            if (!helps && missing[trait] >= left) {
                return false;
            }
        }
        return true;
    }

    private void add(int expert, int change) {
        for (int trait = 0; trait < missing.length; trait++) {
            int group = groupOf[trait][expert];
            if (group != Trait.NO_GROUP) {
                int before = count[trait][group];
                count[trait][group] = before + change;
                int needed = least[trait][group];
                missing[trait] += Math.max(0, needed - before - change) - Math.max(0, needed - before);
            }
        }
    }
}
