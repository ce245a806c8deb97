package suishin.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The built product, `./suishin demo`, on a data folder and a port of its own; one for all tests.
final class Suishin {

    /// The top of the repository; Maven runs the tests in `e2e`.
    static final Path TOP = Path.of("..").toAbsolutePath().normalize();

    private static final Path LOG = newLog();
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final int PORT = freePort();
    private static final Path DATA = newFolder();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Process running = started();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Suishin::stop));
    }

    private Suishin() {}

    /// {@return where it answers}
    static String address() {
        return "http://localhost:" + PORT;
    }

    /// {@return the folder of its embedded database}
    static Path data() {
        return DATA;
    }

    /// {@return everything it printed so far}
    static String log() {
        try {
            return Files.readString(LOG);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Stops it in order and starts it again on the same data.
    ///
    /// @return how long it took from the start to the first page
    static Duration restart() {
        stop();
        long before = System.nanoTime();
        running = started();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    /// Kills it and its database server in the middle of their work and starts it again on the same data.
    static void killAndStart() {
        try {
            var all = new ArrayList<>(running.descendants().toList());
            all.add(running.toHandle());
            String server = Files.readAllLines(DATA.resolve("data/postmaster.pid"))
                    .getFirst()
                    .strip();
            ProcessHandle.of(Long.parseLong(server)).ifPresent(one -> {
                one.descendants().forEach(all::add);
                all.add(one);
            });
            all.forEach(ProcessHandle::destroyForcibly);
            for (var one : all) {
                one.onExit().get(60, TimeUnit.SECONDS);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("The product did not die.", failure);
        }
        running = started();
    }

    private static void stop() {
        running.destroy();
        try {
            if (!running.waitFor(60, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process started() {
        try {
            long said = timesItAnswered();
            var process = new ProcessBuilder(
                            TOP.resolve("suishin").toString(),
                            "demo",
                            "--data",
                            DATA.toString(),
                            "--port",
                            String.valueOf(PORT))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                    .start();
            awaitFirstPage(process, said);
            return process;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }

    /// It says that it answers when the first start has set everything up.
    private static void awaitFirstPage(Process process, long said) throws InterruptedException {
        var first = HttpRequest.newBuilder(URI.create(address() + "/")).build();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The product ended before its first page:\n" + log());
            }
            try {
                if (timesItAnswered() > said
                        && HTTP.send(first, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException _) {
                // not yet
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("The product gave no page in %s:\n%s".formatted(PATIENCE, log()));
    }

    private static long timesItAnswered() {
        return log().lines()
                .filter(line -> line.startsWith("Suishin answers at"))
                .count();
    }

    private static Path newLog() {
        try {
            Path log = Path.of("target", "product.log");
            Files.createDirectories(Path.of("target"));
            return Files.writeString(log, "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("suishin-e2e-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
