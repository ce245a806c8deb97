package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(1)
class StartTest {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    /// On a machine that does something else as well, the limit is for our share of it.
    @Test
    void aBuiltDemoShowsItsFirstPageInFifteenSeconds() {
        Suishin.address();
        var took = Suishin.restart();
        var machine = ManagementFactory.getOperatingSystemMXBean();
        double crowd = Math.max(1, machine.getSystemLoadAverage() / machine.getAvailableProcessors());
        System.out.println("First page after %d ms; load for each processor %.1f".formatted(took.toMillis(), crowd));
        assertThat(took).isLessThan(Duration.ofMillis((long) (LIMIT.toMillis() * crowd)));
    }
}
