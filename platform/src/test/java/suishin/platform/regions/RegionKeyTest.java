package suishin.platform.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionKeyTest {

    @ParameterizedTest
    @CsvSource({
        "やまなし次世代環境･健康産業創出エリア, やまなし次世代環境・健康産業創出エリア",
        "北大リサーチ＆ビジネスパーク, 北大リサーチ&ビジネスパーク",
        "北大リサーチ＆ビジネスパーク, 北大 ﾘｻｰﾁ & ﾋﾞｼﾞﾈｽ ﾊﾟｰｸ",
        "首都圏西部スマートＱＯＬ, 首都圏西部スマートqol",
        "首都圏西部スマートQOL（Quality of Life）技術開発地域, 首都圏西部スマートQOL(quality of life)技術開発地域",
        "スーパーモジュール, スーパ－モジュール",
        "スーパーモジュール, スーパ-モジュール",
        "長崎ナガサキ地域, 長崎ながさき地域",
        "長崎ながさき地域, 長崎ﾅｶﾞｻｷ地域",
        "ヴァイオリンの森ヽヾヵヶ, ゔぁいおりんの森ゝゞゕゖ",
        "愛知県「知の拠点」ナノテク, 愛知県 知の拠点 ナノテク",
    })
    void aNameHasOneKeyHoweverItWasTyped(String written, String typed) {
        assertThat(RegionKey.normalise(typed)).isEqualTo(RegionKey.normalise(written));
    }

    @Test
    void differentNamesKeepDifferentKeys() {
        assertThat(RegionKey.normalise("次世代自動車宮城県エリア")).isNotEqualTo(RegionKey.normalise("次世代自動車エリア"));
        assertThat(RegionKey.normalise("は")).isNotEqualTo(RegionKey.normalise("ば"));
    }

    @Test
    void aQueryWithoutAnyLetterAsksForNothing() {
        assertThat(RegionKey.words(" ・ ％ _ ー　(（")).isEmpty();
    }

    @Test
    void aNameIsAlsoFoundWithoutWhatStandsInBrackets() {
        String haystack = RegionKey.haystack(Stream.of("スマートQOL（Quality of Life）技術開発地域"));
        assertThat(haystack)
                .contains(RegionKey.normalise("スマートQOL技術開発地域"))
                .contains(RegionKey.normalise("QOL Quality of Life 技術"));
    }

    @Test
    void aKeyHoldsNoSignASearchPatternKnows() {
        assertThat(RegionKey.normalise("50%_\\\\|'\"")).isEqualTo("50");
    }
}
