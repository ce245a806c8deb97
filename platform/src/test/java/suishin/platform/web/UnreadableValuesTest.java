package suishin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.people.ApiKeys;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;

/// What no field of ours would send is named with its value, and what was typed beside it is not lost.
class UnreadableValuesTest {

    private final ProposalFixtures.Place place = ProposalFixtures.place();
    private final String council = "/work/regions/" + place.region().id() + "/council";

    @Test
    void aChoiceNobodyOffersIsNamedAndTheTextsComeBack() {
        var browser = Browser.of(place.secretary().id(), "ja");
        browser.get(council);
        var answer = browser.post(council + "/resolutions", Map.of("kind", "GARDEN<b>", "text", "庭について 決める", "on", ""));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("「kind」に「GARDEN&lt;b&gt;」と送られましたが", "庭について 決める", "前のページに戻ると")
                .doesNotContain("制御文字");
    }

    @Test
    void whatWasNotSentIsNamed() {
        var browser = Browser.of(place.secretary().id(), "en");
        browser.get(council);
        var answer = browser.post(council + "/resolutions", Map.of("text", "a b"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Nothing was sent for “kind”.", "a b");
    }

    @Test
    void aLongValueIsCut() {
        var browser = Browser.of(place.secretary().id(), "en");
        browser.get(council);
        var long60 = "k".repeat(60);
        assertThat(browser.post(council + "/resolutions", Map.of("kind", long60))
                        .body())
                .contains("“" + long60 + "”");
        assertThat(browser.post(council + "/resolutions", Map.of("kind", long60 + "k"))
                        .body())
                .contains("“" + long60 + "…”");
    }

    @Test
    void aProgramIsToldTheNameAndTheValue() throws IOException, InterruptedException {
        String key = Product.bean(ApiKeys.class).make(place.secretary(), "a test");
        var address = URI.create("%s/api/v1/organisations/%s/above?from=soon&to=2012-03-31"
                .formatted(Product.address(), UUID.randomUUID()));
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + key)
                    .header("Accept-Language", "en")
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("\"field\":\"from\"", "\"error.unreadable\"", "“soon” was sent for “from”");
        }
    }

    /// In a body as well: the place of the value that does not fit, and everything that is missing at once.
    @Test
    void whatIsWrongInABodyIsNamed() {
        var program = suishin.platform.testing.Program.of(place.secretary());
        String members = "/api/v1/regions/" + place.region().id() + "/council/members";
        var day = program.post(
                members,
                "{\"organisation\": \"%s\", \"sector\": \"FINANCE\", \"proposer\": true, \"since\": \"きのう\"}"
                        .formatted(UUID.randomUUID()));
        assertThat(day.statusCode()).isEqualTo(400);
        assertThat(day.body()).contains("\"field\":\"since\"", "error.unreadable", "「きのう」");
        var choice = program.post(members, "{\"sector\": \"GARDEN\"}");
        assertThat(choice.body()).contains("\"field\":\"sector\"", "「GARDEN」");
        var missing = program.post(members, "{\"proposer\": true}");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(missing.body())
                .contains("\"field\":\"organisation\"", "\"field\":\"sector\"", "\"field\":\"since\"", "error.missing");
        assertThat(program.post(members, "{\"since\": ").body()).contains("\"problems\":[]");
    }

    /// A day that is none is named beside what else was typed.
    @Test
    void aDayThatIsNoneIsNamed() {
        var browser = Browser.of(place.secretary().id(), "ja");
        browser.get(council);
        var answer = browser.post(
                council + "/resolutions", Map.of("kind", "OTHER", "text", "庭について 決める", "on", "2012-02-30"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("「2012-02-30」は日付として読み取れません", "庭について 決める");
    }
}
