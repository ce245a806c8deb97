package suishin.engines.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How near profiles are to documents.
class TextSimilarityTest {

    private static final Map<String, Integer> RICE = Map.of("rice", 2, "breeding", 1);
    private static final Map<String, Integer> STEEL = Map.of("steel", 1, "casting", 3);

    @Test
    void theSameTextIsOneAndNothingInCommonIsNought() {
        assertThat(TextSimilarity.millionths(List.of(RICE, STEEL), List.of(List.of(RICE), List.of(STEEL)), 3))
                .isEqualTo(new int[][] {{1_000_000, 0}, {0, 1_000_000}});
    }

    @Test
    void theMeanIsOverTheNearestTextsOnly() {
        var documents = List.of(RICE);
        assertThat(TextSimilarity.millionths(documents, List.of(List.of(STEEL, RICE)), 1))
                .isEqualTo(new int[][] {{1_000_000}});
        assertThat(TextSimilarity.millionths(documents, List.of(List.of(STEEL, RICE)), 2))
                .isEqualTo(new int[][] {{500_000}});
        assertThat(TextSimilarity.millionths(documents, List.of(List.of(RICE)), 3))
                .isEqualTo(new int[][] {{1_000_000}});
    }

    @Test
    void twoTermsOfWhichOneIsSharedGiveTheCosineByHand() {
        // N = 2; "a" is in both: ln(3/3) + 1 = 1; "b", "c" in one: ln(3/2) + 1 = 1.405465. 1 / (1 + 1.405465²).
        assertThat(TextSimilarity.millionths(
                        List.of(Map.of("a", 1, "b", 1)), List.of(List.of(Map.of("a", 1, "c", 1))), 3))
                .isEqualTo(new int[][] {{336_097}});
    }

    @Test
    void whatHasNoTermsIsNearNothing() {
        assertThat(TextSimilarity.millionths(List.of(RICE, Map.of()), List.of(List.of(), List.of(Map.of())), 3))
                .isEqualTo(new int[][] {{0, 0}, {0, 0}});
    }

    @Test
    void theOrderOfTermsDoesNotMatter() {
        var one = new LinkedHashMap<String, Integer>();
        var other = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < 300; i++) {
            one.put("t" + i, 1 + i % 7);
            other.put("t" + (299 - i), 1 + (299 - i) % 7);
        }
        var profile = List.of(List.of(Map.of("t3", 1, "t200", 2, "x", 1)));
        assertThat(TextSimilarity.millionths(List.of(one), profile, 3))
                .isEqualTo(TextSimilarity.millionths(List.of(other), profile, 3));
    }

    @Test
    void noTextAtAllHasNoMean() {
        assertThatThrownBy(() -> TextSimilarity.millionths(List.of(), List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TextSimilarity.millionths(List.of(Map.of("a", 0)), List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theWeightedMeanCountsKnownPartsOnlyAndRoundsHalfUp() {
        assertThat(WeightedMean.of(new int[] {660_000, 666_667, 310_000}, new int[] {500, 200, 300}))
                .isEqualTo(556_333);
        assertThat(WeightedMean.of(new int[] {WeightedMean.UNKNOWN, 500_000, 0}, new int[] {500, 200, 300}))
                .isEqualTo(200_000);
        assertThat(WeightedMean.of(new int[] {1, 0}, new int[] {1, 1})).isEqualTo(1);
        assertThat(WeightedMean.of(new int[] {1, 0}, new int[] {1, 2})).isZero();
        assertThat(WeightedMean.of(new int[] {WeightedMean.UNKNOWN}, new int[] {1000}))
                .isZero();
        assertThatThrownBy(() -> WeightedMean.of(new int[] {1_000_001}, new int[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightedMean.of(new int[] {1}, new int[] {1001}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightedMean.of(new int[] {1}, new int[] {}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
