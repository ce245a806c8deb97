package suishin.platform.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.VersionFixtures.BETWEEN;
import static suishin.platform.testing.VersionFixtures.FIRST;
import static suishin.platform.testing.VersionFixtures.PATH;
import static suishin.platform.testing.VersionFixtures.SECOND;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import suishin.platform.people.People;
import suishin.platform.strategies.StrategyDocument;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.QueryCount;
import suishin.platform.testing.TimeGoesBack;
import suishin.platform.testing.VersionFixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Any two versions stand side by side, field by field, for those who may read them.
@ExtendWith(TimeGoesBack.class)
class ComparingVersionsTest {

    @Test
    void keysOfBothStandInTheOrderOfTheSecond() {
        assertThat(Comparison.together(List.of("a", "gone", "b"), List.of("new", "a", "b")))
                .containsExactly("new", "a", "gone", "b");
        assertThat(Comparison.together(List.of("x", "y"), List.of())).containsExactly("x", "y");
        assertThat(Comparison.together(List.of(), List.of("x"))).containsExactly("x");
    }

    /// Whoever adds a part to the form sees here that it has to be compared too, in {@link Lines}.
    @Test
    void everyPartOfTheFormIsCompared() {
        assertThat(Arrays.stream(StrategyDocument.class.getRecordComponents()).map(component -> component.getName()))
                .containsExactly("origin", "council", "sections", "roles", "horizons", "targets", "plan");
    }

    @Test
    void theCouncilSeesWhatDiffersWithWhoWroteItAndWhen() {
        var twice = VersionFixtures.mended();
        var secretary = twice.made().place().secretary();
        String name =
                Product.bean(People.class).find(secretary.id()).orElseThrow().name();
        var browser = Browser.of(secretary.id(), "ja");
        String page = browser.get(twice.address() + "/compare" + twice.mended()).body();
        assertThat(page)
                .contains("県<ins><span class=\"visually-hidden\">［追加］</span>と大学</ins>が主導して進める方針である。")
                .contains("1（変更 1、追加 0、削除 0）", name)
                .doesNotContain(BETWEEN, "この機関の役割");
        assertThat(browser.get(twice.address() + "/compare" + twice.mended() + "&all=yes")
                        .body())
                .contains("この機関の役割", "変更なし");
        assertThat(browser.get(twice.address() + "/compare?one="
                                + twice.between().key() + "&other=now")
                        .body())
                .contains("<del>", "秘密");
    }

    @Test
    void rowsOfThePlanAreCompared() {
        var made = ProposalFixtures.written(CallsFixtures.published().call());
        var before = VersionFixtures.mark(made, "行動計画の前");
        VersionFixtures.later();
        ProposalFixtures.write(made, "goal.1.statement", "地域に新しい産業をつくる");
        String address = "/work/strategies/" + made.strategy() + "/versions/compare?other=now&one=" + before.key();
        assertThat(Browser.of(made.place().secretary().id(), "ja").get(address).body())
                .contains("達成したいこと", "地域に新しい産業をつくる")
                .doesNotContain("この機関の役割");
    }

    /// R9
    @Test
    void theOfficeAndAReaderCompareTheSealsWithoutNamesAndDrafts() {
        var twice = VersionFixtures.mended();
        var reader = VersionFixtures.reviewed(twice).reader();
        String name = writer(twice);
        String address = twice.address();
        String draft = twice.between().key();
        for (var person : List.of(twice.round().office(), reader)) {
            var browser = Browser.of(person.id(), "ja");
            assertThat(browser.get(address + "/compare" + twice.mended()).body())
                    .contains("と大学</ins>")
                    .doesNotContain(name, BETWEEN);
            assertThat(browser.get(address).body())
                    .contains("第2回の提出")
                    .doesNotContain(name, twice.between().name());
            assertThat(browser.get("/work/proposals/" + twice.made().proposal()).body())
                    .contains(address + "/compare?one=seal-" + twice.first().id());
            for (String query : List.of(
                    "?one=now&other=" + draft, "?one=" + draft + "&other=now", "?one=at&oneOn=2026-04-01&other=now")) {
                assertThat(browser.get(address + "/compare" + query).statusCode())
                        .as(query)
                        .isEqualTo(404);
            }
        }
    }

    private static String writer(VersionFixtures.Twice twice) {
        return Product.bean(People.class)
                .find(twice.made().place().secretary().id())
                .orElseThrow()
                .name();
    }

    /// R9
    @Test
    void aBarredExpertIsAnsweredThatThereIsNoSuchPage() {
        var twice = VersionFixtures.mended();
        var barred = Browser.of(VersionFixtures.reviewed(twice).barred().id(), "ja");
        String first = "/read?version=seal-" + twice.first().id();
        for (String path : List.of("", "/compare" + twice.mended(), first, "/compare.csv" + twice.mended())) {
            var answer = barred.get(twice.address() + path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body())
                    .doesNotContain(twice.made().place().region().name(), "大学が主導");
        }
    }

    @Test
    void targetsComeGoAndGrowNumberByNumber() {
        var made = ProposalFixtures.written(CallsFixtures.published().call());
        var mark = VersionFixtures.mark(made, "元");
        VersionFixtures.later();
        ProposalFixtures.write(made, "target.1.final", "１，２３４．５");
        ProposalFixtures.write(made, "target.2.indicator", "雇用者の数");
        ProposalFixtures.write(made, "target.9.indicator", "新しい指標");
        ProposalFixtures.write(made, "target.9.baseline", "-3");
        var browser = Browser.of(made.place().secretary().id(), "ja");
        String page = browser.get(
                        "/work/strategies/" + made.strategy() + "/versions/compare?one=" + mark.key() + "&other=now")
                .body();
        assertThat(page).contains("+1,134.5", "1,234.5", "新しい指標", "4（変更");
        assertThat(page).contains("目標 9 <span class=\"tag tag-wait\">追加</span>");
        String turned = browser.get(
                        "/work/strategies/" + made.strategy() + "/versions/compare?one=now&other=" + mark.key())
                .body();
        assertThat(turned).contains("-1,134.5", "目標 9 <span class=\"tag tag-wait\">削除</span>");
    }

    @Test
    void whatCannotBeReadComesBackWithEverythingThatWasTyped() {
        var made = ProposalFixtures.begun(CallsFixtures.published().call());
        var browser = Browser.of(made.place().secretary().id(), "ja");
        String address = "/work/strategies/" + made.strategy() + "/versions";
        var answer = browser.get(address + "/compare?one=at&oneOn=sometime&other=at&otherOn=2999-01-01");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"sometime\"", "value=\"2999-01-01\"", "id=\"oneOn-wrong\"", "id=\"otherOn-wrong\"");
        assertThat(browser.get(address + "/compare").statusCode()).isEqualTo(422);
        var unnamed = browser.post(address, Map.of("name", "x".repeat(61)));
        assertThat(unnamed.statusCode()).isEqualTo(422);
        assertThat(unnamed.body()).contains("value=\"" + "x".repeat(61) + "\"", "id=\"name-wrong\"");
        assertThat(browser.post(address, Map.of("name", "3月")).statusCode()).isEqualTo(303);
        assertThat(browser.get(address).body()).contains("「3月」");
    }

    @Test
    void anInstantIsTypedAsDaysAre() {
        assertThat(new Asked.Choice("at", "令和8年11月1日 12:00").instant()).contains(Instant.parse("2026-11-01T03:00:00Z"));
        assertThat(new Asked.Choice("at", "2026-11-01T12:00:30").instant())
                .contains(Instant.parse("2026-11-01T03:00:30Z"));
        assertThat(new Asked.Choice("at", "２０２６年１１月１日９時０５分").instant()).contains(Instant.parse("2026-11-01T00:05:00Z"));
        assertThat(new Asked.Choice("at", "2026-11-01").instant())
                .contains(Instant.parse("2026-11-01T14:59:59.999999999Z"));
        for (String none : List.of("", "2026-11-01 24:00", "2026-02-30 12:00", "12:00", "2026-11-0112:00")) {
            assertThat(new Asked.Choice("at", none).instant()).as(none).isEmpty();
        }
    }

    @Test
    void aProgramReadsTheSameAndMarksVersions() {
        var twice = VersionFixtures.mended();
        var program = Program.of(twice.made().place().secretary());
        String address = "/api/v1/strategies/" + twice.made().strategy() + "/versions";
        JsonNode list = json(program.get(address).body());
        assertThat(list.size()).isEqualTo(4);
        JsonNode compared =
                json(program.get(address + "/compare" + twice.mended()).body());
        JsonNode field = compared.at("/parts/0/fields/0");
        assertThat(field.at("/path").asString()).isEqualTo(PATH);
        assertThat(field.at("/one/value").asString()).isEqualTo(FIRST);
        assertThat(field.at("/other/value").asString()).isEqualTo(SECOND);
        assertThat(field.at("/other/written/by").asString())
                .isEqualTo(twice.made().place().secretary().id().toString());
        assertThat(compared.at("/counts/CHANGED").asInt()).isEqualTo(1);
        assertThat(program.post(address, "{\"name\":\"機械の版\"}").statusCode()).isEqualTo(201);
        assertThat(program.post(address, "{\"name\":\"機械の版\"}").statusCode()).isEqualTo(422);
        var office = Program.of(twice.round().office());
        assertThat(json(office.get(address).body()).size()).isEqualTo(2);
        assertThat(json(office.get(address + "/compare" + twice.mended()).body())
                        .at("/parts/0/fields/0/other/written")
                        .isNull())
                .isTrue();
        assertThat(office.post(address, "{\"name\":\"事務局の版\"}").statusCode()).isEqualTo(404);
        assertThat(Program.of(ProposalFixtures.place().secretary()).get(address).statusCode())
                .isEqualTo(404);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void aFileHoldsNoFormula() {
        var made = ProposalFixtures.begun(CallsFixtures.published().call());
        var mark = VersionFixtures.mark(made, "=2+3");
        VersionFixtures.later();
        ProposalFixtures.write(made, PATH, "=HYPERLINK(\"http://x\")");
        var browser = Browser.of(made.place().secretary().id(), "ja");
        String address = "/work/strategies/" + made.strategy() + "/versions/compare";
        String query = "?one=" + mark.key() + "&other=now";
        String csv = new String(browser.getBytes(address + ".csv" + query), StandardCharsets.UTF_8);
        assertThat(csv).contains("'=HYPERLINK").contains(PATH, "追加");
        assertThat(browser.getBytes(address + ".xlsx" + query)).startsWith('P', 'K');
    }

    /// The list and the comparison ask as often for a strategy with many fields and versions as for one with few.
    @Test
    void aLongerHistoryAsksTheDatabaseNoMoreOften() {
        var made = ProposalFixtures.begun(CallsFixtures.published().call());
        var browser = Browser.of(made.place().secretary().id(), "ja");
        String address = "/work/strategies/" + made.strategy() + "/versions";
        var mark = VersionFixtures.mark(made, "一");
        VersionFixtures.later();
        ProposalFixtures.write(made, PATH, "一つ");
        String compare = address + "/compare?one=" + mark.key() + "&other=now";
        long list = QueryCount.ofPage(browser, address);
        long compared = QueryCount.ofPage(browser, compare);
        for (String name : List.of("二", "三", "四")) {
            VersionFixtures.mark(made, name);
        }
        made.place().now().members().forEach(member -> ProposalFixtures.write(made, "role." + member.id(), "役割"));
        assertThat(QueryCount.ofPage(browser, address)).isEqualTo(list);
        assertThat(QueryCount.ofPage(browser, compare)).isEqualTo(compared);
    }
}
