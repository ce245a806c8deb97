package suishin.platform.people;

import java.util.List;
import java.util.UUID;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Problem;

/// What a module asks before two records become one: it waits for what must not happen at the same time, and says what
/// stands against it.
@FunctionalInterface
public interface MergeGuard {

    /// {@return everything that stands against it, within a transaction of the product; empty if nothing does}
    List<Problem> objections(Actor by, UUID left, UUID gone);
}
