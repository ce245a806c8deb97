package suishin.e2e;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody who sends requests by hand: keeps cookies, knows the form's token, may hold a key for the API.
final class Program {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ROLE =
            Pattern.compile("action=\"(/demo/step-into/[^\"]+)\".*?<button[^>]*>([^<]*)<", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final int SAME_KIND = 2;
    private static final Pattern SECRET = Pattern.compile("<code>([^<]+)</code>");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .connectTimeout(Duration.ofSeconds(20))
            .build();

    private final String home;
    private Optional<String> key = Optional.empty();
    private Optional<String> token = Optional.empty();

    Program() {
        this(Suishin.address());
    }

    /// Somebody who visits another product than the one for all tests.
    Program(String home) {
        this.home = home;
    }

    /// {@return the sample roles of the demo: what they are called, and the address that steps into each}
    static Map<String, String> roles() {
        var roles = new LinkedHashMap<String, String>();
        ROLE.matcher(new Program().get("/demo").body())
                .results()
                .forEach(found -> roles.put(found.group(2), found.group(1)));
        return roles;
    }

    /// {@return one sample role of each kind: the first expert, the secretary of the first region, and so on}
    static Collection<String> kindsOfRoles() {
        var kinds = new LinkedHashMap<String, String>();
        roles().keySet().forEach(role -> kinds.putIfAbsent(role.replaceAll("（.*|[0-9A-Z]", ""), role));
        return kinds.values();
    }

    /// {@return somebody in the sample role whose name has these words in it}
    static Program as(String words) {
        String address = roles().entrySet().stream()
                .filter(role -> role.getKey().contains(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No sample role (%s).".formatted(words)))
                .getValue();
        var program = new Program();
        program.post(address, Map.of());
        program.token = Optional.empty();
        return program;
    }

    /// Uses a one-time link as its page would.
    ///
    /// @return the status of the answer
    int signIn(String secret) {
        int status = post("/sign-in/link/use", Map.of("token", secret)).statusCode();
        token = Optional.empty();
        return status;
    }

    /// Makes a key on the account page and uses it for the API from now on.
    Program withKey() {
        var page = post("/account/keys", Map.of("label", "e2e"));
        var secret = SECRET.matcher(page.body());
        if (!secret.find()) {
            throw new IllegalStateException("The account page shows no key.");
        }
        key = Optional.of(secret.group(1));
        return this;
    }

    HttpResponse<String> get(String address) {
        return send(request(address).GET());
    }

    /// Follows every link of ours from here on, but no more than two to pages of one kind.
    ///
    /// @return what each address showed
    Map<String, String> walk(String start, Predicate<String> wanted) {
        var pages = new LinkedHashMap<String, String>();
        var kinds = new HashMap<String, Integer>();
        var open = new ArrayDeque<String>(List.of(start));
        while (!open.isEmpty()) {
            String address = open.remove();
            if (pages.containsKey(address) || kinds.merge(Addresses.pattern(address), 1, Integer::sum) > SAME_KIND) {
                continue;
            }
            String page = get(address).body();
            pages.put(address, page);
            links(page).stream().filter(wanted).forEach(open::add);
        }
        return pages;
    }

    /// Sends a form as a page would, with its token.
    HttpResponse<String> post(String address, Map<String, String> fields) {
        return postRaw(address, encoded(fields));
    }

    /// Sends the bytes of a form that are already encoded, however badly.
    HttpResponse<String> postRaw(String address, String form) {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&_csrf=" + encode(token()), StandardCharsets.ISO_8859_1)));
    }

    HttpResponse<String> json(String method, String address, BodyPublisher body) {
        return send(request(address).header("Content-Type", "application/json").method(method, body));
    }

    /// {@return the addresses of ours a page links to}
    static Set<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /// The token of the first form on the page everybody may see; signing in makes a new session with a new one.
    private String token() {
        return token.orElseGet(() -> {
            var found = TOKEN.matcher(get("/sign-in").body());
            if (!found.find()) {
                throw new IllegalStateException("The sign-in page has no form with a token.");
            }
            token = Optional.of(found.group(1));
            return found.group(1);
        });
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(URI.create(home + address)).timeout(Duration.ofSeconds(60));
        key.filter(_ -> address.startsWith("/api/"))
                .ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(request.build() + " was not answered", failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
