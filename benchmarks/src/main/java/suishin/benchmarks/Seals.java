package suishin.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Seals proposals, each with one file of 1 MB, through the JSON API.
final class Seals {

    static final int CLIENTS = 4;
    static final int FILE_BYTES = 1 << 20;

    private static final String BOUNDARY = "suishin-benchmark";
    private static final double NANOS = 1e9;

    /// A proposal that lacks nothing but file and seal, and the key of who may seal it.
    record Ready(String proposal, String key) {

        static Ready parse(String line) {
            var parts = line.split(" ", 2);
            return new Ready(parts[0], parts[1]);
        }
    }

    /// What was measured.
    record Result(int seals, double perSecond, double p95Millis) {}

    private final String address;
    private final byte[] form;

    Seals(String address, byte[] file) {
        this.address = address;
        this.form = multipart(file);
    }

    /// {@return a PDF, as far as its first bytes say, of chance that cannot be compressed}
    static byte[] file() {
        byte[] bytes = new byte[FILE_BYTES];
        new Random(2026).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        byte[] tail = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(tail, 0, bytes, bytes.length - tail.length, tail.length);
        return bytes;
    }

    /// {@return how fast all of these were sealed by several clients at once}
    Result measure(List<Ready> all) {
        Queue<Ready> waiting = new ConcurrentLinkedQueue<>(all);
        var times = new ConcurrentLinkedQueue<Long>();
        long begun = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = new java.util.ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> work(waiting, times)));
            }
            for (var client : running) {
                client.get();
            }
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", failure);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A proposal could not be sealed.", failure);
        }
        double seconds = (System.nanoTime() - begun) / NANOS;
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Result(all.size(), all.size() / seconds, sorted[sorted.length * 95 / 100] / 1e6);
    }

    private void work(Queue<Ready> waiting, Queue<Long> times) {
        for (var ready = waiting.poll(); ready != null; ready = waiting.poll()) {
            long begun = System.nanoTime();
            Http.send(request(ready, "/files")
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.ofByteArray(form)));
            Http.send(request(ready, "/seal").POST(BodyPublishers.noBody()));
            times.add(System.nanoTime() - begun);
        }
    }

    private HttpRequest.Builder request(Ready ready, String act) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1/proposals/" + ready.proposal() + act))
                .header("Authorization", "Bearer " + ready.key());
    }

    private static byte[] multipart(byte[] file) {
        var body = new ByteArrayOutputStream();
        try {
            body.write("""
                    --%s\r
                    Content-Disposition: form-data; name="files"; filename="plan.pdf"\r
                    Content-Type: application/pdf\r
                    \r
                    """.formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
            body.write(file);
            body.write("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return body.toByteArray();
    }
}
