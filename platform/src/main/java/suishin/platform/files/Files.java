package suishin.platform.files;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Sha256;

/// Keeps the files of proposals. Who may add or remove one is the proposal's matter; who may read one, PostgreSQL's.
@Component
public final class Files {

    /// The largest file, in bytes: 20 MB.
    public static final long LARGEST = 20L * 1024 * 1024;

    private final Database database;
    private final FileStore store;
    private final InstantSource clock;
    private final Identities identities;

    Files(Database database, FileStore store, InstantSource clock, Identities identities) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.identities = identities;
    }

    /// Which proposal of which region a file belongs to.
    public record Owner(UUID proposal, UUID region) {}

    /// A file that may be kept.
    ///
    /// @param name cleaned, with the ending that fits the kind
    public record Looked(String name, FileKind kind, byte[] bytes) {}

    /// {@return the file as it was kept, under a clean name, not sealed yet}
    public Decision<StoredFile> keep(Actor by, Owner owner, Upload upload) {
        return look(upload)
                .then(looked -> Decision.accept(add(by, owner, looked.name(), looked.kind(), looked.bytes())));
    }

    /// {@return the file, under a clean name, if it is of a kind and size the product keeps; nothing is kept of it}
    public static Decision<Looked> look(Upload upload) {
        String name = FileName.clean(upload.name());
        if (upload.size() > LARGEST) {
            return Decision.refuse(new FileRefusal.TooLarge(name, upload.size(), LARGEST));
        }
        byte[] bytes;
        try {
            bytes = upload.content().read();
        } catch (IOException broken) {
            return Decision.refuse(new FileRefusal.Broken(name));
        }
        if (bytes.length == 0) {
            return Decision.refuse(new FileRefusal.Empty(name));
        }
        if (bytes.length > LARGEST) {
            return Decision.refuse(new FileRefusal.TooLarge(name, bytes.length, LARGEST));
        }
        return Sniffer.kind(bytes)
                .map(kind -> Decision.accept(new Looked(FileName.clean(upload.name(), kind), kind, bytes)))
                .orElseGet(() -> Decision.refuse(new FileRefusal.UnknownKind(name)));
    }

    private StoredFile add(Actor by, Owner owner, String name, FileKind kind, byte[] bytes) {
        var file = new StoredFile(
                identities.next(), owner.proposal(), name, kind, bytes.length, Sha256.of(bytes), clock.instant());
        database.as(by, () -> store.add(file, owner.region(), bytes));
        return file;
    }

    /// {@return those of these files the actor may read, in the order they were kept}
    public List<StoredFile> all(Actor actor, Collection<UUID> ids) {
        return database.as(actor, () -> store.all(ids));
    }

    /// {@return the file with its bytes; empty if there is none or the actor may not read it}
    public Optional<FileContent> content(Actor actor, UUID id) {
        return database.as(actor, () -> store.content(id));
    }

    /// Forgets a file that was never sealed; a sealed one stays.
    public void forget(Actor by, UUID id) {
        database.as(by, () -> store.removeUnsealed(id));
    }

    /// Seals files for good, after their bytes were hashed once more.
    ///
    /// @throws IllegalStateException if one of them cannot be read, or its bytes no longer have their hash
    public List<StoredFile> seal(Actor by, Collection<UUID> ids, Instant at) {
        return database.as(by, () -> {
            if (store.whole(ids) != ids.size()) {
                throw new IllegalStateException("A file of %s is not whole.".formatted(ids));
            }
            store.seal(ids, at);
            return store.all(ids);
        });
    }
}
