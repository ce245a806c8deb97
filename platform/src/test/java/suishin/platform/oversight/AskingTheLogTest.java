package suishin.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Program;

/// What of a question to the log cannot be answered is said, and never left out in silence.
class AskingTheLogTest {

    private final Actor.Person reader = CallsFixtures.office();
    private final Program program = Program.of(reader);

    /// Everything wrong is named at once, with the parameter and its value.
    @Test
    void everythingThatCannotBeReadIsNamedAtOnce() {
        var refused = program.get("/api/v1/log?before=xx&size=abc&from=tomorrow&act=nothing&kind=thing&person=me");
        assertThat(refused.statusCode()).isEqualTo(422);
        for (String field : List.of("before", "size", "from", "act", "kind", "person")) {
            assertThat(refused.body()).contains("\"field\":\"" + field + "\"");
        }
        assertThat(refused.body()).contains("（xx）", "（abc）", "（tomorrow）").doesNotContain("‹");
    }

    @Test
    void aSizeIsTakenAsItIsOrRefused() {
        assertThat(program.get("/api/v1/log?size=1").statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/log?size=1000").statusCode()).isEqualTo(200);
        for (String size : List.of("0", "1001", "-1", "1.5")) {
            assertThat(program.get("/api/v1/log?size=" + size).statusCode())
                    .as(size)
                    .isEqualTo(422);
        }
    }

    @Test
    void onePlaceIsAskedForNotTwo() {
        String place = "1-00000000-0000-0000-0000-000000000000";
        assertThat(program.get("/api/v1/log?before=" + place + "&after=" + place)
                        .body())
                .contains("oversight.place-twice");
        assertThat(program.get("/api/v1/log?before=" + place).statusCode()).isEqualTo(200);
    }

    /// The sixth word counts like the first.
    @Test
    void everyWordHasToBeFound() {
        var call = CallsFixtures.draft(reader);
        String words = call.id() + " call. " + call.id() + " CALL DRAFTED ";
        assertThat(asked(words + call.id()).body()).contains(call.id().toString());
        assertThat(asked(words + "nowhere").body()).contains("\"entries\":[]");
    }

    @Test
    void asManyWordsAreSearchedAsThePageSays() {
        assertThat(asked(String.join(" ", Collections.nCopies(20, "a"))).statusCode())
                .isEqualTo(200);
        var refused = asked(String.join(" ", Collections.nCopies(21, "a")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"field\":\"q\"", "21語", "20語");
        assertThat(asked("a".repeat(200)).statusCode()).isEqualTo(200);
        assertThat(asked("a".repeat(201)).body()).contains("\"field\":\"q\"", "201文字", "200文字");
    }

    /// The page says it beside the field and keeps every word.
    @Test
    void thePageKeepsWhatWasTypedAndSaysWhatIsWrongBesideIt() {
        String words = String.join(" ", Collections.nCopies(21, "語"));
        var refused = Browser.of(reader.id(), "ja")
                .get("/work/log?from=someday&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "value=\"" + words + "\"", "id=\"q-wrong\"", "aria-describedby=\"q-wrong q-help\"", "（someday）")
                .contains("id=\"from-wrong\"");
    }

    private java.net.http.HttpResponse<String> asked(String words) {
        return program.get("/api/v1/log?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
