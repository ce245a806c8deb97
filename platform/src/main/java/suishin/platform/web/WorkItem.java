package suishin.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One thing that waits for the visitor, or that they can go on with, on their home page.
///
/// @param title   already in the visitor's language
/// @param note    why it waits; may be empty
/// @param address where to go
/// @param due     until when it can be done, or should be; empty if at any time
public record WorkItem(String title, String note, String address, Optional<Due> due) {

    /// The nearest deadline first, so that what is overdue leads; then whatever has none, in the order it came.
    public static final Comparator<WorkItem> BY_DEADLINE =
            Comparator.comparing(item -> item.due().map(Due::last).orElse(Instant.MAX));

    /// Something that can be done at any time.
    public WorkItem(String title, String note, String address) {
        this(title, note, address, Optional.empty());
    }

    /// A deadline (期限).
    ///
    /// @param last the last instant on time
    /// @param zone the zone it is announced in
    public record Due(Instant last, ZoneId zone) {

        private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

        /// {@return the end of this day}
        public static Due endOf(LocalDate day, ZoneId zone) {
            return new Due(day.atTime(LAST_MINUTE).atZone(zone).toInstant(), zone);
        }

        /// {@return whether it has passed; the last instant itself is on time}
        public boolean isOver(Instant now) {
            return now.isAfter(last);
        }
    }

    /// Each module lists what waits for a visitor in it.
    @FunctionalInterface
    public interface Source {

        /// {@return what waits, most urgent first; empty if nothing}
        List<WorkItem> itemsFor(Visitor visitor);
    }
}
