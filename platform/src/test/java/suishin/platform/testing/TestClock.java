package suishin.platform.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that moves only when a test moves it.
public final class TestClock implements InstantSource {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-04-01T00:00:00Z"));

    @Override
    public Instant instant() {
        return now.get();
    }

    /// Sets the time.
    public void set(Instant instant) {
        now.set(instant);
    }

    /// Moves the time on.
    public void advance(Duration duration) {
        now.updateAndGet(before -> before.plus(duration));
    }

    /// Goes on to the next whole second.
    public void toWholeSecond() {
        set(instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
    }
}
