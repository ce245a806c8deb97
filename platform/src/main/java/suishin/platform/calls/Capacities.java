package suishin.platform.calls;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;

/// Asks a member of a published call's committee to read more than was agreed (担当件数の上限の引上げ); nothing lowers it.
@Component
public final class Capacities {

    private final Database database;
    private final CapacityStore store;
    private final Audit audit;

    Capacities(Database database, CapacityStore store, Audit audit) {
        this.database = database;
        this.store = store;
        this.audit = audit;
    }

    /// Raises how many proposals a member reads at most.
    ///
    /// @throws IllegalStateException if the actor is not the call's office, or it is no raise
    public void raise(Actor by, UUID call, UUID person, int most) {
        database.as(by, () -> {
            if (!store.raise(call, person, most)) {
                throw new IllegalStateException("The capacity cannot be raised to (%d).".formatted(most));
            }
            audit.record(by, "call.capacity-raised", "call", call, Map.of("person", person, "most", most));
            return most;
        });
    }
}
