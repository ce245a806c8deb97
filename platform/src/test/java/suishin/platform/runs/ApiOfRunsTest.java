package suishin.platform.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.people.ApiKeys;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.RunFixtures;

class ApiOfRunsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void aProgramAsksWatchesReadsAndApplies() {
        var panel = ReviewFixtures.declared(2);
        var office = panel.office();
        var asked = send(office, "POST", address(panel), "{\"objective\": \"FAIR\", \"leastShare\": 950}");
        assertThat(asked.statusCode()).isEqualTo(201);
        assertThat(asked.body()).contains("\"FAIR\"", "\"leastShare\":950", "\"coverage\":[\"");
        UUID run = UUID.fromString(asked.body().replaceAll("(?s).*?\"id\":\"([0-9a-f-]{36})\".*", "$1"));
        RunFixtures.ended(panel, accepted(Product.bean(Runs.class).find(office, panel.call(), run)));

        assertThat(send(office, "GET", address(panel) + "/" + run, "").body()).contains("\"FOUND\"");
        var result =
                send(office, "GET", address(panel) + "/" + run + "/result", "").body();
        assertThat(result.split("\"person\"", -1)).hasSize(1 + 6 + 6);
        String proposal = panel.proposals().getFirst().proposal().toString();
        assertThat(send(office, "GET", address(panel) + "/" + run + "/proposals/" + proposal, "")
                        .body())
                .contains("\"sentences\":[", "\"competence\":", "適合度は");

        String looked = result.replaceAll("(?s).*\"looked\":\"([^\"]*)\".*", "$1");
        var stale = send(office, "POST", address(panel) + "/" + run + "/apply", "{\"looked\": \"AAAAAA\"}");
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("assignments.since.new");
        assertThat(send(office, "POST", address(panel) + "/" + run + "/apply", "{\"looked\": \"" + looked + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(panel.assignments()).hasSize(6);
    }

    @Test
    void aQuestionThatCannotBeReadIsRefusedAndStrangersFindNothing() {
        var panel = ReviewFixtures.declared(1);
        assertThat(send(panel.office(), "POST", address(panel), "{\"objectiv\": \"FAIR\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(panel.office(), "POST", address(panel), "{\"objective\": \"BEST\"}")
                        .statusCode())
                .isEqualTo(400);
        String person = panel.office().id().toString();
        assertThat(send(panel.office(), "POST", address(panel), "{\"seniors\": [\"" + person + "\"]}")
                        .body())
                .contains("runs.question.no-expert", person);
        assertThat(send(panel.member(1), "POST", address(panel), "{}").statusCode())
                .isEqualTo(404);
        assertThat(send(panel.member(1), "GET", address(panel), "").statusCode())
                .isEqualTo(404);
    }

    private static String address(Panel panel) {
        return "/api/v1/calls/" + panel.call() + "/runs";
    }

    private static HttpResponse<String> send(Actor.Person by, String method, String path, String body) {
        String key = Product.bean(ApiKeys.class).make(by, "a test");
        var request = HttpRequest.newBuilder(URI.create(Product.address() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "ja")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
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
