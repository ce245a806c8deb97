package suishin.platform.web;

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

    /// {@return the language of this code; Japanese for any other}
    public static Language of(String code) {
        return "en".equalsIgnoreCase(code) ? EN : JA;
    }
}
