package suishin.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A PostgreSQL of our own in a folder: durable (fsync on, checksums on), on loopback only, password at every door.
///
/// A server left behind by a killed program is adopted; the folder belongs to one program at a time.
public final class EmbeddedPostgres implements AutoCloseable {

    private final DataFolder folder;
    private final FolderLock lock;
    private final ServerPrograms programs;
    private final int port;
    private final String password;

    private EmbeddedPostgres(DataFolder folder, FolderLock lock, ServerPrograms programs, int port, String password) {
        this.folder = folder;
        this.lock = lock;
        this.programs = programs;
        this.port = port;
        this.password = password;
    }

    /// {@return whether a database was ever made in this folder}
    public static boolean isIn(Path folder) {
        return !new DataFolder(folder.toAbsolutePath().normalize()).isNew();
    }

    /// {@return the running server of this folder, created there if the folder is new}
    ///
    /// @throws CannotStart with one sentence for the person who started the program
    public static EmbeddedPostgres start(Path named) {
        var folder = new DataFolder(named.toAbsolutePath().normalize());
        try {
            Files.createDirectories(folder.home());
            return started(folder, FolderLock.take(folder.home()));
        } catch (IOException failure) {
            throw folder.unusable(failure);
        }
    }

    private static EmbeddedPostgres started(DataFolder folder, FolderLock lock) throws IOException {
        boolean isNew = folder.isNew();
        if (!isNew) {
            folder.refuseBroken();
        }
        var programs = ServerPrograms.unpackedIn(folder.home());
        if (isNew) {
            folder.create(programs);
        }
        int port = programs.runningPort(folder.data()).orElseGet(() -> programs.start(folder));
        return new EmbeddedPostgres(
                folder, lock, programs, port, Files.readString(folder.secret()).strip());
    }

    /// {@return the address of a database on this server}
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable".formatted(port, database);
    }

    /// {@return the superuser's password; the name is `postgres`}
    public String password() {
        return password;
    }

    /// Stops the server in order and gives the folder back.
    @Override
    public void close() {
        programs.stop(folder.data());
        lock.close();
    }
}
