package suishin.engines.assignment;

import java.util.Arrays;

/// How well the proposals of an assignment are served: the sum of the affinities of each, and what the worst
/// have.
///
/// @param total      sum over all proposals, millionths
/// @param minimum    sum of the worst served proposal, millionths; 0 if there is none
/// @param worstTenth sum over the worst served tenth, millionths
/// @param tenth      how many proposals that is: P/10 rounded down, at least 1
public record Served(long total, long minimum, long worstTenth, int tenth) {

    /// {@return the service of an assignment}
    ///
    /// @param experts shape `[P][…]`, the experts of each proposal
    public static Served of(AssignmentCase question, int[][] experts) {
        var sums = new long[experts.length];
        Arrays.setAll(sums, proposal -> question.sum(proposal, experts[proposal]));
        return of(sums);
    }

    /// {@return the service with these sums, one a proposal}
    public static Served of(long[] sums) {
        long[] ascending = sums.clone();
        Arrays.sort(ascending);
        int tenth = tenthOf(sums.length);
        long worst = Arrays.stream(ascending).limit(tenth).sum();
        return new Served(Arrays.stream(sums).sum(), sums.length == 0 ? 0 : ascending[0], worst, tenth);
    }

    /// {@return how many proposals are the worst served tenth}
    public static int tenthOf(int proposals) {
        return Math.max(1, proposals / 10);
    }
}
