package suishin.platform.strategies;

import java.time.Instant;
import java.util.UUID;

/// What stands in one field of a strategy, or stood there.
///
/// @param path    `section.field`, `role.<member>` or `target.<n>.<column>`
/// @param value   as typed
/// @param version 1 for the first text, one more for each after it
public record Entry(String path, String value, int version, UUID by, Instant at) {}
