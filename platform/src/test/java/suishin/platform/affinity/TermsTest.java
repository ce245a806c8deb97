package suishin.platform.affinity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suishin.engines.affinity.TextSimilarity;

/// The terms of Japanese and English texts, and which expert they make the right one.
class TermsTest {

    @Test
    void particlesAndEndingsDoNotCount() {
        assertThat(Terms.of("稲を育てる")).isEqualTo(Map.of("稲", 1, "育てる", 1));
        assertThat(Terms.of("育てた")).isEqualTo(Map.of("育てる", 1));
        assertThat(Terms.of("the batteries of a car")).isEqualTo(Map.of("batteri", 1, "car", 1));
        assertThat(Terms.of("")).isEmpty();
        assertThat(Terms.of("。、 !?")).isEmpty();
    }

    @Test
    void fullAndHalfWidthAreTheSame() {
        assertThat(Terms.of("ＢＡＴＴＥＲＹ ﾃﾞｰﾀ")).isEqualTo(Terms.of("battery データ"));
    }

    @Test
    void theRightExpertIsNearestInBothLanguages() {
        var proposals = List.of(
                Terms.of("地域の米と大豆の品種を改良し、農業の担い手を育てる"),
                Terms.of("New batteries for electric cars from regional suppliers"),
                Terms.of("医療機器の開発と、病院での臨床研究の拠点をつくる"));
        var experts = List.of(
                List.of(Terms.of("臨床研究、医療機器の評価")),
                List.of(Terms.of("農業経済、品種の改良")),
                List.of(Terms.of("battery materials; electric vehicles")));
        int[][] near = TextSimilarity.millionths(proposals, experts, 3);
        assertThat(best(near[0])).isEqualTo(1);
        assertThat(best(near[1])).isEqualTo(2);
        assertThat(best(near[2])).isZero();
        assertThat(near).isEqualTo(TextSimilarity.millionths(proposals, experts, 3));
    }

    private static int best(int[] row) {
        int best = 0;
        for (int column = 1; column < row.length; column++) {
            best = row[column] > row[best] ? column : best;
        }
        return best;
    }
}
