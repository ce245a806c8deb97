package suishin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;

/// What somebody wrote and the product could not take is shown back under the name of its field, and the page that
/// refuses begins at what is wrong.
class LostTextsTest {

    /// Also after a session ended: each text under the label of its field, numbered where several are called so.
    @Test
    void aTextThatWasNotTakenStandsUnderTheNameOfItsField() {
        var form = new LinkedHashMap<String, String>();
        form.put("reason", "通信の障害のため");
        form.put("comment.idea", "よく練られた案");
        form.put("comment.reach", "波及は限られる");
        form.put("unheard", "名のない欄");
        form.put("closesAt", "2027-04-28");
        String page = "/office/calls/" + UUID.randomUUID() + "/extend";
        var browser = Browser.anybody("ja");
        assertThat(browser.postWithoutToken(page, form).body())
                .containsPattern(shown("理由", "通信の障害のため"))
                .containsPattern(shown("コメント（1）", "よく練られた案"))
                .containsPattern(shown("コメント（2）", "波及は限られる"))
                .containsPattern(shown("入力されていた文章", "名のない欄"))
                .doesNotContain("2027-04-28", "‹");
        var english = Browser.anybody("en");
        assertThat(english.postWithoutToken(page, form).body()).containsPattern(shown("Reason", "通信の障害のため"));
    }

    private static String shown(String label, String text) {
        return "<label for=\"(text-\\d)\">" + Pattern.quote(label) + "</label>\\s*<textarea id=\"\\1\"[^>]*>\\s*" + text
                + "</textarea>";
    }

    /// A refused form is read from its errors on, with the keyboard and by a screen reader, also without a script.
    @Test
    void aRefusedFormBeginsAtWhatIsWrong() {
        var browser = Browser.of(CallsFixtures.office().id(), "ja");
        assertThat(browser.get("/office/calls/new").body()).doesNotContain("autofocus");
        assertThat(browser.post("/office/calls", Map.of()).body())
                .containsOnlyOnce("role=\"alert\" tabindex=\"-1\" autofocus");
    }
}
