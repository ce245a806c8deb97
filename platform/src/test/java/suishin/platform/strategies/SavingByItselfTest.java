package suishin.platform.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.HomeZone;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;

/// What the page says beside a field that saves itself is true of what was typed.
class SavingByItselfTest {

    private static final CallsFixtures.Round ROUND = CallsFixtures.published();

    private final ProposalFixtures.Made made = ProposalFixtures.written(ROUND.call());
    private final String place = "/work/strategies/" + made.strategy();
    private final Browser secretary = Browser.of(made.place().secretary().id(), "ja");

    private Map<String, String> field(String path, String text) {
        int version = Optional.ofNullable(Product.bean(Strategies.class)
                        .entries(made.place().secretary(), made.strategy())
                        .get(path))
                .map(Entry::version)
                .orElse(0);
        return Map.of("value." + path, text, "version." + path, String.valueOf(version));
    }

    /// A text that is kept and cannot be read is said to be that, once; it is never called saved.
    @Test
    void whatIsKeptAndCannotBeReadIsSaidInOneMessage() {
        secretary.get(place);
        var kept = secretary.save(place + "/entries", field("target.1.baseline", "約50億円"));
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body())
                .containsOnlyOnce("目標1の基準値「約50億円」は数値として読み取れません。")
                .containsOnlyOnce("class=\"unsaved\"")
                .contains("入力した文字はそのまま残しましたが")
                .doesNotContain("class=\"saved\"");
        var read = secretary.save(place + "/entries", field("target.1.baseline", "１，２３４．５"));
        assertThat(read.body()).contains("class=\"saved\"").doesNotContain("class=\"unsaved\"");
        for (var wrong : Map.of(
                        "target.1.baselineOn", "目標1の基準時点「いつか」は日付として読み取れません。",
                        "target.1.year3", "目標1の3年目の中間目標「いつか」は数値として",
                        "target.1.final", "目標1の最終目標「いつか」は数値として",
                        "target.1.priceYear", "目標1の価格年「いつか」は、1900年から")
                .entrySet()) {
            assertThat(secretary
                            .save(place + "/entries", field(wrong.getKey(), "いつか"))
                            .body())
                    .contains(wrong.getValue())
                    .doesNotContain("class=\"saved\"");
        }
    }

    /// The same without a script: the page does not say "saved" above a field that cannot be read.
    @Test
    void aSectionWithATextThatCannotBeReadIsNotCalledSaved() {
        secretary.get(place);
        var kept = secretary.post(place + "/entries", field("target.1.final", "五千"));
        String next = kept.headers().firstValue("Location").orElseThrow();
        assertThat(secretary.get(next.replaceFirst("#.*", "")).body())
                .contains("数値や日付として読み取れない欄があります", "目標1の最終目標「五千」は数値として", "value=\"五千\"")
                .doesNotContain("保存しました。</p>");
        var read = secretary.post(place + "/entries", field("target.1.final", "5,000"));
        assertThat(read.headers().firstValue("Location").orElseThrow()).contains("done=saved");
    }

    /// Who wrote the field last, and when, comes with the answer.
    @Test
    void theLineOfTheHistoryIsTheNewOne() {
        secretary.get(place);
        Product.clock().advance(Duration.ofMinutes(61));
        var now = DateTimeFormatter.ofPattern("HH:mm")
                .format(Product.clock().instant().atZone(HomeZone.ZONE));
        assertThat(secretary
                        .save(place + "/entries", field("target.1.source", "国の統計"))
                        .body())
                .containsPattern("<p class=\"muted\" id=\"l-f-target-1-source\" hx-swap-oob=\"true\"><a href=\"" + place
                        + "/history[^>]*>[^<]*</a> [^<]*" + now);
        assertThat(secretary.get(place).body())
                .as("a field in which nothing was written yet has the place for it")
                .contains("id=\"l-f-target-3-source\"></p>");
    }

    /// Somebody who signed in again since the page was opened is signed in, and told what is true.
    @Test
    void aFieldFromBeforeOneSignedInAgainIsCalledThat() {
        secretary.get(place);
        var stale = secretary.saveWith("old", place + "/entries", field("target.1.source", "書きかけ"));
        assertThat(stale.statusCode()).isEqualTo(403);
        assertThat(stale.headers().firstValue("Suishin-Form")).contains("stale");
        assertThat(secretary.get(place).body())
                .contains("data-stale=\"このページは、いまのログインより前に開かれたため、まだ保存していません", "data-again=\"もう一度送る\"");
        var gone = Browser.anybody("ja").saveWith("old", place + "/entries", field("target.1.source", "書きかけ"));
        assertThat(gone.headers().firstValue("Suishin-Form"))
                .as("whoever has no session is signed out")
                .isEmpty();
        assertThat(gone.statusCode()).isIn(401, 403);
    }

    /// A number is kept with or without separators, and every page shows it with them.
    @Test
    void figuresAreInGroupsOfThreeOnEveryPage() {
        secretary.get(place);
        for (String typed : List.of("1234567.50", "１，２３４，５６７．５０")) {
            secretary.save(place + "/entries", field("target.1.final", typed));
            secretary.save(place + "/entries", field("target.1.baseline", "9876543"));
            secretary.save(place + "/entries", field("target.1.year5", "2345678"));
            for (String page : List.of("/document", "/gaps", "/history?path=target.1.final", "/targets/1/estimates")) {
                assertThat(secretary.get(place + page).body())
                        .as(page)
                        .contains("1,234,567.50")
                        .doesNotContain("1234567");
            }
            assertThat(secretary.get(place + "/gaps").body()).contains("9,876,543");
        }
    }
}
