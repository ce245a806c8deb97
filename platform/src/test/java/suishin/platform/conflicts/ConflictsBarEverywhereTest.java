package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.access.Aspect;
import suishin.platform.kernel.Actor;
import suishin.platform.people.ApiKeys;
import suishin.platform.proposals.Proposals;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;

/// An expert who could read a proposal a moment ago reads nothing of it once a conflict is known.
class ConflictsBarEverywhereTest {

    private final HttpClient program = HttpClient.newHttpClient();

    /// R9
    @Test
    void anAffiliationAddedDuringTheReviewClosesPageFileListCountSearchAndApi() throws Exception {
        var panel = ReviewFixtures.assigned(2);
        var made = panel.proposals().getFirst();
        var expert = panel.readers(made.proposal()).getFirst();
        var browser = Browser.of(expert.id(), "ja");
        String key = Product.bean(ApiKeys.class).make(expert, "test");
        everythingIsShown(browser, key, panel, made);
        int before = rows(expert, "proposals.proposal", "id", made.proposal());
        assertThat(before).isEqualTo(1);

        ReviewFixtures.affiliate(panel, expert, made.place().proposers().getFirst());

        nothingIsShown(browser, key, panel, made);
        assertThat(ask(key, "/api/v1/calls/" + panel.call() + "/reviews").body())
                .contains("\"count\":1");
        assertThat(ask(key, "/api/v1/calls/" + panel.call() + "/declarations").body())
                .contains("\"count\":1");
        assertThat(browser.post("/work/reviews/" + made.proposal() + "/scores/concept", Map.of("grade.concept", "S"))
                        .statusCode())
                .isEqualTo(404);
    }

    private void everythingIsShown(Browser browser, String key, Panel panel, Made made) throws Exception {
        String name = made.place().region().name();
        for (var address : pages(panel, made, name).entrySet()) {
            assertThat(browser.get(address.getKey()).body())
                    .as(address.getKey())
                    .contains(address.getValue());
        }
        for (String address : api(panel, made, name)) {
            assertThat(ask(key, address).body())
                    .as(address)
                    .contains(made.proposal().toString());
        }
    }

    private void nothingIsShown(Browser browser, String key, Panel panel, Made made) throws Exception {
        String name = made.place().region().name();
        for (String address : pages(panel, made, name).keySet()) {
            var answer = browser.get(address);
            if (answer.statusCode() == 200) {
                assertThat(shown(answer.body(), name))
                        .as(address)
                        .doesNotContain(name, made.proposal().toString());
            } else {
                assertThat(answer.statusCode()).as(address).isEqualTo(404);
            }
        }
        for (String address : api(panel, made, name)) {
            var answer = ask(key, address);
            assertThat(answer.body()).as(address).doesNotContain(made.proposal().toString());
        }
    }

    /// R9
    @Test
    void theDatabaseItselfShowsABarredExpertNoRowOfTheProposal() throws Exception {
        var panel = ReviewFixtures.scored(2);
        var made = panel.proposals().getFirst();
        var expert = panel.readers(made.proposal()).getFirst();
        var tables = Map.of(
                "conflicts.declaration", "proposal_id",
                "assignments.assignment", "proposal_id",
                "review.review", "proposal_id",
                "proposals.entry", "proposal_id",
                "proposals.seal", "proposal_id",
                "access.matter", "id");
        for (var table : tables.entrySet()) {
            assertThat(rows(expert, table.getKey(), table.getValue(), made.proposal()))
                    .as(table.getKey())
                    .isPositive();
        }
        ReviewFixtures.declare(panel, expert, made.proposal(), "collaborator");
        for (var table : tables.entrySet()) {
            assertThat(rows(expert, table.getKey(), table.getValue(), made.proposal()))
                    .as(table.getKey())
                    .isZero();
        }
        for (Aspect aspect : Aspect.values()) {
            assertThat(Product.bean(Access.class).mayRead(expert, aspect, made.proposal()))
                    .as(aspect.name())
                    .isFalse();
        }
        assertThat(panel.readers(made.proposal())).doesNotContain(expert).hasSize(2);
    }

    /// R9
    @Test
    void inTheDeliberationTheRankingAndItsFilesLackTheProposal() throws Exception {
        var panel = ReviewFixtures.deliberating(3);
        var made = panel.proposals().getFirst();
        var expert = panel.member(0);
        var browser = Browser.of(expert.id(), "ja");
        String key = Product.bean(ApiKeys.class).make(expert, "test");
        String name = made.place().region().name();
        var pages = List.of("/ranking", "/ranking.csv", "/scores.csv");
        for (String page : pages) {
            assertThat(browser.get("/work/calls/" + panel.call() + page).body()).contains(name);
        }
        var whole = ask(key, "/api/v1/calls/" + panel.call() + "/ranking").body();
        assertThat(whole).contains("\"place\":1").contains("\"whole\":true");

        ReviewFixtures.affiliate(panel, expert, made.place().proposers().getLast());

        for (String page : pages) {
            assertThat(browser.get("/work/calls/" + panel.call() + page).body())
                    .doesNotContain(name, made.proposal().toString());
        }
        var ranking = ask(key, "/api/v1/calls/" + panel.call() + "/ranking").body();
        assertThat(ranking).doesNotContain(made.proposal().toString()).contains("\"whole\":false");
        assertThat(ranking).doesNotContainPattern("\"(place|tied)\":(\\d|true|false)");
        assertThat(ask(key, "/api/v1/proposals/" + made.proposal() + "/reviews").statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> pages(Panel panel, Made made, String name) {
        var pages = new LinkedHashMap<String, String>();
        var file = Product.bean(Proposals.class)
                .files(panel.office(), made.proposal())
                .getFirst();
        pages.put("/work/proposals/" + made.proposal() + "/files/" + file.id(), "%PDF-");
        String call = "/work/calls/" + panel.call();
        pages.put("/work/reviews/" + made.proposal(), name);
        pages.put("/work/proposals/" + made.proposal(), name);
        pages.put("/work/proposals/" + made.proposal() + "/receipts/1", name);
        pages.put("/work/proposals/" + made.proposal() + "/form", "{");
        pages.put("/work/proposals", name);
        pages.put(call + "/reviews", name);
        pages.put(call + "/reviews?q=" + name.substring(4), made.proposal().toString());
        pages.put(call + "/declarations", name);
        return pages;
    }

    private static List<String> api(Panel panel, Made made, String name) {
        String call = "/api/v1/calls/" + panel.call();
        return List.of(
                "/api/v1/proposals",
                "/api/v1/proposals?q=" + name.substring(4),
                "/api/v1/proposals/" + made.proposal(),
                "/api/v1/reviews/" + made.proposal(),
                call + "/reviews",
                call + "/declarations");
    }

    /// {@return the page without what the visitor searched for}
    private static String shown(String body, String name) {
        return body.replace("value=\"" + name.substring(4) + "\"", "");
    }

    private HttpResponse<String> ask(String key, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(Product.address() + path))
                .header("Authorization", "Bearer " + key)
                .build();
        return program.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static int rows(Actor.Person person, String table, String column, UUID proposal) throws Exception {
        var connections = Product.connections();
        try (var connection = DriverManager.getConnection(
                        connections.url(),
                        connections.app().name(),
                        connections.app().password());
                var name = connection.prepareStatement("SELECT set_config('suishin.person', ?, false)");
                var count =
                        connection.prepareStatement("SELECT count(*) FROM " + table + " WHERE " + column + " = ?")) {
            name.setString(1, person.id().toString());
            name.executeQuery().close();
            count.setObject(1, proposal);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
