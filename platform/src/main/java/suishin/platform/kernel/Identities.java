package suishin.platform.kernel;

import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Gives new things their ids: UUID version 7, so that ids made later sort later.
///
/// @param clock  the product's clock
/// @param random the chance in the last 74 bits
public record Identities(InstantSource clock, RandomGenerator random) {

    /// {@return an id nobody had before; source: RFC 9562, section 5.7}
    public UUID next() {
        long time = clock.millis() << 16;
        long high = time | 0x7000L | (random.nextLong() & 0x0fffL);
        long low = 0x8000_0000_0000_0000L | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
