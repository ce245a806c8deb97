package suishin.platform.deliberation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;

/// One act on a selection that is locked: who acts, with which roles, on what, when.
public record Turn(Actor.Person actor, Set<Role> roles, Setting setting, Round round, Instant now) {

    /// {@return the call's id}
    public UUID call() {
        return setting.call().id();
    }

    /// {@return the acting person's id}
    public UUID person() {
        return actor.id();
    }
}
