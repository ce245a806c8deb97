package suishin.platform.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.programmes.Words;

class WindowOfACallTest {

    private static final Instant OPENS = Instant.parse("2014-02-14T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2014-03-31T08:00:00Z");

    /// R15
    @Test
    void theClosingInstantBelongsToTheWindowAndOneNanosecondLaterDoesNot() {
        var call = call(CallStage.PUBLISHED);
        assertThat(call.isOpenAt(OPENS.minusNanos(1))).isFalse();
        assertThat(call.isOpenAt(OPENS)).isTrue();
        assertThat(call.isOpenAt(CLOSES)).isTrue();
        assertThat(call.isOpenAt(CLOSES.plusNanos(1))).isFalse();
    }

    @Test
    void onlyAPublishedCallIsOpen() {
        for (CallStage stage : CallStage.values()) {
            assertThat(call(stage).isOpenAt(CLOSES)).isEqualTo(stage == CallStage.PUBLISHED);
        }
    }

    @Test
    void thePublicLearnsNothingOfWhatTheCommitteeDoes() {
        var after = CLOSES.plusNanos(1);
        assertThat(call(CallStage.PUBLISHED).status(after)).isEqualTo(Call.Status.CLOSED);
        assertThat(call(CallStage.UNDER_REVIEW).status(after)).isEqualTo(Call.Status.CLOSED);
        assertThat(call(CallStage.DELIBERATION).status(after)).isEqualTo(Call.Status.CLOSED);
        assertThat(call(CallStage.DECIDED).status(after)).isEqualTo(Call.Status.CLOSED);
        assertThat(call(CallStage.PUBLISHED).status(OPENS.minusNanos(1))).isEqualTo(Call.Status.UPCOMING);
    }

    @Test
    void aLocalDeadlineIsAnInstantOfItsZone() {
        var form = CallForm.of(call(CallStage.DRAFT).plan());
        assertThat(form.value("closesAt")).isEqualTo("2014-03-31T17:00");
        assertThat(form.read())
                .isEqualTo(new CallForm.Reading(call(CallStage.DRAFT).plan(), List.of()));
        var elsewhere = form.with(new CallForm(Map.of("zone", List.of("Europe/Paris"))));
        assertThat(elsewhere.read().plan().window().closesAt()).isEqualTo(Instant.parse("2014-03-31T15:00:00Z"));
    }

    @Test
    void everythingThatCannotBeReadIsNamedAtOnce() {
        var codes = new CallForm(Map.of(
                        "opensAt", List.of("soon"),
                        "closesAt", List.of("+999999999-01-01T00:00"),
                        "finalYear", List.of("someday")))
                .read().problems().stream().map(problem -> problem.code()).toList();
        assertThat(codes)
                .isEqualTo(List.of(
                        "call.zone-unreadable",
                        "call.opens-unreadable",
                        "call.closes-unreadable",
                        "call.definition-unreadable",
                        "call.start-unreadable",
                        "call.final-year-unreadable"));
    }

    private static Call call(CallStage stage) {
        var plan = new CallPlan(
                new CallPlan.Pin("p", 1),
                new Words("公募", "Call"),
                new CallPlan.Window(OPENS, CLOSES, ZoneId.of("Asia/Tokyo")),
                new CallPlan.Course(LocalDate.of(2014, 7, 1), 2020, "standard", List.of("MEXT")));
        return new Call(new UUID(0, 1), stage, 1, plan);
    }
}
