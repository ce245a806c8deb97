package suishin.platform.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.councils.Council;
import suishin.platform.councils.Member;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.plans.Plan;
import suishin.platform.plans.PlanForm;
import suishin.platform.plans.PlanGaps;
import suishin.platform.programmes.Definition.PlanRule;
import suishin.platform.programmes.Words;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import tools.jackson.databind.json.JsonMapper;

class WritingAPlanTest {

    private static final Call CALL = CallsFixtures.published().call();

    private final Strategies strategies = Product.bean(Strategies.class);
    private final ProposalFixtures.Made made = ProposalFixtures.written(CALL);
    private final List<Member> members = made.place().now().members();
    private final PlanRule rule =
            Product.bean(Calls.class).definition(CALL).plan().orElseThrow();
    private final int first = rule.yearOf(CALL.projectStart());

    /// A programme may leave the plan to the council.
    @Test
    void aPlanThatIsNotBegunLacksNothingAndOneThatIsBegunHoldsTogether() {
        assertThat(gaps()).isEmpty();
        write("goal.1.statement", "十年後に世界の拠点となる");
        assertThat(gaps()).isEmpty();
        write("action.1.name", "試作の場を整える");
        assertThat(gaps())
                .containsExactly(
                        "action.1.what plans.gap.action.what.empty",
                        "action.1.area plans.gap.action.area.empty",
                        "action.1.from plans.gap.action.from.empty",
                        "action.1.to plans.gap.action.to.empty",
                        "action.1.actors plans.gap.action.actors.empty");
        whole();
        assertThat(gaps()).isEmpty();
    }

    @Test
    void whatIsNamedHasToBeThere() {
        whole();
        write("area.1.goals", "1,2");
        write("action.1.area", "3");
        write("action.1.targets", "1 9");
        assertThat(gaps())
                .containsExactly(
                        "area.1.goals plans.gap.area.goals.unknown",
                        "action.1.area plans.gap.action.area.unknown",
                        "action.1.targets plans.gap.action.targets.unknown");
    }

    @Test
    void anActionLiesWithinTheProjectTheFirstAndTheLastYearIncluded() {
        whole();
        write("action.1.from", String.valueOf(first));
        write("action.1.to", String.valueOf(CALL.finalYear()));
        assertThat(gaps()).isEmpty();
        write("action.1.from", String.valueOf(first - 1));
        write("action.1.to", String.valueOf(CALL.finalYear() + 1));
        assertThat(gaps())
                .containsExactly(
                        "action.1.from plans.gap.action.from.outside", "action.1.to plans.gap.action.to.outside");
        write("action.1.from", String.valueOf(first + 1));
        write("action.1.to", String.valueOf(first));
        assertThat(gaps()).containsExactly("action.1.to plans.gap.action.to.before");
    }

    @Test
    void aFiscalYearBeginsInTheMonthOfTheProgramme() {
        assertThat(rule.yearOf(LocalDate.of(2027, 3, 31))).isEqualTo(2026);
        assertThat(rule.yearOf(LocalDate.of(2027, 4, 1))).isEqualTo(2027);
    }

    @Test
    void anActorWhoLeftTheCouncilIsNamed() {
        var last = members.getLast();
        var gone = new Member(
                last.id(),
                last.organisation(),
                last.organisationName(),
                last.organisationNameEn(),
                last.sector(),
                false,
                false,
                last.since(),
                Optional.of(last.since()));
        var council = made.place().now();
        var after = new Council(
                council.id(), council.region(), council.name(), council.foundedOn(), List.of(members.getFirst(), gone));
        var form = PlanForm.of(rule, after, CALL.projectStart(), CALL.finalYear());
        var plan = form.read(texts(members.getFirst().id() + "," + gone.id()));
        assertThat(PlanGaps.of(form, plan, List.of(), last.since())).isEmpty();
        assertThat(PlanGaps.of(form, plan, List.of(), last.since().plusDays(1)))
                .extracting(Problem::code)
                .containsExactly("plans.gap.action.actors.left");
    }

    /// What is perhaps not meant is asked about and keeps nobody from proposing.
    @Test
    void aTargetNoActionWorksForIsAQuestion() {
        whole();
        write("action.1.targets", "1");
        assertThat(gaps()).isEmpty();
        var page = Browser.of(made.place().secretary().id(), "en").get("/work/strategies/" + made.strategy() + "/gaps");
        assertThat(page.body()).contains("No Action works for target 2.").doesNotContain("works for target 1.");
    }

    @Test
    void aPlanThatIsRequiredNeedsAnAction() {
        var required = new PlanRule(
                rule.title(), rule.help(), true, rule.yearBeginsIn(), rule.goals(), rule.areas(), rule.actions());
        var form = PlanForm.of(required, made.place().now(), CALL.projectStart(), CALL.finalYear());
        assertThat(PlanGaps.of(form, form.read(Map.of()), List.of(), CALL.projectStart()))
                .extracting(Problem::code)
                .containsExactly("plans.gap.none");
    }

    @Test
    void moreRowsAndLettersThanTheProgrammeTakesAreNamed() {
        var one = new PlanRule.Rows(new Words("行", "Row"), new Words("", ""), 1, 3);
        var form = PlanForm.of(
                new PlanRule(rule.title(), rule.help(), false, 4, one, one, one),
                made.place().now(),
                CALL.projectStart(),
                CALL.finalYear());
        assertThat(PlanGaps.of(form, form.read(Map.of("goal.1.statement", "あいう")), List.of(), CALL.projectStart()))
                .isEmpty();
        var two = form.read(Map.of("goal.1.statement", "あいうえ", "goal.2.statement", "あ"));
        assertThat(PlanGaps.of(form, two, List.of(), CALL.projectStart()))
                .extracting(Problem::code)
                .containsExactly("plans.gap.too-many", "plans.gap.goal.statement.long");
    }

    @Test
    void aChoiceIsKeptInOneSpellingAndWhatIsNoChoiceIsRefused() {
        var by = made.place().secretary();
        write("area.1.goals", "3, 1 1");
        write(
                "action.1.actors",
                members.getLast().id() + "," + members.getFirst().id());
        var entries = strategies.entries(by, made.strategy());
        assertThat(entries.get("area.1.goals")).extracting(Entry::value).isEqualTo("1,3");
        assertThat(entries.get("action.1.actors"))
                .extracting(Entry::value)
                .isEqualTo(members.getFirst().id() + "," + members.getLast().id());
        for (var wrong : Map.of(
                        "area.2.goals", "one",
                        "action.2.from", "next year",
                        "action.2.area", "1,2",
                        "action.2.actors", UUID.randomUUID().toString())
                .entrySet()) {
            assertThat(strategies.write(by, made.strategy(), wrong.getKey(), wrong.getValue(), 0))
                    .isEqualTo(Decision.refuse(new StrategyRefusal.NotAChoice()));
        }
        for (String path : List.of("goal.100.statement", "goal.1.name", "action.0.name")) {
            assertThat(strategies.write(by, made.strategy(), path, "x", 0))
                    .isEqualTo(Decision.refuse(new StrategyRefusal.Unknown()));
        }
    }

    @Test
    void withoutJavaScriptOneTicksSavesAndTakesEverythingOut() {
        whole();
        var browser = Browser.of(made.place().secretary().id(), "ja");
        String place = "/work/strategies/" + made.strategy();
        var form = browser.get(place).body();
        assertThat(form)
                .contains("name=\"value.action.1.actors\" value=\""
                        + members.getLast().id() + "\"");
        int version = version("action.1.actors");
        var answer = browser.post(
                place + "/entries",
                Map.of(
                        "group", "action-1",
                        "value.action.1.actors", "",
                        "version.action.1.actors", String.valueOf(version)));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(gaps()).containsExactly("action.1.actors plans.gap.action.actors.empty");
    }

    @Test
    void aRemovedRowKeepsItsHistoryAndItsNumber() {
        whole();
        write("action.2.name", "二つ目");
        var browser = Browser.of(made.place().secretary().id(), "ja");
        String place = "/work/strategies/" + made.strategy();
        assertThat(browser.get(place).statusCode()).isEqualTo(200);
        var answer = browser.post(
                place + "/entries",
                Map.of(
                        "remove", "action.2",
                        "value.action.2.name", "書きかけ",
                        "version.action.2.name", "1"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(plan().actions()).extracting(Plan.Action::number).containsExactly(1);
        assertThat(browser.get(place).body())
                .contains("id=\"action-3\"", "path=action.2.name")
                .doesNotContain("id=\"action-2\"");
        assertThat(browser.get(place + "/history?path=action.2.name").body()).contains("二つ目", "書きかけ");
    }

    @Test
    void theSecondToWriteIsToldWhatIsChosenThere() {
        whole();
        int seen = version("area.1.goals");
        write("goal.2.statement", "ねらいの二");
        write("area.1.goals", "2");
        var browser = Browser.of(made.place().secretary().id(), "ja");
        String place = "/work/strategies/" + made.strategy();
        assertThat(browser.get(place).statusCode()).isEqualTo(200);
        var met = browser.post(
                place + "/entries", Map.of("value.area.1.goals", "1,2", "version.area.1.goals", String.valueOf(seen)));
        assertThat(met.statusCode()).isEqualTo(409);
        assertThat(met.body()).contains("2. ねらいの二").doesNotContain("strategies.conflict", "m-f-area-1-goals");
    }

    @Test
    void readersReadThePlanAndAFormSealedBeforeThereWereAnyIsStillRead() {
        whole();
        var by = made.place().secretary();
        var page = Browser.of(by.id(), "en").get("/work/strategies/" + made.strategy() + "/document");
        assertThat(page.body())
                .contains("試作の場を整える", "d-action-1", members.getFirst().organisationNameEn());
        var mapper = JsonMapper.shared();
        var document = strategies.document(by, made.strategy()).orElseThrow();
        String json = mapper.writeValueAsString(document);
        assertThat(mapper.readValue(json, StrategyDocument.class)).isEqualTo(document);
        String before = json.replaceFirst(",\"plan\":\\{.*\\}$", "}");
        assertThat(before).isNotEqualTo(json);
        assertThat(mapper.readValue(before, StrategyDocument.class).plan()).isEmpty();
    }

    private Map<String, String> texts(String actors) {
        return Map.of(
                "goal.1.statement", "a",
                "area.1.name", "b",
                "area.1.goals", "1",
                "action.1.name", "c",
                "action.1.what", "d",
                "action.1.area", "1",
                "action.1.from", String.valueOf(first),
                "action.1.to", String.valueOf(first),
                "action.1.actors", actors);
    }

    private void whole() {
        write("goal.1.statement", "十年後に世界の拠点となる");
        write("area.1.name", "素材");
        write("area.1.goals", "1");
        write("action.1.name", "試作の場を整える");
        write("action.1.what", "共用の設備を置く");
        write("action.1.area", "1");
        write("action.1.from", String.valueOf(first));
        write("action.1.to", String.valueOf(first + 1));
        write("action.1.actors", members.getFirst().id().toString());
        write("action.1.targets", "1,2");
    }

    private void write(String path, String text) {
        ProposalFixtures.write(made, path, text);
    }

    private int version(String path) {
        return strategies
                .history(made.place().secretary(), made.strategy(), path)
                .getFirst()
                .version();
    }

    private Plan plan() {
        return strategies
                .document(made.place().secretary(), made.strategy())
                .flatMap(StrategyDocument::plan)
                .orElseThrow();
    }

    private List<String> gaps() {
        return strategies.gaps(made.place().secretary(), made.strategy()).stream()
                .map(gap -> gap.field() + " " + gap.code())
                .toList();
    }
}
