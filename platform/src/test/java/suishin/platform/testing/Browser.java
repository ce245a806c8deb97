package suishin.platform.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.people.SignInLinksFixture;

/// A browser without JavaScript: keeps cookies, finds the CSRF token of the last page, does not follow redirects.
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final String language;
    private String token = "";

    private Browser(String language) {
        this.language = language;
    }

    /// {@return a browser nobody has signed in with}
    public static Browser anybody(String language) {
        return new Browser(language);
    }

    /// {@return a browser in which this person has signed in by a link}
    public static Browser of(UUID person, String language) {
        var browser = new Browser(language);
        String link = SignInLinksFixture.issue(person);
        browser.get("/sign-in/link?token=" + link);
        var answer = browser.post("/sign-in/link/use", Map.of("token", link));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("The person (%s) could not sign in.".formatted(person));
        }
        return browser;
    }

    /// {@return a new person with this name, who has no role yet}
    public static Person somebody(String name) {
        var people = Product.bean(People.class);
        var by = new suishin.platform.kernel.Actor.Product("a test");
        return people.add(by, name, name, UUID.randomUUID() + "@example.jp", java.util.Optional.empty())
                .fold(person -> person, no -> {
                    throw new IllegalStateException(no.code());
                });
    }

    /// {@return the answer to a GET}
    public HttpResponse<String> get(String path) {
        return remember(send(request(path).GET()));
    }

    /// {@return the answer to a form sent with the last page's token}
    public HttpResponse<String> post(String path, Map<String, String> form) {
        return remember(send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form) + "&_csrf=" + token))));
    }

    /// {@return the answer to one field that the page saves by itself, sent with the last page's token}
    public HttpResponse<String> save(String path, Map<String, String> form) {
        return saveWith(token, path, form);
    }

    /// {@return the answer to one field that the page saves by itself, sent with another token}
    public HttpResponse<String> saveWith(String other, String path, Map<String, String> form) {
        return send(request(path)
                .header("HX-Request", "true")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form) + "&_csrf=" + other)));
    }

    /// {@return the answer to what a script of the page sends, with the last page's token}
    public HttpResponse<String> send(String method, String path, String body) {
        return send(request(path)
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    /// {@return the answer to a form with files, given as its parts, sent with the last page's token}
    public HttpResponse<String> postMultipart(String path, String boundary, String parts) {
        return remember(send(request(path + "?_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(parts))));
    }

    /// {@return the bytes of a file that is there}
    public byte[] getBytes(String path) {
        try {
            var answer = client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("There is no file (%s): %d.".formatted(path, answer.statusCode()));
            }
            return answer.body();
        } catch (IOException failure) {
            throw new IllegalStateException("The product did not answer.", failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", failure);
        }
    }

    /// {@return the answer to a form whose field is this file of text, sent with the last page's token}
    public HttpResponse<String> postFile(String path, String field, String name, String text) {
        return postMultipart(path, "x", """
                --x\r
                Content-Disposition: form-data; name="%s"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                %s\r
                --x--\r
                """.formatted(field, name, text));
    }

    /// {@return the answer to a form sent without a token}
    public HttpResponse<String> postWithoutToken(String path, Map<String, String> form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(Product.address() + path)).header("Accept-Language", language);
    }

    private HttpResponse<String> remember(HttpResponse<String> answer) {
        var found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException("The product did not answer.", failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", failure);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
