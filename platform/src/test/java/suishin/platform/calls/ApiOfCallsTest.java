package suishin.platform.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.people.ApiKeys;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;

class ApiOfCallsTest {

    private static final String PLAN = """
            {"definition": "jp-regional-innovation/5", "nameJa": "APIの公募", "nameEn": "Call by API",
             "opensAt": "2026-04-01T09:00", "closesAt": "2046-04-28T17:00", "zone": "Asia/Tokyo",
             "projectStart": "2047-04-01", "finalYear": 2060, "line": "standard", "ministries": ["MEXT", "METI"]}
            """;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void theOfficeDraftsAndPublishesByProgram() {
        var office = CallsFixtures.office();
        var made = post(office, "/api/v1/calls", PLAN);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("\"DRAFT\"", "2046-04-28T08:00:00Z", "Call by API");
        String id = made.body().replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1");

        var refused = post(office, "/api/v1/calls/" + id + "/publish", "{}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("call.chair-missing", "call.committee-small");

        CallsFixtures.seat(office, java.util.UUID.fromString(id));
        assertThat(post(office, "/api/v1/calls/" + id + "/publish", "{}").body())
                .contains("call.officer-missing");
        String officer = "{\"officer\": \"" + office.id() + "\"}";
        assertThat(post(office, "/api/v1/calls/" + id + "/publish", officer).statusCode())
                .isEqualTo(200);
        var extended = post(
                office, "/api/v1/calls/" + id + "/extend", "{\"closesAt\": \"2046-05-01T17:00\", \"reason\": \"x\"}");
        assertThat(extended.body()).contains("2046-05-01T08:00:00Z");
    }

    @Test
    void whoWasSeatedLeavesTheCommitteeOfADraft() {
        var office = CallsFixtures.office();
        var call = CallsFixtures.draft(office);
        String member = CallsFixtures.seat(office, call.id()).getLast().id().toString();
        String path = "/api/v1/calls/" + call.id();
        assertThat(Program.of(office).get(path).body()).contains(member);

        assertThat(Program.of(office).delete(path + "/committee/" + member).statusCode())
                .isEqualTo(200);

        assertThat(Program.of(office).get(path).body()).doesNotContain(member);
    }

    @Test
    void othersAreRefusedAndSeeNothing() {
        var stranger = new Actor.Person(CallsFixtures.person("無関係").id());
        var call = CallsFixtures.draft(CallsFixtures.office());
        assertThat(post(stranger, "/api/v1/calls", PLAN).statusCode()).isEqualTo(403);
        assertThat(post(stranger, "/api/v1/calls/" + call.id() + "/publish", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(stranger, "/api/v1/calls/" + call.id() + "/committee", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void strangeBodiesAreRefusedAndBreakNothing() {
        var office = CallsFixtures.office();
        var id = CallsFixtures.draft(office).id();
        var long40 = "x".repeat(100_000);
        var bodies = List.of(
                "[]",
                "1",
                "\"text\"",
                "null",
                "{",
                "{}",
                "{\"zone\": {\"a\": [1]}, \"ministries\": [{}, 1, null]}",
                PLAN.replace("standard", long40),
                PLAN.replace("METI", long40),
                PLAN.replace("MEXT", "a\\u0000b"),
                PLAN.replace("2046", "999999999"),
                PLAN.replace("/5", "/99999999999999999999"));
        for (String body : bodies) {
            for (String place : List.of("", "/" + id + "/committee", "/" + id + "/extend")) {
                assertThat(post(office, "/api/v1/calls" + place, body).statusCode())
                        .as(place + " " + body.substring(0, Math.min(60, body.length())))
                        .isIn(400, 422);
            }
        }
    }

    static HttpResponse<String> post(Actor.Person by, String path, String body) {
        String key = Product.bean(ApiKeys.class).make(by, "a test");
        var request = HttpRequest.newBuilder(URI.create(Product.address() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(path, failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
