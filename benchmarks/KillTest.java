import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Kills the product while 50 clients autosave and seal, starts it again, and proves that nothing acknowledged is lost.
///
/// Run it with `benchmarks/kill`. It kills the product and its database server with SIGKILL, in the middle of the work.
///
/// `benchmarks/kill --careless` shows that the check would see a loss: it tells PostgreSQL to acknowledge before it
/// writes, and then ends well only if losses are found.
public final class KillTest {

    private static final int CLIENTS = 50;
    private static final Duration WORK = Duration.ofSeconds(12);
    private static final Pattern ROLE = Pattern.compile(
            "/demo/step-into/([0-9a-f-]{36})\"(?:(?!</form>)[\\s\\S])*?<button[^>]*>[^<]*region (\\d{3})</button>");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("<code>([\\w-]{43})</code>");
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern STRATEGY = Pattern.compile("\"strategy\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final KilledProduct product;
    private final String address;
    private final boolean careless;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Written> written = new ConcurrentHashMap<>();
    private final Map<String, String> sealed = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();

    /// The texts of a field that the product acknowledged: `text first` to `text version`.
    record Written(int first, int version) {}

    /// One secretary: an API key, a strategy, a proposal.
    record Client(String key, String strategy, String proposal) {}

    private KillTest(KilledProduct product, boolean careless) {
        this.product = product;
        this.address = product.address();
        this.careless = careless;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("suishin-kill");
        var test = new KillTest(new KilledProduct(data, 18_077, CLIENTS), List.of(arguments).contains("--careless"));
        System.exit(test.run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        var first = start();
        var clients = clients();
        say("%d clients are ready", clients.size());
        if (careless) {
            product.forgetDurability();
            say("PostgreSQL acknowledges before it writes");
        }
        work(clients, first);
        say("killed; acknowledged: %d writes in %d fields, %d seals; refused %d, cut off %d",
                written.values().stream().mapToInt(text -> text.version() - text.first() + 1).sum(), written.size(), sealed.size(),
                refused.get(), cutOff.get());
        var second = start();
        var losses = losses(clients);
        losses.forEach(loss -> say("LOST %s", loss));
        second.toHandle().destroy();
        second.waitFor(30, TimeUnit.SECONDS);
        boolean chain = product.command("verify-audit") == 0;
        if (careless) {
            say("%d losses were found%s", losses.size(), losses.isEmpty() ? ": FAILED, the check sees nothing" : ", as they had to be");
            return !losses.isEmpty();
        }
        say("%s", losses.isEmpty() && chain ? "Everything acknowledged is there; nothing is half there; the audit chain holds." : "FAILED");
        return losses.isEmpty() && chain;
    }

    /// Steps into every secretary of the numbered sample regions and makes them an API key.
    private List<Client> clients() throws Exception {
        var roles = new ArrayList<String>();
        Matcher found = ROLE.matcher(http.send(get("/demo?lang=en", ""), text()).body());
        while (found.find()) {
            roles.add(found.group(1));
        }
        if (roles.size() < CLIENTS) {
            throw new IllegalStateException("Only %d sample secretaries were found.".formatted(roles.size()));
        }
        var clients = new ArrayList<Client>();
        for (String role : roles.subList(0, CLIENTS)) {
            clients.add(client(role));
        }
        return clients;
    }

    private Client client(String role) throws Exception {
        var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
        String token = first(TOKEN, browser.send(get("/demo", ""), text()).body());
        browser.send(form("/demo/step-into/" + role, "_csrf=" + token), text());
        token = first(TOKEN, browser.send(get("/account", ""), text()).body());
        String key = first(KEY, browser.send(form("/account/keys", "label=kill&_csrf=" + token), text()).body());
        String list = http.send(get("/api/v1/proposals", key), text()).body();
        String proposal = first(ID, list);
        String whole = http.send(get("/api/v1/proposals/" + proposal, key), text()).body();
        return new Client(key, first(STRATEGY, whole), proposal);
    }

    private Process start() throws Exception {
        long begin = System.nanoTime();
        var process = product.start();
        say("started in %.1f s", (System.nanoTime() - begin) / 1e9);
        return process;
    }

    private void work(List<Client> clients, Process process) throws Exception {
        var running = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients.size(); i++) {
                var client = clients.get(i);
                int number = i;
                threads.submit(() -> write(client, number, running));
            }
            Thread.sleep(WORK);
            product.kill(process);
            running.set(false);
        }
    }

    /// Autosaves one field as fast as it is acknowledged; every second client seals instead, one after another.
    private void write(Client client, int number, AtomicBoolean running) {
        int version = version(client);
        long sealAt = System.nanoTime() + WORK.toNanos() * (number + 1) / (CLIENTS + 1);
        while (running.get()) {
            try {
                if (number % 2 == 1) {
                    version = save(client, version);
                } else if (System.nanoTime() < sealAt) {
                    Thread.sleep(20);
                } else {
                    seal(client);
                    return;
                }
            } catch (IOException _) {
                cutOff.incrementAndGet();
                return;
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private int save(Client client, int version) throws IOException, InterruptedException {
        String value = "text %d".formatted(version + 1);
        String body = "{\"value\": \"%s\", \"version\": %d}".formatted(value, version);
        var request = HttpRequest.newBuilder(URI.create(address + "/api/v1/strategies/" + client.strategy() + "/entries/other.remarks"))
                .header("Authorization", "Bearer " + client.key())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, text());
        if (answer.statusCode() != 200) {
            refused.incrementAndGet();
            return version;
        }
        written.merge(client.strategy(), new Written(version + 1, version + 1), (before, now) -> new Written(before.first(), now.version()));
        return version + 1;
    }

    private void seal(Client client) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address + "/api/v1/proposals/" + client.proposal() + "/seal"))
                        .header("Authorization", "Bearer " + client.key())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build(),
                text());
        if (answer.statusCode() / 100 == 2) {
            sealed.put(client.proposal(), answer.body());
        } else {
            refused.incrementAndGet();
            say("seal refused: %d %s", answer.statusCode(), answer.body());
        }
    }

    private List<String> losses(List<Client> clients) throws Exception {
        var losses = new ArrayList<String>();
        for (var client : clients) {
            check(client, losses);
        }
        return losses;
    }

    private void check(Client client, List<String> losses) throws Exception {
        var expected = written.get(client.strategy());
        if (expected != null) {
            String now = http.send(get("/api/v1/strategies/" + client.strategy() + "/entries/other.remarks/history", client.key()), text()).body();
            var missing = IntStream.rangeClosed(expected.first(), expected.version())
                    .filter(version -> !now.contains("\"text %d\"".formatted(version)))
                    .boxed()
                    .toList();
            if (!missing.isEmpty()) {
                losses.add("%d of %d texts of %s, the first %d"
                        .formatted(missing.size(), expected.version() - expected.first() + 1, client.strategy(), missing.getFirst()));
            }
        }
        String state = http.send(get("/api/v1/proposals/" + client.proposal(), client.key()), text()).body();
        String receipt = http.send(get("/api/v1/proposals/" + client.proposal() + "/receipts", client.key()), text()).body();
        boolean isSealed = state.contains("\"SEALED\"");
        boolean hasReceipt = receipt.contains("formSha256");
        if (isSealed != hasReceipt) {
            losses.add("half a seal of %s: %s / %s".formatted(client.proposal(), state, receipt));
        }
        if (sealed.containsKey(client.proposal()) && !isSealed) {
            losses.add("seal of %s".formatted(client.proposal()));
        }
    }

    private int version(Client client) {
        try {
            var answer = http.send(get("/api/v1/strategies/" + client.strategy() + "/entries/other.remarks/history", client.key()), text());
            return Optional.of(Pattern.compile("\"version\"\\s*:\\s*(\\d+)").matcher(answer.body()))
                    .filter(Matcher::find)
                    .map(found -> Integer.parseInt(found.group(1)))
                    .orElse(0);
        } catch (IOException | InterruptedException _) {
            return 0;
        }
    }

    private HttpRequest get(String path, String key) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
        return (key.isEmpty() ? request : request.header("Authorization", "Bearer " + key)).build();
    }

    private HttpRequest form(String path, String body) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("Not found (%s) in: %s".formatted(pattern, text.substring(0, Math.min(400, text.length()))));
        }
        return found.group(1);
    }

    private static void say(String message, Object... values) {
        System.out.println(message.formatted(values));
    }
}
