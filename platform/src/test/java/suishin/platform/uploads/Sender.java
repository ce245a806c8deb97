package suishin.platform.uploads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import suishin.platform.kernel.Actor;
import suishin.platform.people.ApiKeys;
import suishin.platform.testing.Product;

/// A program that sends files part by part, over connections of its own.
final class Sender {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String key;

    private Sender(String key) {
        this.key = key;
    }

    static Sender of(Actor.Person person) {
        return new Sender(Product.bean(ApiKeys.class).make(person, "uploads"));
    }

    HttpResponse<byte[]> begin(String uploads, String name, long size, String more) {
        String metadata =
                "filename " + Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8)) + more;
        return send(request(uploads)
                .header("Upload-Length", String.valueOf(size))
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()));
    }

    /// {@return the answer to an announcement with these headers, however they are}
    HttpResponse<byte[]> announce(String uploads, String length, String metadata) {
        return send(request(uploads)
                .header("Accept-Language", "ja")
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()));
    }

    /// {@return the address of a new upload}
    String begun(String uploads, String name, long size) {
        var answer = begin(uploads, name, size, "");
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + text(answer));
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<byte[]> append(String upload, long offset, byte[] bytes) {
        return append(upload, offset, BodyPublishers.ofByteArray(bytes));
    }

    /// Sends without saying how much it is.
    HttpResponse<byte[]> stream(String upload, long offset, byte[] bytes) {
        return append(upload, offset, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    private HttpResponse<byte[]> append(String upload, long offset, BodyPublisher body) {
        return send(request(upload)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", String.valueOf(offset))
                .method("PATCH", body));
    }

    /// Says that it sends all of these bytes, sends the first so many, and hangs up.
    void breakOff(String upload, long offset, byte[] bytes, int sent) {
        var address = URI.create(Product.address());
        String head = """
                PATCH %s HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Content-Type: application/offset+octet-stream\r
                Upload-Offset: %d\r
                Content-Length: %d\r
                \r
                """.formatted(upload, address.getAuthority(), key, offset, bytes.length);
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(Arrays.copyOf(bytes, sent));
            socket.getOutputStream().flush();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    HttpResponse<byte[]> head(String path) {
        return send(request(path).method("HEAD", BodyPublishers.noBody()));
    }

    long offset(String upload) {
        return offset(head(upload));
    }

    static long offset(HttpResponse<byte[]> answer) {
        return answer.headers().firstValueAsLong("Upload-Offset").orElse(-1);
    }

    HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<byte[]> get(String path, String range) {
        return send(request(path).header("Range", range).GET());
    }

    HttpResponse<byte[]> delete(String path) {
        return send(request(path).DELETE());
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /// {@return bytes that nobody could guess, and that begin like a picture}
    static byte[] png(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        byte[] beginning = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        System.arraycopy(beginning, 0, bytes, 0, beginning.length);
        return bytes;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Product.address() + path))
                .header("Authorization", "Bearer " + key)
                .header("Accept-Language", "ja")
                .header("Tus-Resumable", "1.0.0");
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new IllegalStateException("The product did not answer.", failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", failure);
        }
    }
}
