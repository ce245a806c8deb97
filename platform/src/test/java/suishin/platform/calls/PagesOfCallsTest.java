package suishin.platform.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;

class PagesOfCallsTest {

    private final Calls calls = Product.bean(Calls.class);

    @Test
    void anybodyReadsAPublishedCallInBothLanguagesWithItsExtension() {
        var round = CallsFixtures.published();
        var later = round.call().closesAt().plus(Duration.ofDays(1));
        accepted(calls.extend(round.office(), round.call().id(), later, "通信の障害のため"));
        var japanese = Browser.anybody("ja").get("/calls/" + round.call().id()).body();
        assertThat(japanese)
                .contains("令和8年度公募", "サーバーの時刻", "受付中", "締切の延長", "通信の障害のため", "文部科学省", "全体構想")
                .doesNotContain("‹", "審査委員1");
        var english = Browser.anybody("en").get("/calls/" + round.call().id()).body();
        assertThat(english)
                .contains("Call of FY2026", "Time of the server", "JST", "MEXT", "Review criteria")
                .doesNotContain("‹");
        assertThat(Browser.anybody("en").get("/calls").body())
                .contains("/calls/" + round.call().id());
        assertThat(Browser.anybody("ja")
                        .get("/api/v1/public/calls/" + round.call().id())
                        .body())
                .contains("\"OPEN\"", "serverTime", "通信の障害のため")
                .doesNotContain("committee");
    }

    @Test
    void aDraftIsNotThereForOthers() {
        var call = CallsFixtures.draft(CallsFixtures.office());
        var stranger = Browser.of(CallsFixtures.person("無関係").id(), "ja");
        for (String place : new String[] {"/calls/", "/api/v1/public/calls/", "/office/calls/"}) {
            assertThat(stranger.get(place + call.id()).statusCode()).isEqualTo(404);
            assertThat(stranger.get(place + UUID.randomUUID()).statusCode()).isEqualTo(404);
        }
        assertThat(stranger.get("/office/calls").statusCode()).isEqualTo(404);
        assertThat(stranger.post("/office/calls/" + call.id() + "/publish", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(stranger.get("/calls").body()).doesNotContain(call.id().toString());
    }

    @Test
    void theOfficeDraftsMendsAndPublishesInTheBrowser() {
        var office = CallsFixtures.office();
        var browser = Browser.of(office.id(), "ja");
        assertThat(browser.get("/office/calls/new").body())
                .contains("新しい公募を準備する", "Asia/Tokyo", "東日本大震災復興支援型")
                .doesNotContain("‹");
        var refused = browser.post("/office/calls", Map.of("nameJa", "入力した名称", "closesAt", "2026-13-01"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("入力した名称", "2026-13-01", "受付締切：「2026-13-01」は日時として読み取れません", "受付開始の日時を入力してください");

        var saved = browser.post("/office/calls", form());
        assertThat(saved.statusCode()).isEqualTo(303);
        String address = saved.headers().firstValue("Location").orElseThrow().replaceAll("\\?.*", "");
        var page = browser.get(address.replaceFirst("^https?://[^/]*", ""));
        assertThat(page.body()).contains("画面から作った公募", "公示する").doesNotContain("‹");

        var id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        var tooEarly = browser.post("/office/calls/" + id + "/publish", Map.of());
        assertThat(tooEarly.statusCode()).isEqualTo(422);
        assertThat(tooEarly.body()).contains("審査委員長を一人決めてください", "審査委員は3人以上必要です");
        formACommitteeAndPublish(browser, office, id);
        assertThat(calls.find(id).map(Call::stage)).hasValue(CallStage.PUBLISHED);
        assertThat(browser.get("/office/calls/" + id).body()).contains("締切を延長する");
        assertThat(browser.get("/work").body()).contains("画面から作った公募");
    }

    /// What cannot be read and what breaks a rule come back together, at the top with links and beside the fields.
    @Test
    void everythingToMendInANewCallIsSaidAtOnceBesideItsFields() {
        var typed = new HashMap<>(form());
        typed.put("closesAt", "2026-13-01");
        typed.put("nameEn", " ");
        typed.put("projectStart", "2046-04-01");
        typed.put("finalYear", "2050");
        typed.put("ministries", "MOF");
        var browser = Browser.of(CallsFixtures.office().id(), "en");
        browser.get("/office/calls/new");
        var refused = browser.post("/office/calls", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        for (String field : List.of("closesAt", "nameEn", "finalYear", "ministries")) {
            assertThat(refused.body()).contains("href=\"#" + field + "\"", "id=\"" + field + "-wrong\"");
        }
        assertThat(refused.body())
                .contains("画面から作った公募", "2026-13-01", "aria-describedby=\"closesAt-wrong closesAt-help\"")
                .doesNotContain("href=\"#projectStart\"", "id=\"opensAt-wrong\"", "‹");
    }

    /// Nothing waits behind something else: an empty form hears of every field at once, and of none that may be empty.
    @Test
    void anEmptyFormHearsOfEveryFieldAtOnce() {
        var browser = Browser.of(CallsFixtures.office().id(), "ja");
        browser.get("/office/calls/new");
        var refused = browser.post("/office/calls", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        for (String field : List.of(
                "definition",
                "nameJa",
                "nameEn",
                "opensAt",
                "closesAt",
                "zone",
                "projectStart",
                "line",
                "ministries")) {
            assertThat(refused.body()).contains("href=\"#" + field + "\"", "id=\"" + field + "-wrong\"");
        }
        assertThat(refused.body()).doesNotContain("href=\"#finalYear\"", "‹");
    }

    /// Days and times are read as people write them, here as elsewhere.
    @Test
    void aCallIsPreparedWithFullWidthDigitsAndTheDaysOfAnEra() {
        var browser = Browser.of(CallsFixtures.office().id(), "ja");
        browser.get("/office/calls/new");
        var typed = new HashMap<>(form());
        typed.put("opensAt", "令和８年４月１日　９：００");
        typed.put("closesAt", "令和28年４月１日（日）午後５時３０分");
        typed.put("projectStart", "令和２９年４月１日");
        typed.put("finalYear", "２０６０");
        typed.put("zone", "Ａｓｉａ／Ｔｏｋｙｏ");
        var saved = browser.post("/office/calls", typed);
        assertThat(saved.statusCode()).isEqualTo(303);
        String address = saved.headers().firstValue("Location").orElseThrow();
        var id = UUID.fromString(address.replaceAll(".*/([0-9a-f-]{36}).*", "$1"));
        var call = calls.find(new Actor.Product("a test"), id).orElseThrow();
        assertThat(call.opensAt()).isEqualTo("2026-04-01T00:00:00Z");
        assertThat(call.closesAt()).isEqualTo("2046-04-01T08:30:00Z");
        assertThat(call.projectStart()).isEqualTo("2047-04-01");
        assertThat(call.finalYear()).isEqualTo(2060);
        typed.put("revision", "1");
        var draft = browser.post("/office/calls/" + id + "/publish", typed);
        assertThat(draft.body()).contains("審査委員長を一人決めてください").doesNotContain("保存していない変更があります");
    }

    /// R5: the final year follows from the start of the projects and the programme, unless the office sets a later one.
    @Test
    void aFinalYearThatIsLeftEmptyIsTheFirstOneTheProgrammeAllows() {
        var browser = Browser.of(CallsFixtures.office().id(), "ja");
        assertThat(browser.get("/office/calls/new").body()).doesNotContain("value=\"2020\"");
        var typed = new HashMap<>(form());
        typed.put("finalYear", "");
        String address = browser.post("/office/calls", typed)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var id = UUID.fromString(address.replaceAll(".*/([0-9a-f-]{36}).*", "$1"));
        assertThat(calls.find(new Actor.Product("a test"), id).map(Call::finalYear))
                .hasValue(2052);
    }

    private static void formACommitteeAndPublish(Browser browser, Actor.Person office, UUID id) {
        var expert = CallsFixtures.person("画面で加えた委員");
        var seated = browser.post(
                "/office/calls/" + id + "/committee",
                Map.of("person", expert.id().toString(), "sector", "ACADEMIA", "capacity", "5", "chair", "true"));
        assertThat(seated.statusCode()).isEqualTo(303);
        assertThat(browser.get("/office/calls/" + id).body()).contains("画面で加えた委員", "委員長");
        browser.post("/office/calls/" + id + "/committee/" + expert.id() + "/remove", Map.of());
        CallsFixtures.seat(office, id);
        String publish = "/office/calls/" + id + "/publish";
        var unnamed = browser.post(publish, Map.of());
        assertThat(unnamed.statusCode()).isEqualTo(422);
        assertThat(unnamed.body()).contains("利益相反の判断者は、この制度の事務局の方から選んでください");
        assertThat(browser.post(publish, Map.of("officer", office.id().toString()))
                        .statusCode())
                .isEqualTo(303);
    }

    /// Whoever works with a published call sees what holds in it, and who decides about its conflicts.
    @Test
    void theOfficeAndTheAuditorSeeTheTermsAndTheOfficerOfAPublishedCall() {
        var round = CallsFixtures.published();
        var call = round.call();
        Actor.Person auditor = CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY));
        var people = Product.bean(suishin.platform.people.People.class);
        String officer = people.find(round.office().id()).orElseThrow().name();
        for (var reader : List.of(round.office(), auditor)) {
            String page = Browser.of(reader.id(), "ja")
                    .get("/office/calls/" + call.id())
                    .body();
            assertThat(page)
                    .contains("<dt>利益相反の規則</dt>", "<dt>選定する府省</dt>", "文部科学省", "<dt>事業開始日</dt>")
                    .contains("<dd>" + call.finalYear() + "年</dd>", "<dt>利益相反の判断者</dt><dd>" + officer + "</dd>")
                    .doesNotContain("‹");
        }
    }

    @Test
    void anAuditorReadsADraftAndChangesNothing() {
        var call = CallsFixtures.draft(CallsFixtures.office());
        Actor.Person auditor = CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY));
        var browser = Browser.of(auditor.id(), "en");
        assertThat(browser.get("/office/calls/" + call.id()).body())
                .contains("Call of FY2026", "In preparation")
                .doesNotContain("‹", "/publish");
        assertThat(browser.post("/office/calls/" + call.id() + "/publish", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theDefinitionIsReadableForTheOfficeInBothLanguagesAndForNobodyElse() {
        String address = "/work/programmes/" + ModelProgramme.KEY + "/" + ModelProgramme.version();
        var office = CallsFixtures.office();
        assertThat(Browser.of(office.id(), "ja").get(address).body())
                .contains("国際競争力強化地域", "4親等", "知的クラスター創成事業", "類似制度の例による")
                .doesNotContain("‹", "{degree}");
        assertThat(Browser.of(office.id(), "en").get(address).body())
                .contains("Conflicts of interest", "within 4 degrees", "After kin programmes")
                .doesNotContain("‹");
        var stranger = Browser.of(CallsFixtures.person("無関係").id(), "ja");
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/work/programmes").statusCode()).isEqualTo(404);
    }

    @Test
    void anAdministratorAddsADefinitionAndSeesAllProblemsOfABadOne() {
        var administrator = CallsFixtures.holder(Role.ADMINISTRATOR, Scope.programme("*"));
        var browser = Browser.of(administrator.id(), "en");
        browser.get("/work/programmes");
        String good = ModelProgramme.yaml().replaceFirst("version: 5\n", "version: 77\n");
        var refused =
                browser.post("/work/programmes", Map.of("yaml", good.replace("zone: Asia/Tokyo", "zone: 5\nhue: 1")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Line 13, zone", "Line 14, hue").doesNotContain("‹");
        assertThat(browser.post("/work/programmes", Map.of("yaml", good)).statusCode())
                .isEqualTo(303);
        String fromABrowser = good.replace("\n", "\r\n");
        assertThat(browser.post("/work/programmes", Map.of("yaml", fromABrowser))
                        .statusCode())
                .isEqualTo(303);
        var changed = browser.post("/work/programmes", Map.of("yaml", good + "# changed\n"));
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body()).contains("exists already with another content");
    }

    private static Map<String, String> form() {
        var now = LocalDateTime.parse("2026-04-01T09:00");
        return Map.of(
                "definition", ModelProgramme.KEY + "/" + ModelProgramme.version(),
                "nameJa", "画面から作った公募",
                "nameEn", "A call made in the browser",
                "opensAt", now.toString(),
                "closesAt", now.plusYears(20).toString(),
                "zone", "Asia/Tokyo",
                "projectStart", "2047-04-01",
                "finalYear", "2060",
                "line", "standard",
                "ministries", "MEXT");
    }
}
