package suishin.platform.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.messages.Mail;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;

/// What an invited expert sees where they answer, and what is left when they go.
class AnsweringTest {

    private static final Listing ALL = new Listing("", 1, Map.of());

    private final Invitations invitations = Product.bean(Invitations.class);
    private final Outbox outbox = Product.bean(Outbox.class);
    private final CallsFixtures.Round round = CallsFixtures.published();
    private final UUID call = round.call().id();
    private final String address = UUID.randomUUID() + "@example.jp";
    private final UUID expert = accepted(Product.bean(Experts.class)
                    .invite(round.office(), new Expert.Invitation("有識者", "Expert", address, Sector.ACADEMIA, "材料")))
            .person();

    /// Accepting is no dead end: it says what comes next and whom to ask.
    @Test
    void whoAcceptsReadsWhatComesNext() {
        String token = secret();
        var browser = Browser.anybody("ja");
        browser.get(page() + "?token=" + token);
        var answer = browser.post(page() + "/accept", Map.of("token", token));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("これからの流れ", "href=\"/sign-in\"", "/work/calls/" + call + "/declarations", "問い合わせ先", "mailto:");
    }

    /// Once accepted, the day until which one could answer is over and not shown; how to step down is.
    @Test
    void whoAcceptedReadsHowToStepDownAndNoDeadlineThatIsOver() {
        String token = secret();
        var browser = Browser.anybody("ja");
        assertThat(browser.get(page() + "?token=" + token).body())
                .contains("<dt>回答期限</dt>")
                .doesNotContain("続けられなくなったとき");
        browser.post(page() + "/accept", Map.of("token", token));
        Product.clock().advance(Duration.ofDays(8));
        assertThat(browser.get(page() + "?token=" + token).body())
                .contains("続けられなくなったとき", "mailto:")
                .doesNotContain("<dt>回答期限</dt>", page() + "/decline");
    }

    /// A link that was answered, or came too late, explains itself, names whom to ask, and offers only what can be
    /// done.
    @Test
    void aLinkThatIsOverExplainsItself() {
        String token = secret();
        var browser = Browser.anybody("ja");
        Product.clock().advance(Duration.ofDays(8));
        assertThat(browser.get(page() + "?token=" + token).body())
                .contains("を過ぎたため、承諾はできません", "mailto:", page() + "/decline")
                .doesNotContain(page() + "/accept");
        browser.post(page() + "/decline", Map.of("token", token, "reason", "多忙"));
        assertThat(browser.get(page() + "?token=" + token).body())
                .contains("辞退のご回答を受け取りました", "mailto:")
                .doesNotContain(page() + "/decline");
    }

    /// A link that opens nothing says why that may be; it names nobody.
    @Test
    void aLinkThatOpensNothingSaysWhatToDo() {
        var answer = Browser.anybody("ja").get(page() + "?token=nothing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("このリンクは使えません", "href=\"/sign-in\"").doesNotContain("mailto:");
    }

    /// A reason that is missing is asked for beside its field; the suggestion that was typed stays.
    @Test
    void aRefusedAnswerKeepsWhatWasTyped() {
        String token = secret();
        var browser = Browser.anybody("ja");
        browser.get(page() + "?token=" + token);
        var answer = browser.post(page() + "/decline", Map.of("token", token, "suggestion", "後任の先生"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("辞退の理由を", "value=\"後任の先生\"");
    }

    /// Whoever has signed in answers from their work, once the letter has left; nobody else's invitation is there.
    @Test
    void whoHasSignedInAnswersFromTheirWork() {
        var browser = Browser.of(expert, "ja");
        invite();
        assertThat(browser.get("/work").body()).doesNotContain("/work/invitations/");
        release();
        String mine = "/work/invitations/" + asked().id();
        assertThat(browser.get("/work").body()).contains(mine);
        var other = Browser.of(round.office().id(), "ja");
        assertThat(other.get("/work").body()).doesNotContain("/work/invitations/");
        assertThat(other.get(mine).statusCode()).isEqualTo(404);
        assertThat(other.post(mine + "/accept", Map.of()).statusCode()).isNotEqualTo(303);
        browser.get(mine);
        assertThat(browser.post(mine + "/accept", Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get(mine).body()).contains("これからの流れ");
        assertThat(browser.get("/work").body()).doesNotContain(mine);
        assertThat(Product.bean(Access.class).roles(new Actor.Person(expert), Scope.call(call)))
                .containsExactly(Role.COMMITTEE_MEMBER);
    }

    /// Whoever leaves a committee is written to no more: letters that wait for them in that call are dropped, those of
    /// other calls and of other people stay.
    @Test
    void whoLeavesACommitteeGetsNoLetterThatWaited() {
        accepted(invitations.accept(secret()));
        var texts = Map.of(
                expert,
                new OfficeLetter.Text("件名", "本文"),
                round.committee().getFirst().id(),
                new OfficeLetter.Text("件名", "本文"));
        Product.bean(suishin.platform.database.Database.class)
                .as(
                        round.office(),
                        () -> outbox.draft(
                                round.call(), OfficeLetter.Kind.REMINDER, texts, java.util.Optional.empty()));
        Product.bean(Access.class).end(round.office(), expert, Role.COMMITTEE_MEMBER, Scope.call(call));
        assertThat(accepted(outbox.page(round.office(), call, ALL)).stream()
                        .filter(OfficeLetter::isOpen)
                        .map(OfficeLetter::person))
                .containsExactly(round.committee().getFirst().id());
    }

    private String page() {
        return "/calls/" + call + "/invitation";
    }

    private void invite() {
        var until = LocalDate.ofInstant(Product.clock().instant(), round.call().zone())
                .plusDays(7);
        accepted(Product.bean(Inviting.class)
                .invite(round.office(), call, Inviting.Wanted.of(List.of(address), 5, until)));
    }

    private Invitation asked() {
        return accepted(invitations.page(round.office(), call, ALL)).getFirst();
    }

    private void release() {
        var letters = accepted(outbox.page(round.office(), call, ALL));
        accepted(outbox.release(round.office(), call, List.of(letters.getFirst().id())));
    }

    /// {@return the secret of the link, as it left; nobody waits for the mail}
    private String secret() {
        invite();
        release();
        return Product.bean(Mail.class)
                .to(new Actor.Person(expert), expert)
                .getFirst()
                .body()
                .replaceAll("(?s).*?token=([A-Za-z0-9_-]{43}).*", "$1");
    }
}
