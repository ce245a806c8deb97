package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;

/// Several kinds of conflict tie one expert to one proposal; each is judged by its own rule.
class SeveralKindsTest {

    private final Declarations declarations = Product.bean(Declarations.class);
    private final Access access = Product.bean(Access.class);

    /// R9: the officer may let the expert in under one kind; the hardest still bars.
    @Test
    void eachKindStandsByItsRuleAndTheHardestBarsWhateverBecomesOfTheOthers() {
        var panel = ReviewFixtures.eligible(1);
        var expert = panel.member(2);
        accepted(declarations.declare(expert, panel.call(), List.of(answer(panel, "other", "kinship"))));

        assertThat(found(panel)).isEqualTo(Map.of("kinship", Ruling.BARRED, "other", Ruling.PENDING));
        var allowed = new Rulings.Judgement(panel.call(), proposal(panel), expert.id(), "other", false, "関係が薄い");
        accepted(Product.bean(Rulings.class).rule(panel.office(), allowed));
        assertThat(access.barred(ConflictSearch.PRODUCT, proposal(panel))).contains(expert.id());
        assertThat(Product.bean(Audit.class).of(panel.office(), "proposal", proposal(panel)))
                .filteredOn(entry -> entry.act().equals("conflict.declared"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("kinship, other"));
    }

    /// R9: two kinds that the officer judges both have to be judged before the expert is in.
    @Test
    void theExpertIsInOnceTheLastKindIsAllowedAndSeesWhatTheyDeclared() {
        var panel = ReviewFixtures.eligible(1);
        var expert = panel.member(2);
        accepted(declarations.declare(expert, panel.call(), List.of(answer(panel, "other", "same-group"))));
        for (String rule : List.of("other", "same-group")) {
            assertThat(access.barred(ConflictSearch.PRODUCT, proposal(panel))).contains(expert.id());
            accepted(Product.bean(Rulings.class)
                    .rule(
                            panel.office(),
                            new Rulings.Judgement(panel.call(), proposal(panel), expert.id(), rule, false, "理由")));
        }
        assertThat(access.barred(ConflictSearch.PRODUCT, proposal(panel))).doesNotContain(expert.id());
        var sheet = Browser.of(expert.id(), "ja").get(address(panel)).body();
        assertThat(sheet).containsPattern("name=\"further\\.[^\"]+\"[^>]* value=\"[0-9]+\"");
        assertThat(accepted(declarations.sheet(expert, panel.call()))
                        .lines()
                        .getFirst()
                        .declared()
                        .orElseThrow()
                        .rules())
                .containsExactly("other", "same-group");
    }

    @Test
    void theFormTakesFurtherKindsAndLosesNothingWhereItRefuses() {
        var panel = ReviewFixtures.eligible(1);
        var browser = Browser.of(panel.member(2).id(), "ja");
        assertThat(browser.get(address(panel)).body()).contains("「ほかの類型」に残りの番号");
        var form = new HashMap<>(Map.of(
                "answer." + proposal(panel), "none", "further." + proposal(panel), "類型" + number(panel, "kinship")));
        form.put("note." + proposal(panel), "書きかけの補足");

        var refused = browser.post(address(panel), form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("「利益相反はありません」と類型の両方", "書きかけの補足", "value=\"類型" + number(panel, "kinship"));
        assertThat(found(panel)).isEmpty();

        form.put("answer." + proposal(panel), "other");
        assertThat(browser.post(address(panel), form).statusCode()).isEqualTo(303);
        assertThat(found(panel).keySet()).containsExactlyInAnyOrder("kinship", "other");
    }

    /// Numbers are read in whatever way they are typed; one that no kind has is refused and stays as it was typed.
    @Test
    void numbersOfKindsAreReadHoweverTheyAreTyped() {
        var panel = ReviewFixtures.eligible(1);
        var sheet = accepted(declarations.sheet(panel.member(2), panel.call()));
        var keys = sheet.rules().stream().map(rule -> rule.key()).toList();
        for (String typed : List.of("1,3", "１、３", " 類型1と類型3 ", "Kind 1, kind 3", "1 3")) {
            assertThat(sheet.kinds(typed)).as(typed).containsExactly(keys.get(0), keys.get(2));
        }
        assertThat(sheet.kinds(" ")).isEmpty();
        assertThat(sheet.kinds("親族")).containsExactly("親族");
        assertThat(sheet.kinds("3、親族")).containsExactly(keys.get(2), "親族");
        assertThat(sheet.kinds("0、" + (keys.size() + 1) + "、" + keys.size()))
                .containsExactly("0", String.valueOf(keys.size() + 1), keys.getLast());
        var browser = Browser.of(panel.member(2).id(), "ja");
        browser.get(address(panel));
        var refused = browser.post(
                address(panel), Map.of("answer." + proposal(panel), "kinship", "further." + proposal(panel), "99"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("この公募にはない類型（99）", "value=\"99\"");
        assertThat(found(panel)).isEmpty();
    }

    /// A kind among the further ones alone is an answer.
    @Test
    void aKindAmongTheFurtherOnesAloneIsAnAnswer() {
        var panel = ReviewFixtures.eligible(1);
        var browser = Browser.of(panel.member(2).id(), "ja");
        browser.get(address(panel));
        var form =
                Map.of("answer." + proposal(panel), "", "further." + proposal(panel), "類型" + number(panel, "kinship"));
        assertThat(browser.post(address(panel), form).statusCode()).isEqualTo(303);
        assertThat(found(panel)).isEqualTo(Map.of("kinship", Ruling.BARRED));
    }

    @Test
    void oneUnknownKindAmongSeveralIsRefusedAndOtherAsksForAWord() {
        var panel = ReviewFixtures.eligible(1);
        var expert = panel.member(2);
        String field = "answer." + proposal(panel);
        assertThat(declarations.declare(expert, panel.call(), List.of(answer(panel, "kinship", "no-such-rule"))))
                .isEqualTo(Decision.refuse(new ConflictRefusal.Incomplete(
                        List.of(Problem.at(field, "conflicts.rule-unknown", region(panel, expert), "no-such-rule")))));
        var silent = new Declaration.Answer(proposal(panel), List.of("kinship", "other"), "", Expertise.UNSAID);
        assertThat(declarations.declare(expert, panel.call(), List.of(silent)))
                .isEqualTo(Decision.refuse(new ConflictRefusal.Incomplete(List.of(
                        Problem.at("note." + proposal(panel), "conflicts.other-note", region(panel, expert))))));
    }

    @Test
    void programsDeclareSeveralKinds() {
        var panel = ReviewFixtures.eligible(1);
        String route = "/api/v1/calls/" + panel.call() + "/declarations";
        String body = "[{\"proposal\": \"%s\", \"answer\": \"%s\", \"further\": [\"kinship\"], \"note\": \"理由\"}]";
        var program = Program.of(panel.member(2));
        assertThat(program.put(route, body.formatted(proposal(panel), "none")).body())
                .contains("conflicts.answer-both");
        assertThat(program.put(route, body.formatted(proposal(panel), "other")).statusCode())
                .isEqualTo(200);
        assertThat(found(panel).keySet()).containsExactlyInAnyOrder("kinship", "other");
    }

    private Words region(Panel panel, Actor.Person expert) {
        return accepted(declarations.sheet(expert, panel.call()))
                .lines()
                .getFirst()
                .entry()
                .name();
    }

    private static Declaration.Answer answer(Panel panel, String... rules) {
        return new Declaration.Answer(proposal(panel), List.of(rules), "理由", Expertise.UNSAID);
    }

    private static Map<String, Ruling> found(Panel panel) {
        var found = new HashMap<String, Ruling>();
        Product.bean(Conflicts.class)
                .of(panel.office(), panel.call())
                .forEach(one -> found.put(one.rule(), one.ruling()));
        return found;
    }

    private int number(Panel panel, String rule) {
        var rules = accepted(declarations.sheet(panel.member(2), panel.call())).rules();
        return rules.stream().map(one -> one.key()).toList().indexOf(rule) + 1;
    }

    private static UUID proposal(Panel panel) {
        return panel.proposals().getFirst().proposal();
    }

    private static String address(Panel panel) {
        return "/work/calls/" + panel.call() + "/declarations";
    }
}
