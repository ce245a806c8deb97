package suishin.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.calls.Call;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.messages.Letter;
import suishin.platform.messages.Mail;
import suishin.platform.people.People;
import suishin.platform.proposals.ProposalRefusal;
import suishin.platform.strategies.Strategies;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.web.Language;

/// Whoever may consent for an institution is told that it is their turn: once for each time it is.
class AskingForConsentTest {

    private static final Actor PRODUCT = new Actor.Product("a test");

    private final Call call = CallsFixtures.published().call();
    private final Made made = ProposalFixtures.written(call);
    private final ConsentRequests requests = Product.bean(ConsentRequests.class);

    @Test
    void thoseWhoMayConsentGetAMailThatNamesWhatIsAskedAndWhereToGo() {
        assertThat(ask()).isEqualTo(3);

        String mail = smtp(approver(0));
        assertThat(mail)
                .contains(
                        made.place().region().name(),
                        "令和8年度公募",
                        "貴機関の役割",
                        "「同意する」",
                        "期限：",
                        "/work/proposals/" + made.proposal() + "/consents",
                        name(0),
                        "Your consent to a proposal is needed")
                .doesNotContain(name(1));
        var bank = made.place().approvers().values().stream().toList().getLast();
        assertThat(letters(bank)).isEmpty();
        assertThat(letters(made.place().secretary())).isEmpty();
        assertThat(letters(ProposalFixtures.place().secretary())).isEmpty();
    }

    @Test
    void itIsWrittenInTheLanguageOfTheReader() {
        Product.bean(People.class).prefer(approver(0), Optional.of(Language.EN));
        ask();
        assertThat(letters(approver(0)).getFirst().body())
                .contains("Please consent for your institution", "Test region")
                .doesNotContain("ください");
    }

    @Test
    void whoConsentsForTwoInstitutionsGetsOneMailAndWhoHasConsentedNone() {
        give(approver(0), made.place().proposers().get(1));
        ProposalFixtures.consent(made, made.place().proposers().get(2));

        assertThat(ask()).isEqualTo(2);

        assertThat(letters(approver(0)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.body()).contains(name(0), name(1)));
        assertThat(letters(approver(1))).hasSize(1);
        assertThat(letters(approver(2))).isEmpty();
    }

    /// A day later to the microsecond it is time again.
    @Test
    void theSameIsAskedOnceADay() {
        ask();
        Product.clock().set(Product.clock().instant().plus(Duration.ofDays(1)).minus(1, ChronoUnit.MICROS));
        assertThat(ask()).isZero();
        assertThat(letters(approver(0))).hasSize(1);
        Product.clock().set(Product.clock().instant().plus(1, ChronoUnit.MICROS));
        assertThat(ask()).isEqualTo(3);
    }

    @Test
    void aChangeAsksOnlyTheInstitutionItConcernsAgainAndOnce() {
        ask();
        made.place().proposers().forEach(organisation -> ProposalFixtures.consent(made, organisation));
        Product.clock().set(Product.clock().instant().plusSeconds(60));
        String role = "role." + made.place().now().members().getFirst().id();

        ProposalFixtures.write(made, role, "役割を改めた");
        ProposalFixtures.write(made, role, "役割をさらに改めた");

        assertThat(letters(approver(0))).hasSize(2);
        assertThat(letters(approver(0)).getFirst().body()).contains("同意をいただいた後に内容が変わった", "  - " + name(0));
        assertThat(letters(approver(1))).hasSize(1);
        assertThat(letters(approver(2))).hasSize(1);
        assertThat(ask()).isZero();

        ProposalFixtures.consent(made, made.place().proposers().getFirst());
        Product.clock().set(Product.clock().instant().plusSeconds(60));
        ProposalFixtures.write(made, role, "役割をもう一度改めた");
        assertThat(letters(approver(0))).hasSize(3);
    }

    /// What the approver changes themselves they know of.
    @Test
    void whoMadeTheChangeIsNotWrittenToAboutIt() {
        ProposalFixtures.consent(made, made.place().proposers().getFirst());
        Product.clock().set(Product.clock().instant().plusSeconds(60));
        var colleague = ProposalFixtures.approver(
                made.place().region().id(), made.place().proposers().getFirst());
        String role = "role." + made.place().now().members().getFirst().id();
        accepted(Product.bean(Strategies.class).write(approver(0), made.strategy(), role, "自ら改めた", 1));
        assertThat(letters(approver(0))).isEmpty();
        assertThat(letters(colleague)).hasSize(1);
    }

    /// R9
    @Test
    void nobodyIsWrittenToWhoMayNotReadTheProposal() {
        Product.bean(Access.class).bar(PRODUCT, approver(0).id(), made.proposal(), "same-organisation");
        Product.bean(Access.class)
                .end(
                        PRODUCT,
                        approver(1).id(),
                        Role.COUNCIL_MEMBER,
                        Scope.region(made.place().region().id()));
        assertThat(ask()).isEqualTo(1);
        assertThat(letters(approver(0))).isEmpty();
        assertThat(letters(approver(1))).isEmpty();
    }

    @Test
    void theMailIsQueuedWithTheActOrNotAtAll() {
        var secretary = made.place().secretary();
        assertThatThrownBy(() -> Product.bean(Database.class).as(secretary, () -> {
                    requests.ask(secretary, made.proposal());
                    throw new IllegalStateException("what comes after fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(letters(approver(0))).isEmpty();
        assertThat(ask()).isEqualTo(3);
    }

    @Test
    void onlyTheSecretaryAsksAndOnlyInTime() {
        assertThat(requests.ask(approver(0), made.proposal())).isEqualTo(Decision.refuse(new NoticeRefusal.Denied()));
        assertThat(requests.ask(ProposalFixtures.place().secretary(), made.proposal()))
                .isEqualTo(Decision.refuse(new NoticeRefusal.Denied()));
        Product.clock().set(call.closesAt().plus(1, ChronoUnit.MICROS));
        var now = Product.clock().instant();
        assertThat(requests.ask(made.place().secretary(), made.proposal()))
                .isEqualTo(Decision.refuse(new ProposalRefusal.TooLate(call.closesAt(), now, call.zone())));
        assertThat(letters(approver(0))).isEmpty();
    }

    @Test
    void thePageOffersItAndTellsWhoWasAsked() {
        var browser = Browser.of(made.place().secretary().id(), "ja");
        String page = "/work/proposals/" + made.proposal() + "/consents";
        String address =
                Product.bean(People.class).find(approver(0).id()).orElseThrow().address();
        assertThat(browser.get(page).body()).contains("同意をお願いするメールを送る").doesNotContain(address);
        Product.bean(Access.class)
                .end(
                        PRODUCT,
                        approver(1).id(),
                        Role.COUNCIL_MEMBER,
                        Scope.region(made.place().region().id()));

        assertThat(browser.post(page + "/ask", Map.of()).statusCode()).isEqualTo(303);

        assertThat(browser.get(page).body()).contains("にメールでお願いしました。", address, "担当者がまだいません");
        assertThat(Browser.of(approver(0).id(), "ja").get(page).body())
                .doesNotContain("メールを送る", address, "にメールでお願いしました。");
    }

    /// While the strategy lacks something, the page says what and asks once more; nobody is kept from asking.
    @Test
    void whoeverAsksTooEarlyIsToldWhatIsMissingAndMayAskAllTheSame() {
        var browser = Browser.of(made.place().secretary().id(), "ja");
        String page = "/work/proposals/" + made.proposal() + "/consents";
        assertThat(browser.get(page).body()).doesNotContain("戦略には、提出までに補う点が");
        ProposalFixtures.write(made, "target.1.source", "");
        assertThat(browser.get(page).body())
                .contains("戦略には、提出までに補う点がまだ1件あります。", "目標1", "name=\"sure\" value=\"true\" required");
        assertThat(Browser.of(approver(0).id(), "ja").get(page).body()).doesNotContain("戦略には、提出までに補う点が");
        var early = browser.post(page + "/ask", Map.of());
        assertThat(early.headers().firstValue("Location").orElseThrow()).contains("done=consents-unsure");
        assertThat(letters(approver(0))).isEmpty();
        assertThat(browser.get(page + "?done=consents-unsure").body()).contains("まだお願いしていません。");
        assertThat(browser.post(page + "/ask", Map.of("sure", "true")).statusCode())
                .isEqualTo(303);
        assertThat(letters(approver(0))).hasSize(1);
    }

    @Test
    void programsOfTheSecretaryAskAndReadWhoWasAsked() {
        String path = "/api/v1/proposals/" + made.proposal() + "/consent-requests";
        String address =
                Product.bean(People.class).find(approver(0).id()).orElseThrow().address();
        var secretary = Program.of(made.place().secretary());
        assertThat(secretary.get(path).body()).contains("\"at\":null").doesNotContain(address);

        var asked = secretary.post(path, "{}");

        assertThat(asked.statusCode()).isEqualTo(201);
        assertThat(asked.body()).isEqualTo("{\"letters\":3}");
        assertThat(secretary.get(path).body())
                .contains(address, made.place().proposers().getFirst().toString(), "\"state\":\"");
        var approver = Program.of(approver(0)).get(path);
        assertThat(approver.statusCode()).isEqualTo(403);
        assertThat(approver.body()).doesNotContain(address);
        assertThat(Program.of(ProposalFixtures.place().secretary()).get(path).statusCode())
                .isEqualTo(404);
    }

    private int ask() {
        return accepted(requests.ask(made.place().secretary(), made.proposal()));
    }

    private Actor.Person approver(int place) {
        return made.place().approver(made.place().proposers().get(place));
    }

    private String name(int place) {
        return made.place().now().members().get(place).organisationName();
    }

    private void give(Actor.Person person, UUID organisation) {
        Product.bean(Access.class)
                .give(
                        PRODUCT,
                        person.id(),
                        Role.COUNCIL_MEMBER,
                        Scope.region(made.place().region().id()),
                        Optional.of(organisation));
    }

    private static List<Letter> letters(Actor.Person person) {
        return Product.bean(Mail.class).to(person, person.id());
    }

    private static String smtp(Actor.Person person) {
        String address =
                Product.bean(People.class).find(person.id()).orElseThrow().address();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Product.mailTo(address).isPresent());
        return Product.mailTo(address).orElseThrow();
    }
}
