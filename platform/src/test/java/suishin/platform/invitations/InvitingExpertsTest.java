package suishin.platform.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.calls.Calls;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.messages.MailFixture;
import suishin.platform.people.People;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.RoughPost.Mood;
import suishin.platform.testing.Rows;

class InvitingExpertsTest {

    private static final Listing ALL = new Listing("", 1, Map.of());

    private final Inviting inviting = Product.bean(Inviting.class);
    private final Invitations invitations = Product.bean(Invitations.class);
    private final Outbox outbox = Product.bean(Outbox.class);
    private final CallsFixtures.Round round = CallsFixtures.published();
    private final UUID call = round.call().id();
    private final String address = UUID.randomUUID() + "@example.jp";
    private final UUID expert = accepted(Product.bean(Experts.class)
                    .invite(round.office(), new Expert.Invitation("有識者", "Expert", address, Sector.ACADEMIA, "材料")))
            .person();

    @Test
    void nothingLeavesBeforeItIsReleasedAndADoubleReleaseSendsOnce() {
        invite(address);
        var letter = letters().getFirst();
        assertThat(letter.mail()).isEmpty();
        assertThat(accepted(outbox.release(round.office(), call, List.of(letter.id(), letter.id()))))
                .isEqualTo(1);
        assertThat(accepted(outbox.release(round.office(), call, List.of(letter.id()))))
                .isZero();
    }

    @Test
    void whoAcceptsByTheLinkGetsTheSeatAndTheRoleAndTheLinkAnswersOnce() {
        invite(address);
        assertThat(roles()).isEmpty();
        String secret = release();
        accepted(invitations.accept(secret));
        assertThat(roles()).containsExactly(Role.COMMITTEE_MEMBER);
        assertThat(Product.bean(Calls.class).committee(call))
                .anyMatch(member -> member.person().equals(expert));
        assertThat(invitations.decline(secret, new Invitation.Answer("多忙", "")).<String>fold(_ -> "", no -> no.code()))
                .isEqualTo("invitations.over.accepted");
    }

    @Test
    void whoDeclinesSaysWhyAndGetsNoRole() {
        invite(address);
        String secret = release();
        assertThat(invitations.decline(secret, new Invitation.Answer("", "")).<String>fold(_ -> "", no -> no.code()))
                .isEqualTo("invitations.incomplete");
        accepted(invitations.decline(secret, new Invitation.Answer("多忙", "後任")));
        assertThat(roles()).isEmpty();
        assertThat(asked().getFirst().answer()).isEqualTo(new Invitation.Answer("多忙", "後任"));
    }

    @Test
    void afterTheLastDayNobodyAccepts() {
        invite(address);
        String secret = release();
        Product.clock().advance(Duration.ofDays(8));
        assertThat(invitations.accept(secret).<String>fold(_ -> "", no -> no.code()))
                .isEqualTo("invitations.too-late");
        assertThat(roles()).isEmpty();
    }

    @Test
    void everyLineThatIsPassedOverSaysWhy() {
        invite(address);
        String member = round.committee().getFirst().address();
        var known = round.committee().get(1);
        accepted(Product.bean(Experts.class)
                .invite(round.office(), new Expert.Invitation("委員", "", known.address(), Sector.ACADEMIA, "")));
        var sent = invite(address, member, known.address());
        assertThat(sent.invited()).isEmpty();
        assertThat(sent.problems().stream().map(Problem::code))
                .containsExactly("invitations.invited-before", "invitations.not-in-pool", "invitations.appointed");
    }

    @Test
    void aWithdrawnInvitationIsNotSent() {
        var made = invite(address).invited().getFirst();
        UUID letter = letters().getFirst().id();
        accepted(invitations.withdraw(round.office(), call, made.id()));
        assertThat(accepted(outbox.release(round.office(), call, List.of(letter))))
                .isZero();
    }

    @Test
    void nobodyButTheOfficeReadsOrReleasesLetters() {
        invite(address);
        for (var other :
                List.of(new Actor.Person(expert), CallsFixtures.holder(Role.COMMITTEE_MEMBER, Scope.call(call)))) {
            assertThat(outbox.page(other, call, ALL).<String>fold(_ -> "", no -> no.code()))
                    .isEqualTo("call.denied");
            assertThat(outbox.release(other, call, List.of(letters().getFirst().id()))
                            .<String>fold(_ -> "", no -> no.code()))
                    .isEqualTo("call.denied");
        }
    }

    @Test
    void twoWhoReleaseAtOnceSendOneLetter() {
        invite(address);
        UUID letter = letters().getFirst().id();
        int left = IntStream.range(0, 4)
                .parallel()
                .map(_ -> accepted(outbox.release(round.office(), call, List.of(letter))))
                .sum();
        assertThat(left).isEqualTo(1);
        assertThat(Rows.asOwner(
                        "SELECT id FROM messages.letter WHERE body LIKE '%%invitation?token=%%' AND person_id = '%s'"
                                .formatted(expert)))
                .hasSize(1);
    }

    @Test
    void whoAcceptsWhileTheOfficeWithdrawsIsSeatedOrWithdrawnAndNeverBoth() {
        var made = invite(address).invited().getFirst();
        String secret = release();
        var done = Stream.<Supplier<Decision<Invitation>>>of(
                        () -> invitations.accept(secret), () -> invitations.withdraw(round.office(), call, made.id()))
                .parallel()
                .map(act -> act.get().<Boolean>fold(_ -> true, _ -> false))
                .toList();
        assertThat(done).containsOnlyOnce(true);
        var stage = asked().getFirst().stage();
        assertThat(stage).isNotEqualTo(InvitationStage.INVITED);
        assertThat(roles().isEmpty()).isEqualTo(stage == InvitationStage.WITHDRAWN);
    }

    @Test
    void aLetterIsMendedByWhoeverSawItAndKeepsItsLink() {
        invite(address);
        var letter = letters().getFirst();
        assertThat(edit(letter, 1, "件名", "本文")).isEqualTo("invitations.incomplete");
        assertThat(edit(letter, 1, "件\r\n名", "本文 [link]")).isEqualTo("invitations.incomplete");
        assertThat(edit(letter, 1, "件名", "本文 [link]")).isEmpty();
        assertThat(edit(letter, 1, "件名", "古い [link]")).isEqualTo("invitations.changed");
        assertThat(letters().getFirst().text()).isEqualTo(new OfficeLetter.Text("件名", "本文 [link]"));
        release();
        assertThat(edit(letters().getFirst(), 2, "件名", "後から [link]")).isEqualTo("invitations.changed");
    }

    @Test
    void aLetterThatCannotReachAnExpertIsShownWithItsReasonAndSentToTheMendedAddress() {
        String mended = "mended-" + address;
        Product.post().be(Mood.REFUSES, address);
        invite(address);
        var letter = letters().getFirst();
        accepted(outbox.release(round.office(), call, List.of(letter.id())));
        MailFixture.sendUntil(() -> page().contains("宛先が見つかりません"));
        assertThat(page()).contains("no such mailbox").contains("value=\"" + address + "\"");
        var browser = Browser.of(round.office().id(), "ja");
        browser.get("/office/calls/%s/letters/%s".formatted(call, letter.id()));
        assertThat(browser.post(
                                "/office/calls/%s/letters/%s/retry".formatted(call, letter.id()),
                                Map.of("address", mended))
                        .statusCode())
                .isEqualTo(303);
        MailFixture.sendUntil(() -> Product.mailTo(mended).isPresent());
        assertThat(Product.bean(People.class).find(expert).orElseThrow().address())
                .isEqualTo(mended);
    }

    @Test
    void theAddressOfSomebodyWhoHasSignedInOrHoldsAnotherRoleIsTheirsAlone() {
        Product.post().be(Mood.REFUSES, address);
        invite(address);
        var letter = letters().getFirst();
        accepted(outbox.release(round.office(), call, List.of(letter.id())));
        Browser.of(expert, "ja");
        assertThat(outbox.retry(round.office(), call, letter.id(), "other-" + address)
                        .<String>fold(_ -> "", no -> no.code()))
                .isEqualTo("people.signed-in-before");
        var elsewhere = CallsFixtures.holder(Role.AUDITOR, Scope.programme("another"));
        String theirs =
                Product.bean(People.class).find(elsewhere.id()).orElseThrow().address();
        Product.post().be(Mood.REFUSES, theirs);
        accepted(Product.bean(Experts.class)
                .invite(round.office(), new Expert.Invitation("有識者", "", theirs, Sector.ACADEMIA, "")));
        invite(theirs);
        assertThat(outbox.retry(round.office(), call, letters().getFirst().id(), "other-" + theirs)
                        .<String>fold(_ -> "", no -> no.code()))
                .isEqualTo("people.signed-in-before");
    }

    private String page() {
        return Browser.of(round.office().id(), "ja")
                .get("/office/calls/%s/letters/%s"
                        .formatted(call, letters().getFirst().id()))
                .body();
    }

    private String edit(OfficeLetter letter, int revision, String subject, String body) {
        return outbox.edit(round.office(), call, letter.id(), revision, new OfficeLetter.Text(subject, body))
                .fold(_ -> "", no -> no.code());
    }

    private Inviting.Sent invite(String... addresses) {
        var until = LocalDate.ofInstant(Product.clock().instant(), round.call().zone())
                .plusDays(7);
        return accepted(inviting.invite(round.office(), call, Inviting.Wanted.of(List.of(addresses), 5, until)));
    }

    private List<OfficeLetter> letters() {
        return accepted(outbox.page(round.office(), call, ALL));
    }

    private List<Invitation> asked() {
        return accepted(invitations.page(round.office(), call, ALL));
    }

    /// {@return the secret of the link, as it reached the expert over SMTP}
    private String release() {
        accepted(outbox.release(
                round.office(), call, List.of(letters().getFirst().id())));
        MailFixture.sendUntil(() -> Product.mailTo(address).isPresent());
        return Product.mailTo(address).orElseThrow().replaceAll("(?s).*?token=([A-Za-z0-9_-]{43}).*", "$1");
    }

    private java.util.Set<Role> roles() {
        return Product.bean(Access.class).roles(new Actor.Person(expert), Scope.call(call));
    }
}
