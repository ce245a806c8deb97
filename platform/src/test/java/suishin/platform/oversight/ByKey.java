package suishin.platform.oversight;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import suishin.platform.kernel.Actor;
import suishin.platform.people.ApiKeys;
import suishin.platform.testing.Product;

/// Asks as a program does, with a key of its reader.
final class ByKey {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private ByKey() {}

    static HttpResponse<String> get(Actor.Person reader, String path) {
        String key = Product.bean(ApiKeys.class).make(reader, "a test");
        var request = HttpRequest.newBuilder(URI.create(Product.address() + path))
                .header("Authorization", "Bearer " + key)
                .header("Accept-Language", "ja")
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException("The product did not answer.", failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", failure);
        }
    }
}
