package suishin.platform.calls;

import java.time.Instant;

/// A published deadline that was moved to a later instant, and why (締切の延長). Everybody can read it.
public record Extension(Instant decidedAt, Instant before, Instant after, String reason) {}
