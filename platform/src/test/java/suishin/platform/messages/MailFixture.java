package suishin.platform.messages;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import suishin.platform.testing.Product;

/// The clockwork that hands letters in, without waiting for its beat: letters that other tests left to be tried again
/// go first, one a beat when the server hangs up, so that a beat of two seconds made some tests wait very long.
public final class MailFixture {

    private static final Duration NET = Duration.ofMinutes(5);

    private MailFixture() {}

    /// Hands in what waits, round after round, until this holds; the time is a net for a product that is broken.
    public static void sendUntil(Callable<Boolean> holds) {
        await().atMost(NET)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    Product.bean(MailJobs.class).sendWaiting();
                    return holds.call();
                });
    }
}
