package suishin.platform.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// What lies in the folder of an embedded database. The database is built beside its place and moved there whole, so
/// nothing that already lies in its place is ever deleted.
record DataFolder(Path home) {

    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            max_connections = 60
            """;

    Path data() {
        return home.resolve("data");
    }

    Path secret() {
        return home.resolve("superuser.password");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    private Path whole() {
        return home.resolve("data-is-complete");
    }

    /// {@return whether no database was ever finished here}
    boolean isNew() {
        return !Files.exists(data()) && !Files.exists(whole());
    }

    void create(ServerPrograms programs) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(secret());
        Files.createFile(secret(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret(), Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Path unfinished = home.resolve("data-unfinished");
        ServerPrograms.deleteTree(unfinished);
        programs.initialise(unfinished, secret());
        Files.writeString(unfinished.resolve("postgresql.auto.conf"), SETTINGS);
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
        Files.createFile(whole());
    }

    void refuseBroken() throws IOException {
        Path version = data().resolve("PG_VERSION");
        for (Path needed : List.of(version, data().resolve("global/pg_control"), data().resolve("pg_wal"), secret())) {
            if (!Files.exists(needed)) {
                throw new CannotStart(
                        "The data folder (%s) is damaged: %s is missing. Restore the folder from a backup, or name an empty one with --data."
                                .formatted(home, home.relativize(needed)));
            }
        }
        String found = Files.readString(version).strip();
        if (!found.equals(ServerPrograms.MAJOR)) {
            throw new CannotStart(
                    "The data folder (%s) is of PostgreSQL %s, and this Suishin runs PostgreSQL %s. Use the Suishin that made it, or name another folder with --data."
                            .formatted(home, found, ServerPrograms.MAJOR));
        }
    }

    /// {@return what stands between us and this folder, for the person who named it}
    CannotStart unusable(IOException failure) {
        return new CannotStart(
                "The data folder (%s) cannot be used: %s. Name another one with --data."
                        .formatted(home, reason(failure)),
                failure);
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case FileAlreadyExistsException there -> "(%s) is a file".formatted(there.getFile());
            case AccessDeniedException denied -> "this user may not write (%s)".formatted(denied.getFile());
            case FileSystemException other ->
                "(%s) cannot be written%s"
                        .formatted(
                                other.getFile(),
                                Optional.ofNullable(other.getReason())
                                        .map(": "::concat)
                                        .orElse(""));
            default -> String.valueOf(failure.getMessage());
        };
    }
}
