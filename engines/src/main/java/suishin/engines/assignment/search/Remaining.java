package suishin.engines.assignment.search;

import java.util.Arrays;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Served;

/// A question without its settled pairs, and what these already give each proposal.
///
/// @param question without settled pairs
/// @param settled  shape `[P]`, millionths
public record Remaining(AssignmentCase question, long[] settled) {

    public static Remaining of(AssignmentCase question) {
        var settled = new long[question.proposals()];
        for (var pair : question.fixed()) {
            settled[pair.proposal()] += question.affinities().at(pair.proposal(), pair.expert());
        }
        return new Remaining(question.withoutSettled(), settled);
    }

    public long[] sums(int[][] experts) {
        var sums = settled.clone();
        Arrays.setAll(sums, proposal -> sums[proposal] + question.sum(proposal, experts[proposal]));
        return sums;
    }

    public Served served(int[][] experts) {
        return Served.of(sums(experts));
    }
}
