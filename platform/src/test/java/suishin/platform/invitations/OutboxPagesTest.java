package suishin.platform.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.database.Database;
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

    /// A letter is sent as it stands on the screen or not at all: what nobody saved stays, and nothing leaves.
    @Test
    void aTextThatWasNotSavedIsNeitherSentPastNorLost() {
        invite();
        var before = letter();
        browser.get(letters() + "/" + before.id());
        var typed = Map.of(
                "letter",
                before.id().toString(),
                "revision",
                "1",
                "subject",
                before.text().subject(),
                "body",
                before.text().body() + "\r\n書き足した一行");

        var refused = browser.post(letters() + "/release", typed);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("保存していない変更があります", "書き足した一行</textarea>", "id=\"body-wrong\"");
        assertThat(letter().stage()).isEqualTo(OfficeLetter.Stage.DRAFTED);
        var same = new HashMap<>(typed);
        same.put("body", before.text().body().replace("\n", "\r\n"));
        assertThat(browser.post(letters() + "/release", same).statusCode()).isEqualTo(303);
        assertThat(letter().isOpen()).isFalse();
    }

    /// "Enter" in the subject saves: the first button of the form is not the one that sends.
    @Test
    void theFirstButtonOfALetterSavesIt() {
        invite();
        String body = browser.get(letters() + "/" + letter().id()).body();
        assertThat(body.indexOf("保存する</button>")).isPositive().isLessThan(body.indexOf("この通知を送信する</button>"));
    }

    /// A letter somebody else changed is overwritten only by whoever was shown what they wrote.
    @Test
    void aLetterOfSomebodyElseIsNotOverwrittenUnseen() {
        invite();
        String edit = letters() + "/" + letter().id() + "/edit";
        browser.get(letters() + "/" + letter().id());
        assertThat(browser.post(edit, Map.of("revision", "1", "subject", "先の件名", "body", "先の本文[link]"))
                        .statusCode())
                .isEqualTo(303);
        browser.get(letters() + "/" + letter().id());
        var late = Map.of("revision", "1", "subject", "後の件名", "body", "後の本文[link]");

        var refused = browser.post(edit, late);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "先の本文[link]",
                        "後の本文[link]</textarea>",
                        "name=\"revision\" value=\"1\"",
                        "name=\"seen\" value=\"2\"");
        assertThat(browser.post(edit, late).statusCode()).isEqualTo(422);
        assertThat(letter().text().subject()).isEqualTo("先の件名");
        var seen = new HashMap<>(late);
        seen.put("seen", "2");
        assertThat(browser.post(edit, seen).statusCode()).isEqualTo(303);
        assertThat(letter().text().subject()).isEqualTo("後の件名");
    }

    /// Everything wrong with a letter is said at once: a subject that is too long, and a word nothing fills.
    @Test
    void aPlaceholderNothingFillsIsRefusedByItsName() {
        invite();
        String edit = letters() + "/" + letter().id() + "/edit";
        browser.get(letters() + "/" + letter().id());
        String longest = "題".repeat(200);

        var refused =
                browser.post(edit, Map.of("revision", "1", "subject", longest + "名", "body", "[foo]と[link]と[重要]"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("[foo]に入る内容はありません", "200文字以内", "value=\"" + longest + "名\"", "[foo]と[link]と[重要]</textarea>")
                .doesNotContain("[重要]に入る", "[link]に入る");
        assertThat(browser.post(edit, Map.of("revision", "1", "subject", longest, "body", "[link]と[重要]"))
                        .statusCode())
                .isEqualTo(303);
    }

    /// What was written into a letter is saved as it is held back or let go; what cannot stand is refused, and kept.
    @Test
    void holdingALetterKeepsWhatWasWritten() {
        var goes = Product.clock().instant().plus(Duration.ofDays(1));
        var texts = Map.of(expert, new OfficeLetter.Text("件名", "本文 [waiting]"));
        Product.bean(Database.class)
                .as(
                        round.office(),
                        () -> outbox.draft(round.call(), OfficeLetter.Kind.REMINDER, texts, Optional.of(goes)));
        String one = letters() + "/" + letter().id();
        assertThat(browser.get(one).body()).contains("formaction=\"" + one + "/hold\" name=\"held\" value=\"true\"");
        var typed =
                new HashMap<>(Map.of("revision", "1", "subject", "件名", "body", "書き足した本文 [waiting]", "held", "true"));
        assertThat(browser.post(one + "/hold", typed).statusCode()).isEqualTo(303);
        assertThat(letter().text().body()).isEqualTo("書き足した本文 [waiting]");
        assertThat(letter().way().held()).isTrue();

        typed.putAll(Map.of("revision", "2", "subject", "", "held", "false"));
        var refused = browser.post(one + "/hold", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"subject-wrong\"", "書き足した本文 [waiting]</textarea>");
        assertThat(letter().way().held()).isTrue();
        typed.put("subject", "件名");
        assertThat(browser.post(one + "/hold", typed).statusCode()).isEqualTo(303);
        assertThat(letter().way().held()).isFalse();
        assertThat(letter().revision()).as("what says the same is no change").isEqualTo(2);
    }

    /// One word for what has not left: it is before its sending, and not in the queue.
    @Test
    void aDraftIsCalledSo() {
        invite();
        assertThat(browser.get(letters()).body())
                .contains("下書き（送信前）", "送信前の1件をすべて選ぶ")
                .doesNotContain("送信待ちの");
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
