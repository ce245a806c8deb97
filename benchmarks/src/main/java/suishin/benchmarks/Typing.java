package suishin.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One person typing in one field of the strategy's page, saved as the page saves: after each pause, with the version
/// that was seen. Where somebody else was first, the typist takes over what they wrote and adds to it.
final class Typing {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("<textarea[^>]* name=\"value\\.([^\"]+)\"");
    private static final Pattern THEIRS = Pattern.compile("<blockquote>([^<]*)</blockquote>");
    private static final int SAVED = 200;
    private static final int MET = 409;

    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final String page;
    private final int number;
    private final String csrf;
    private final String path;
    private final List<String> saved = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private String text = "";
    private String version = "0";
    private int met;
    private int before;

    /// Signs in, opens the strategy, and takes the field that falls to this number.
    Typing(String address, Typist who, int number) {
        this.number = number;
        this.page = address + "/work/strategies/" + who.strategy();
        String asked = body(get(address + "/sign-in/link?token=" + who.link()));
        post(address + "/sign-in/link/use", "token=" + who.link() + "&_csrf=" + coded(first(TOKEN, asked)));
        String opened = body(get(page));
        this.csrf = first(TOKEN, opened);
        var fields =
                FIELD.matcher(opened).results().map(found -> found.group(1)).toList();
        this.path = fields.get(number % fields.size());
    }

    /// Adds a few words and saves them, also if somebody else has to be taken over first.
    void once() {
        String words = "筆者%dの%d文目。".formatted(number, saved.size() + 1);
        text += words;
        while (true) {
            long begun = System.nanoTime();
            var answer = save();
            times.add(System.nanoTime() - begun);
            if (answer.statusCode() == SAVED) {
                version = first(
                        Pattern.compile("name=\"version\\." + Pattern.quote(path) + "\" value=\"(\\d+)\""),
                        body(answer));
                saved.add(words);
                return;
            }
            takeOver(answer, words);
        }
    }

    private HttpResponse<byte[]> save() {
        return post(
                page + "/entries",
                "value." + path + "=" + coded(text) + "&version." + path + "=" + version + "&_csrf=" + coded(csrf));
    }

    private void takeOver(HttpResponse<byte[]> answer, String words) {
        if (answer.statusCode() != MET) {
            throw new IllegalStateException("A save was answered %d: %s".formatted(answer.statusCode(), body(answer)));
        }
        met++;
        text = first(THEIRS, body(answer)) + words;
        version = first(Pattern.compile("\"version\\." + Pattern.quote(path) + "\": \"(\\d+)\""), body(answer));
    }

    /// {@return what was acknowledged and is not in the field now}
    List<String> lost() {
        String now = body(get(page + "/entries?path=" + path));
        return saved.stream().filter(words -> !now.contains(words)).toList();
    }

    List<Long> times() {
        return times;
    }

    int saves() {
        return saved.size() - before;
    }

    /// Counts from here on only.
    void forget() {
        before = saved.size();
        times.clear();
        met = 0;
    }

    int met() {
        return met;
    }

    private HttpResponse<byte[]> get(String address) {
        return Http.answer(
                browser,
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept-Language", "ja")
                        .GET());
    }

    private HttpResponse<byte[]> post(String address, String form) {
        return Http.answer(
                browser,
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("HX-Request", "true")
                        .POST(BodyPublishers.ofString(form)));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("Not found (%s) in: %s".formatted(pattern, text));
        }
        return found.group(1);
    }
}
