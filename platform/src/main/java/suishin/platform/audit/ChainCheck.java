package suishin.platform.audit;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import suishin.platform.audit.AuditStore.Link;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;

/// Proves the audit chain from its beginning, or names the first entry at which it breaks.
@Component
public final class ChainCheck {

    private static final int BATCH = 1_000;

    /// The outcome: how many entries hold, and the first that does not.
    ///
    /// @param entries how many links were checked and hold
    /// @param broken  position and reason of the first broken link; empty if the whole chain holds
    public record Report(long entries, Optional<String> broken) {}

    private final Database database;
    private final AuditStore store;

    ChainCheck(Database database, AuditStore store) {
        this.database = database;
        this.store = store;
    }

    /// {@return the report over all entries linked so far}
    public Report run() {
        return database.as(new Actor.Product("checking the audit log"), this::walk);
    }

    private Report walk() {
        long position = 0;
        byte[] previous = ChainLinker.beginning();
        for (var links = store.chain(0, BATCH); !links.isEmpty(); links = store.chain(position, BATCH)) {
            for (Link link : links) {
                var fault = fault(link, position + 1, previous);
                if (fault.isPresent()) {
                    return new Report(position, fault);
                }
                position = link.position();
                previous = link.hash();
            }
        }
        long loose = store.loose();
        return new Report(
                position,
                loose == 0 ? Optional.empty() : Optional.of("%d entries were cut out of the chain".formatted(loose)));
    }

    private static Optional<String> fault(Link link, long expected, byte[] previous) {
        if (link.position() != expected) {
            return Optional.of("entry %d is missing".formatted(expected));
        }
        if (!Arrays.equals(previous, link.previousHash())) {
            return Optional.of("entry %d does not follow the one before it".formatted(expected));
        }
        if (!Arrays.equals(ChainLinker.hash(previous, link.entry()), link.hash())) {
            return Optional.of(
                    "entry %d (%s) was changed".formatted(expected, link.entry().id()));
        }
        return Optional.empty();
    }
}
