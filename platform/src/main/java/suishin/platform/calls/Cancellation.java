package suishin.platform.calls;

import java.time.Instant;
import java.util.UUID;

/// That a call was called off, and why (公募の中止). The office reads it, and the councils that propose to the call.
public record Cancellation(Instant at, UUID by, String reason) {}
