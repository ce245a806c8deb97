package suishin.engines.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import suishin.engines.Cases;
import suishin.engines.assignment.network.RuledTotal;

class RuledTotalTest {

    @Test
    void theLargestTotalWithGroupsThatMayCrossIsTheOneThatTryingEverythingFinds() {
        Cases.forAll(random -> {
            var question = SmallCases.ruled(random);
            var best = SmallCases.best(question);
            if (PlainShortages.of(question).isEmpty()) {
                var found = RuledTotal.solve(question.withoutSettled(), List.of(), Progress.SILENT);
                assertThat(found.experts().isPresent()).isEqualTo(best.isPresent());
                found.experts().ifPresent(experts -> {
                    var whole = question.withSettled(experts);
                    assertThat(best).hasValue(question.total(whole));
                    assertThat(Certificate.check(question, whole, found.prices())
                                    .feasible())
                            .isTrue();
                });
            } else {
                assertThat(best).isEmpty();
            }
        });
    }
}
