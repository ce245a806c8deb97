package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.calls.CallRefusal;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.ApiKeys;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.Rows;

/// One named person decides about the conflicts of a call.
class OfficersTest {

    private final Officers officers = Product.bean(Officers.class);
    private final Rulings rulings = Product.bean(Rulings.class);

    /// R9
    @Test
    void onlyTheNamedOfficerRules() {
        var panel = ReviewFixtures.eligible(1);
        var other = CallsFixtures.office();
        ReviewFixtures.declare(panel, panel.member(2), proposal(panel), "other");

        assertThat(rulings.rule(other, judgement(panel, false)))
                .isEqualTo(Decision.refuse(new ConflictRefusal.NotTheOfficer()));
        assertThat(page(panel, other)).contains("判断者を決める").doesNotContain("conflicts/rulings\"");
        accepted(officers.name(other, panel.call(), other.id()));

        assertThat(rulings.rule(panel.office(), judgement(panel, false)))
                .isEqualTo(Decision.refuse(new ConflictRefusal.NotTheOfficer()));
        assertThat(page(panel, other)).contains("conflicts/rulings\"");
        accepted(rulings.rule(other, judgement(panel, false)));
        assertThat(Product.bean(Audit.class).of(panel.office(), "call", panel.call()))
                .filteredOn(entry -> entry.act().equals("conflict.officer-named"))
                .hasSize(2)
                .anySatisfy(entry -> {
                    assertThat(entry.actor()).isEqualTo(other.label());
                    assertThat(entry.detail()).contains(other.label());
                });
    }

    /// R9: in calls that were published before somebody had to be named.
    @Test
    void whereNobodyIsNamedYetNobodyRulesAndAnybodyOfTheOfficeNamesSomebody() {
        var round = publishedWithoutAnOfficer();
        var judgement = new Rulings.Judgement(
                round.call().id(),
                UUID.randomUUID(),
                round.committee().getFirst().id(),
                "other",
                true,
                "理由");
        assertThat(rulings.rule(round.office(), judgement)).isEqualTo(Decision.refuse(new ConflictRefusal.NoOfficer()));
        var expert = new Actor.Person(round.committee().getFirst().id());
        assertThat(officers.name(expert, round.call().id(), expert.id()))
                .isEqualTo(Decision.refuse(new CallRefusal.Denied()));
        assertThat(officers.name(round.office(), round.call().id(), expert.id()))
                .isEqualTo(Decision.refuse(
                        new ConflictRefusal.Incomplete(List.of(Problem.at("officer", "call.officer-missing")))));
        var browser = Browser.of(round.office().id(), "ja");
        String address = "/office/calls/" + round.call().id() + "/conflicts";
        assertThat(browser.get(address).body()).contains("まだ決まっていません");

        assertThat(browser.post(
                                address + "/officer",
                                Map.of("officer", round.office().id().toString()))
                        .statusCode())
                .isEqualTo(303);

        assertThat(officers.of(round.call().id())).contains(round.office().id());
        assertThat(rulings.rule(round.office(), judgement)).isEqualTo(Decision.refuse(new ConflictRefusal.NotNow()));
    }

    private static CallsFixtures.Round publishedWithoutAnOfficer() {
        var round = CallsFixtures.published();
        Rows.run(
                "DELETE FROM conflicts.officer WHERE call_id = '" + round.call().id() + "'");
        return round;
    }

    /// R9
    @Test
    void everyRulingIsKeptAndShown() {
        var panel = ReviewFixtures.eligible(1);
        ReviewFixtures.declare(panel, panel.member(2), proposal(panel), "other");
        accepted(rulings.rule(panel.office(), judgement(panel, false)));
        accepted(Product.bean(Declarations.class)
                .declare(
                        panel.member(2),
                        panel.call(),
                        List.of(new Declaration.Answer(proposal(panel), java.util.Optional.empty(), ""))));
        ReviewFixtures.declare(panel, panel.member(2), proposal(panel), "other");
        accepted(rulings.rule(panel.office(), judgement(panel, true)));

        assertThat(page(panel, panel.office())).contains("参加可 関係が薄い", "除外 関係が近い");
    }

    /// R9: who publishes names who decides, and naming them again leaves no second entry.
    @Test
    void theOfficerIsNamedAsTheCallIsPublished() {
        var round = CallsFixtures.published();
        assertThat(officers.of(round.call().id())).contains(round.office().id());

        accepted(officers.name(round.office(), round.call().id(), round.office().id()));

        assertThat(Product.bean(Audit.class)
                        .of(round.office(), "call", round.call().id()))
                .filteredOn(entry -> entry.act().equals("conflict.officer-named"))
                .hasSize(1);
    }

    /// R9
    @Test
    void nobodyOfTheCommitteeIsNamed() {
        var round = CallsFixtures.published();
        var expert = round.committee().getLast();
        Product.bean(Access.class)
                .give(
                        new Actor.Product("a test"),
                        expert.id(),
                        Role.PROGRAMME_OFFICE,
                        Scope.programme(ModelProgramme.KEY),
                        Optional.empty());

        assertThat(officers.name(round.office(), round.call().id(), expert.id()))
                .isEqualTo(Decision.refuse(
                        new ConflictRefusal.Incomplete(List.of(Problem.at("officer", "call.officer-on-committee")))));
    }

    /// R9
    @Test
    void onlyTheOfficerWaivesARuleThatCanBeWaivedAndTheWaiverIsCalledSo() {
        var panel = ReviewFixtures.eligible(1);
        var expert = panel.member(2);
        ReviewFixtures.declare(panel, expert, proposal(panel), "same-group");
        var waiver =
                new Rulings.Judgement(panel.call(), proposal(panel), expert.id(), "same-group", false, "担当部署が別のため");
        var other = CallsFixtures.office();
        assertThat(page(panel, panel.office())).contains("除外中（免除できる）", "免除する").doesNotContain("判断待ち）</span>");

        assertThat(rulings.rule(other, waiver)).isEqualTo(Decision.refuse(new ConflictRefusal.NotTheOfficer()));
        assertThat(rulings.rule(panel.office(), waiver.because(" ")))
                .isEqualTo(Decision.refuse(
                        new ConflictRefusal.Incomplete(List.of(Problem.at("reason", "conflicts.reason-missing")))));
        accepted(rulings.rule(panel.office(), waiver));

        assertThat(Product.bean(Audit.class).of(panel.office(), "proposal", proposal(panel)))
                .filteredOn(entry -> entry.act().equals("conflict.waived"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("担当部署が別のため", "same-group"));
        assertThat(page(panel, other)).contains("免除 担当部署が別のため");
    }

    /// R9: the database asks the same, whatever the product's code does.
    @Test
    void theDatabaseTakesNoRulingOfAnybodyElseAndNoneAboutOneself() {
        var panel = ReviewFixtures.eligible(1);
        var other = CallsFixtures.office();
        var judgement = judgement(panel, true);
        assertThat(takes(judgement, other.id())).isFalse();
        assertThat(takes(judgement, panel.office().id())).isTrue();
        var own = new Rulings.Judgement(
                panel.call(), proposal(panel), panel.office().id(), "other", true, "理由");
        assertThat(takes(own, panel.office().id())).isFalse();
    }

    private static boolean takes(Rulings.Judgement judgement, UUID by) {
        var ruled = new Ruled(judgement, Ruled.Kind.RULING, by, Product.clock().instant());
        try {
            return Product.bean(Database.class).as(ConflictSearch.PRODUCT, () -> {
                Product.bean(RulingStore.class).add(ruled);
                return true;
            });
        } catch (DataAccessException _) {
            return false;
        }
    }

    @Test
    void expertsSeeOnTheirSheetWhoDecides() {
        var panel = ReviewFixtures.eligible(1);
        var sheet = Browser.of(panel.member(1).id(), "en")
                .get("/work/calls/" + panel.call() + "/declarations")
                .body();
        assertThat(sheet).contains("Where the office decides, it is PROGRAMME_OFFICE (en) who does.");
    }

    @Test
    void programsReadAndNameTheOfficer() throws IOException, InterruptedException {
        var panel = ReviewFixtures.eligible(1);
        var other = CallsFixtures.office();
        var expert = panel.member(1);
        assertThat(api(expert, panel, Optional.empty()).statusCode()).isEqualTo(404);
        assertThat(api(other, panel, Optional.empty()).body())
                .contains(panel.office().id().toString());

        assertThat(api(other, panel, Optional.of(expert.id())).body()).contains("call.officer-missing");
        var named = api(panel.office(), panel, Optional.of(other.id()));

        assertThat(named.statusCode()).isEqualTo(200);
        assertThat(named.body()).contains(other.id().toString());
        assertThat(officers.of(panel.call())).contains(other.id());
    }

    private static HttpResponse<String> api(Actor.Person by, Panel panel, Optional<UUID> name)
            throws IOException, InterruptedException {
        var address = URI.create(Product.address() + "/api/v1/calls/" + panel.call() + "/conflict-officer");
        var request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + Product.bean(ApiKeys.class).make(by, "a test"))
                .header("Content-Type", "application/json");
        var sent = name.map(id -> request.copy().PUT(BodyPublishers.ofString("{\"person\": \"" + id + "\"}")))
                .orElse(request.GET());
        try (var client = HttpClient.newHttpClient()) {
            return client.send(sent.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static UUID proposal(Panel panel) {
        return panel.proposals().getFirst().proposal();
    }

    private static Rulings.Judgement judgement(Panel panel, boolean barred) {
        return new Rulings.Judgement(
                panel.call(), proposal(panel), panel.member(2).id(), "other", barred, barred ? "関係が近い" : "関係が薄い");
    }

    private static String page(Panel panel, Actor.Person by) {
        return Browser.of(by.id(), "ja")
                .get("/office/calls/" + panel.call() + "/conflicts")
                .body();
    }
}
