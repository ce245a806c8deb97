package suishin.platform.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallPlan;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.TimeGoesBack;

/// Each kind of document has its own deadline, in the zone of its call.
@ExtendWith(TimeGoesBack.class)
class DeadlinesOfDocumentsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Deadlines deadlines = Product.bean(Deadlines.class);

    /// What people type has whole seconds.
    @BeforeEach
    void beginAtAWholeSecond() {
        Product.clock().toWholeSecond();
    }

    /// The form is due with the close, what may follow so many days later at the same time of the day.
    @Test
    void aKindThatMayFollowIsDueDaysLaterAtTheSameTimeOfTheDay() {
        var call = CallsFixtures.published().call();
        assertThat(deadlines.of(new Actor.Anybody(), call).stream().map(DocumentDue::key))
                .isEqualTo(List.of("form", "resolution", "accounts", "other"));
        assertThat(due(call, "form").due()).isEqualTo(call.closesAt());
        assertThat(due(call, "other").due()).isEqualTo(call.closesAt());
        assertThat(due(call, "accounts").due()).isEqualTo(call.closesAt().plus(Duration.ofDays(7)));
        assertThat(due(call, "accounts").takes(call.closesAt().plus(Duration.ofDays(7))))
                .isTrue();
        assertThat(due(call, "accounts")
                        .takes(call.closesAt().plus(Duration.ofDays(7)).plusNanos(1000)))
                .isFalse();
    }

    /// Days are counted on the calendar of the call's zone: the week in which Berlin leaves summer time is an hour
    /// longer.
    @Test
    void sevenDaysOverTheEndOfSummerTimeAreAnHourLonger() {
        var year = LocalDate.ofInstant(Product.clock().instant(), BERLIN).getYear() + 1;
        var sunday = LocalDate.of(year, 10, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        var closes = sunday.minusDays(3).atTime(17, 0).atZone(BERLIN);
        var call = CallsFixtures.published(plan -> in(plan, closes)).call();
        var due = due(call, "accounts").due();
        assertThat(due.atZone(BERLIN).toLocalDateTime())
                .isEqualTo(closes.toLocalDateTime().plusDays(7));
        assertThat(Duration.between(call.closesAt(), due)).isEqualTo(Duration.ofHours(7 * 24 + 1));
    }

    private static CallPlan in(CallPlan plan, ZonedDateTime closes) {
        var start = closes.toLocalDate().plusMonths(2);
        return new CallPlan(
                plan.pin(),
                plan.name(),
                new CallPlan.Window(plan.window().opensAt(), closes.toInstant(), closes.getZone()),
                new CallPlan.Course(
                        start,
                        start.getYear() + 10,
                        plan.course().line(),
                        plan.course().ministries()));
    }

    /// R15: set in the draft, fixed by publication, moved along with the close.
    @Test
    void theOfficeSetsADeadlineInTheDraftAndAnExtensionMovesIt() {
        var office = CallsFixtures.office();
        var call = CallsFixtures.draft(office);
        var early = call.closesAt().minus(Duration.ofDays(2));
        var typed =
                Map.of("resolution", early.atZone(call.zone()).toLocalDateTime().toString());
        accepted(deadlines.set(office, call.id(), typed));
        CallsFixtures.seat(office, call.id());
        var published = accepted(Product.bean(Calls.class).publish(office, call.id(), office.id()));
        assertThat(due(published, "resolution").due()).isEqualTo(early);
        assertThat(due(published, "resolution").mayFollow()).isFalse();
        assertThat(deadlines.set(office, call.id(), Map.of())).isEqualTo(Decision.refuse(new DeadlineRefusal.Fixed()));

        var moved = accepted(Product.bean(Calls.class)
                .extend(office, call.id(), call.closesAt().plus(Duration.ofHours(5)), "通信の障害のため"));
        assertThat(due(moved, "resolution").due()).isEqualTo(early.plus(Duration.ofHours(5)));
        assertThat(due(moved, "accounts").due())
                .isEqualTo(call.closesAt().plus(Duration.ofHours(5)).plus(Duration.ofDays(7)));
    }

    @Test
    void everythingWrongIsNamedAtOnceAndNothingIsSet() {
        var office = CallsFixtures.office();
        var call = CallsFixtures.draft(office);
        var typed = Map.of("form", "2026-05-01 17:00", "resolution", "いつか", "accounts", "1999-01-01 00:00");
        assertThat(deadlines.set(office, call.id(), typed))
                .isEqualTo(Decision.refuse(new DeadlineRefusal.Incomplete(List.of(
                        Problem.at("form", "deadlines.of-the-form"),
                        Problem.at("resolution", "deadlines.unread", "いつか"),
                        Problem.at("accounts", "deadlines.outside", call.projectStart())))));
        var page = Browser.of(office.id(), "ja");
        String address = "/office/calls/" + call.id() + "/documents";
        assertThat(page.get(address).statusCode()).isEqualTo(200);
        var answer = page.post(address, Map.of("resolution", "いつか", "accounts", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"いつか\"", "日時を読み取れません", "resolution-wrong");
        assertThat(page.get(address).body()).doesNotContain("いつか");
    }

    /// Nobody but the office of the programme sets one, and a draft is not there for others.
    @Test
    void anotherOfficeIsToldThatThereIsNone() {
        var call = CallsFixtures.draft(CallsFixtures.office());
        var other = CallsFixtures.holder(Role.PROGRAMME_OFFICE, Scope.programme("other"));
        assertThat(deadlines.set(other, call.id(), Map.of())).isEqualTo(Decision.refuse(new DeadlineRefusal.Denied()));
        assertThat(Program.of(other)
                        .put("/api/v1/calls/" + call.id() + "/documents", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Browser.anybody("ja")
                        .get("/api/v1/public/calls/" + call.id() + "/documents")
                        .statusCode())
                .isEqualTo(404);
    }

    /// The page shows what is due by when, the server's time and what is left, in both languages.
    @Test
    void thePublicPageShowsDeadlinesTheClockAndWhatIsLeft() {
        var call = CallsFixtures.published().call();
        assertThat(Browser.anybody("ja").get("/calls/" + call.id()).body())
                .contains("提出書類と期限", "総合調整機関の財務書類", "あと30日0時間", "role=\"timer\"")
                .doesNotContain("‹", "aria-live");
        assertThat(Browser.anybody("en").get("/calls/" + call.id()).body())
                .contains("Documents and deadlines", "30 days 0 hours left")
                .doesNotContain("‹");
        assertThat(Browser.anybody("ja").get("/api/v1/public/clock").body())
                .isEqualTo("{\"now\":\"" + Product.clock().instant() + "\"}");
    }

    private DocumentDue due(Call call, String kind) {
        return deadlines.of(new Actor.Anybody(), call).stream()
                .filter(one -> one.key().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
