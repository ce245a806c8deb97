package suishin.platform.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.web.Filled;

/// When to remind, as typed.
///
/// @param declareBy  a day, in any way people write one; blank: none
/// @param daysBefore numbers of days, with commas or spaces between
record ScheduleForm(
        @Nullable String declareBy,
        @Nullable String reviewBy,
        @Nullable String daysBefore,
        @Nullable Boolean reminds,
        @Nullable Integer revision) {

    /// What was understood, and what could not be read.
    record Understood(Schedule schedule, List<Problem> problems) {
        Understood {
            problems = List.copyOf(problems);
        }
    }

    static ScheduleForm of(Schedule schedule) {
        return new ScheduleForm(
                schedule.declareBy().map(LocalDate::toString).orElse(""),
                schedule.reviewBy().map(LocalDate::toString).orElse(""),
                String.join(
                        ", ",
                        schedule.daysBefore().stream().map(String::valueOf).toList()),
                schedule.reminds(),
                schedule.revision());
    }

    Filled filled() {
        var texts = new LinkedHashMap<>(Map.of(
                "declareBy", text(declareBy),
                "reviewBy", text(reviewBy),
                "daysBefore", text(daysBefore),
                "revision", String.valueOf(Objects.requireNonNullElse(revision, 0))));
        if (Boolean.TRUE.equals(reminds)) {
            texts.put("reminds", "true");
        }
        return Filled.of(texts);
    }

    Understood read() {
        var problems = new ArrayList<Problem>();
        var schedule = new Schedule(
                day("declareBy", text(declareBy), problems),
                day("reviewBy", text(reviewBy), problems),
                days(problems),
                Boolean.TRUE.equals(reminds),
                Objects.requireNonNullElse(revision, 0));
        return new Understood(schedule, problems);
    }

    private static Optional<LocalDate> day(String field, String text, List<Problem> problems) {
        var day = Typed.day(text);
        if (!text.isEmpty() && day.isEmpty()) {
            problems.add(Problem.at(field, "notices.day-unread", text));
        }
        return day;
    }

    private List<Integer> days(List<Problem> problems) {
        var days = new ArrayList<Integer>();
        Arrays.stream(text(daysBefore).split("[,，、､\\s\\u3000]+"))
                .filter(part -> !part.isEmpty())
                .forEach(part -> Typed.whole(part)
                        .ifPresentOrElse(
                                days::add, () -> problems.add(Problem.at("daysBefore", "notices.days-unread", part))));
        return days;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
