package suishin.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/// A PostgreSQL of our own in a folder: durable (fsync on, checksums on), on loopback only, password at every door.
///
/// A server left behind by a killed program is adopted; the folder belongs to one program at a time.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            max_connections = 60
            """;

    private final Path home;
    private final FolderLock lock;
    private final ServerPrograms programs;
    private final int port;
    private final String password;

    private EmbeddedPostgres(Path home, FolderLock lock, ServerPrograms programs, int port, String password) {
        this.home = home;
        this.lock = lock;
        this.programs = programs;
        this.port = port;
        this.password = password;
    }

    /// {@return the running server of this folder, created there if the folder is new}
    ///
    /// @throws CannotStart with one sentence for the person who started the program
    public static EmbeddedPostgres start(Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            var lock = FolderLock.take(home);
            var programs = ServerPrograms.unpackedIn(home);
            return started(home, lock, programs);
        } catch (IOException failure) {
            throw new CannotStart(
                    "The data folder (%s) cannot be used: %s.".formatted(home, failure.getMessage()), failure);
        }
    }

    private static EmbeddedPostgres started(Path home, FolderLock lock, ServerPrograms programs) throws IOException {
        Path data = home.resolve("data");
        Path secret = home.resolve("superuser.password");
        if (!Files.exists(home.resolve("data-is-complete"))) {
            ServerPrograms.deleteTree(data);
            create(home, programs, data, secret);
        }
        refuseBroken(data, secret);
        int port = programs.runningPort(data).orElseGet(() -> programs.start(data, home.resolve("postgres.log")));
        return new EmbeddedPostgres(
                home, lock, programs, port, Files.readString(secret).strip());
    }

    private static void create(Path home, ServerPrograms programs, Path data, Path secret) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        programs.initialise(data, secret);
        Files.writeString(data.resolve("postgresql.auto.conf"), SETTINGS);
        Files.createFile(home.resolve("data-is-complete"));
    }

    private static void refuseBroken(Path data, Path secret) {
        for (Path needed : List.of(data.resolve("PG_VERSION"), data.resolve("global"), secret)) {
            if (!Files.exists(needed)) {
                throw new CannotStart(
                        "The data folder is damaged: %s is missing. Restore the folder from a backup, or name an empty one with --data."
                                .formatted(needed));
            }
        }
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
        programs.stop(home.resolve("data"));
        lock.close();
    }
}
