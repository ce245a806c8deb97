package suishin.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import suishin.platform.kernel.Bilingual;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every text of the product in both languages, from `messages/<module>_<language>.properties`.
public final class Texts {

    private final Map<Language, Map<String, String>> texts;

    private Texts(Map<Language, Map<String, String>> texts) {
        this.texts = texts;
    }

    /// {@return the texts found on the class path}
    public static Texts load() {
        var texts = new EnumMap<Language, Map<String, String>>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, load(language));
        }
        return new Texts(texts);
    }

    /// {@return the text under `key`, with its placeholders filled; a missing one shows as ‹key›}
    ///
    /// A detail said in both languages is put in as this language says it, a day as it writes days, and a
    /// problem as its message.
    public String say(Language language, String key, Object... details) {
        String pattern = texts.getOrDefault(language, Map.of()).get(key);
        if (pattern == null) {
            return "‹" + key + "›";
        }
        if (details.length == 0) {
            return pattern;
        }
        var said = Arrays.stream(details).map(detail -> named(language, detail)).toArray();
        return new MessageFormat(pattern, language.locale()).format(said);
    }

    /// {@return the same text for a program: where the one for people speaks of pages, there is another}
    public String tell(Language language, String key, Object... details) {
        String other = "program." + key;
        return say(language, has(other) ? other : key, details);
    }

    private Object named(Language language, Object detail) {
        return switch (detail) {
            case Bilingual both -> in(language, both);
            case LocalDate day -> day(language, day);
            case Problem part -> say(language, part);
            default -> detail;
        };
    }

    /// {@return a day as this language writes it}
    public String day(Language language, LocalDate day) {
        return DateTimeFormatter.ofPattern(say(language, "format.day"), language.locale())
                .format(day);
    }

    /// {@return an instant as date, time and zone, as the place of `zone` reads it}
    public String at(Language language, Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(say(language, "format.instant"), language.locale())
                .format(instant.atZone(zone));
    }

    /// {@return an instant to its last digit, with its zone, as this language writes it}
    public String exact(Language language, Instant instant, ZoneId zone) {
        return new DateTimeFormatterBuilder()
                .appendPattern(say(language, "format.day") + " HH:mm:ss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .appendPattern(say(language, "format.zone"))
                .toFormatter(language.locale())
                .format(instant.atZone(zone));
    }

    /// {@return it in this language; in Japanese if there is no English}
    public static String in(Language language, Bilingual both) {
        return language == Language.EN && !both.en().isBlank() ? both.en() : both.ja();
    }

    /// {@return whether both languages have this key}
    public boolean has(String key) {
        return texts.values().stream().allMatch(all -> all.containsKey(key));
    }

    /// {@return the message of one problem}
    public String say(Language language, Problem problem) {
        return say(language, "refusal." + problem.code(), problem.details().toArray());
    }

    /// {@return the messages of a refusal, one a problem}
    public List<String> say(Language language, Refusal refusal) {
        return refusal.problems().stream()
                .map(problem -> say(language, problem))
                .toList();
    }

    private static Map<String, String> load(Language language) {
        var all = new HashMap<String, String>();
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.code() + ".properties");
            for (var file : files) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> all.put((String) key, (String) text));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The texts cannot be read.", failure);
        }
        return Map.copyOf(all);
    }
}
