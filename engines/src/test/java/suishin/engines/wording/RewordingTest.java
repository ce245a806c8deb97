package suishin.engines.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import suishin.engines.Cases;
import suishin.engines.wording.Rewording.Kind;
import suishin.engines.wording.Rewording.Piece;

/// Two texts, what was taken out of one and put into the other.
class RewordingTest {

    /// Few signs, so that much is alike by chance: kanji, kana, a surrogate pair, a mark that joins, ends of lines.
    private static final List<String> SIGNS =
            List.of("地", "域", "の", "は", "カ", "ー", "a", "b", "1", ",", "2", ".", " ", "\n", "。", "𠮷", "か\u3099");

    private static String text(RandomGenerator random, int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(_ -> SIGNS.get(random.nextInt(SIGNS.size())))
                .collect(Collectors.joining());
    }

    private static String side(List<Piece> pieces, Kind without) {
        return pieces.stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static void leadsFromOneToTheOther(List<Piece> pieces, String before, String after) {
        assertThat(side(pieces, Kind.ADDED)).isEqualTo(before);
        assertThat(side(pieces, Kind.REMOVED)).isEqualTo(after);
        assertThat(pieces).noneMatch(piece -> piece.text().isEmpty());
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).kind()).isNotEqualTo(pieces.get(i - 1).kind());
        }
    }

    @Test
    void thePiecesGiveBothTextsBackWhateverTheyAre() {
        Cases.forAll(random -> {
            String before = text(random, 60);
            String after = random.nextBoolean() ? text(random, 60) : before + text(random, 3) + before;
            leadsFromOneToTheOther(Rewording.between(before, after), before, after);
            leadsFromOneToTheOther(Rewording.readable(before, after), before, after);
        });
    }

    @Test
    void aTextCutIntoWordsIsTheTextAgain() {
        Cases.forAll(random -> {
            String text = text(random, 40);
            assertThat(String.join("", WordSplit.of(text))).isEqualTo(text);
        });
        assertThat(WordSplit.of("2026年、コーヒー1,234.5円 and tea。か\u3099"))
                .containsExactly("2026", "年", "、", "コーヒー", "1,234.5", "円", " ", "and", " ", "tea", "。", "か\u3099");
    }

    @Test
    void noShorterWayExistsThanTheOneFound() {
        Cases.forAll(random -> {
            int[] before = random.ints(random.nextInt(13), 0, 4).toArray();
            int[] after = random.ints(random.nextInt(13), 0, 4).toArray();
            var marks = ShortestEdit.between(before, after);
            int steps = marks.removed().cardinality() + marks.added().cardinality();
            assertThat(steps).isEqualTo(before.length + after.length - 2 * longestCommon(before, after));
        });
    }

    /// Two sequences of more differences than are looked ahead: the way is right, and hardly longer than the shortest.
    @Test
    void beyondTheBoundTheWayIsStillRight() {
        Cases.forAll(random -> {
            if (random.nextInt(40) != 0) {
                return;
            }
            int[] before = random.ints(2_000, 0, 5_000).toArray();
            int[] after = random.ints(2_000, 0, 5_000).toArray();
            var marks = ShortestEdit.between(before, after);
            assertThat(kept(before, marks.removed())).isEqualTo(kept(after, marks.added()));
            assertThat(marks.removed().cardinality()).isGreaterThan(ShortestEdit.FARTHEST);
        });
    }

    private static List<Integer> kept(int[] sequence, java.util.BitSet without) {
        return IntStream.range(0, sequence.length)
                .filter(i -> !without.get(i))
                .mapToObj(i -> sequence[i])
                .toList();
    }

    private static int longestCommon(int[] before, int[] after) {
        int[][] longest = new int[before.length + 1][after.length + 1];
        for (int i = 1; i <= before.length; i++) {
            for (int j = 1; j <= after.length; j++) {
                longest[i][j] = before[i - 1] == after[j - 1]
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[before.length][after.length];
    }

    @Test
    void aChangedNumberIsOneChangeAndAKanjiTheOther() {
        assertThat(Rewording.between("地域の雇用を1,200人", "地方の雇用を1,500人"))
                .containsExactly(
                        new Piece(Kind.KEPT, "地"),
                        new Piece(Kind.REMOVED, "域"),
                        new Piece(Kind.ADDED, "方"),
                        new Piece(Kind.KEPT, "の雇用を"),
                        new Piece(Kind.REMOVED, "1,200"),
                        new Piece(Kind.ADDED, "1,500"),
                        new Piece(Kind.KEPT, "人"));
    }

    @Test
    void whatIsAlikeByChanceWithinARewrittenPartIsNoPieceOfItsOwn() {
        assertThat(Rewording.readable("県が主導して進める。", "大学を中心に、皆で進める。"))
                .containsExactly(
                        new Piece(Kind.REMOVED, "県が主導して"),
                        new Piece(Kind.ADDED, "大学を中心に、皆で"),
                        new Piece(Kind.KEPT, "進める。"));
    }

    @Test
    void equalTextsAreOnePieceAndEmptyOnesNone() {
        assertThat(Rewording.between("同じ", "同じ")).containsExactly(new Piece(Kind.KEPT, "同じ"));
        assertThat(Rewording.readable("", "")).isEmpty();
        assertThat(Rewording.readable("", "新")).containsExactly(new Piece(Kind.ADDED, "新"));
        assertThat(Rewording.readable("旧", "")).containsExactly(new Piece(Kind.REMOVED, "旧"));
    }

    /// The longest field a strategy has, wholly rewritten, in the worst ways there are: nothing alike, much alike by
    /// chance, one character over and over.
    @Test
    @Timeout(60)
    void textsOfFiftyThousandCharactersTakeABoundedTime() {
        String hiragana = random(1, 0x3042, 60);
        String others = random(2, 0x3042, 60);
        String kanji = random(3, 0x4E00, 3_000);
        var pairs = List.of(
                List.of(hiragana, others),
                List.of(hiragana, kanji),
                List.of("あ".repeat(50_000), "あい".repeat(25_000)),
                List.of("ab ".repeat(16_666), "ba ".repeat(16_666)));
        for (var pair : pairs) {
            long began = System.nanoTime();
            var pieces = Rewording.readable(pair.getFirst(), pair.getLast());
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            assertThatCode(() -> leadsFromOneToTheOther(pieces, pair.getFirst(), pair.getLast()))
                    .doesNotThrowAnyException();
        }
    }

    private static String random(long seed, int first, int count) {
        var random = new java.util.SplittableRandom(seed);
        return IntStream.range(0, 50_000)
                .mapToObj(_ -> Character.toString(first + random.nextInt(count)))
                .collect(Collectors.joining());
    }
}
