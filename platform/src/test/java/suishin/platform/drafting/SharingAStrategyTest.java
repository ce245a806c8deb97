package suishin.platform.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import suishin.platform.access.Access;
import suishin.platform.councils.Councils;
import suishin.platform.drafting.Sharing.Change;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.strategies.Strategies;
import suishin.platform.strategies.StrategyRefusal;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.Rows;
import suishin.platform.testing.TimeGoesBack;
import suishin.platform.testing.Writes;

/// The parts of a strategy are shared out among the institutions of the council, and PostgreSQL holds to it.
@ExtendWith(TimeGoesBack.class)
class SharingAStrategyTest {

    private static final CallsFixtures.Round ROUND = CallsFixtures.published();
    private static final String PART = "goals";
    private static final String PATH = "goals.approach";

    private final Sharing sharing = Product.bean(Sharing.class);
    private final Strategies strategies = Product.bean(Strategies.class);
    private final ProposalFixtures.Made made = ProposalFixtures.begun(ROUND.call());
    private final Actor.Person secretary = made.place().secretary();
    private final UUID company = made.place().proposers().get(1);
    private final UUID prefecture = made.place().proposers().get(2);
    private final Actor.Person ofCompany = made.place().approver(company);

    private List<Share> give(Share... shares) {
        return accepted(sharing.change(secretary, made.strategy(), new Change(Set.of(shares), Set.of())));
    }

    private List<Share> take(Share... shares) {
        return accepted(sharing.change(secretary, made.strategy(), new Change(Set.of(), Set.of(shares))));
    }

    private Decision<?> write(Actor.Person by, String path) {
        int version = strategies.history(secretary, made.strategy(), path).size();
        return strategies.write(by, made.strategy(), path, "文" + UUID.randomUUID(), version);
    }

    private boolean inserts(Actor.Person by, String path) {
        return Writes.insert("strategies.entry", by.id(), """
                {"strategy_id": "%s", "path": "%s", "value": "x", "version": 1, "written_by": "%s",
                 "written_at": "2026-04-01T00:00:00Z"}""".formatted(made.strategy(), path, by.id()));
    }

    @Test
    void whoeverApprovesForAnInstitutionWritesItsPartsAndNoOthers() {
        assertThat(write(ofCompany, PATH)).isEqualTo(Decision.refuse(new StrategyRefusal.Denied()));
        give(new Share(PART, company), new Share("action", company));
        accepted(write(ofCompany, PATH));
        accepted(write(ofCompany, "action.1.name"));
        accepted(write(secretary, PATH));
        var ofPrefecture = made.place().approver(prefecture);
        for (String other : List.of("goals.outcome", "action.2.name")) {
            assertThat(inserts(ofCompany, other)).as(other).isTrue();
            assertThat(inserts(ofPrefecture, other)).as(other).isFalse();
        }
        for (String other : List.of("target.1.unit", "area.1.name", "goalsx.approach")) {
            assertThat(inserts(ofCompany, other)).as(other).isFalse();
        }
        assertThat(write(ofPrefecture, PATH)).isEqualTo(Decision.refuse(new StrategyRefusal.Denied()));
        assertThat(write(ofCompany, "target.1.unit")).isEqualTo(Decision.refuse(new StrategyRefusal.Denied()));
        take(new Share(PART, company));
        assertThat(write(ofCompany, PATH)).isEqualTo(Decision.refuse(new StrategyRefusal.Denied()));
        assertThat(inserts(ofCompany, "goals.outcome")).isFalse();
        accepted(write(ofCompany, "action.1.name"));
    }

    @Test
    void oneApproverOfTwoRegionsWritesOnlyWhereTheShareIs() {
        var elsewhere = ProposalFixtures.begun(ROUND.call());
        give(new Share(PART, company));
        var theirs = elsewhere.place().approver(elsewhere.place().proposers().get(1));
        assertThat(inserts(theirs, PATH)).isFalse();
        assertThat(strategies.write(ofCompany, elsewhere.strategy(), PATH, "他", 0))
                .isEqualTo(Decision.refuse(new StrategyRefusal.Unknown()));
    }

    /// Sharing with an institution nobody acts for is no use; the secretary is told before.
    @Test
    void anInstitutionNobodyActsForIsNamedToTheSecretary() {
        String page = "/work/strategies/" + made.strategy() + "/hands";
        var browser = Browser.of(secretary.id(), "ja");
        assertThat(browser.get(page).body()).doesNotContain("操作ができる人がまだいません", "担当者なし");
        Product.bean(Access.class)
                .end(
                        new Actor.Product("a test"),
                        ofCompany.id(),
                        Role.COUNCIL_MEMBER,
                        Scope.region(made.place().region().id()));
        String body = browser.get(page).body();
        String name = made.place().now().members().stream()
                .filter(member -> member.organisation().equals(company))
                .findFirst()
                .orElseThrow()
                .organisationName();
        String hint = body.substring(body.indexOf("操作ができる人がまだいません"), body.indexOf("協議会のページで担当者を登録する"));
        assertThat(hint).containsOnlyOnce("<li>").contains(name);
        assertThat(body).contains(name + " <span class=\"tag tag-wait\">担当者なし</span>");
        assertThat(Browser.of(made.place().approver(prefecture).id(), "ja")
                        .get(page)
                        .body())
                .doesNotContain("操作ができる人がまだいません", "担当者なし");
    }

    @Test
    void onlyTheSecretaryOfTheCouncilSharesOut() {
        var share = new Share(PART, company);
        var change = new Change(Set.of(share), Set.of());
        for (Actor actor :
                List.of(ofCompany, ROUND.office(), ProposalFixtures.place().secretary(), new Actor.Anybody())) {
            String answer = sharing.change(actor, made.strategy(), change).<String>fold(_ -> "shared", _ -> "refused");
            assertThat(answer).isEqualTo("refused");
            assertThat(sharing.all(secretary, made.strategy())).isEmpty();
        }
        String row = """
                {"strategy_id": "%s", "part": "%s", "organisation_id": "%s", "given_by": "%s",
                 "given_at": "2026-04-01T00:00:00Z"}""";
        assertThat(Writes.insert(
                        "drafting.share",
                        ofCompany.id(),
                        row.formatted(made.strategy(), PART, company, ofCompany.id())))
                .isFalse();
        assertThat(Writes.insert(
                        "drafting.share",
                        secretary.id(),
                        row.formatted(made.strategy(), PART, company, ofCompany.id())))
                .as("in somebody else's name")
                .isFalse();
        assertThat(Writes.insert(
                        "drafting.share",
                        secretary.id(),
                        row.formatted(made.strategy(), PART, company, secretary.id())))
                .isTrue();
    }

    @Test
    void aPartTheFormDoesNotHaveARoleAndANonMemberAreRefused() {
        for (String part : List.of("nowhere", "role", "", "goals.approach")) {
            assertThat(sharing.change(
                            secretary, made.strategy(), new Change(Set.of(new Share(part, company)), Set.of())))
                    .isEqualTo(Decision.refuse(new DraftingRefusal.NoPart(part)));
        }
        UUID stranger = ProposalFixtures.place().proposers().getFirst();
        assertThat(sharing.change(
                        secretary,
                        made.strategy(),
                        new Change(Set.of(new Share(PART, company), new Share(PART, stranger)), Set.of())))
                .isEqualTo(Decision.refuse(new DraftingRefusal.NoMember(stranger)));
        assertThat(sharing.all(secretary, made.strategy())).as("all or none").isEmpty();
    }

    @Test
    void anInstitutionThatLeftTheCouncilWritesNoMore() {
        give(new Share(PART, company));
        var councils = Product.bean(Councils.class);
        var member = made.place().now().members().stream()
                .filter(one -> one.organisation().equals(company))
                .findFirst()
                .orElseThrow();
        accepted(councils.endMember(secretary, made.place().council(), member.id(), councils.today()));
        accepted(write(ofCompany, PATH));
        Product.clock().advance(Duration.ofDays(1));
        assertThat(write(ofCompany, PATH)).isEqualTo(Decision.refuse(new StrategyRefusal.Denied()));
        assertThat(sharing.all(secretary, made.strategy())).containsExactly(new Share(PART, company));
        var page = Browser.of(secretary.id(), "ja").get("/work/strategies/" + made.strategy() + "/hands");
        assertThat(page.body()).contains("現在は構成員ではない");
    }

    @Test
    void whatAnotherSecretarySharedMeanwhileStays() {
        String page = "/work/strategies/" + made.strategy() + "/hands";
        var browser = Browser.of(secretary.id(), "ja");
        give(new Share(PART, company));
        assertThat(browser.get(page).statusCode()).isEqualTo(200);
        give(new Share("target", prefecture));
        var sent = browser.post(
                page,
                java.util.Map.of(
                        "was",
                        PART + ":" + company,
                        "shared",
                        PART + ":" + made.place().proposers().getFirst()));
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sharing.all(secretary, made.strategy()))
                .containsExactly(new Share(PART, made.place().proposers().getFirst()), new Share("target", prefecture));
        assertThat(Browser.of(ofCompany.id(), "en").get(page).body())
                .contains("The secretariat of the council decides it")
                .doesNotContain("type=\"checkbox\"");
    }

    @Test
    void everyChangeStandsInTheLogAndAgainChangesNothing() {
        var share = new Share(PART, company);
        give(share);
        give(share);
        take(share);
        take(share);
        assertThat(Rows.asOwner("SELECT act FROM audit.entry WHERE thing_id = '%s' AND act LIKE '%%share%%' ORDER BY id"
                        .formatted(made.strategy())))
                .containsExactly("strategy.shared", "strategy.share-ended");
    }

    @Test
    void thePageOfTheFormNamesWhoWritesAPart() {
        give(new Share(PART, company));
        String name = made.place().now().members().get(1).organisationName();
        String page = "/work/strategies/" + made.strategy();
        assertThat(Browser.of(ofCompany.id(), "ja").get(page).body()).contains("担当：" + name);
        assertThat(Browser.of(made.place().approver(prefecture).id(), "ja")
                        .get(page)
                        .body())
                .contains("担当：" + name);
    }

    @Test
    void crookedSharesAreRefusedAndNeverAFailure() {
        String page = "/work/strategies/" + made.strategy() + "/hands";
        var browser = Browser.of(secretary.id(), "ja");
        browser.get(page);
        for (String sent : List.of("x", "goals:", ":", "goals:not-an-id")) {
            assertThat(browser.post(page, java.util.Map.of("shared", sent)).statusCode())
                    .as(sent)
                    .isEqualTo(400);
        }
        assertThat(browser.post(page, java.util.Map.of("shared", "nowhere:" + company))
                        .statusCode())
                .isEqualTo(422);
    }
}
