package suishin.platform.regions;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The form of a name in which it is searched (検索キー): how somebody typed it no longer matters.
///
/// Width, case, kana, spaces, middle dots, brackets, ampersands, hyphens and the long-vowel mark are all levelled.
/// The name itself is never changed.
public final class RegionKey {

    private static final int LONG_VOWEL = '\u30FC';
    private static final int FIRST_KATAKANA = '\u30A1';
    private static final int LAST_KATAKANA = '\u30F6';
    private static final int FIRST_ITERATION = '\u30FD';
    private static final int LAST_ITERATION = '\u30FE';
    private static final int FROM_KATAKANA_TO_HIRAGANA = '\u30A1' - '\u3041';
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern BRACKETED = Pattern.compile("[（(][^（()）]*[）)]");

    private RegionKey() {}

    /// {@return letters and digits only, in one width and one case; empty if the text has none}
    public static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(point -> Character.isLetterOrDigit(point) && point != LONG_VOWEL)
                .map(RegionKey::hiragana)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int hiragana(int point) {
        boolean katakana =
                isWithin(point, FIRST_KATAKANA, LAST_KATAKANA) || isWithin(point, FIRST_ITERATION, LAST_ITERATION);
        return katakana ? point - FROM_KATAKANA_TO_HIRAGANA : point;
    }

    private static boolean isWithin(int point, int first, int last) {
        return point >= first && point <= last;
    }

    /// {@return the keys of the words of a query, each of which has to be found; none twice}
    public static List<String> words(String query) {
        return SPACES.splitAsStream(query)
                .map(RegionKey::normalise)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /// {@return one text to look into for the words of a query, made of several}
    ///
    /// A text with something in brackets is also found as it reads without that.
    public static String haystack(Stream<String> texts) {
        return texts.flatMap(text ->
                        Stream.of(text, BRACKETED.matcher(text).replaceAll("")).distinct())
                .map(RegionKey::normalise)
                .filter(key -> !key.isEmpty())
                .distinct()
                .collect(Collectors.joining("|"));
    }
}
