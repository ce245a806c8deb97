package suishin.platform.strategies;

import java.time.Instant;
import java.util.UUID;
import suishin.platform.kernel.Actor;

/// What stands in one field of a strategy, or stood there.
///
/// @param path    `section.field`, `role.<member>`, `target.<n>.<column>` or, of the plan, `goal.<n>.<column>` and the
/// like
/// @param value   as typed
/// @param version 1 for the first text, one more for each after it
public record Entry(String path, String value, int version, UUID by, Instant at) {

    /// A field of a strategy says something else than before; heard in the transaction that wrote it.
    public record Written(Actor by, UUID strategy, String path) {}
}
