package suishin.platform.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Problem;
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
                        "call.start-missing",
                        "call.final-year-unreadable"));
    }

    /// What was typed and cannot be read is called so, with the text; only what is empty is missing.
    @Test
    void whatCannotBeReadIsNoMissingField() {
        var typed = Map.of(
                "opensAt", List.of("来年の春"),
                "closesAt", List.of(" "),
                "projectStart", List.of("平成99年1月1日"),
                "finalYear", List.of("平成40年度"));
        assertThat(new CallForm(typed).read().problems())
                .contains(
                        Problem.at("opensAt", "call.opens-unreadable", "来年の春"),
                        Problem.at("closesAt", "call.closes-missing"),
                        Problem.at("projectStart", "call.start-unreadable", "平成99年1月1日"),
                        Problem.at("finalYear", "call.final-year-unreadable", "平成40年度"));
    }

    /// A year of an era, in any width, is the year it names.
    @Test
    void theFinalYearMayBeTypedAsAYearOfAnEra() {
        for (String typed : List.of("２０２０", "2020年度", "令和2年度", "Ｒ２")) {
            var form =
                    CallForm.of(call(CallStage.DRAFT).plan()).with(new CallForm(Map.of("finalYear", List.of(typed))));
            assertThat(form.read().plan().course().finalYear()).as(typed).isEqualTo(2020);
            assertThat(form.differing(CallForm.of(call(CallStage.DRAFT).plan())))
                    .as(typed)
                    .isEmpty();
        }
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
