package suishin.platform.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import suishin.platform.kernel.Actor;
import suishin.platform.people.ApiKeys;

/// Asks as a program does, with a key of somebody, in Japanese.
public final class Program {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String key;

    private Program(String key) {
        this.key = key;
    }

    /// {@return a program of this person}
    public static Program of(Actor.Person person) {
        return new Program(Product.bean(ApiKeys.class).make(person, "a test"));
    }

    /// {@return a program without a key}
    public static Program anybody() {
        return new Program("");
    }

    /// {@return what it reads}
    public HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /// {@return the answer to this JSON}
    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json));
    }

    /// {@return the answer to this JSON}
    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json));
    }

    /// {@return the answer to taking this away}
    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /// {@return the answer to a body of this type of content}
    public HttpResponse<String> post(String path, String type, String body) {
        return send("POST", path, type, BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body) {
        return send(method, path, "application/json", body);
    }

    private HttpResponse<String> send(String method, String path, String type, HttpRequest.BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(Product.address() + path))
                .header("Content-Type", type)
                .header("Accept-Language", "ja")
                .method(method, body);
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException("The product did not answer.", failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", failure);
        }
    }
}
