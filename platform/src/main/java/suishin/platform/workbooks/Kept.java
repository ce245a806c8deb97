package suishin.platform.workbooks;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// A file that was read and waits to be confirmed, for whoever sent it.
public record Kept(UUID id, UUID strategy, UUID by, Instant at, Wanted wanted) {

    /// How long it waits.
    static final Duration FOR = Duration.ofDays(7);

    /// {@return until when it waits}
    public Instant until() {
        return at.plus(FOR);
    }
}
