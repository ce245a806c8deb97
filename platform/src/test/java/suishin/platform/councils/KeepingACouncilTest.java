package suishin.platform.councils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Decision;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ProposalFixtures;

class KeepingACouncilTest {

    private final Councils councils = Product.bean(Councils.class);
    private final ProposalFixtures.Place place = ProposalFixtures.place();

    /// R2
    @Test
    void theCoordinatingOrganisationIsAProposerAndStaysUntilAnotherIsNamed() {
        var council = place.now();
        var coordinating = council.coordinating().orElseThrow();
        var bank = member(Sector.FINANCE);
        var company = member(Sector.INDUSTRY);
        var name = coordinating.words();
        assertThat(councils.setCoordinating(place.secretary(), council.id(), bank.id()))
                .isEqualTo(Decision.refuse(new CouncilRefusal.NotAProposer(bank.words())));
        assertThat(councils.setProposer(place.secretary(), council.id(), coordinating.id(), false))
                .isEqualTo(Decision.refuse(new CouncilRefusal.IsCoordinating(name)));
        assertThat(councils.endMember(place.secretary(), council.id(), coordinating.id(), councils.today()))
                .isEqualTo(Decision.refuse(new CouncilRefusal.IsCoordinating(name)));
        councils.setCoordinating(place.secretary(), council.id(), company.id());
        assertThat(place.now().members().stream().filter(Member::coordinating).map(Member::id))
                .containsExactly(company.id());
    }

    /// R2
    @Test
    void theDatabaseItselfKeepsASecondCoordinatingOrganisationOut() {
        assertThatThrownBy(() -> asOwner("UPDATE councils.member SET coordinating = true WHERE id = '"
                        + member(Sector.INDUSTRY).id() + "'"))
                .hasMessageContaining("member_one_coordinating");
        assertThatThrownBy(() -> asOwner("UPDATE councils.member SET proposer = false WHERE id = '"
                        + member(Sector.ACADEMIA).id() + "'"))
                .hasMessageContaining("coordinating_is_a_present_proposer");
    }

    @Test
    void anotherRegionsSecretarySeesNothing() {
        var stranger = ProposalFixtures.place().secretary();
        assertThat(councils.ofRegion(stranger, place.region().id())).isEmpty();
        assertThat(councils.resolutions(stranger, place.council())).isEmpty();
        String page = "/work/regions/" + place.region().id() + "/council";
        assertThat(Browser.of(stranger.id(), "ja").get(page).statusCode()).isEqualTo(404);
        assertThat(Browser.of(place.secretary().id(), "ja").get(page).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aMemberReadsAndMayNotWrite() {
        var member = place.approver(place.proposers().getFirst());
        assertThat(councils.ofRegion(member, place.region().id())).isPresent();
        assertThat(councils.resolve(member, place.council(), ResolutionKind.OTHER, "決定", councils.today()))
                .isEqualTo(Decision.refuse(new CouncilRefusal.Denied()));
    }

    @Test
    void theSecretaryRecordsAResolutionAndNamesAnApproverInTheBrowser() {
        var browser = Browser.of(place.secretary().id(), "ja");
        String page = "/work/regions/" + place.region().id() + "/council";
        browser.get(page);
        var recorded = browser.post(
                page + "/resolutions",
                Map.of(
                        "kind",
                        "STRATEGY",
                        "text",
                        "構想を決定する。",
                        "on",
                        councils.today().toString()));
        assertThat(recorded.statusCode()).isEqualTo(303);
        var refused = browser.post(page + "/resolutions", Map.of("kind", "OTHER", "text", "消えない文", "on", "2999-01-01"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("構想を決定する。", "消えない文");
        var bank = member(Sector.FINANCE);
        var named = browser.post(
                page + "/members/" + bank.id() + "/approver",
                Map.of("name", "承認花子", "address", place.council() + "@example.jp"));
        assertThat(named.statusCode()).isEqualTo(303);
        assertThat(browser.get(page).body()).contains("承認花子");
    }

    @Test
    void aProgramOfTheSecretaryNamesAnApproverWhomMembersReadWithoutTheAddress() {
        String council = "/api/v1/regions/" + place.region().id() + "/council";
        String body = "{\"name\": \"承認太郎\", \"address\": \"" + place.council() + "@example.com\"}";
        String bank = council + "/members/" + member(Sector.FINANCE).id() + "/approvers";
        var member = Program.of(place.approver(place.proposers().getFirst()));
        assertThat(member.post(bank, body).statusCode()).isEqualTo(403);
        assertThat(Program.of(place.secretary()).post(bank, "{}").statusCode()).isEqualTo(422);

        assertThat(Program.of(place.secretary()).post(bank, body).statusCode()).isEqualTo(201);

        assertThat(member.get(council).body()).contains("承認太郎").doesNotContain("example.com");
    }

    private Member member(Sector sector) {
        return place.now().members().stream()
                .filter(member -> member.sector() == sector)
                .findFirst()
                .orElseThrow();
    }

    private static void asOwner(String command) throws SQLException {
        var connections = Product.connections();
        try (var connection = DriverManager.getConnection(
                        connections.url(),
                        connections.owner().name(),
                        connections.owner().password());
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
