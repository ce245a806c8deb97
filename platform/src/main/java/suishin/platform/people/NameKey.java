package suishin.platform.people;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The forms under which the spellings of a person's name meet (名寄せキー).
///
/// Kanji meet across the variants of one character, kana across hiragana, katakana and half width, Latin letters
/// across order, case, marks, Hepburn and Kunrei, and the ways to write a long o or u. Kana with a space between family
/// and given name meet Latin letters as well. Kanji never meet their reading: give both.
///
/// A key says that two names may be one; it does not say that two people are. Long and short vowels share a key
/// (Ono, Ohno), so that whoever uses keys shows the names they came from.
public final class NameKey {

    private static final Pattern SPACES = Pattern.compile("[\\s,、・･·]+");
    private static final Map<Integer, Integer> KANJI = kanji();
    private static final Map<String, String> KANA = kana();
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ONLY_KANA = Pattern.compile("[\\u30A1-\\u30FA\\u30FC]+");
    private static final Pattern ONLY_LATIN = Pattern.compile("[a-z]+");
    private static final Pattern JOINTS = Pattern.compile("['’ʼ`.\\-‐‑–—]");
    private static final int REPEAT = '々';

    /// From one way of writing Japanese in Latin letters to another, in this order.
    private static final List<Rule> RULES = List.of(
            rule("sy", "sh"),
            rule("si", "shi"),
            rule("ty", "ch"),
            rule("ti", "chi"),
            rule("tch", "cch"),
            rule("tu", "tsu"),
            rule("zy|jy|dy", "j"),
            rule("zi|di", "ji"),
            rule("dzu|du", "zu"),
            rule("hu", "fu"),
            rule("shh", "sh"),
            rule("m(?=[bmp])", "n"),
            rule("o(?:h(?![aeiouy])|[ou])+", "o"),
            rule("u(?:h(?![aeiouy])|u)+", "u"));

    private NameKey() {}

    private record Rule(Pattern pattern, String instead) {}

    private static Rule rule(String pattern, String instead) {
        return new Rule(Pattern.compile(pattern), instead);
    }

    /// {@return the keys of every spelling of one name; two people whose keys share one may have the same name}
    public static Set<String> of(String... spellings) {
        return Arrays.stream(spellings)
                .flatMap(spelling -> keys(spelling).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String spelling) {
        String folded = Normalizer.normalize(spelling, Normalizer.Form.NFKC).strip();
        var words = words(folded);
        if (words.isEmpty()) {
            return Set.of();
        }
        var latin = words.stream().map(NameKey::letters).toList();
        if (latin.stream().allMatch(word -> ONLY_LATIN.matcher(word).matches())) {
            return Set.of(sorted(latin));
        }
        String compact = level(String.join("", words));
        var kana = words.stream().map(NameKey::level).toList();
        return kana.size() > 1
                        && kana.stream()
                                .allMatch(word -> ONLY_KANA.matcher(word).matches())
                ? Set.of(compact, sorted(kana.stream().map(NameKey::spelledOut).toList()))
                : Set.of(compact);
    }

    private static String sorted(List<String> words) {
        return words.stream().map(NameKey::oneWay).sorted().collect(Collectors.joining(" "));
    }

    private static String letters(String word) {
        String bare =
                MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        return JOINTS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String oneWay(String word) {
        String key = word;
        for (var rule : RULES) {
            key = rule.pattern().matcher(key).replaceAll(rule.instead());
        }
        return key;
    }

    /// {@return the word with one form a character, in katakana}
    private static String level(String word) {
        var key = new StringBuilder();
        int before = REPEAT;
        for (int point : word.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            int now = point == REPEAT ? before : KANJI.getOrDefault(katakana(point), katakana(point));
            key.appendCodePoint(now);
            before = now;
        }
        return key.toString();
    }

    private static int katakana(int point) {
        return switch (point) {
            case 'ヶ' -> 'ケ';
            case 'ヵ' -> 'カ';
            default -> point >= 'ぁ' && point <= 'ゖ' ? katakana(point + ('ァ' - 'ぁ')) : point;
        };
    }

    private static String spelledOut(String katakana) {
        var latin = new StringBuilder();
        for (int i = 0; i < katakana.length(); ) {
            int length = i + 1 < katakana.length() && KANA.containsKey(katakana.substring(i, i + 2)) ? 2 : 1;
            String sound = katakana.substring(i, i + length);
            latin.append(KANA.getOrDefault(sound, doubled(katakana, i)));
            i += length;
        }
        return latin.toString();
    }

    /// {@return for a small tsu the first letter of the next sound; for a long-vowel mark nothing}
    private static String doubled(String katakana, int at) {
        if (katakana.charAt(at) != 'ッ' || at + 1 == katakana.length()) {
            return "";
        }
        return KANA.getOrDefault(katakana.substring(at + 1, at + 2), "").replaceFirst("(?s)(?<=.).*", "");
    }

    private static Map<Integer, Integer> kanji() {
        var forms = new HashMap<Integer, Integer>();
        for (String group : lines("/people/name-variants.txt")) {
            int first = group.codePointAt(0);
            group.codePoints().forEach(form -> forms.put(form, first));
        }
        return Map.copyOf(forms);
    }

    private static Map<String, String> kana() {
        return lines("/people/kana.txt").stream()
                .map(NameKey::words)
                .collect(Collectors.toUnmodifiableMap(List::getFirst, List::getLast));
    }

    private static List<String> lines(String table) {
        try (var stream = NameKey.class.getResourceAsStream(table)) {
            return new String(requireNonNull(stream, table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> words(String text) {
        return SPACES.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }
}
