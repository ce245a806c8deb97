package suishin.platform.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Made;

class WhoReadsAProposalTest {

    private final Proposals proposals = Product.bean(Proposals.class);

    @Test
    void beforeItIsSealedOnlyItsRegionKnowsOfIt() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.ready(round.call());
        assertThat(reads(made.place().secretary(), made)).isTrue();
        assertThat(reads(made.place().approver(made.place().proposers().getFirst()), made))
                .isTrue();
        for (Actor outsider : outsiders(round)) {
            assertThat(reads(outsider, made)).isFalse();
        }
        assertThat(reads(round.office(), made)).isFalse();
        assertThat(reads(ministry("MEXT"), made)).isFalse();
    }

    @Test
    void afterItIsSealedTheOfficeAndItsMinistriesReadItAndOthersStillDoNot() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.sealed(round.call());
        assertThat(reads(round.office(), made)).isTrue();
        assertThat(reads(ministry("METI"), made)).isTrue();
        assertThat(reads(ministry("MAFF"), made)).isFalse();
        for (Actor outsider : outsiders(round)) {
            assertThat(reads(outsider, made)).isFalse();
        }
    }

    @Test
    void theCommitteeLearnsNamesAndNothingElseInOrderToDeclare() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.ready(round.call());
        var expert = new Actor.Person(round.committee().getLast().id());
        assertThat(proposals.entriesToDeclare(expert, round.call().id())).isEmpty();
        ProposalFixtures.seal(made);
        var entry = proposals.entriesToDeclare(expert, round.call().id()).getFirst();
        assertThat(entry.regionName()).isEqualTo(made.place().region().name());
        assertThat(entry.proposers().stream().map(Party::organisation))
                .containsExactlyInAnyOrderElementsOf(made.place().proposers());
        assertThat(entry.proposers().getFirst().coordinating()).isTrue();
        assertThat(reads(expert, made)).isFalse();
    }

    @Test
    void filesOfASealedProposalAreReadByTheOfficeAndNotByAnotherRegion() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.ready(round.call());
        var file = accepted(Product.bean(Attachments.class)
                        .add(
                                made.place().secretary(),
                                made.proposal(),
                                List.of(SealingAProposalTest.pdf("計画.pdf", 20))))
                .getFirst();
        String address = "/work/proposals/" + made.proposal() + "/files/" + file.id();
        var office = Browser.of(round.office().id(), "ja");
        var other = Browser.of(ProposalFixtures.place().secretary().id(), "ja");
        assertThat(office.get(address).statusCode()).isEqualTo(404);
        ProposalFixtures.seal(made);
        var answer = office.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).contains("nosniff");
        assertThat(other.get(address).statusCode()).isEqualTo(404);
        assertThat(other.get("/work/proposals/" + made.proposal()).statusCode()).isEqualTo(404);
        assertThat(other.get("/work/proposals").body())
                .doesNotContain(made.place().region().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE proposals.seal SET form = '{}'",
                "DELETE FROM proposals.seal",
                "UPDATE files.file SET bytes = '\\x00'",
                "UPDATE files.file SET name = 'x.pdf'",
                "UPDATE proposals.step SET reason = 'x'",
                "DELETE FROM proposals.consent",
                "UPDATE eligibility.outcome SET reason = 'x'"
            })
    void theApplicationItselfCannotChangeWhatWasSealed(String statement) throws Exception {
        var app = Product.connections().app();
        try (var connection = DriverManager.getConnection(Product.connections().url(), app.name(), app.password());
                var running = connection.createStatement()) {
            running.execute("SELECT set_config('suishin.product', 'yes', false)");
            assertThatThrownBy(() -> running.execute(statement)).hasMessageContaining("permission denied");
        }
    }

    @Test
    void notEvenTheOwnerTouchesASealedFile() {
        var made = ProposalFixtures.ready(CallsFixtures.published().call());
        var file = accepted(Product.bean(Attachments.class)
                        .add(
                                made.place().secretary(),
                                made.proposal(),
                                List.of(SealingAProposalTest.pdf("計画.pdf", 20))))
                .getFirst();
        ProposalFixtures.seal(made);
        assertThatThrownBy(() -> Owner.run("DELETE FROM files.file WHERE id = '" + file.id() + "'"))
                .hasStackTraceContaining("is sealed");
    }

    @Test
    void aChangeAsksOnlyThoseItTouchesToConsentAgain() {
        var made = ProposalFixtures.ready(CallsFixtures.published().call());
        UUID coordinating = made.place().proposers().getFirst();
        UUID second = made.place().proposers().get(1);
        var member = made.place().now().members().stream()
                .filter(one -> one.organisation().equals(second))
                .findFirst()
                .orElseThrow();
        ProposalFixtures.write(made, "role." + member.id(), "別の役割");
        assertThat(open(made)).containsExactlyInAnyOrder(coordinating, second);
        var page = Browser.of(made.place().approver(second).id(), "ja")
                .get("/work/proposals/" + made.proposal() + "/consents");
        assertThat(page.body()).contains("再同意が必要", member.organisationName() + " の役割");

        ProposalFixtures.consent(made, second);
        ProposalFixtures.consent(made, coordinating);
        assertThat(open(made)).isEmpty();
        ProposalFixtures.write(made, "goals.approach", "新しい方針");
        assertThat(open(made)).isEqualTo(List.of(coordinating));
    }

    @Test
    void aRegionGoesFromTheListToTheReceiptByPages() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.written(round.call());
        var browser = Browser.of(made.place().secretary().id(), "ja");
        String address = "/work/proposals/" + made.proposal();
        assertThat(browser.get("/work/proposals?q="
                                + made.place().region().name().substring(4, 12))
                        .body())
                .contains(made.place().region().name());
        assertThat(browser.get(address).statusCode()).isEqualTo(200);
        assertThat(browser.get(address + "/files").statusCode()).isEqualTo(200);
        assertThat(browser.get(address + "/seal").body())
                .contains(
                        address + "/consents",
                        "/work/regions/" + made.place().region().id() + "/council");
        assertThat(browser.post(address + "/seal", java.util.Map.of()).statusCode())
                .isEqualTo(422);
        ProposalFixtures.resolve(made);
        made.place().proposers().forEach(organisation -> ProposalFixtures.consent(made, organisation));
        var sealed = browser.post(address + "/seal", java.util.Map.of());
        assertThat(sealed.statusCode()).isEqualTo(303);
        var receipt = browser.get(address + "/receipts/1");
        String hash = proposals
                .receipts(made.place().secretary(), made.proposal())
                .getFirst()
                .formSha256();
        assertThat(receipt.body()).contains(hash);
        assertThat(browser.get(address + "/receipts/1/text").body()).contains(hash);
        assertThat(browser.get(address).statusCode()).isEqualTo(200);
    }

    private List<UUID> open(Made made) {
        var by = made.place().secretary();
        var proposal = proposals.find(by, made.proposal()).orElseThrow();
        return Product.bean(Consents.class).lines(by, proposal).stream()
                .filter(line -> !line.holds())
                .map(ConsentLine::organisation)
                .toList();
    }

    /// Asks by every way there is; all must agree.
    private boolean reads(Actor actor, Made made) {
        boolean found = proposals.find(actor, made.proposal()).isPresent();
        var proposal = proposals.find(made.place().secretary(), made.proposal()).orElseThrow();
        String name = made.place().region().name();
        assertThat(proposals.summary(actor, made.proposal()).isPresent()).isEqualTo(found);
        assertThat(proposals.ofCall(actor, proposal.call()).stream()
                        .anyMatch(line -> line.id().equals(made.proposal())))
                .isEqualTo(found);
        assertThat(proposals.search(actor, name).isEmpty()).isNotEqualTo(found);
        if (!found) {
            assertThat(proposals.sealed(actor, made.proposal())).isEmpty();
            assertThat(proposals.receipts(actor, made.proposal())).isEmpty();
            assertThat(proposals.files(actor, made.proposal())).isEmpty();
            assertThat(proposals.steps(actor, made.proposal())).isEmpty();
        }
        return found;
    }

    private static Actor ministry(String key) {
        return CallsFixtures.holder(Role.MINISTRY_OFFICER, Scope.ministry("jp-regional-innovation", key));
    }

    private static List<Actor> outsiders(CallsFixtures.Round round) {
        return List.of(
                ProposalFixtures.place().secretary(),
                new Actor.Person(round.committee().getFirst().id()),
                new Actor.Person(
                        CallsFixtures.published().committee().getFirst().id()),
                CallsFixtures.holder(Role.PROGRAMME_OFFICE, Scope.programme("another")),
                new Actor.Anybody());
    }
}
