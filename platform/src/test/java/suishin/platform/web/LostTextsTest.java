package suishin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
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

    /// The fields of a strategy are called as its pages call them, also after the session has ended.
    @Test
    void theTextsOfAStrategyStandUnderTheNamesOfItsFields() {
        var form = new LinkedHashMap<String, String>();
        form.put("value.target.2.baseline", "約 五十");
        form.put("value.target.2.year3", "約 六十");
        form.put("value.target.2.final", "約 七十");
        form.put("value.role." + UUID.randomUUID(), "調整を 担う");
        form.put("value.action.3.name", "試作の 場");
        form.put("value.nothing.known", "名のない 欄");
        String page = "/work/strategies/" + UUID.randomUUID() + "/entries";
        var over = Browser.anybody("ja").postWithoutToken(page, form).body();
        var stale = Browser.of(CallsFixtures.office().id(), "ja")
                .postWithoutToken(page, form)
                .body();
        for (String answer : List.of(over, stale)) {
            assertThat(answer)
                    .containsPattern(shown("目標 2：基準値", "約 五十"))
                    .containsPattern(shown("目標 2：事業開始から3年目", "約 六十"))
                    .containsPattern(shown("目標 2：最終年度", "約 七十"))
                    .containsPattern(shown("構成員の役割", "調整を 担う"))
                    .containsPattern(shown("取組 3：取組の名称", "試作の 場"))
                    .containsPattern(shown("記入した内容", "名のない 欄"))
                    .doesNotContain("value.", "‹");
        }
        assertThat(Browser.anybody("en").postWithoutToken(page, form).body())
                .containsPattern(shown("Target 2: Baseline", "約 五十"));
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
