package suishin.engines.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import suishin.engines.Cases;
import suishin.engines.assignment.TotalAnswer.Largest;
import suishin.engines.assignment.search.MinimumBound;
import suishin.engines.assignment.search.Remaining;

class MinimumBoundTest {

    private static final int[] LEAST_SHARES = {0, 900, 978, 1000};

    /// Never below the largest minimum that trying everything finds at the price; on nine of ten small questions it is
    /// that minimum.
    @Test
    void noAssignmentThatKeepsThePriceExceedsIt() {
        var asked = new AtomicInteger();
        var reached = new AtomicInteger();
        Cases.forAll(random -> {
            var question = SmallCases.any(random);
            int leastShare = LEAST_SHARES[random.nextInt(LEAST_SHARES.length)];
            if (LargestTotal.solve(question) instanceof Largest largest) {
                long floor = largest.total() - Math.abs(largest.total()) * (1000 - leastShare) / 1000;
                long best = bestMinimum(question, floor);
                long bound = bound(question, floor, largest);
                assertThat(bound).isGreaterThanOrEqualTo(best);
                asked.incrementAndGet();
                reached.addAndGet(bound == best ? 1 : 0);
            }
        });
        assertThat(reached.get() * 10).isGreaterThanOrEqualTo(asked.get() * 9);
    }

    private static long bound(AssignmentCase question, long floor, Largest largest) {
        long begun = Served.of(question, largest.experts()).minimum();
        return new MinimumBound(Remaining.of(question), floor, () -> true).find(begun, Long.MAX_VALUE);
    }

    /// {@return the largest minimum of all assignments whose total is the floor or more}
    static long bestMinimum(AssignmentCase question, long floor) {
        return SmallCases.all(question).stream()
                .map(experts -> Served.of(question, experts))
                .filter(served -> served.total() >= floor)
                .mapToLong(Served::minimum)
                .max()
                .orElseThrow();
    }
}
