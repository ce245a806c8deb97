package suishin.platform.notices;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When to remind, as typed; what cannot be read becomes what the check refuses.
///
/// @param declareBy  a day as `2026-04-01`; blank: none
/// @param daysBefore numbers of days, with commas or spaces between
record ScheduleForm(
        @Nullable String declareBy,
        @Nullable String reviewBy,
        @Nullable String daysBefore,
        @Nullable Boolean reminds,
        @Nullable Integer revision) {

    Schedule typed() {
        return new Schedule(
                day(declareBy), day(reviewBy), days(), Boolean.TRUE.equals(reminds), revision == null ? 0 : revision);
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        String text = Objects.requireNonNullElse(typed, "").strip();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.of(LocalDate.EPOCH);
        }
    }

    private List<Integer> days() {
        return Arrays.stream(Objects.requireNonNullElse(daysBefore, "").split("[,、\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(ScheduleForm::number)
                .toList();
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
