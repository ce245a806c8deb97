package suishin.platform.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;
import static suishin.platform.testing.SelectionFixtures.allConcur;
import static suishin.platform.testing.SelectionFixtures.check;
import static suishin.platform.testing.SelectionFixtures.concluded;
import static suishin.platform.testing.SelectionFixtures.deliberating;
import static suishin.platform.testing.SelectionFixtures.release;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.people.ApiKeys;
import suishin.platform.people.Person;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.SelectionFixtures;
import suishin.platform.testing.SelectionFixtures.Sitting;

/// The whole selection in a browser without JavaScript, and for programs.
class PlayingASelectionTest {

    @Test
    void theSelectionIsPlayedFromAttendanceToLetterInTheBrowser() {
        var sitting = deliberating(1);
        String call = "/work/calls/" + sitting.call() + "/selection";
        String proposal = "/work/proposals/" + sitting.proposal(0) + "/selection";
        var chair = browser(sitting.chair(), call);
        done(chair, call + "/attendance", Map.of("present", everybody(sitting)));
        chair.get(proposal);
        done(chair, proposal + "/recommendation", recommending("優れる"));
        var office = browser(sitting.round().office(), call);
        done(office, call + "/conclude", Map.of());
        for (String ministry : sitting.round().call().ministries()) {
            var officer = browser(sitting.officer(ministry), proposal);
            done(officer, proposal + "/position", Map.of("ministry", ministry, "version", "0", "concurs", "true"));
        }
        done(office, call + "/draft", Map.of());
        assertThat(office.get(proposal).body()).contains("所見を保存する");
        done(office, proposal + "/feedback", Map.of("version.*", "1", "said.*", "期待しています。"));
        var second = browser(sitting.secondOffice(), call);
        done(second, call + "/check", Map.of("version", String.valueOf(sitting.version())));
        done(second, call + "/release", Map.of("version", String.valueOf(sitting.version())));

        var secretary = sitting.made().getFirst().place().secretary();
        assertThat(Browser.of(secretary.id(), "ja")
                        .get("/work/proposals/" + sitting.proposal(0) + "/letter")
                        .body())
                .contains("国際競争力強化地域", "期待しています。");
        assertThat(Browser.anybody("ja").get("/results/" + sitting.call()).body())
                .contains(sitting.made().getFirst().place().region().name());
    }

    @Test
    void nobodyIsCalledAbsentBeforeTheAttendanceIsRecorded() {
        var sitting = deliberating(1);
        String call = "/work/calls/" + sitting.call() + "/selection";
        var member = Browser.of(sitting.member(1).id(), "en");
        assertThat(member.get(call).body()).contains("Not recorded").doesNotContain("Absent", "Present");

        SelectionFixtures.attend(sitting, 4);

        assertThat(member.get(call).body()).contains("Present", "Absent").doesNotContain("Not recorded");
    }

    /// R8
    @Test
    void thePageSaysOnlyWhatIsTrueWhileMinistriesAreAsked() {
        var sitting = concluded(1, 1);
        String call = "/work/calls/" + sitting.call() + "/selection";
        var office = Browser.of(sitting.round().office().id(), "en");
        assertThat(office.get(call).body())
                .contains("still missing. You can already draft")
                .doesNotContain("The decisions can be drafted.");
        accepted(Product.bean(Decisions.class).draft(sitting.round().office(), sitting.call()));
        var second = Browser.of(sitting.secondOffice().id(), "en");
        assertThat(second.get(call).body())
                .contains("can be checked once all are there")
                .doesNotContain("wait for a check by somebody");

        allConcur(sitting, 1);

        assertThat(second.get(call).body())
                .contains("wait for a check by somebody")
                .doesNotContain("still missing");
    }

    @Test
    void whatWasTypedIsKeptWhenItIsRefused() {
        var sitting = deliberating(1);
        String proposal = "/work/proposals/" + sitting.proposal(0) + "/selection";
        var chair = browser(sitting.chair(), proposal);

        var answer = chair.post(proposal + "/recommendation", recommending("とても長く考えた理由"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("定足数に達していません", "とても長く考えた理由");
    }

    /// R7: not to recommend is said, and not left out; what was typed stays.
    @Test
    void toRecommendOrNotIsChosen() {
        var sitting = deliberating(1);
        SelectionFixtures.attend(sitting, 5);
        String proposal = "/work/proposals/" + sitting.proposal(0) + "/selection";
        var chair = browser(sitting.chair(), proposal);
        String record = proposal + "/recommendation";

        var nothing = chair.post(record, Map.of("version", "0", "reason", "根拠が足りない"));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("推薦するか、推薦しないかを選んでください", "根拠が足りない");
        var noType = chair.post(record, Map.of("version", "0", "recommends", "true", "reason", "優れる"));
        assertThat(noType.body()).contains("推薦する場合は、指定の類型を選んでください", "value=\"true\" required checked");
        var both = chair.post(
                record, Map.of("version", "0", "recommends", "false", "type", "international", "reason", "根拠が足りない"));
        assertThat(both.body()).contains("推薦しない場合は、指定の類型をすべて外してください");

        done(chair, record, Map.of("version", "0", "recommends", "false", "reason", "根拠が足りない"));
        assertThat(chair.get(proposal).body()).contains("value=\"false\" required checked");
    }

    /// R8: a ministry that chose nothing does not object.
    @Test
    void anOpinionThatWasNotChosenIsAskedFor() {
        var sitting = concluded(1, 1);
        String proposal = "/work/proposals/" + sitting.proposal(0) + "/selection";
        var officer = browser(sitting.officer("MEXT"), proposal);

        var answer =
                officer.post(proposal + "/position", Map.of("ministry", "MEXT", "version", "0", "reason", "書きかけの理由"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("意見（同意するか、異議があるか）を選んでください", "書きかけの理由</textarea>");
        assertThat(Product.bean(Concurrences.class).history(sitting.officer("MEXT"), sitting.proposal(0)))
                .isEmpty();
    }

    /// R8
    @Test
    void programsReadAndActWithTheRightsOfTheirPerson() {
        var sitting = concluded(1, 1);
        String proposal = "/api/v1/proposals/" + sitting.proposal(0) + "/selection";
        var office = sitting.round().office();

        assertThat(api(sitting.officer("MEXT"), "PUT", proposal + "/positions/MEXT", "{\"version\":0,\"concurs\":true}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(api(sitting.officer("MEXT"), "PUT", proposal + "/positions/METI", "{\"version\":0,\"concurs\":true}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(api(office, "GET", "/api/v1/calls/" + sitting.call() + "/selection", "")
                        .body())
                .contains("\"stage\":\"CONCLUDED\"", "\"concurs\":true", "\"decision\":\"waiting\"");
        assertThat(api(sitting.chair(), "GET", proposal, "").body()).doesNotContain("\"concurs\"");
        assertThat(api(office, "PUT", proposal + "/feedback/goals", "{\"version\":1,\"said\":\"a\\u0000b\"}")
                        .statusCode())
                .isIn(400, 422);
        assertThat(api(
                                office,
                                "PUT",
                                proposal + "/recommendation",
                                "{\"version\":0,\"recommends\":false,\"types\":[],\"reason\":null}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(api(office, "PUT", proposal + "/recommendation", "{\"version\":0,\"types\":[null]}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void programsReadTheLetterOnceItIsReleased() {
        var sitting = concluded(1, 1);
        allConcur(sitting, 1);
        check(sitting);
        var secretary = sitting.made().getFirst().place().secretary();
        String letter = "/api/v1/proposals/" + sitting.proposal(0) + "/letter";
        assertThat(api(secretary, "GET", letter, "").statusCode()).isEqualTo(404);

        release(sitting);

        assertThat(api(secretary, "GET", letter, "").body()).contains("国際競争力強化地域", SelectionFixtures.COMMENT);
    }

    private static Map<String, String> recommending(String reason) {
        return Map.of("version", "0", "recommends", "true", "type", "international", "reason", reason);
    }

    private static Browser browser(Actor.Person person, String page) {
        var browser = Browser.of(person.id(), "ja");
        assertThat(browser.get("/work").statusCode()).isEqualTo(200);
        assertThat(browser.get(page).statusCode()).as(page).isEqualTo(200);
        return browser;
    }

    private static void done(Browser browser, String address, Map<String, String> form) {
        var answer = browser.post(address, form);
        assertThat(answer.statusCode()).as(address + answer.body()).isEqualTo(303);
    }

    private static String everybody(Sitting sitting) {
        return sitting.round().committee().stream()
                .map(Person::id)
                .map(UUID::toString)
                .collect(Collectors.joining(","));
    }

    private static HttpResponse<String> api(Actor.Person person, String method, String path, String body) {
        String key = Product.bean(ApiKeys.class).make(person, "test");
        var request = HttpRequest.newBuilder(URI.create(Product.address() + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(path, failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
