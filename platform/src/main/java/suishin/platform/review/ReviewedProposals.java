package suishin.platform.review;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;

/// Of which proposals reviews are, as far as somebody may know.
@Component
public final class ReviewedProposals {

    private final Database database;
    private final ReviewedProposalStore store;

    ReviewedProposals(Database database, ReviewedProposalStore store) {
        this.database = database;
        this.store = store;
    }

    /// {@return of which proposals these reviews are}
    public Map<UUID, UUID> of(Actor actor, Collection<UUID> reviews) {
        return database.as(actor, () -> store.of(reviews));
    }

    /// {@return of which proposals the reviews of these calls are}
    public Map<UUID, UUID> ofCalls(Actor actor, Collection<UUID> calls) {
        return database.as(actor, () -> store.ofCalls(calls));
    }
}
