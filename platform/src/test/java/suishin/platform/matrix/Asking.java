package suishin.platform.matrix;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import suishin.platform.people.ApiKeys;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;

/// Asks every route as every kind of person: pages with a browser, the API with that person's own key.
final class Asking {

    private static final int ID_LENGTH = 36;

    /// What stands in the table where a file is sent.
    private static final String FILE = "file";

    private final HttpClient program = HttpClient.newHttpClient();
    private final World world;
    private final Addresses addresses;
    private final Map<Kind, Browser> browsers = new EnumMap<>(Kind.class);
    private final Map<Kind, String> keys = new EnumMap<>(Kind.class);

    Asking(World world) {
        this.world = world;
        this.addresses = new Addresses(world);
    }

    /// What came back.
    ///
    /// @param address what was asked
    /// @param sent    what was sent there
    record Answer(String address, String sent, int status, String location, String body) {

        /// {@return the letter of the table}
        char letter() {
            if (status >= 500) {
                return 'X';
            }
            if (status == 401 || (status < 400 && location.contains("/sign-in"))) {
                return 's';
            }
            if (status < 400) {
                return '+';
            }
            return status == 403 || status == 404 ? '-' : '!';
        }

        /// {@return what the answer says besides what the asker had typed into the address}
        String said() {
            String path = address.replaceAll("[?].*", "");
            String typed = address.contains("=") ? address.substring(address.indexOf('=') + 1) : path;
            return Stream.of(sent.split("[^0-9a-f-]+", -1))
                    .filter(word -> word.length() == ID_LENGTH)
                    .reduce(body, (text, id) -> text.replace(id, ""))
                    .replace(address, "")
                    .replace(path, "")
                    .replace(typed, "");
        }
    }

    Answer ask(Route route, Kind kind, String sent) {
        String address = addresses.of(route, kind);
        String text = addresses.filled(sent, kind);
        if (route.reads() && !text.isEmpty()) {
            address += "?" + text;
        }
        return route.isForPrograms() ? asProgram(route, kind, address, text) : asPerson(route, kind, address, text);
    }

    /// {@return the text with the ids of this kind's proposal where it names them}
    String filled(String text, Kind kind) {
        return addresses.filled(text, kind);
    }

    /// {@return whether the world has such a person}
    boolean knows(Kind kind) {
        return world.people().containsKey(kind);
    }

    Answer askFor(Route route, Kind kind, String query) {
        String address = addresses.of(route, kind) + "?q=" + query;
        return route.isForPrograms() ? asProgram(route, kind, address, "") : asPerson(route, kind, address, "");
    }

    private Answer asPerson(Route route, Kind kind, String address, String sent) {
        var browser = browsers.computeIfAbsent(kind, this::browser);
        if (sent.equals(FILE)) {
            return answer(address, sent, browser.postMultipart(address, "x", body(sent)));
        }
        return answer(
                address,
                sent,
                switch (route.method()) {
                    case "GET" -> browser.get(address);
                    case "POST" -> browser.post(address, form(sent));
                    default -> browser.send(route.method(), address, body(sent));
                });
    }

    private Browser browser(Kind kind) {
        var browser = kind == Kind.NOBODY
                ? Browser.anybody("ja")
                : Browser.of(world.person(kind).id(), "ja");
        browser.get(kind == Kind.NOBODY ? "/sign-in" : "/account");
        return browser;
    }

    private static Map<String, String> form(String sent) {
        return sent.isEmpty()
                ? Map.of()
                : Arrays.stream(sent.split("&"))
                        .map(field -> field.split("=", 2))
                        .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }

    private Answer asProgram(Route route, Kind kind, String address, String sent) {
        var request = HttpRequest.newBuilder(URI.create(Product.address() + address))
                .header("Accept-Language", "ja")
                .header("Content-Type", sent.equals(FILE) ? "multipart/form-data; boundary=x" : "application/json")
                .method(
                        route.method(),
                        route.reads() || route.method().equals("DELETE")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body(sent)));
        if (kind != Kind.NOBODY) {
            request.header("Authorization", "Bearer " + keys.computeIfAbsent(kind, this::key));
        }
        try {
            return answer(address, sent, program.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new IllegalStateException("The product did not answer.", failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", failure);
        }
    }

    private static String body(String sent) {
        return switch (sent) {
            case "" -> "{}";
            case FILE -> """
                --x\r
                Content-Disposition: form-data; name="files"; filename="x.pdf"\r
                Content-Type: application/pdf\r
                \r
                %PDF-1.7 x\r
                --x--\r
                """;
            default -> sent;
        };
    }

    private String key(Kind kind) {
        return Product.bean(ApiKeys.class).make(world.person(kind), "matrix");
    }

    private static Answer answer(String address, String sent, HttpResponse<String> got) {
        return new Answer(
                address,
                sent,
                got.statusCode(),
                got.headers().firstValue("Location").orElse(""),
                got.body());
    }
}
