package suishin.platform.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// The demo's clock: the real one, moved ahead so that a deadline can pass while one looks on. It never goes back.
@Component
@Profile("demo")
public final class DemoClock implements InstantSource {

    private final Clock system = Clock.systemUTC();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return system.instant().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
    }

    /// {@return how far ahead it is}
    public Duration ahead() {
        return ahead.get();
    }

    /// Moves it so far ahead of the real one; less than before changes nothing.
    public void setAhead(Duration wanted) {
        ahead.accumulateAndGet(wanted, (before, after) -> after.compareTo(before) > 0 ? after : before);
    }
}
