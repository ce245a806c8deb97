package suishin.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import suishin.platform.invitations.OfficeLetter;
import suishin.platform.invitations.OfficeLetter.Kind;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ReviewFixtures;

/// Nobody is reminded of what they have just been asked for.
class RemindingInTimeTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void whoWasAskedMinutesAgoIsNotRemindedByAReminderWhoseTimeHasPassed() {
        var panel = ReviewFixtures.assigned(2);
        var due = LettersFixture.schedule(panel, 6, List.of(7, 1)).reviewBy().orElseThrow();
        Product.clock().set(Product.clock().instant().plus(Duration.ofMinutes(2)));
        LettersFixture.remind();
        assertThat(LettersFixture.letters(panel.office(), panel.call()))
                .extracting(OfficeLetter::kind)
                .doesNotContain(Kind.REMINDER);
        Product.clock().set(new Point(Point.Owed.REVIEW, due, 1).at(TOKYO).minus(Duration.ofHours(1)));
        LettersFixture.remind();
        assertThat(LettersFixture.letters(panel.office(), panel.call()))
                .extracting(OfficeLetter::kind)
                .as("the last reminder before the day")
                .contains(Kind.REMINDER);
    }

    /// Three days to the moment; the last reminder only has to be later than the asking.
    @Test
    void aReminderComesThreeDaysAfterTheAskingOrIsTheLastOne() {
        var due = LocalDate.of(2026, 12, 10);
        var schedule = new Schedule(Optional.empty(), Optional.of(due), List.of(7, 1), true, 1);
        var week = new Point(Point.Owed.REVIEW, due, 7);
        var at = week.at(TOKYO);
        assertThat(week.reminds(at.minus(Duration.ofDays(3)), at, schedule, TOKYO))
                .isTrue();
        assertThat(week.reminds(at.minus(Duration.ofDays(3)).plusNanos(1), at, schedule, TOKYO))
                .isFalse();
        assertThat(week.reminds(at.plusNanos(1), at.plus(Duration.ofDays(5)), schedule, TOKYO))
                .as("missed before they were asked")
                .isFalse();
        var day = new Point(Point.Owed.REVIEW, due, 1);
        Instant eve = day.at(TOKYO);
        assertThat(day.reminds(eve, eve, schedule, TOKYO)).isTrue();
        assertThat(day.reminds(eve.plusNanos(1), eve, schedule, TOKYO)).isFalse();
    }

    /// What a program leaves out does not empty what the office had set.
    @Test
    void aProgramThatLeavesOutTheRevisionChangesNothing() {
        var panel = ReviewFixtures.assigned(1);
        var set = LettersFixture.schedule(panel, 9, List.of(4));
        String address = "/api/v1/calls/" + panel.call() + "/reminders";
        var program = Program.of(panel.office());
        var answer = program.put(address, "{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("daysBefore", "reminds", "revision");
        assertThat(program.put(address, "{\"daysBefore\": [\"3\"], \"reminds\": true}")
                        .body())
                .contains("revision");
        assertThat(accepted(Product.bean(Schedules.class).of(panel.office(), panel.call())))
                .isEqualTo(set);

        var never = ReviewFixtures.assigned(1);
        Program.of(never.office()).put("/api/v1/calls/" + never.call() + "/reminders", "{}");
        assertThat(accepted(Product.bean(Schedules.class).of(never.office(), never.call())))
                .isEqualTo(Schedule.DEFAULT);
        assertThat(program.put(
                                address,
                                "{\"daysBefore\": [\"3\"], \"reminds\": true, \"revision\": " + set.revision() + "}")
                        .statusCode())
                .isEqualTo(200);
    }
}
