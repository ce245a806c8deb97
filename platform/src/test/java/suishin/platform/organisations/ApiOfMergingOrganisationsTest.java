package suishin.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.collaborations.Collaborations;
import suishin.platform.collaborations.JointWork;
import suishin.platform.kernel.Actor;
import suishin.platform.people.ApiKeys;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;

/// A program looks at two records of one institution, makes them one, and finds the one left under both ids.
class ApiOfMergingOrganisationsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String MERGES = "/api/v1/organisations/merges";

    private final Actor.Person office = CallsFixtures.office();
    private final String key = Product.bean(ApiKeys.class).make(office, "a test");

    @Test
    void theIdOfTheOneGoneAnswersWithTheOneLeftAndItsNames() {
        var left = added("残る大学");
        var gone = added("消える大学");
        var alone = jointWork(left, gone);
        var seen = get(MERGES + "?left=%s&gone=%s".formatted(left.id(), gone.id()));
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body())
                .contains(left.name(), gone.name(), "OTHER", "\"problems\":[]", "\"works\":[\"" + alone + "\"]");

        String two = "{\"left\":\"%s\",\"gone\":\"%s\"}".formatted(left.id(), gone.id());
        assertThat(send(asked(MERGES).POST(HttpRequest.BodyPublishers.ofString(two)))
                        .statusCode())
                .isEqualTo(200);

        String address = "/api/v1/organisations/" + gone.id();
        assertThat(get(address).body()).contains(left.id().toString());
        assertThat(get(address + "/names").body()).contains(gone.name());
        assertThat(send(asked(MERGES).POST(HttpRequest.BodyPublishers.ofString(two)))
                        .body())
                .contains("organisations.merge-before");
    }

    private Organisation added(String name) {
        var draft = new Organisation.Draft(name + UUID.randomUUID(), "", Sector.ACADEMIA, "");
        return accepted(Product.bean(Organisations.class).add(office, draft));
    }

    private UUID jointWork(Organisation one, Organisation other) {
        return accepted(Product.bean(Collaborations.class)
                        .record(
                                office,
                                new JointWork.Typed(
                                        "共同研究", "2024-04-01", "", "", "公表資料", List.of(one.name(), other.name()))))
                .id();
    }

    private HttpRequest.Builder asked(String path) {
        return HttpRequest.newBuilder(URI.create(Product.address() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> get(String path) {
        return send(asked(path).GET());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
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
