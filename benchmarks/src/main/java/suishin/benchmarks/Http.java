package suishin.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Asks servers on this machine.
final class Http {

    private static final int OVERLOADED = 503;
    private static final int MOST_TRIES = 100;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    /// {@return a port nobody listens on now}
    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// {@return the body of a good answer}
    static byte[] get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /// {@return the body of a good answer}
    static byte[] send(HttpRequest.Builder request) {
        return good(answer(CLIENT, request));
    }

    /// Sends until the server takes it; whoever is told to try again in some seconds does.
    ///
    /// @return how often the server asked to try again
    static int sendUntilTaken(HttpRequest.Builder request) {
        for (int again = 0; again < MOST_TRIES; again++) {
            var answer = answer(CLIENT, request);
            if (answer.statusCode() != OVERLOADED) {
                good(answer);
                return again;
            }
            sleep(Duration.ofSeconds(Long.parseLong(answer.headers()
                    .firstValue("Retry-After")
                    .orElseThrow(() -> new IllegalStateException(
                            "The server is overloaded and does not say when to try again.")))));
        }
        throw new IllegalStateException("The server was overloaded %d times.".formatted(MOST_TRIES));
    }

    /// {@return the answer, whatever it says}
    static HttpResponse<byte[]> answer(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", failure);
        }
    }

    private static byte[] good(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("%s answered %d: %s"
                    .formatted(answer.uri(), answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return answer.body();
    }

    /// Waits until a server answers.
    static void await(String address, Duration patience, Path log) {
        Instant end = Instant.now().plus(patience);
        while (Instant.now().isBefore(end)) {
            try {
                get(address);
                return;
            } catch (UncheckedIOException | IllegalStateException _) {
                sleep(Duration.ofMillis(200));
            }
        }
        try {
            throw new IllegalStateException("No answer from %s:%n%s".formatted(address, Files.readString(log)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", failure);
        }
    }
}
