package suishin.platform.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;

class PublicFilesTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/regions",
                "/coordinating-organisations",
                "/results",
                "/api/v1/public/regions",
                "/api/v1/public/coordinating-organisations",
                "/api/v1/public/results",
            })
    void whatDidNotChangeIsNotSentAgainAndNobodyIsFollowed(String path) throws Exception {
        var first = get(path, "");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(first.headers().firstValue("Vary"))
                .hasValueSatisfying(vary ->
                        assertThat(vary).containsIgnoringCase("cookie").containsIgnoringCase("accept-language"));
        String tag = first.headers().firstValue("ETag").orElseThrow();
        var second = get(path, tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void aPageOfSomebodySignedInIsNotKept() {
        var answer = Browser.of(CallsFixtures.office().id(), "ja").get("/regions");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void theFileOfRegionsOpensInASpreadsheet() throws Exception {
        var answer = get("/api/v1/public/regions.csv?line=city-area", "");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(answer.body())
                .startsWith("\uFEFFid,name,name_en,type,line,")
                .contains("十勝エリア", "都市エリア型", "\r\n")
                .doesNotContain("北大リサーチ");
    }

    @Test
    void theFilesOfOrganisationsAndResultsHaveTheirHeadings() throws Exception {
        assertThat(get("/api/v1/public/coordinating-organisations.csv", "").body())
                .startsWith("\uFEFFregion_id,region,coordinating_organisation,")
                .contains("公益財団法人神奈川科学技術アカデミー");
        assertThat(get("/api/v1/public/results.csv", "").body()).startsWith("\uFEFFcall_id,call,");
    }

    @Test
    void programsReadTheDirectoryInPages() throws Exception {
        String page =
                get("/api/v1/public/regions?size=2&page=2&line=recovery", "").body();
        assertThat(page).contains("\"total\":4", "\"page\":2", "\"size\":2", "\"line\":\"recovery\"");
        assertThat(page.split("\"classes\"", -1)).hasSize(3);
        assertThat(get("/api/v1/public/regions?size=2&page=99", "").body()).contains("\"items\":[]");
    }

    private HttpResponse<String> get(String path, String tag) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(Product.address() + path)).header("Accept-Language", "ja");
        if (!tag.isEmpty()) {
            request.header("If-None-Match", tag);
        }
        return client.send(request.GET().build(), BodyHandlers.ofString());
    }
}
