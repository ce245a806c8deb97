package suishin.platform.audit;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import suishin.platform.audit.AuditStore.Link;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Problem;

/// Proves the audit chain from its beginning, or names the first entry at which it breaks.
@Component
public final class ChainCheck {

    private static final int BATCH = 1_000;

    /// The outcome: how many entries hold, and the first that does not.
    ///
    /// @param entries how many links were checked and hold
    /// @param broken  how the first link breaks that does; empty if the whole chain holds
    public record Report(long entries, Optional<Problem> broken) {}

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
                loose == 0 ? Optional.empty() : Optional.of(Problem.at("", "audit.cut-out", String.valueOf(loose))));
    }

    private static Optional<Problem> fault(Link link, long expected, byte[] previous) {
        if (link.position() != expected) {
            return Optional.of(Problem.at("", "audit.missing", String.valueOf(expected)));
        }
        if (!Arrays.equals(previous, link.previousHash())) {
            return Optional.of(Problem.at("", "audit.does-not-follow", String.valueOf(expected)));
        }
        if (!Arrays.equals(ChainLinker.hash(previous, link.entry()), link.hash())) {
            return Optional.of(Problem.at(
                    "",
                    "audit.changed",
                    String.valueOf(expected),
                    link.entry().id().toString()));
        }
        return Optional.empty();
    }
}
