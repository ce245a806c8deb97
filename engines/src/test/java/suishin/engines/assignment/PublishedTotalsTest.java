package suishin.engines.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suishin.engines.assignment.TotalAnswer.Largest;

/// Totals of public sets, as found by other programs: TPMS and FairIR for midl, FairFlow for the rest where
/// it is
/// exact.
class PublishedTotalsTest {

    @ParameterizedTest
    @CsvSource({
        "midl, 0, 201.8849",
        "midl, 1, 186.4599",
        "midl-lb2, 2, 150.0431",
        "preflib3, 0, 454.2500",
        "aamas2016, 0, 949.5000",
        "sigir73, 0, 122.5000"
    })
    void theTotalIsThePublishedOneAndProved(String set, int leastLoad, String total) {
        var read = SharedSets.read(set);
        var least = new int[read.experts()];
        Arrays.fill(least, leastLoad);
        var question = new AssignmentCase(read.affinities(), read.demand(), least, read.loadMax(), read.fixed());

        var answer = (Largest) LargestTotal.solve(question);

        assertThat("%.4f".formatted(answer.total() / 1e6)).isEqualTo(total);
        assertThat(Certificate.check(question, answer.experts(), answer.prices()))
                .isEqualTo(new Certificate(true, answer.total(), answer.total()));
    }
}
