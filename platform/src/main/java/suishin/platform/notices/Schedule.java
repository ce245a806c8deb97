package suishin.platform.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// When the experts of a call are reminded of what they owe (催促の予定).
///
/// @param declareBy  the last day to declare; empty: nobody is reminded of it by the clock
/// @param reviewBy   the last day to hand in reviews
/// @param daysBefore how many days before such a day, or before the last day to answer an invitation, a reminder goes
/// @param reminds    whether reminders go by the clock at all
/// @param revision   counts the changes, so that nobody overwrites what they have not seen; 0: never set
public record Schedule(
        Optional<LocalDate> declareBy,
        Optional<LocalDate> reviewBy,
        List<Integer> daysBefore,
        boolean reminds,
        int revision) {

    /// What holds for a call whose office has set nothing: a week and a day before, of invitations alone.
    public static final Schedule DEFAULT = new Schedule(Optional.empty(), Optional.empty(), List.of(7, 1), true, 0);

    public Schedule {
        daysBefore = daysBefore.stream()
                .distinct()
                .sorted((one, other) -> other - one)
                .toList();
    }
}
