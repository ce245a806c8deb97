package suishin.platform.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.people.People;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;

/// The pages on which an office invites, reads letters and lets them go.
class OutboxPagesTest {

    private static final Listing ALL = new Listing("", 1, Map.of());

    private final Outbox outbox = Product.bean(Outbox.class);
    private final CallsFixtures.Round round = CallsFixtures.published();
    private final UUID call = round.call().id();
    private final String address = UUID.randomUUID() + "@example.jp";
    private final UUID expert = accepted(Product.bean(Experts.class)
                    .invite(round.office(), new Expert.Invitation("有識者", "Expert", address, Sector.ACADEMIA, "材料")))
            .person();
    private final Browser browser = Browser.of(round.office().id(), "ja");

    /// No letter is chosen to leave before somebody chooses it; all that wait can be chosen at once.
    @Test
    void nothingIsTickedBeforeSomebodyTicksIt() {
        invite();
        assertThat(browser.get(letters()).body()).contains("name=\"letter\"").doesNotContain(" checked");
        assertThat(browser.get(letters() + "?choose=all").body()).containsOnlyOnce(" checked");
    }

    /// To send nothing is no sending: it is refused with what to do.
    @Test
    void sendingNothingIsRefused() {
        invite();
        browser.get(letters());
        var answer = browser.post(letters() + "/release", Map.of());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("送信する通知が選ばれていません").contains("name=\"letter\"");
    }

    /// The page says how many letters were let go, and that none was where none could.
    @Test
    void itSaysHowManyLettersWereReleased() {
        invite();
        browser.get(letters());
        var chosen = Map.of("letter", letter().id().toString());
        var first = browser.post(letters() + "/release", chosen).headers().firstValue("Location");
        assertThat(browser.get(first.orElseThrow()).body()).contains("1件の通知を送信に回しました");
        var again = browser.post(letters() + "/release", chosen).headers().firstValue("Location");
        assertThat(browser.get(again.orElseThrow()).body()).contains("送信しませんでした");
    }

    /// A letter that has not left cannot be sent again, and is told so; nothing about its reader changes.
    @Test
    void aDraftIsNotSentAgain() {
        invite();
        String one = letters() + "/" + letter().id();
        assertThat(browser.get(one).body()).doesNotContain("/retry");
        var answer = browser.post(one + "/retry", Map.of("address", "other-" + address));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("まだ送信されていないため").doesNotContain("有効ではありません");
        assertThat(Product.bean(People.class).find(expert).orElseThrow().address())
                .isEqualTo(address);
    }

    /// What was written into a letter stays when it is refused, also because somebody else changed it meanwhile.
    @Test
    void aRefusedLetterKeepsWhatWasTyped() {
        invite();
        String one = letters() + "/" + letter().id();
        browser.get(one);

        var refused = browser.post(one + "/edit", Map.of("revision", "1", "subject", "改めた件名", "body", "リンクのない本文"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"改めた件名\"", "リンクのない本文</textarea>", "<a href=\"#body\">", "id=\"body-wrong\"")
                .doesNotContain("subject-wrong");
        var late = browser.post(one + "/edit", Map.of("revision", "9", "subject", "遅れた件名", "body", "遅れた本文[link]"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("value=\"遅れた件名\"", "遅れた本文[link]</textarea>");
    }

    /// Reminders say what came of it: how many are new, or that there is none to draft.
    @Test
    void remindingNobodySaysSo() {
        browser.get(letters());
        var answer = browser.post(letters() + "/remind", Map.of()).headers().firstValue("Location");
        assertThat(browser.get(answer.orElseThrow()).body())
                .contains("残っている事項のある方はいないため")
                .doesNotContain("保存しました");
    }

    /// Each line that is passed over says why and stays in the form, with the rest of what was typed.
    @Test
    void whoIsPassedOverStaysInTheForm() {
        browser.get(invitations());
        var typed = Map.of(
                "addresses", "nobody@example.jp\n" + address + "\n山田太郎", "capacity", "7", "answerBy", day().toString());
        var answer = browser.post(invitations(), typed);
        assertThat(answer.body())
                .contains("1件の依頼の通知を作りました")
                .contains("1行目（nobody@example.jp）：有識者名簿にありません")
                .contains("2行目（山田太郎）：メールアドレスではありません")
                .contains("nobody@example.jp\n山田太郎</textarea>")
                .contains("value=\"7\"");
    }

    /// Whoever chooses nobody is told so.
    @Test
    void invitingNobodyIsRefused() {
        browser.get(invitations());
        var answer =
                browser.post(invitations(), Map.of("addresses", " ", "capacity", "7", "answerBy", day().toString()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("依頼する方のメールアドレスを1行に1つ").contains("value=\"" + day() + "\"");
    }

    private void invite() {
        accepted(Product.bean(Inviting.class)
                .invite(round.office(), call, Inviting.Wanted.of(List.of(address), 5, day())));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(Product.clock().instant(), round.call().zone())
                .plusDays(7);
    }

    private OfficeLetter letter() {
        return accepted(outbox.page(round.office(), call, ALL)).getFirst();
    }

    private String letters() {
        return "/office/calls/" + call + "/letters";
    }

    private String invitations() {
        return "/office/calls/" + call + "/invitations";
    }
}
