package suishin.platform.kernel;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/// Gives new things their ids: UUID version 7, so that an id made later sorts later, also within a millisecond.
///
/// The 12 bits after the time count the ids of a millisecond; more than 4,096 of them borrow from the next one.
/// Source: RFC 9562, sections 5.7 and 6.2.
public final class Identities {

    private final InstantSource clock;
    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong();

    /// @param clock  the product's clock
    /// @param random the chance in the last 62 bits
    public Identities(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /// {@return an id nobody had before}
    public UUID next() {
        long tick = last.updateAndGet(before -> Math.max(before + 1, clock.millis() << 12));
        long high = (tick >>> 12) << 16 | 0x7000L | (tick & 0x0fffL);
        long low = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
