package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.audit.Audit;
import suishin.platform.calls.CallRefusal;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;

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

    /// R9
    @Test
    void whereNobodyIsNamedYetNobodyRulesAndAnybodyOfTheOfficeNamesSomebody() {
        var round = CallsFixtures.published();
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
                        new ConflictRefusal.Incomplete(List.of(Problem.at("officer", "conflicts.officer-unknown")))));
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
