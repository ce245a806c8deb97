package suishin.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import suishin.platform.invitations.Inviting;
import suishin.platform.invitations.OfficeLetter;
import suishin.platform.invitations.OfficeLetter.Kind;
import suishin.platform.invitations.Outbox;
import suishin.platform.kernel.Actor;
import suishin.platform.messages.Letter;
import suishin.platform.messages.Mail;
import suishin.platform.people.People;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;

class RemindingByTheClockTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Panel panel = ReviewFixtures.assigned(2);
    private final Actor.Person reader =
            panel.readers(panel.proposals().getFirst().proposal()).getFirst();
    private final Instant morning = Outbox.morning(tomorrowAtTen().plusDays(1), TOKYO);

    @Test
    void aReminderLiesInTheOutboxADayAndLeavesAtNineInTheZoneOfTheCall() {
        LettersFixture.schedule(panel, 3, List.of(1));
        LettersFixture.remind();
        assertThat(reminders()).isEmpty();
        Instant readable = Outbox.morning(today().plusDays(1), TOKYO);
        Product.clock().set(readable.minusNanos(1_000));
        LettersFixture.remind();
        assertThat(reminders()).isEmpty();
        Product.clock().set(readable);
        LettersFixture.remind();
        var goes = Outbox.morning(today().plusDays(1), TOKYO);
        assertThat(reminders()).singleElement().satisfies(letter -> {
            assertThat(letter.way().goesAt()).contains(goes);
            assertThat(letter.isOpen()).isTrue();
        });
        Product.clock().set(goes.minusNanos(1_000));
        LettersFixture.leave();
        assertThat(mail()).isEmpty();
        Product.clock().set(goes);
        LettersFixture.leave();
        assertThat(mail())
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains("が未提出です（期限："));
    }

    @Test
    void howeverOftenTheProductStartsAnewAReminderIsDraftedOnce() {
        LettersFixture.schedule(panel, 2, List.of(1));
        LettersFixture.remind();
        LettersFixture.remind();
        assertThat(reminders()).hasSize(1);
        Product.clock().set(morning);
        LettersFixture.leave();
        LettersFixture.remind();
        LettersFixture.leave();
        assertThat(reminders())
                .singleElement()
                .satisfies(letter -> assertThat(letter.mail()).isPresent());
    }

    @Test
    void whatIsHeldStaysUntilItIsLetGo() {
        LettersFixture.schedule(panel, 2, List.of(1));
        LettersFixture.remind();
        var letter = reminders().getFirst();
        hold(letter, true);
        Product.clock().set(morning);
        LettersFixture.leave();
        assertThat(mail()).isEmpty();
        hold(letter, false);
        LettersFixture.leave();
        assertThat(mail()).hasSize(1);
    }

    @Test
    void anOfficeThatSwitchedThemOffSendsNone() {
        var set = LettersFixture.schedule(panel, 2, List.of(1));
        accepted(Product.bean(Schedules.class)
                .set(
                        panel.office(),
                        panel.call(),
                        new Schedule(set.declareBy(), set.reviewBy(), set.daysBefore(), false, set.revision())));
        LettersFixture.remind();
        assertThat(reminders()).isEmpty();
    }

    @Test
    void whatTwoCallsAskOfOnePersonLeavesAsOneMail() {
        var other = CallsFixtures.published();
        ReviewFixtures.pool(panel, reader);
        invite(other, today().plusDays(2));
        LettersFixture.schedule(panel, 2, List.of(1));
        LettersFixture.remind();
        Product.clock().set(morning);
        LettersFixture.leave();
        LettersFixture.leave();
        assertThat(mail()).hasSize(2);
        assertThat(mail().getFirst()).satisfies(mail -> {
            assertThat(mail.subject()).startsWith("審査に関するお知らせ（2件）");
            assertThat(mail.body()).contains("【再送】審査委員ご就任のお願い", "/invitation?token=", "審査のご対応のお願い");
        });
    }

    @Test
    void aReminderThatWasMissedLeavesOnALaterMorningAndNeverAfterTheDay() {
        var due = LocalDate.of(2026, 12, 10);
        var point = new Point(Point.Owed.REVIEW, due, 7);
        assertThat(point.goesAt(at(2, 8, 59), TOKYO)).isEmpty();
        assertThat(point.goesAt(at(2, 9, 0), TOKYO)).contains(at(3, 9, 0));
        assertThat(point.goesAt(at(3, 9, 0), TOKYO)).contains(at(3, 9, 0));
        assertThat(point.goesAt(at(3, 9, 1), TOKYO)).contains(at(5, 9, 0));
        assertThat(point.goesAt(at(9, 8, 0), TOKYO)).contains(at(10, 9, 0));
        assertThat(point.goesAt(at(9, 9, 1), TOKYO)).isEmpty();
    }

    @Test
    void aReminderThatWasMissedGivesWayToOneThatLeavesNoLater() {
        var due = LocalDate.of(2026, 12, 10);
        var week = new Point(Point.Owed.REVIEW, due, 7);
        var day = new Point(Point.Owed.REVIEW, due, 1);
        assertThat(week.passedBy(day, at(3, 9, 0), TOKYO)).isFalse();
        assertThat(week.passedBy(day, at(7, 9, 0), TOKYO)).isFalse();
        assertThat(week.passedBy(day, at(7, 9, 1), TOKYO)).isTrue();
        assertThat(day.passedBy(week, at(7, 9, 1), TOKYO)).isFalse();
    }

    @Test
    void whoWasInvitedAfterTheTimeOfAReminderIsNotAskedTwiceInARow() {
        var other = CallsFixtures.published();
        ReviewFixtures.pool(panel, reader);
        invite(other, today().plusDays(5));
        LettersFixture.remind();
        assertThat(LettersFixture.letters(other.office(), other.call().id())).hasSize(1);
        Product.clock().set(Outbox.morning(today().plusDays(3), TOKYO));
        LettersFixture.remind();
        assertThat(LettersFixture.letters(other.office(), other.call().id())).hasSize(2);
    }

    private void invite(CallsFixtures.Round other, LocalDate answerBy) {
        String address =
                Product.bean(People.class).find(reader.id()).orElseThrow().address();
        accepted(Product.bean(Inviting.class)
                .invite(other.office(), other.call().id(), Inviting.Wanted.of(List.of(address), 5, answerBy)));
        var invitation =
                LettersFixture.letters(other.office(), other.call().id()).getFirst();
        accepted(Product.bean(Outbox.class).release(other.office(), other.call().id(), List.of(invitation.id())));
    }

    @Test
    void aScheduleThatCannotStandSaysEverythingToMendAndNobodyOverwritesWhatTheyHaveNotSeen() {
        var schedules = Product.bean(Schedules.class);
        var wrong =
                new Schedule(Optional.of(today().plusDays(5)), Optional.of(today().minusDays(1)), List.of(0), true, 0);
        assertThat(schedules
                        .set(panel.office(), panel.call(), wrong)
                        .<List<String>>fold(
                                _ -> List.of(),
                                no -> no.problems().stream()
                                        .map(problem -> problem.code())
                                        .toList()))
                .containsExactly("notices.days-before", "notices.past", "notices.review-first");
        LettersFixture.schedule(panel, 2, List.of(1));
        assertThat(schedules.set(panel.office(), panel.call(), Schedule.DEFAULT).<String>fold(_ -> "", no -> no.code()))
                .isEqualTo("notices.changed");
    }

    private static Instant at(int day, int hour, int minute) {
        return LocalDate.of(2026, 12, day).atTime(hour, minute).atZone(TOKYO).toInstant();
    }

    private void hold(OfficeLetter letter, boolean held) {
        accepted(Product.bean(Outbox.class).hold(panel.office(), panel.call(), letter.id(), held));
    }

    private List<OfficeLetter> reminders() {
        return LettersFixture.letters(panel.office(), panel.call()).stream()
                .filter(letter ->
                        letter.kind() == Kind.REMINDER && letter.person().equals(reader.id()))
                .toList();
    }

    private List<Letter> mail() {
        return Product.bean(Mail.class).to(reader, reader.id());
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Product.clock().instant(), TOKYO);
    }

    /// A moment from which the next morning is less than a day away.
    private static LocalDate tomorrowAtTen() {
        Product.clock()
                .set(today().plusDays(1)
                        .atTime(LocalTime.of(10, 0))
                        .atZone(TOKYO)
                        .toInstant());
        return today();
    }
}
