package suishin.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suishin.platform.postgres.CannotStart;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// Every command speaks the language of whoever is at the console.
class LanguageOfCommandsTest {

    /// The locale says it, the stronger setting before the weaker; `C` says nothing.
    @ParameterizedTest
    @CsvSource({
        "'', '', ja_JP.UTF-8, JA",
        "C.UTF-8, '', ja_JP.UTF-8, JA",
        "en_GB.UTF-8, '', ja_JP.UTF-8, EN",
        "'', ja_JP.UTF-8, en_US.UTF-8, JA",
        "'', '', C.UTF-8, EN",
        "'', '', '', EN",
        "POSIX, C, ja, JA",
        "'', '', fr_FR.UTF-8, EN",
        "'', '', ca_ES.UTF-8, EN"
    })
    void theLocaleSaysIt(String all, String messages, String lang, Language language) {
        var set = Map.of("LC_ALL", all, "LC_MESSAGES", messages, "LANG", lang);
        Function<String, Optional<String>> environment =
                name -> Optional.ofNullable(set.get(name)).filter(value -> !value.isEmpty());
        assertThat(Commands.language(List.of("help"), environment)).isEqualTo(language);
        assertThat(Commands.language(List.of("verify-receipt", "x", "--lang", "ja"), environment))
                .isEqualTo(Language.JA);
        assertThat(Commands.language(List.of("--lang", "en", "help"), environment))
                .isEqualTo(Language.EN);
    }

    @Test
    void aLanguageThatIsNoneOfOursIsRefused() {
        for (var words : List.of(List.of("help", "--lang", "fr"), List.of("help", "--lang"))) {
            assertThatThrownBy(() -> Commands.language(words, _ -> Optional.empty()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("neither ja nor en");
        }
    }

    /// The help names every command in both languages, and how to choose one.
    @Test
    void theHelpIsTheSameInBothLanguages() {
        var texts = Texts.load();
        for (var language : Language.values()) {
            assertThat(texts.say(language, "command.help"))
                    .contains("demo", "serve", "check-programme", "assign", "impact", "verify-audit", "verify-receipt")
                    .contains("--lang ja", "\n                                        ");
        }
    }
}
