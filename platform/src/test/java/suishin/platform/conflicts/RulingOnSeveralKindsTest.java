package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.conflicts.Rulings.Verdicts;
import suishin.platform.conflicts.Rulings.Verdicts.Verdict;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;

/// Several kinds tie one expert to one proposal: they stand together, and are ruled on together or each for itself.
class RulingOnSeveralKindsTest {

    private static final Optional<Boolean> IN = Optional.of(false);
    private static final Optional<Boolean> OUT = Optional.of(true);

    private final Rulings rulings = Product.bean(Rulings.class);

    /// The officer reads every kind of a pair under one heading, and rules on those that wait in one form.
    @Test
    void allKindsOfAnExpertAndAProposalStandUnderOneHeading() {
        var panel = tied("other", "co-proposing", "kinship");

        String page = Browser.of(panel.office().id(), "ja").get(address(panel)).body();

        assertThat(Pattern.compile("scope=\"rowgroup\"").matcher(page).results())
                .hasSize(1);
        assertThat(Pattern.compile("action=\"[^\"]+/rulings\"").matcher(page).results())
                .hasSize(1);
        assertThat(page)
                .containsSubsequence("当てはまる類型が3件あります", "除外中（判断待ち）", "tag-stop\">除外", "name=\"verdict.")
                .contains("name=\"verdict.other\"", "name=\"verdict.co-proposing\"", "name=\"reason.other\"")
                .doesNotContain("name=\"verdict.kinship\"");
    }

    /// R9, R20: one reason for all kinds, or one of its own where it has one; each is kept with its kind.
    @Test
    void oneReasonStandsForEveryKindButThoseWithTheirOwn() {
        var panel = tied("other", "co-proposing");
        var form = form(panel, "other,co-proposing");
        form.putAll(Map.of("verdict.other", "no", "verdict.co-proposing", "yes", "reason", "共通の理由"));
        form.put("reason.co-proposing", "共同提案は昨年のこと");
        var office = Browser.of(panel.office().id(), "ja");
        office.get(address(panel));

        assertThat(office.post(address(panel) + "/rulings", form).statusCode()).isEqualTo(303);

        assertThat(found(panel)).isEqualTo(Map.of("other", Ruling.ALLOWED, "co-proposing", Ruling.BARRED));
        assertThat(office.get(address(panel)).body())
                .containsPattern("参加可 共通の理由</div>")
                .containsPattern("除外 共同提案は昨年のこと</div>");
    }

    /// What lacks a verdict or a reason is told at once and beside its field; nothing is ruled on, nothing is lost.
    @Test
    void everythingToMendIsToldAtOnceBesideItsField() {
        var panel = tied("other", "co-proposing");
        var form = form(panel, "other,co-proposing");
        form.putAll(Map.of("verdict.other", "no", "reason", "", "reason.co-proposing", "判断を選び忘れた理由"));
        var office = Browser.of(panel.office().id(), "ja");
        office.get(address(panel));

        var refused = office.post(address(panel) + "/rulings", form);

        String pair = panel.member(2).id() + "-" + proposal(panel);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"reason-" + pair + "-other-wrong\"", "id=\"verdict-" + pair + "-co-proposing-wrong\"")
                .contains("判断を選び忘れた理由</textarea>")
                .containsPattern("name=\"verdict.other\" value=\"no\" checked");
        assertThat(found(panel).values()).containsOnly(Ruling.PENDING);
    }

    /// A kind without a verdict goes on waiting; a form without any says so.
    @Test
    void aKindMayGoOnWaiting() {
        var panel = tied("other", "co-proposing");

        assertThat(rulings.rule(panel.office(), verdicts(panel, "理由", verdict("other", Optional.empty()))))
                .isInstanceOf(Decision.Refused.class);
        accepted(rulings.rule(
                panel.office(),
                verdicts(panel, "理由", verdict("other", IN), verdict("co-proposing", Optional.empty()))));

        assertThat(found(panel)).isEqualTo(Map.of("other", Ruling.ALLOWED, "co-proposing", Ruling.PENDING));
    }

    /// A reason is kept as long as it may be, and not a letter longer, whoever asks.
    @Test
    void aReasonHasALimit() {
        var panel = tied("other", "co-proposing");
        String most = "長".repeat(ConflictRefusal.LONGEST_REASON);

        assertThat(rulings.rule(panel.office(), verdicts(panel, most + "い", verdict("other", IN))))
                .isEqualTo(Decision.refuse(new ConflictRefusal.Incomplete(
                        List.of(Problem.at("reason", "conflicts.reason-long", ConflictRefusal.LONGEST_REASON)))));
        accepted(rulings.rule(panel.office(), verdicts(panel, most, verdict("other", IN))));
    }

    /// R9: all rulings stand, or none: one kind that does not wait for a ruling stops them all.
    @Test
    void oneKindThatCannotBeRuledOnStopsAll() {
        var panel = tied("other", "kinship");

        assertThat(rulings.rule(panel.office(), verdicts(panel, "理由", verdict("other", OUT), verdict("kinship", IN))))
                .isEqualTo(Decision.refuse(new ConflictRefusal.NotNow()));

        assertThat(found(panel)).isEqualTo(Map.of("other", Ruling.PENDING, "kinship", Ruling.BARRED));
    }

    /// Programs rule on several kinds the same way; who is not the officer does not.
    @Test
    void programsRuleOnSeveralKindsAtOnce() {
        var panel = tied("other", "co-proposing");
        String route = "/api/v1/calls/" + panel.call() + "/rulings";
        String body =
                "{\"proposal\": \"%s\", \"person\": \"%s\", \"reason\": \"共通\", \"kinds\": [{\"rule\": \"other\", \"barred\": false},"
                                .formatted(proposal(panel), panel.member(2).id())
                        + " {\"rule\": \"co-proposing\", \"barred\": true, \"reason\": \"個別\"}]}";

        assertThat(Program.of(panel.member(1)).post(route, body).statusCode()).isEqualTo(403);
        assertThat(Program.of(panel.office()).post(route, body).statusCode()).isEqualTo(200);

        assertThat(found(panel)).isEqualTo(Map.of("other", Ruling.ALLOWED, "co-proposing", Ruling.BARRED));
    }

    /// Every number that no kind has is told at once, beside the field it was typed into.
    @Test
    void allWrongNumbersAreToldAtOnceBesideTheirField() {
        var panel = ReviewFixtures.eligible(1);
        var browser = Browser.of(panel.member(2).id(), "ja");
        String sheet = "/work/calls/" + panel.call() + "/declarations";
        browser.get(sheet);

        var refused = browser.post(
                sheet, Map.of("answer." + proposal(panel), "kinship", "further." + proposal(panel), "98、2、99"));

        assertThat(refused.statusCode()).isEqualTo(422);
        String beside = refused.body()
                .substring(refused.body().indexOf("id=\"further." + proposal(panel) + "-wrong\""))
                .split("</div>", 2)[0];
        assertThat(beside).contains("（98）", "（99）");
        assertThat(refused.body()).contains("value=\"98、2、99\"");
    }

    private static Panel tied(String... kinds) {
        var panel = ReviewFixtures.eligible(1);
        accepted(Product.bean(Declarations.class)
                .declare(
                        panel.member(2),
                        panel.call(),
                        List.of(new Declaration.Answer(proposal(panel), List.of(kinds), "理由", Expertise.UNSAID))));
        return panel;
    }

    private static Verdicts verdicts(Panel panel, String reason, Verdict... kinds) {
        return new Verdicts(panel.call(), proposal(panel), panel.member(2).id(), reason, List.of(kinds));
    }

    private static Verdict verdict(String rule, Optional<Boolean> barred) {
        return new Verdict(rule, barred, "");
    }

    private static Map<String, String> form(Panel panel, String rules) {
        Actor.Person expert = panel.member(2);
        return new HashMap<>(Map.of(
                "proposal", proposal(panel).toString(), "person", expert.id().toString(), "rules", rules));
    }

    private static Map<String, Ruling> found(Panel panel) {
        var found = new HashMap<String, Ruling>();
        Product.bean(Conflicts.class)
                .of(panel.office(), panel.call())
                .forEach(one -> found.put(one.rule(), one.ruling()));
        return found;
    }

    private static UUID proposal(Panel panel) {
        return panel.proposals().getFirst().proposal();
    }

    private static String address(Panel panel) {
        return "/office/calls/" + panel.call() + "/conflicts";
    }
}
