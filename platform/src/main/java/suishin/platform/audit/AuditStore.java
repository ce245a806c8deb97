package suishin.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit.Entry;
import suishin.platform.database.Columns;

/// Adds entries and links them, in schema `audit`.
@Component
final class AuditStore {

    private static final String ADD = """
            WITH entry AS (
                INSERT INTO audit.entry (id, at, actor, act, thing_kind, thing_id, detail)
                VALUES (:id, :at, :actor, :act, :kind, :thing, :detail::jsonb))
            INSERT INTO audit.unlinked (entry_id) VALUES (:id)
            """;

    private static final String COLUMNS = """
            SELECT e.id, e.at, e.actor, e.act, e.thing_kind, e.thing_id, e.detail::text AS detail
              FROM audit.entry e
            """;

    private static final String OF =
            COLUMNS + " WHERE e.thing_kind = :kind AND e.thing_id = :thing ORDER BY e.at, e.id";

    private static final String UNLINKED =
            COLUMNS + " JOIN audit.unlinked u ON u.entry_id = e.id ORDER BY e.at, e.id LIMIT :limit";

    private static final String ONE_LINKER = "SELECT pg_advisory_xact_lock(726101)";

    private static final String LAST = """
            SELECT position, entry_id, previous_hash, hash
              FROM audit.link
             ORDER BY position DESC
             LIMIT 1
            """;

    private static final String LINK = """
            WITH done AS (DELETE FROM audit.unlinked WHERE entry_id = :entry)
            INSERT INTO audit.link (position, entry_id, previous_hash, hash)
            VALUES (:position, :entry, :previous, :hash)
            """;

    private static final String CHAIN = """
            SELECT l.position, l.previous_hash, l.hash,
                   e.id, e.at, e.actor, e.act, e.thing_kind, e.thing_id, e.detail::text AS detail
              FROM audit.link l
              JOIN audit.entry e ON e.id = l.entry_id
             WHERE l.position > :after
             ORDER BY l.position
             LIMIT :limit
            """;

    private static final String LOOSE = """
            SELECT count(*)
              FROM audit.entry e
             WHERE NOT EXISTS (SELECT 1 FROM audit.link l WHERE l.entry_id = e.id)
               AND NOT EXISTS (SELECT 1 FROM audit.unlinked u WHERE u.entry_id = e.id)
            """;

    /// An entry in its place in the chain.
    record Link(long position, Entry entry, byte[] previousHash, byte[] hash) {}

    /// The end of the chain so far.
    record Tail(long position, byte[] hash) {}

    private final JdbcClient sql;

    AuditStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean add(Entry entry) {
        return sql.sql(ADD)
                        .param("id", entry.id())
                        .param("at", Columns.utc(entry.at()))
                        .param("actor", entry.actor())
                        .param("act", entry.act())
                        .param("kind", entry.thingKind())
                        .param("thing", entry.thingId())
                        .param("detail", entry.detail())
                        .update()
                == 1;
    }

    List<Entry> of(String kind, String thing) {
        return sql.sql(OF)
                .param("kind", kind)
                .param("thing", thing)
                .query(AuditStore::entry)
                .list();
    }

    /// Waits until no other linker is at work; this one is then the only one until its transaction ends.
    void becomeTheOnlyLinker() {
        sql.sql(ONE_LINKER).query((_, _) -> true).single();
    }

    List<Entry> unlinked(int limit) {
        return sql.sql(UNLINKED).param("limit", limit).query(AuditStore::entry).list();
    }

    Optional<Tail> tail() {
        return sql.sql(LAST)
                .query((row, _) -> new Tail(row.getLong("position"), row.getBytes("hash")))
                .optional();
    }

    void link(Link link) {
        sql.sql(LINK)
                .param("entry", link.entry().id())
                .param("position", link.position())
                .param("previous", link.previousHash())
                .param("hash", link.hash())
                .update();
    }

    List<Link> chain(long after, int limit) {
        return sql.sql(CHAIN)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Link(
                        row.getLong("position"),
                        entry(row, number),
                        row.getBytes("previous_hash"),
                        row.getBytes("hash")))
                .list();
    }

    long loose() {
        return sql.sql(LOOSE).query(Long.class).single();
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                Columns.instant(row, "at"),
                row.getString("actor"),
                row.getString("act"),
                row.getString("thing_kind"),
                row.getString("thing_id"),
                row.getString("detail"));
    }
}
