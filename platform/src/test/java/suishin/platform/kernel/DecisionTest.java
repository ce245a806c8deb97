package suishin.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DecisionTest {

    private record TooLate() implements Refusal {
        @Override
        public String code() {
            return "test.too-late";
        }
    }

    @Test
    void whoCannotGoOnWithoutAYesThrowsTheRefusal() {
        Decision<String> no = Decision.refuse(new TooLate());
        assertThatThrownBy(() -> no.orThrow(refusal -> new IllegalStateException(refusal.code())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("test.too-late");
    }

    @Test
    void whatHappenedIsHandedOn() {
        assertThat(Decision.accept("sealed").orThrow(_ -> new IllegalStateException()))
                .isEqualTo("sealed");
    }
}
