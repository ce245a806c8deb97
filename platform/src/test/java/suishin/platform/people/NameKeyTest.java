package suishin.platform.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which spellings of a name meet, and which do not.
class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "髙橋 一郎, 高橋一郎",
        "山﨑, 山崎",
        "齋藤, 斉藤",
        "齊藤, 斎藤",
        "中澤　太郎, 中沢太郎",
        "渡邊, 渡邉",
        "渡邊, 渡辺",
        "𠮷田, 吉田",
        "佐々木, 佐佐木",
        "青野ヶ原, 青野ケ原",
        "山田 サクラ, 山田さくら",
        "ﾔﾏﾀﾞ ﾀﾛｳ, やまだ たろう",
        "やまだたろう, ヤマダ タロウ",
        "Taro Yamada, YAMADA Tarō",
        "'Yamada, Taro', Taro YAMADA",
        "Yamada Taroh, Yamada Tarou",
        "Ohta Yuko, Ōta Yūko",
        "Ooishi Satoh, Oishi Sato",
        "Sinzi Tuti, Shinji Tsuchi",
        "Syohei Hukuda, Shōhei Fukuda",
        "Jun-ichi Homma, Jun'ichi Honma",
        "Ｔａｒｏ Ｙａｍａｄａ, taro yamada",
        "やまだ たろう, Taro Yamada",
        "ホッタ ジュンイチロウ, Jun'ichirō Hotta",
        "マッチ ショウ, Sho Matchi",
    })
    void spellingsOfOneNameMeet(String one, String other) {
        assertThat(NameKey.of(one)).as(one + " / " + other).containsAnyElementsOf(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "埼玉 太郎, 崎玉 太郎",
        "山田 太郎, 山田 次郎",
        "山田, 山田 太郎",
        "Taro Yamada, Taro Yamada Suzuki",
        "Ohira Ai, Oira Ai",
        "Iida Jun, Ida Jun",
        "大野, オオノ",
        "ハナ ヤマダ, パナ ヤマダ",
    })
    void differentNamesDoNotMeet(String one, String other) {
        assertThat(Collections.disjoint(NameKey.of(one), NameKey.of(other)))
                .as(one + " / " + other)
                .isTrue();
    }

    @Test
    void aNameOfNothingHasNoKey() {
        assertThat(NameKey.of()).isEmpty();
        assertThat(NameKey.of("", " 　", ",")).isEmpty();
    }

    @Test
    void allSpellingsOfAPersonGiveTheirKeysTogether() {
        assertThat(NameKey.of("旧姓 花子", "髙橋 花子", "Hanako Takahashi"))
                .containsExactlyInAnyOrder("旧姓花子", "高橋花子", "hanako takahashi");
    }
}
