package suishin.platform.drafting;

import java.time.Instant;
import java.util.UUID;

/// Somebody who is at a strategy now (在席).
///
/// @param path the field they are in; empty while they only read
public record Here(UUID person, String path, Instant seen) {}
