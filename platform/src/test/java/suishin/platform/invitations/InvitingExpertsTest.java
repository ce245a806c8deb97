package suishin.platform.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.calls.Calls;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;

class InvitingExpertsTest {

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
        assertThat(accepted(invitations.of(round.office(), call)).getFirst().answer())
                .isEqualTo(new Invitation.Answer("多忙", "後任"));
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
            assertThat(outbox.of(other, call).<String>fold(_ -> "", no -> no.code()))
                    .isEqualTo("call.denied");
            assertThat(outbox.release(other, call, List.of(letters().getFirst().id()))
                            .<String>fold(_ -> "", no -> no.code()))
                    .isEqualTo("call.denied");
        }
    }

    private Invitations.Sent invite(String... addresses) {
        var until = LocalDate.ofInstant(Product.clock().instant(), round.call().zone())
                .plusDays(7);
        return accepted(invitations.invite(round.office(), call, List.of(addresses), 5, until));
    }

    private List<OfficeLetter> letters() {
        return accepted(outbox.of(round.office(), call));
    }

    /// {@return the secret of the link, as it reached the expert over SMTP}
    private String release() {
        accepted(outbox.release(
                round.office(), call, List.of(letters().getFirst().id())));
        for (int i = 0; i < 100; i++) {
            Optional<String> mail = Product.mailTo(address);
            if (mail.isPresent()) {
                return mail.get().replaceAll("(?s).*?token=([A-Za-z0-9_-]{43}).*", "$1");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError("No mail came.");
    }

    private java.util.Set<Role> roles() {
        return Product.bean(Access.class).roles(new Actor.Person(expert), Scope.call(call));
    }
}
