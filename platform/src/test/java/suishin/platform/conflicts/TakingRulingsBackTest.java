package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.access.Aspect;
import suishin.platform.assignments.Assignments;
import suishin.platform.audit.Audit;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.exposure.Exposure;
import suishin.platform.exposure.Exposures;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;

/// A ruling that let an expert in is taken back: the expert is barred again at once.
class TakingRulingsBackTest {

    private static final String RULE = "same-group";

    private final Rulings rulings = Product.bean(Rulings.class);
    private final Access access = Product.bean(Access.class);

    /// R9
    @Test
    void aWaiverTakenBackBarsAtOnceAndEverywhereAndSetsAsideWhatWasHandedIn() {
        var panel = ReviewFixtures.assigned(1);
        var expert = waived(panel);
        accepted(Product.bean(Assignments.class).add(panel.office(), panel.call(), proposal(panel), expert.id()));
        ReviewFixtures.review(panel, expert, proposal(panel), "A");
        Browser.of(expert.id(), "ja").get("/work/proposals/" + proposal(panel));
        assertThat(access.mayRead(expert, Aspect.PROPOSAL, proposal(panel))).isTrue();

        accepted(rulings.takeBack(panel.office(), ruling(panel, expert, "前提が誤っていたため")));

        for (Aspect aspect : Aspect.values()) {
            assertThat(access.mayRead(expert, aspect, proposal(panel)))
                    .as(aspect.name())
                    .isFalse();
        }
        assertThat(access.barred(ConflictSearch.PRODUCT, proposal(panel))).contains(expert.id());
        assertThat(panel.readers(proposal(panel))).doesNotContain(expert);
        assertThat(Product.bean(Conflicts.class).admitted(proposal(panel))).isEmpty();
        assertThat(seen(panel, expert))
                .contains("opened.proposal", "act.review.submit", "act.conflict.ruling-withdrawn");
    }

    /// R9, R20: the waiver, its end and the reasons of both are kept; the officer may waive the rule anew.
    @Test
    void bothActsStayOnRecordAndTheRuleCanBeWaivedAgain() {
        var panel = ReviewFixtures.assigned(1);
        var expert = waived(panel);
        accepted(rulings.takeBack(panel.office(), ruling(panel, expert, "前提が誤っていたため")));

        assertThat(Product.bean(Audit.class).of(panel.office(), "proposal", proposal(panel)))
                .filteredOn(entry ->
                        entry.act().startsWith("conflict.w") || entry.act().equals("conflict.ruling-withdrawn"))
                .satisfiesExactly(
                        waiver -> assertThat(waiver.detail()).contains("担当が別のため"),
                        withdrawal -> assertThat(withdrawal.detail()).contains("前提が誤っていたため", RULE));
        assertThat(page(panel)).contains("免除 担当が別のため", "取消し（再び除外） 前提が誤っていたため", "免除する");
        assertThat(rulings.takeBack(panel.office(), ruling(panel, expert, "二度目")))
                .isEqualTo(Decision.refuse(new ConflictRefusal.NothingToTakeBack()));
        accepted(rulings.rule(panel.office(), waiver(panel, expert)));
        assertThat(Product.bean(Conflicts.class).admitted(proposal(panel))).hasSize(1);
    }

    /// R9
    @Test
    void onlyTheOfficerTakesARulingBackAndOnlyWithAReason() {
        var panel = ReviewFixtures.assigned(1);
        var expert = waived(panel);
        var other = CallsFixtures.office();
        assertThat(rulings.takeBack(other, ruling(panel, expert, "理由")))
                .isEqualTo(Decision.refuse(new ConflictRefusal.NotTheOfficer()));
        assertThat(rulings.takeBack(panel.office(), ruling(panel, expert, " ")))
                .isEqualTo(Decision.refuse(
                        new ConflictRefusal.Incomplete(List.of(Problem.at("reason", "conflicts.withdrawal-reason")))));
        assertThat(access.barred(ConflictSearch.PRODUCT, proposal(panel))).doesNotContain(expert.id());
        assertThat(Browser.of(other.id(), "ja").get(address(panel)).body()).doesNotContain("conflicts/withdrawals\"");
    }

    /// R9
    @Test
    void theOfficerTakesItBackOnThePageAndNothingTypedIsLost() {
        var panel = ReviewFixtures.assigned(1);
        var expert = waived(panel);
        var browser = Browser.of(panel.office().id(), "ja");
        assertThat(browser.get(address(panel)).body()).contains("conflicts/withdrawals\"");
        var form = Map.of(
                "proposal", proposal(panel).toString(), "person", expert.id().toString(), "rule", RULE);

        var refused = browser.post(address(panel) + "/withdrawals", with(form, "reason", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("取消しの理由を入力してください");
        assertThat(browser.post(address(panel) + "/withdrawals", with(form, "reason", "誤り"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(found(panel, expert).ruling()).isEqualTo(Ruling.PENDING);
        assertThat(access.barred(ConflictSearch.PRODUCT, proposal(panel))).contains(expert.id());
    }

    /// R9
    @Test
    void programsTakeARulingBack() {
        var panel = ReviewFixtures.assigned(1);
        var expert = waived(panel);
        var body = "{\"proposal\": \"%s\", \"person\": \"%s\", \"rule\": \"%s\", \"reason\": \"誤り\"}"
                .formatted(proposal(panel), expert.id(), RULE);
        String route = "/api/v1/calls/" + panel.call() + "/withdrawals";
        assertThat(Program.of(panel.office()).post(route, body).statusCode()).isEqualTo(200);
        assertThat(found(panel, expert).ruling()).isEqualTo(Ruling.PENDING);
        assertThat(Program.of(panel.office()).post(route, body).body()).contains("conflicts.nothing-to-take-back");
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var all = new java.util.HashMap<>(form);
        all.put(name, value);
        return all;
    }

    /// {@return somebody of the committee for whom the officer has waived the rule}
    private Actor.Person waived(Panel panel) {
        var expert = panel.readers(proposal(panel)).getFirst();
        ReviewFixtures.declare(panel, expert, proposal(panel), RULE);
        accepted(rulings.rule(panel.office(), waiver(panel, expert)));
        return expert;
    }

    private static Rulings.Judgement waiver(Panel panel, Actor.Person expert) {
        return new Rulings.Judgement(panel.call(), proposal(panel), expert.id(), RULE, false, "担当が別のため");
    }

    private static Rulings.Judgement ruling(Panel panel, Actor.Person expert, String reason) {
        return new Rulings.Judgement(panel.call(), proposal(panel), expert.id(), RULE, true, reason);
    }

    private static Conflict found(Panel panel, Actor.Person expert) {
        return Product.bean(Conflicts.class).of(panel.office(), panel.call()).stream()
                .filter(one -> one.person().equals(expert.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> seen(Panel panel, Actor.Person expert) {
        return accepted(Product.bean(Exposures.class).of(panel.office(), panel.call(), proposal(panel), expert.id()))
                .events()
                .stream()
                .map(Exposure.Event::kind)
                .toList();
    }

    private static UUID proposal(Panel panel) {
        return panel.proposals().getFirst().proposal();
    }

    private static String address(Panel panel) {
        return "/office/calls/" + panel.call() + "/conflicts";
    }

    private static String page(Panel panel) {
        return Browser.of(panel.office().id(), "ja").get(address(panel)).body();
    }
}
