package suishin.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;

/// What the office types into the forms of reminders and invitations.
class TypedDaysTest {

    private final CallsFixtures.Round round = CallsFixtures.published();
    private final UUID call = round.call().id();
    private final Browser browser = Browser.of(round.office().id(), "ja");
    private final LocalDate day =
            LocalDate.ofInstant(Product.clock().instant(), round.call().zone()).plusDays(30);

    /// A day is read as people write it, in whatever width.
    @Test
    void aDayInJapaneseFormIsKept() {
        browser.get(address("reminders"));
        var typed = Map.of(
                "revision", "0",
                "declareBy", "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()),
                "daysBefore", "７、１");
        assertThat(browser.post(address("reminders"), typed).statusCode()).isEqualTo(303);
        var kept = accepted(Product.bean(Schedules.class).of(round.office(), call));
        assertThat(kept.declareBy()).contains(day);
        assertThat(kept.daysBefore()).containsExactly(7, 1);
    }

    /// Whatever cannot be read is named once, with its value, beside its field; all else to mend comes with it, and
    /// what was typed stays.
    @Test
    void whatCannotBeReadIsNamedOnceBesideItsField() {
        browser.get(address("reminders"));
        var answer = browser.post(
                address("reminders"),
                Map.of("revision", "0", "declareBy", "らいげつ", "reviewBy", "2020-01-02", "daysBefore", "7, 三日"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).containsOnlyOnce("「らいげつ」は日付として読み取れません");
        assertThat(answer.body()).containsOnlyOnce("「2020-01-02」は過ぎた日です");
        assertThat(answer.body()).containsOnlyOnce("「三日」は日数として読み取れません");
        assertThat(answer.body()).contains("id=\"declareBy-wrong\"><p>「らいげつ」");
        assertThat(answer.body())
                .contains("入力欄の横に示した3か所")
                .containsPattern("name=\"declareBy\"[^>]* value=\"らいげつ\"")
                .containsPattern("name=\"reviewBy\"[^>]* value=\"2020-01-02\"")
                .contains("value=\"7, 三日\"");
    }

    /// The form of invitations does the same.
    @Test
    void anInvitationNamesWhatItCannotReadAndKeepsTheText() {
        browser.get(address("invitations"));
        var answer = browser.post(
                address("invitations"), Map.of("addresses", "someone@example.jp", "capacity", "八件", "answerBy", "4月末"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"capacity-wrong\"><p>「八件」は数として読み取れません");
        assertThat(answer.body()).contains("id=\"answerBy-wrong\"><p>「4月末」は日付として読み取れません");
        assertThat(answer.body())
                .doesNotContain("過ぎた日です")
                .contains("someone@example.jp</textarea>")
                .contains("value=\"八件\"")
                .containsPattern("name=\"answerBy\"[^>]* value=\"4月末\"");
    }

    private String address(String page) {
        return "/office/calls/" + call + "/" + page;
    }
}
