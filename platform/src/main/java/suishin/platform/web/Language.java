package suishin.platform.web;

import java.util.Arrays;
import java.util.Locale;

/// The languages of the product; Japanese comes first.
public enum Language {
    JA(Locale.JAPANESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /// {@return the locale for dates and numbers}
    public Locale locale() {
        return locale;
    }

    /// {@return the two letters used in addresses, file names and the `lang` attribute}
    public String code() {
        return locale.getLanguage();
    }

    /// {@return the one of our languages a browser likes best, by its header; Japanese if it likes none}
    static Language accepted(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> Arrays.stream(values())
                            .filter(one -> range.getRange().split("-", 2)[0].equals(one.code())))
                    .findFirst()
                    .orElse(JA);
        } catch (IllegalArgumentException _) {
            return JA;
        }
    }

    /// {@return the language of this code; Japanese for any other}
    public static Language of(String code) {
        return "en".equalsIgnoreCase(code) ? EN : JA;
    }
}
