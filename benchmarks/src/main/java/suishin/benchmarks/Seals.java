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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Seals proposals, each with one file, through the JSON API.
final class Seals {

    private static final String BOUNDARY = "suishin-benchmark";
    private static final double NANOS = 1e9;

    /// What was measured.
    ///
    /// @param again how often a client was told to try again in some seconds, and did
    record Result(int seals, double perSecond, double p95Millis, int again) {}

    private final String address;
    private final byte[] form;
    private final AtomicInteger again = new AtomicInteger();

    Seals(String address, byte[] file) {
        this.address = address;
        this.form = multipart(file);
    }

    /// {@return a PDF, as far as its first bytes say, of chance that cannot be compressed}
    static byte[] file(int size) {
        byte[] bytes = new byte[size];
        new Random(2026).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        byte[] tail = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(tail, 0, bytes, bytes.length - tail.length, tail.length);
        return bytes;
    }

    /// {@return how fast all of these were sealed by so many clients at once}
    Result measure(List<ReadyProposal> all, int clients) {
        Queue<ReadyProposal> waiting = new ConcurrentLinkedQueue<>(all);
        var times = new ConcurrentLinkedQueue<Long>();
        again.set(0);
        long begun = System.nanoTime();
        Crowd.each(IntStream.range(0, clients).boxed().toList(), _ -> work(waiting, times));
        double seconds = (System.nanoTime() - begun) / NANOS;
        return new Result(all.size(), all.size() / seconds, Crowd.p95Millis(times), again.get());
    }

    private void work(Queue<ReadyProposal> waiting, Queue<Long> times) {
        for (var ready = waiting.poll(); ready != null; ready = waiting.poll()) {
            long begun = System.nanoTime();
            send(request(ready, "/files")
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.ofByteArray(form)));
            send(request(ready, "/seal").POST(BodyPublishers.noBody()));
            times.add(System.nanoTime() - begun);
        }
    }

    private void send(HttpRequest.Builder request) {
        again.addAndGet(Http.sendUntilTaken(request));
    }

    private HttpRequest.Builder request(ReadyProposal ready, String act) {
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
