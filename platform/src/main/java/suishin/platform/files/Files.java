package suishin.platform.files;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Refusal;
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
        try {
            return switch (Known.of(upload)) {
                case Decision.Accepted<Known>(Known known) -> Decision.accept(keep(by, owner, upload, known));
                case Decision.Refused<Known>(Refusal no) -> Decision.refuse(no);
            };
        } catch (IOException broken) {
            return Decision.refuse(new FileRefusal.Broken(FileName.clean(upload.name())));
        }
    }

    /// {@return the file, under a clean name, if it is of a kind and size the product keeps; nothing is kept of it}
    public static Decision<Looked> look(Upload upload) {
        try (var bytes = upload.content().open()) {
            return switch (Known.of(upload)) {
                case Decision.Accepted<Known>(Known known) ->
                    Decision.accept(new Looked(known.name(), known.kind(), bytes.readNBytes((int) LARGEST)));
                case Decision.Refused<Known>(Refusal no) -> Decision.refuse(no);
            };
        } catch (IOException broken) {
            return Decision.refuse(new FileRefusal.Broken(FileName.clean(upload.name())));
        }
    }

    private StoredFile keep(Actor by, Owner owner, Upload upload, Known known) throws IOException {
        var file = new StoredFile(
                identities.next(),
                owner.proposal(),
                known.name(),
                known.kind(),
                known.weighed().size(),
                known.weighed().sha256(),
                clock.instant(),
                Sniffer.trouble(known.kind(), known.pieces()));
        add(by, owner, file, upload.content());
        return file;
    }

    private void add(Actor by, Owner owner, StoredFile file, Upload.Content content) throws IOException {
        try (var bytes = content.open()) {
            database.as(by, () -> {
                store.add(file, owner.region(), bytes);
                return file;
            });
        }
    }

    /// A file whose size and kind are those of one the product keeps.
    ///
    /// @param name cleaned, with the ending that fits the kind
    private record Known(String name, FileKind kind, Weighed weighed, Pieces pieces) {

        static Decision<Known> of(Upload upload) throws IOException {
            String name = FileName.clean(upload.name());
            if (upload.size() > LARGEST) {
                return Decision.refuse(new FileRefusal.TooLarge(name, upload.size(), LARGEST));
            }
            var weighed = Weighed.of(upload.content());
            if (weighed.size() == 0) {
                return Decision.refuse(new FileRefusal.Empty(name));
            }
            if (weighed.size() > LARGEST) {
                return Decision.refuse(new FileRefusal.TooLarge(name, weighed.size(), LARGEST));
            }
            var pieces = new Pieces(weighed.size(), number -> piece(upload.content(), number));
            var kind = Sniffer.kind(pieces);
            return kind.isEmpty()
                    ? Decision.refuse(new FileRefusal.UnknownKind(name))
                    : Decision.accept(
                            new Known(FileName.clean(upload.name(), kind.get()), kind.get(), weighed, pieces));
        }
    }

    private static byte[] piece(Upload.Content content, int number) throws IOException {
        try (var bytes = content.open()) {
            bytes.skipNBytes((long) number * Pieces.LENGTH);
            return bytes.readNBytes(Pieces.LENGTH);
        }
    }

    /// How much an upload really brings, and its hash.
    private record Weighed(long size, String sha256) {

        private static final int BUFFER = 64 * 1024;

        /// Reads hardly more than a file may have, however much there is.
        static Weighed of(Upload.Content content) throws IOException {
            var hash = Sha256.beginning();
            long size = 0;
            byte[] buffer = new byte[BUFFER];
            try (var bytes = content.open()) {
                int count = bytes.read(buffer);
                while (count >= 0 && size <= LARGEST) {
                    hash.update(buffer, 0, count);
                    size += count;
                    count = bytes.read(buffer);
                }
            }
            return new Weighed(size, HexFormat.of().formatHex(hash.digest()));
        }
    }

    /// {@return those of these files the actor may read, in the order they were kept}
    public List<StoredFile> all(Actor actor, Collection<UUID> ids) {
        return database.as(actor, () -> store.all(ids));
    }

    /// {@return the file with the way to its bytes; empty if there is none or the actor may not read it}
    public Optional<FileContent> content(Actor actor, UUID id) {
        return all(actor, List.of(id)).stream()
                .findFirst()
                .map(file -> new FileContent(file, number -> piece(actor, id, number)));
    }

    private byte[] piece(Actor actor, UUID id, int number) throws IOException {
        return database.as(actor, () -> store.piece(id, number))
                .orElseThrow(() -> new IOException("The file (%s) is not there any more.".formatted(id)));
    }

    /// Forgets a file that was never sealed; a sealed one stays.
    public void forget(Actor by, UUID id) {
        database.as(by, () -> store.removeUnsealed(id));
    }

    /// Seals files for good, after their bytes were hashed once more: those sealed now by the rule of their table,
    /// which is proved again for every row that changes, and those sealed before by asking.
    ///
    /// @throws IllegalStateException if one of them cannot be read, or its bytes no longer have their hash
    public List<StoredFile> seal(Actor by, Collection<UUID> ids, Instant at) {
        return database.as(by, () -> {
            if (store.sealedAndWhole(ids) + sealed(ids, at) != ids.size()) {
                throw new IllegalStateException(notWhole(ids));
            }
            return store.all(ids);
        });
    }

    private int sealed(Collection<UUID> ids, Instant at) {
        try {
            return store.seal(ids, at);
        } catch (DataIntegrityViolationException broken) {
            throw new IllegalStateException(notWhole(ids), broken);
        }
    }

    private static String notWhole(Collection<UUID> ids) {
        return "A file of %s is not whole.".formatted(ids);
    }
}
