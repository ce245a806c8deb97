package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import suishin.platform.testing.Invariants;
import suishin.platform.testing.Rows;

/// Runs after every other test class, on everything they left in the database.
@Order(Integer.MAX_VALUE)
class InvariantsTest {

    @TestFactory
    Stream<DynamicTest> whateverHappenedTheDataHoldTogether() {
        return Invariants.all().entrySet().stream()
                .map(invariant -> DynamicTest.dynamicTest(
                        invariant.getKey(),
                        () -> assertThat(Rows.asOwner(invariant.getValue())).isEmpty()));
    }
}
