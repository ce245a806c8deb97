package suishin.platform.audit;

import java.nio.charset.StandardCharsets;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit.Entry;
import suishin.platform.audit.AuditStore.Link;
import suishin.platform.audit.AuditStore.Tail;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Sha256;

/// Hangs committed entries into the chain: `hash = SHA-256(previous hash ‖ entry)`, one linker at a time.
@Component
public final class ChainLinker {

    private static final int BATCH = 500;
    private static final Actor PRODUCT = new Actor.Product("linking the audit log");
    private static final byte[] BEGINNING = new byte[32];

    private final Database database;
    private final AuditStore store;

    ChainLinker(Database database, AuditStore store) {
        this.database = database;
        this.store = store;
    }

    /// Links everything that has committed so far.
    @Scheduled(fixedDelay = 500)
    public void linkAll() {
        int linked = BATCH;
        while (linked == BATCH) {
            linked = database.as(PRODUCT, this::linkBatch);
        }
    }

    private int linkBatch() {
        store.becomeTheOnlyLinker();
        var entries = store.unlinked(BATCH);
        if (entries.isEmpty()) {
            return 0;
        }
        var tail = store.tail().orElse(new Tail(0, BEGINNING));
        for (Entry entry : entries) {
            byte[] hash = hash(tail.hash(), entry);
            store.link(new Link(tail.position() + 1, entry, tail.hash(), hash));
            tail = new Tail(tail.position() + 1, hash);
        }
        return entries.size();
    }

    static byte[] beginning() {
        return BEGINNING.clone();
    }

    /// {@return the hash of an entry after the one whose hash is given; fields are joined by U+001F}
    static byte[] hash(byte[] previous, Entry entry) {
        var text = String.join(
                "\u001f",
                entry.id().toString(),
                entry.at().toString(),
                entry.actor(),
                entry.act(),
                entry.thingKind(),
                entry.thingId(),
                entry.detail());
        return Sha256.bytesOf(previous, text.getBytes(StandardCharsets.UTF_8));
    }
}
