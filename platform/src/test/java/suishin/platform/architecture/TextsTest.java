package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import suishin.platform.architecture.Sources.Source;

/// Every text a person sees stands in the messages files, in both languages; none is missing, none is left over.
class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    /// What is the same in every language.
    private static final Set<String> WORDS_OF_ALL_LANGUAGES =
            Set.of("English", "日本語", "CSV", "JSON", "PDF", "API", "SHA-256", "ID", "kB", "MB");

    /// Where Japanese may stand in Java: it is data, not speech.
    private static final Map<String, String> JAPANESE_DATA = Map.of(
            "/editions/MoneyUnit.java", "units as tables and targets write them",
            "/organisations/OrganisationName.java", "words for legal forms, which a search passes over",
            "/strategies/Completeness.java", "the sign of money",
            "/kernel/Typed.java", "days and years as people write them",
            "/kernel/TypedMoney.java", "amounts as people write them",
            "/regions/RegionLine.java", "the words of the data file the regions are read from",
            "/regions/RegionType.java", "the words of the data file the regions are read from",
            "/demo/", "the sample people and the sample round are one text in two languages side by side",
            "/people/Administrators.java", "the first administrator is called so until they say their name");

    private static final Map<String, String> JAPANESE = texts("_ja.properties");
    private static final Map<String, String> ENGLISH = texts("_en.properties");
    private static final Keys KEYS = Keys.collect();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(JAPANESE.keySet()).isEqualTo(ENGLISH.keySet());
    }

    @Test
    void bothLanguagesNameTheSameThings() {
        assertThat(placeholders(JAPANESE)).isEqualTo(placeholders(ENGLISH));
    }

    @Test
    void noKeyStandsInTwoPlaces() {
        var twice = new TreeSet<String>();
        for (String ending : List.of("_ja.properties", "_en.properties")) {
            var seen = new TreeSet<String>();
            House.files("platform/src/main/resources/messages", ending).stream()
                    .flatMap(file -> House.read(file).lines())
                    .filter(line -> line.matches("[a-z0-9.-]+=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .filter(key -> !seen.add(key))
                    .forEach(twice::add);
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyTextIsAPatternWithoutApostrophes() {
        for (var texts : List.of(JAPANESE, ENGLISH)) {
            texts.forEach((key, text) -> {
                assertThat(text).as(key).doesNotContain("'").isNotBlank();
                assertThat(new MessageFormat(text, Locale.ROOT)).as(key).isNotNull();
            });
        }
    }

    @Test
    void everyKeyTheCodeAsksForExists() {
        var missing = new TreeMap<>(KEYS.wanted());
        missing.keySet().removeAll(JAPANESE.keySet());
        assertThat(missing)
                .as("keys without a text, and where they are asked for")
                .isEmpty();
    }

    @Test
    void everyTextIsAskedFor() {
        assertThat(JAPANESE.keySet().stream().filter(key -> !KEYS.mayUse(key)))
                .as("texts nobody asks for")
                .isEmpty();
    }

    @Test
    void noTemplateSpeaksByItself() {
        var spoken = Template.ALL.stream()
                .flatMap(template -> template.words().stream()
                        .filter(word -> !WORDS_OF_ALL_LANGUAGES.contains(word))
                        .map(word -> House.place(template.file()) + ": " + word));
        assertThat(spoken).as("words in templates that belong into messages").isEmpty();
    }

    @Test
    void noClassSpeaksJapanese() {
        assertThat(Sources.PLATFORM.stream()
                        .filter(source -> JAPANESE_DATA.keySet().stream()
                                .noneMatch(place -> source.file().toString().contains(place)))
                        .flatMap(TextsTest::japanese))
                .as("Japanese in Java that belongs into messages")
                .isEmpty();
    }

    private static Stream<String> japanese(Source source) {
        var found = new ArrayList<String>();
        new TreePathScanner<@Nullable Void, List<String>>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree tree, List<String> found) {
                if (tree.getValue() instanceof String text && text.codePoints().anyMatch(TextsTest::isJapanese)) {
                    found.add(source.place(tree) + ": " + text);
                }
                return super.visitLiteral(tree, found);
            }
        }.scan(source.tree(), found);
        return found.stream();
    }

    private static boolean isJapanese(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    /// How many different things a text names: a title may be `{0}` in Japanese and `{1}` in English.
    private static Set<String> placeholders(Map<String, String> texts) {
        var all = new TreeSet<String>();
        texts.forEach((key, text) -> all.add(key
                + " names "
                + PLACEHOLDER
                        .matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .distinct()
                        .count()));
        return all;
    }

    private static Map<String, String> texts(String ending) {
        var all = new HashMap<String, String>();
        for (Path file : House.files("platform/src/main/resources/messages", ending)) {
            var properties = new Properties();
            try {
                properties.load(new StringReader(House.read(file)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            properties.forEach((key, text) -> all.put((String) key, (String) text));
        }
        return new TreeMap<>(all);
    }
}
