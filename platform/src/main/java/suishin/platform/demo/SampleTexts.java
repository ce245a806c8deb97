package suishin.platform.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import suishin.platform.programmes.Words;

/// The texts of a sample round, from `samples/<name>.properties`.
final class SampleTexts {

    private final Properties texts = new Properties();

    SampleTexts() {
        this("round");
    }

    SampleTexts(String name) {
        String file = "/samples/" + name + ".properties";
        try (var stream = Objects.requireNonNull(getClass().getResourceAsStream(file), file);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException("The sample texts cannot be read.", failure);
        }
    }

    /// {@return the text under a key}
    String get(String key, Object... details) {
        String text = Objects.requireNonNull(texts.getProperty(key), key);
        return details.length == 0 ? text : MessageFormat.format(text, details);
    }

    /// {@return the text under a key in both languages}
    Words words(String key, Object... details) {
        return new Words(get(key + ".ja", details), get(key + ".en", details));
    }

    /// {@return what stands under keys with this beginning, by the rest of the key}
    Map<String, String> under(String beginning) {
        var found = new TreeMap<String, String>();
        for (String key : texts.stringPropertyNames()) {
            if (key.startsWith(beginning)) {
                found.put(key.substring(beginning.length()), texts.getProperty(key));
            }
        }
        return found;
    }
}
