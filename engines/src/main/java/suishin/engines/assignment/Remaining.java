package suishin.engines.assignment;

import java.util.Arrays;

/// A question without its settled pairs, and what these already give each proposal.
///
/// @param question without settled pairs
/// @param settled  shape `[P]`, millionths
record Remaining(AssignmentCase question, long[] settled) {

    static Remaining of(AssignmentCase question) {
        var settled = new long[question.proposals()];
        for (var pair : question.fixed()) {
            settled[pair.proposal()] += question.affinities().at(pair.proposal(), pair.expert());
        }
        return new Remaining(question.withoutSettled(), settled);
    }

    long[] sums(int[][] experts) {
        var sums = settled.clone();
        Arrays.setAll(sums, proposal -> sums[proposal] + question.sum(proposal, experts[proposal]));
        return sums;
    }

    Served served(int[][] experts) {
        return Served.of(sums(experts));
    }
}
