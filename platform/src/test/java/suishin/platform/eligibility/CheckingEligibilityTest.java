package suishin.platform.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.messages.Mail;
import suishin.platform.programmes.Check;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.Consents;
import suishin.platform.proposals.Proposal;
import suishin.platform.proposals.ProposalRefusal;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.Proposals;
import suishin.platform.proposals.Sealing;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.testing.TimeGoesBack;

@ExtendWith(TimeGoesBack.class)
class CheckingEligibilityTest {

    private final Eligibility eligibility = Product.bean(Eligibility.class);
    private final Proposals proposals = Product.bean(Proposals.class);
    private final Instant before = Product.clock().instant();

    @Test
    void aProposalThatMeetsEveryItemIsEligibleAndTheRegionIsTold() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.sealed(round.call());
        accepted(eligibility.decide(round.office(), made.proposal(), draft(Outcome.Kind.PASS, answers(made), "")));
        assertThat(stage(made)).isEqualTo(ProposalStage.ELIGIBLE);
        assertThat(eligibility.of(made.place().secretary(), made.proposal()).stream()
                        .map(Outcome::kind))
                .isEqualTo(List.of(Outcome.Kind.PASS));
        assertThat(Product.bean(Mail.class)
                        .to(made.place().secretary(), made.place().secretary().id())
                        .getFirst()
                        .body())
                .contains(
                        "適格",
                        "eligible",
                        "https://suishin.example.jp/work/proposals/" + made.proposal() + "/eligibility");
    }

    @Test
    void aReturnedProposalIsMendedConsentedAgainWhereTouchedAndSealedOnceMore() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.sealed(round.call());
        Instant until = round.call().closesAt().plus(Duration.ofDays(5));
        Product.clock().set(round.call().closesAt().plus(Duration.ofDays(1)));
        accepted(eligibility.decide(round.office(), made.proposal(), returned(made, until)));

        var first = made.place().proposers().getFirst();
        var second = made.place().proposers().get(1);
        var member = made.place().now().members().stream()
                .filter(one -> one.organisation().equals(second))
                .findFirst()
                .orElseThrow();
        ProposalFixtures.write(made, "role." + member.id(), "直した役割");
        assertThat(asked(made)).containsExactly(first, second);
        ProposalFixtures.consent(made, first);
        ProposalFixtures.consent(made, second);
        Product.clock().set(until);
        assertThat(ProposalFixtures.seal(made).number()).isEqualTo(2);
        assertThat(Browser.of(made.place().secretary().id(), "ja")
                        .get("/work/proposals/" + made.proposal() + "/receipts/2/text")
                        .body())
                .as("the receipt names the day until which it was to be mended")
                .contains("期限（返された提案の補正の期限）：" + japanese(until, round.call().zone()));
        assertThat(stage(made)).isEqualTo(ProposalStage.SEALED);
    }

    /// Who has to consent again.
    private List<UUID> asked(ProposalFixtures.Made made) {
        var secretary = made.place().secretary();
        var proposal = proposals.find(secretary, made.proposal()).orElseThrow();
        return Product.bean(Consents.class).lines(secretary, proposal).stream()
                .filter(line -> !line.holds())
                .map(line -> line.organisation())
                .toList();
    }

    private static String japanese(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("y年M月d日 HH:mm:ss").format(instant.atZone(zone));
    }

    /// The same deadline rule as for the call itself.
    @Test
    void oneNanosecondAfterTheDayToMendNothingIsTaken() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.sealed(round.call());
        Instant until = before.plus(Duration.ofDays(2));
        accepted(eligibility.decide(round.office(), made.proposal(), returned(made, until)));
        assertThat(Browser.of(made.place().secretary().id(), "ja")
                        .get("/work/proposals/" + made.proposal() + "/seal")
                        .body())
                .as("before it is handed in again, what was asked for")
                .contains("補正を求められています", "/work/proposals/" + made.proposal() + "/eligibility");
        Product.clock().set(until.plusNanos(1));
        assertThat(Product.bean(Sealing.class).seal(made.place().secretary(), made.proposal()))
                .isEqualTo(Decision.refuse(new ProposalRefusal.TooLate(
                        until, until.plusNanos(1), round.call().zone())));
    }

    @Test
    void aRejectedProposalStaysRejectedAndNobodyDeclaresConflictsAboutIt() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.sealed(round.call());
        var expert = new suishin.platform.kernel.Actor.Person(
                round.committee().getFirst().id());
        assertThat(proposals.entriesToDeclare(expert, round.call().id())).hasSize(1);
        var answers = answers(made);
        var item = checks(made).getFirst();
        answers.put(item.key(), new Outcome.Answer(false, "書類がない"));
        accepted(eligibility.decide(
                round.office(), made.proposal(), draft(Outcome.Kind.REJECT, answers, "必要な書類がそろわないため")));
        assertThat(stage(made)).isEqualTo(ProposalStage.REJECTED);
        assertThat(proposals.entriesToDeclare(expert, round.call().id())).isEmpty();
        assertThat(Product.bean(Sealing.class).seal(made.place().secretary(), made.proposal()))
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void nobodyButTheOfficeDecides() {
        var made = ProposalFixtures.sealed(CallsFixtures.published().call());
        var outcome = draft(Outcome.Kind.PASS, answers(made), "");
        assertThat(eligibility.decide(made.place().secretary(), made.proposal(), outcome))
                .isEqualTo(Decision.refuse(new EligibilityRefusal.Denied()));
        assertThat(stage(made)).isEqualTo(ProposalStage.SEALED);
    }

    @Test
    void everyProblemOfAnOutcomeIsNamedAtOnce() {
        var one = new Check("one", new Words("一", "One"), true);
        var two = new Check("two", new Words("二", "Two"), false);
        var three = new Check("three", new Words("三", "Three"), true);
        Instant now = Instant.parse("2026-04-01T00:00:00Z");
        var answers = Map.of("one", new Outcome.Answer(false, ""), "two", new Outcome.Answer(false, "不可"));
        assertThat(OutcomeRule.problems(
                        new Outcome.Draft(Outcome.Kind.RETURN, answers, "", Optional.of(now)),
                        List.of(one, two, three),
                        now))
                .isEqualTo(List.of(
                        Problem.at("one", "eligibility.note", "1"),
                        Problem.at("three", "eligibility.unanswered", "3"),
                        Problem.at("two", "eligibility.not-mendable", "2"),
                        Problem.at("mendUntil", "eligibility.mend-until"),
                        Problem.at("reason", "eligibility.reason")));
    }

    @Test
    void theOfficeFillsInTheFormAndTheRegionReadsTheOutcome() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.sealed(round.call());
        String address = "/work/proposals/" + made.proposal() + "/eligibility";
        var office = Browser.of(round.office().id(), "ja");
        assertThat(office.get(address).statusCode()).isEqualTo(200);
        var form = new HashMap<String, String>();
        checks(made).forEach(check -> form.put("met." + check.key(), "yes"));
        form.put("kind", "RETURN");
        var refused = office.post(address, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("満たさない項目がないため");
        form.put("kind", "PASS");
        assertThat(office.post(address, form).statusCode()).isEqualTo(303);
        var region = Browser.of(made.place().secretary().id(), "en").get(address);
        assertThat(region.body())
                .contains("Outcome for submission 1")
                .doesNotContain("<form method=\"post\" action=\"/work");
    }

    /// Nothing chosen is no outcome: it is asked for, and what another outcome would need is not.
    @Test
    void anOutcomeThatWasNotChosenIsAskedFor() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.sealed(round.call());
        String address = "/work/proposals/" + made.proposal() + "/eligibility";
        var office = Browser.of(round.office().id(), "ja");
        office.get(address);
        var form = new HashMap<String, String>();
        checks(made).forEach(check -> form.put("met." + check.key(), "yes"));

        var refused = office.post(address, form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("結果を選んでください。", "<a href=\"#kind\">", "id=\"kind-wrong\"")
                .doesNotContain("満たさない項目がないため", "reason-wrong", "mendUntil-wrong");
        assertThat(stage(made)).isEqualTo(ProposalStage.SEALED);
    }

    @Test
    void whatIsWrongStandsBesideItsItemAndIsLinkedFromTheTop() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.sealed(round.call());
        String address = "/work/proposals/" + made.proposal() + "/eligibility";
        var office = Browser.of(round.office().id(), "ja");
        office.get(address);
        var form = new HashMap<String, String>();
        checks(made).forEach(check -> form.put("met." + check.key(), "yes"));
        String first = checks(made).getFirst().key();
        form.put("met." + first, "no");
        form.put("kind", "RETURN");

        assertThat(office.post(address, form).body())
                .contains(
                        "<a href=\"#" + first + "\">",
                        "<fieldset id=\"" + first + "\" tabindex=\"-1\" aria-describedby=\"" + first + "-wrong\">",
                        "<div class=\"wrong\" id=\"" + first + "-wrong\">",
                        "<a href=\"#reason\">",
                        "aria-invalid=\"true\" aria-describedby=\"reason-wrong\"",
                        "<div class=\"wrong\" id=\"mendUntil-wrong\">",
                        "name=\"met." + first + "\" value=\"no\" checked")
                .doesNotContain(checks(made).getLast().key() + "-wrong");

        form.put("mendUntil", "来週の月曜");
        assertThat(office.post(address, form).body())
                .as("a text that is no time is called so, with the text and the ways to write one")
                .contains("id=\"mendUntil-wrong\"><p>「来週の月曜」は日時として読み取れません。", "令和9年4月1日 9時", "value=\"来週の月曜\"");
    }

    @Test
    void whatWasTypedIntoARefusedFormStaysWhenTheLanguageIsChanged() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.sealed(round.call());
        String address = "/work/proposals/" + made.proposal() + "/eligibility";
        var office = Browser.of(round.office().id(), "ja");
        office.get(address);
        var form = Map.of("kind", "RETURN", "reason", "理由は「<& 1」");

        var refused = office.post(address, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<form method=\"post\" action=\"" + address + "?lang=en\">")
                .contains("<input type=\"hidden\" name=\"reason\" value=\"理由は「&lt;&amp; 1」\">")
                .doesNotContain("href=\"?lang=en\"");

        var other = office.post(address + "?lang=en", form);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body())
                .contains("<html lang=\"en\">", "理由は「&lt;&amp; 1」", "action=\"" + address + "?lang=ja\"");
        assertThat(office.get(address).body()).contains("<html lang=\"en\">", "href=\"?lang=ja\"");
    }

    private ProposalStage stage(Made made) {
        return proposals
                .find(made.place().secretary(), made.proposal())
                .map(Proposal::stage)
                .orElseThrow();
    }

    private List<Check> checks(Made made) {
        return eligibility.checks(
                proposals.find(made.place().secretary(), made.proposal()).orElseThrow());
    }

    private Map<String, Outcome.Answer> answers(Made made) {
        var answers = new HashMap<String, Outcome.Answer>();
        checks(made).forEach(check -> answers.put(check.key(), new Outcome.Answer(true, "")));
        return answers;
    }

    private Outcome.Draft returned(Made made, Instant until) {
        var answers = answers(made);
        var mendable = checks(made).stream().filter(Check::mendable).findFirst().orElseThrow();
        answers.put(mendable.key(), new Outcome.Answer(false, "役割の記載が足りない"));
        return new Outcome.Draft(Outcome.Kind.RETURN, answers, "役割を直してください", Optional.of(until));
    }

    private static Outcome.Draft draft(Outcome.Kind kind, Map<String, Outcome.Answer> answers, String reason) {
        return new Outcome.Draft(kind, answers, reason, Optional.empty());
    }
}
