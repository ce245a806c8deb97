package suishin.platform.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Identities;
import tools.jackson.databind.json.JsonMapper;

/// The append-only log of every act (監査記録, R20): who did what to which thing, when, with which particulars.
///
/// An entry is written in the transaction of the act itself; {@link ChainLinker} hangs it into the hash chain
/// once it has committed, so that acts do not wait for each other.
@Component
public final class Audit {

    /// One act as it stands in the log.
    ///
    /// @param detail JSON; ids and values, never personal data
    public record Entry(
            UUID id, Instant at, String actor, String act, String thingKind, String thingId, String detail) {

        /// {@return the same without who acted}
        public Entry anonymous() {
            return new Entry(id, at, "", act, thingKind, thingId, detail);
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;
    private final AuditStore store;
    private final LogSearchStore searches;
    private final InstantSource clock;
    private final Identities identities;

    Audit(Database database, AuditStore store, LogSearchStore searches, InstantSource clock, Identities identities) {
        this.database = database;
        this.store = store;
        this.searches = searches;
        this.clock = clock;
        this.identities = identities;
    }

    /// Writes an act down; it stands in the log if and only if the surrounding transaction commits.
    public void record(Actor actor, String act, String thingKind, Object thing, Map<String, ?> detail) {
        var ordered = new TreeMap<String, String>();
        detail.forEach((name, value) -> ordered.put(name, String.valueOf(value)));
        var entry = new Entry(
                identities.next(),
                clock.instant(),
                actor.label(),
                act,
                thingKind,
                thing.toString(),
                JSON.writeValueAsString(ordered));
        database.as(actor, () -> store.add(entry));
    }

    /// {@return the next entries that are looked for before a place, the newest first; PostgreSQL shows them to those
    /// who oversee}
    public List<Entry> older(Actor reader, LogSearch search, LogPlace place, int most) {
        return database.as(reader, () -> searches.older(search, place, most));
    }

    /// {@return the next entries that are looked for after a place, the newest first; PostgreSQL shows them to those
    /// who oversee}
    public List<Entry> newer(Actor reader, LogSearch search, LogPlace place, int most) {
        return database.as(reader, () -> searches.newer(search, place, most));
    }

    /// {@return what happened to one thing, oldest first; PostgreSQL shows it to those who oversee, and to each their
    /// own acts}
    public List<Entry> of(Actor reader, String thingKind, Object thing) {
        return database.as(reader, () -> store.of(thingKind, thing.toString()));
    }
}
