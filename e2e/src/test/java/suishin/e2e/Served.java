package suishin.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// `./suishin serve` on a folder and a port of its own, started and stopped as often as one likes.
final class Served {

    private static final Pattern LINK = Pattern.compile("/sign-in/link\\?token=([^ ]+) ");
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(6);

    private final Path folder;
    private final int port = freePort();
    private Path log;
    private Process process;

    Served(Path folder) {
        this.folder = folder;
        start();
    }

    String address() {
        return "http://localhost:" + port;
    }

    Path folder() {
        return folder;
    }

    /// {@return the secret of the one-time link, if this start printed one}
    Optional<String> token() {
        return LINK.matcher(log()).results().map(found -> found.group(1)).findFirst();
    }

    void start() {
        try {
            log = Files.createTempFile("suishin-", ".log");
            process = Command.builder("serve", "--data", folder.toString(), "--port", String.valueOf(port))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            awaitAnswer();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS)) {
                throw new IllegalStateException("Did not stop:\n" + log());
            }
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    /// Does to the running database what only its superuser can.
    ///
    /// @return how many rows it changed
    int asSuperuser(String statement) throws IOException, SQLException {
        String server =
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(3).strip();
        String url = "jdbc:postgresql://127.0.0.1:" + server + "/suishin?sslmode=disable";
        String password = Files.readString(folder.resolve("superuser.password")).strip();
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var prepared = connection.prepareStatement(statement)) {
            return prepared.executeUpdate();
        }
    }

    private void awaitAnswer() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!log().contains("Suishin answers at")) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("Did not start:\n" + log());
            }
            Thread.sleep(50);
        }
    }

    /// {@return everything it has said}
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
