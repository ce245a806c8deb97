package suishin.platform.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.councils.Member;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.programmes.Words;
import suishin.platform.regions.Region;
import suishin.platform.selection.Released;
import suishin.platform.selection.Released.Outcome;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.PublicationFixtures;
import suishin.platform.testing.Rows;

class ReleaseTest {

    private static final Instant AT = Instant.parse("2026-03-31T15:30:00Z");

    private final Browser browser = Browser.anybody("ja");
    private final UUID call = UUID.randomUUID();
    private final Region chosen = PublicationFixtures.unpublished("選定された地域" + UUID.randomUUID());
    private final Region refused = PublicationFixtures.unpublished("選ばれなかった地域" + UUID.randomUUID());

    @Test
    void aDesignatedRegionAppearsWithTypeDayAndRound() {
        release(CallsFixtures.office());
        assertThat(browser.get("/regions/" + chosen.id()).body())
                .contains(chosen.name(), "国際競争力強化地域", "2026年4月1日", "試験公募" + call);
        assertThat(browser.get("/results/" + call).body()).contains(chosen.name(), "国際競争力強化地域");
        assertThat(browser.get("/results").body()).contains("試験公募" + call);
        assertThat(browser.get("/regions?q=" + chosen.id().hashCode()).statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/api/v1/public/results/" + call).body())
                .contains("\"received\":2", "\"designated\":1", chosen.id().toString());
    }

    /// R2
    @Test
    void theCoordinatingOrganisationIsTheOneOfTheProposal() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.sealed(round.call());
        var region = made.place().region();
        String coordinating = made.place().now().members().stream()
                .filter(Member::coordinating)
                .map(Member::organisationName)
                .findFirst()
                .orElseThrow();
        release(round.office(), new Outcome(made.proposal(), region.id(), region.name(), List.of("advancement")));
        assertThat(browser.get("/regions/" + region.id()).body())
                .contains(region.name(), coordinating, "研究機能・産業集積高度化地域");
        assertThat(Browser.anybody("ja").get("/regions/" + region.id()).body()).contains("記載field");
        assertThat(browser.get("/api/v1/public/coordinating-organisations.csv").body())
                .contains(region.name() + "," + coordinating);
    }

    /// R19
    @Test
    void whoWasNotDesignatedIsNamedNowhere() {
        release(CallsFixtures.office());
        assertNowhere(refused);
    }

    /// R19
    @Test
    void beforeTheReleaseNothingIsVisible() {
        assertNowhere(chosen);
        assertNowhere(refused);
        assertThat(browser.get("/results/" + call).statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/v1/public/results/" + call).statusCode()).isEqualTo(404);
    }

    @Test
    void aReleaseThatFailsPublishesNothing() {
        var office = CallsFixtures.office();
        assertThatThrownBy(() -> Product.bean(Database.class).as(office, () -> {
                    Product.announce(released(
                            new Outcome(UUID.randomUUID(), chosen.id(), chosen.name(), List.of("international"))));
                    throw new IllegalStateException("the release fails");
                }))
                .hasMessage("the release fails");
        assertNowhere(chosen);
        assertThat(browser.get("/results/" + call).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasReleasedTwiceStandsOnce() {
        var office = CallsFixtures.office();
        release(office);
        release(office);
        assertThat(Rows.asOwner("SELECT region_id FROM publication.designation WHERE call_id = '" + call + "'"))
                .hasSize(1);
    }

    /// R19
    @Test
    void theDatabaseLetsNobodyElsePublish() {
        assertThatThrownBy(() -> release(CallsFixtures.holder(
                        suishin.platform.kernel.Role.COMMITTEE_CHAIR, suishin.platform.kernel.Scope.call(call))))
                .hasStackTraceContaining("row-level security");
        assertNowhere(chosen);
    }

    private void assertNowhere(Region region) {
        String name = region.name();
        String id = region.id().toString();
        for (String address : List.of(
                "/",
                "/regions?q=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8),
                "/coordinating-organisations?page=1",
                "/results",
                "/results/" + call,
                "/regions/" + id,
                "/api/v1/public/regions?size=500",
                "/api/v1/public/regions.csv",
                "/api/v1/public/coordinating-organisations?size=500",
                "/api/v1/public/coordinating-organisations.csv",
                "/api/v1/public/results",
                "/api/v1/public/results.csv",
                "/api/v1/public/results/" + call)) {
            String body = browser.get(address).body().replace("value=\"" + name + "\"", "");
            assertThat(body).as(address).doesNotContain(name).doesNotContain(id);
        }
        assertThat(browser.get("/regions/" + id).statusCode()).isEqualTo(404);
        assertThat(browser.get("/api/v1/public/regions/" + id).statusCode()).isEqualTo(404);
    }

    private void release(Actor by) {
        release(
                by,
                new Outcome(UUID.randomUUID(), chosen.id(), chosen.name(), List.of("international")),
                new Outcome(UUID.randomUUID(), refused.id(), refused.name(), List.of()));
    }

    private void release(Actor by, Outcome... outcomes) {
        Product.bean(Database.class).as(by, () -> {
            Product.announce(released(outcomes));
            return call;
        });
    }

    private Released released(Outcome... outcomes) {
        return new Released(
                call, "jp-regional-innovation", 1, new Words("試験公募" + call, ""), "standard", AT, List.of(outcomes));
    }
}
