package suishin.platform.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import suishin.platform.testing.Browser;

/// A form of a page from before one signed in again is not taken, and nothing that was written in it is lost.
class StaleFormTest {

    @Test
    void theReasonIsToldAndWhatWasWrittenStandsThere() {
        var person = Browser.somebody("利用者").id();
        var answer = Browser.of(person, "ja").postWithoutToken("/account", Map.of("name", "書きかけの 文章"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ログインし直されたため", "書きかけの 文章").doesNotContain("あなたの役割では");
    }

    @Test
    void whoeverHasNoSessionIsAskedToSignIn() {
        var answer = Browser.anybody("ja").postWithoutToken("/account", Map.of("name", "書きかけの 文章"));
        assertThat(answer.body()).contains("ログインが必要です", "書きかけの 文章").doesNotContain("ログインし直されたため");
    }
}
