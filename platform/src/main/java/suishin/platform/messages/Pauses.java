package suishin.platform.messages;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a letter is tried again: after a minute, then after twice as long, at most six hours; twenty times in all,
/// which is almost three days.
final class Pauses {

    /// How long whoever claims a letter may take to send it; longer than every time limit of the connection together.
    static final Duration CLAIM = Duration.ofMinutes(10);

    static final int MOST_ATTEMPTS = 20;
    private static final Duration LONGEST = Duration.ofHours(6);

    private Pauses() {}

    /// {@return when to try next after so many attempts; empty if not at all}
    static Optional<Instant> next(Instant now, int attempts, Trouble trouble) {
        if (trouble.lasts() || attempts >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        var doubled = Duration.ofMinutes(1L << (attempts - 1));
        return Optional.of(now.plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST));
    }
}
