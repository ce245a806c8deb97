package suishin.platform.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suishin.platform.regions.Region;
import suishin.platform.regions.Regions;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;

class DirectoryPagesTest {

    private static final String HOKKAIDO = "北大リサーチ＆ビジネスパーク";

    private final Browser japanese = Browser.anybody("ja");
    private final Browser english = Browser.anybody("en");

    @ParameterizedTest
    @ValueSource(strings = {"北大リサーチ＆ビジネスパーク", "北大 ﾘｻｰﾁ & ビジネス", "HOKKAIDO university", "ヘルスサイエンス 北海道", "北大（リサーチ）"})
    void aRegionIsFoundHoweverItIsTyped(String typed) {
        assertThat(page(japanese, "/regions?q=" + encoded(typed))).contains(HOKKAIDO);
    }

    @Test
    void theDirectoryIsNarrowedByTypeLineAndPrefecture() {
        String narrowed = page(japanese, "/regions?type=international&line=recovery&prefecture=4");
        assertThat(narrowed)
                .contains("知と医療機器創生宮城県エリア", "次世代自動車宮城県エリア")
                .doesNotContain(HOKKAIDO, "いわて環境")
                .contains("<option value=\"international\" selected>国際競争力強化地域 (2)</option>")
                .contains("<option value=\"4\" selected>宮城県 (2)</option>");
    }

    @Test
    void regionsWithoutARecordedTypeAreFoundAsSuch() {
        assertThat(page(japanese, "/regions?type=not-recorded&line=city-area"))
                .contains("十勝エリア", "かずさ・千葉エリア", "記録なし")
                .doesNotContain(HOKKAIDO);
    }

    @Test
    void whoFindsNothingIsShownAWayOut() {
        String empty = page(japanese, "/regions?q=zzzzzzzz&type=international");
        assertThat(empty)
                .contains("条件に合う地域は見つかりませんでした")
                .contains("href=\"/regions?q=zzzzzzzz\"")
                .contains("href=\"/regions\"");
    }

    @Test
    void signsAloneFindNothingInsteadOfEverything() {
        assertThat(page(japanese, "/regions?q=%E3%83%BB%E3%83%BB"))
                .contains("条件に合う地域は見つかりませんでした")
                .doesNotContain(HOKKAIDO);
        assertThat(page(japanese, "/regions?q=+")).doesNotContain("条件に合う地域は見つかりませんでした");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/regions?page=0",
                "/regions?page=-1",
                "/regions?page=999999",
                "/regions?page=x&prefecture=y",
                "/regions?prefecture=999999",
                "/regions?type=%27%22%3E%3Cb%3E",
                "/regions?q=%25_%5C",
                "/coordinating-organisations?page=99999",
            })
    void aStrangeAddressStillAnswers(String address) {
        assertThat(page(japanese, address)).doesNotContain("><b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/regions?page=", "/regions?q=%E5%9F%9F&page=", "/coordinating-organisations?page="})
    void pastTheLastPageComesTheLast(String address) {
        var last = page(japanese, address + "999999999999");
        assertThat(last).contains("<th scope=\"row\">").doesNotContain("rel=\"next\"", "見つかりませんでした");
        assertThat(table(page(japanese, address + "99999"))).isEqualTo(table(last));
    }

    private static String table(String page) {
        return page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
    }

    @Test
    void aRegionWithoutAnEnglishNameShowsItsJapaneseOneAsJapanese() {
        assertThat(page(english, "/regions/" + id("秋田元気創造イノベーション推進地域")))
                .contains("<span lang=\"ja\">秋田元気創造イノベーション推進地域</span>")
                .contains("Not recorded");
        assertThat(page(english, "/regions/" + id(HOKKAIDO)))
                .contains("Hokkaido University Research &amp; Business Park", "<span lang=\"ja\">" + HOKKAIDO)
                .contains("http://healthinnovation-hokkaido.jp/la_en/project/index.html")
                .contains("2011", "prefecture inferred from name");
    }

    @Test
    void whatIsNotKnownIsCalledNotRecorded() {
        String page = page(japanese, "/regions/" + id("山形有機エレクトロニクスイノベーション戦略推進地域"));
        assertThat(page.split("記録なし", -1)).hasSizeGreaterThan(4);
    }

    @Test
    void whatIsNotPublishedIsNotThere() {
        assertThat(japanese.get("/regions/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(japanese.get("/regions/nonsense").statusCode()).isEqualTo(404);
        assertThat(japanese.get("/results/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void theFirstPageCountsWhatIsThere() {
        assertThat(page(japanese, "/")).contains("推進地域", "action=\"/regions\"");
        assertThat(page(english, "/")).contains("Regions", "Latest calls");
    }

    @Test
    void theListOfCoordinatingOrganisationsSaysWhatIsNotKnown() {
        assertThat(page(japanese, "/coordinating-organisations"))
                .contains("公益財団法人関西文化学術研究都市推進機構", "けいはんな学研都市ヘルスケア開発地域", "記録なし");
    }

    private static UUID id(String name) {
        return Product.bean(Regions.class).named(name).map(Region::id).orElseThrow();
    }

    private static String page(Browser browser, String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.body()).as("texts that are missing").doesNotContain("‹");
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
