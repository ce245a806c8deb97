package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Whatever is sent, from whomever: never a 500, never a word on how the product is made.
@Order(40)
class RoughTreatmentTest {

    private static final Set<String> ENDS_THE_SESSION = Set.of("/sign-out", "/demo/step-into/{person}");
    private static final List<String> SOME = List.of("合同事務局 担当1", "地域B 協議会事務局", "審査委員 2");
    private static final int LONG = 100;

    private final Faults faults = new Faults();
    private final List<Route> routes = Route.all();

    @Test
    void strangeAddressesAreAnsweredPolitely() {
        for (var visitor : some().values()) {
            every(
                    Route::varies,
                    route -> Nonsense.PARTS.forEach(part -> {
                        String address = route.with(part);
                        faults.check(route.method() + " " + address, () -> send(visitor, route, address));
                    }));
        }
        faults.assertNone();
    }

    @Test
    void strangeFormsAboutNothingAreAnsweredPolitely() {
        var fields = Route.fields();
        for (var visitor : some().entrySet()) {
            every(
                    RoughTreatmentTest::isForm,
                    route -> Nonsense.VALUES.forEach(value -> {
                        String address = route.with(Nonsense.UNKNOWN);
                        faults.check(
                                "%s: POST %s with %s".formatted(visitor.getKey(), address, start(value)),
                                () -> visitor.getValue().postRaw(address, Form.filled(fields, value)));
                    }));
        }
        faults.assertNone();
    }

    /// Each role walks through its pages and fills the forms they offer with nonsense.
    @Test
    void strangeFormsAboutRealThingsAreAnsweredPolitely() {
        for (String role : Program.kindsOfRoles()) {
            var person = Program.as(role);
            var pages =
                    person.walk("/work", address -> Addresses.isPage(address) && Addresses.isForThoseWhoWork(address));
            Form.on(pages.values())
                    .forEach(form -> Nonsense.VALUES.forEach(value -> faults.check(
                            "%s: POST %s with %s".formatted(role, form.action(), start(value)),
                            () -> person.postRaw(form.action(), form.filledWith(value)))));
        }
        faults.assertNone();
    }

    @Test
    void strangeQuestionsAreAnsweredPolitely() {
        var fields = Route.fields();
        for (var visitor : some().values()) {
            every(
                    route -> route.method().equals("GET"),
                    route -> Nonsense.VALUES.stream()
                            .filter(value -> value.length() < LONG)
                            .forEach(value -> {
                                String address = route.with(Nonsense.UNKNOWN) + "?" + Form.filled(fields, value);
                                faults.check("GET " + route.pattern() + " with " + value, () -> visitor.get(address));
                            }));
        }
        faults.assertNone();
    }

    @Test
    void strangeBodiesAreAnsweredPolitely() {
        for (var visitor : some().entrySet()) {
            every(
                    RoughTreatmentTest::takesBody,
                    route -> Nonsense.BODIES.forEach(body -> {
                        String address = route.with(Nonsense.UNKNOWN);
                        faults.check(
                                "%s: %s %s with %s".formatted(visitor.getKey(), route.method(), address, start(body)),
                                () -> visitor.getValue().json(route.method(), address, BodyPublishers.ofString(body)));
                    }));
        }
        faults.assertNone();
    }

    @Test
    void tenMegabytesAreRefusedAsTooLarge() {
        String much = "x".repeat(10_000_000);
        var secretary = Program.as("地域B 協議会事務局").withKey();
        every(RoughTreatmentTest::isForm, route -> {
            String address = route.with(Nonsense.UNKNOWN);
            faults.check("10 MB to " + address, () -> secretary.postRaw(address, "name=" + much));
        });
        var body = BodyPublishers.ofString("{\"value\":\"" + much + "\"}");
        every(RoughTreatmentTest::takesBody, route -> {
            String address = route.with(Nonsense.UNKNOWN);
            faults.check("10 MB to " + address, () -> secretary.json(route.method(), address, body));
        });
        faults.assertNone();
        assertThat(secretary.get("/").statusCode()).isEqualTo(200);
    }

    private void every(Predicate<Route> wanted, Consumer<Route> act) {
        routes.stream().filter(wanted).forEach(act);
    }

    private static boolean isForm(Route route) {
        return route.method().equals("POST")
                && !route.pattern().startsWith("/api/")
                && !ENDS_THE_SESSION.contains(route.pattern());
    }

    private static boolean takesBody(Route route) {
        return route.pattern().startsWith("/api/") && !route.method().equals("GET");
    }

    /// {@return nobody, somebody of the office, of a region and of the committee}
    private static Map<String, Program> some() {
        var visitors = new LinkedHashMap<String, Program>();
        visitors.put("anybody", new Program());
        SOME.forEach(role -> visitors.put(role, Program.as(role).withKey()));
        return visitors;
    }

    private static HttpResponse<String> send(Program visitor, Route route, String address) {
        if (takesBody(route)) {
            return visitor.json(route.method(), address, BodyPublishers.ofString("{}"));
        }
        return route.method().equals("GET") ? visitor.get(address) : visitor.postRaw(address, "a=b");
    }

    private static String start(String text) {
        return text.length() < LONG ? text : text.substring(0, LONG) + "…";
    }
}
