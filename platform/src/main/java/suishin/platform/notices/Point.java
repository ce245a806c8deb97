package suishin.platform.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import suishin.platform.invitations.Outbox;

/// One moment at which experts of a call are reminded.
record Point(Owed owed, LocalDate due, int daysBefore) {

    /// How long before it leaves a reminder lies in the outbox, so that somebody can read and hold it.
    static final Duration READABLE = Duration.ofDays(1);

    /// How long nobody is reminded of a review they were asked for, but by the last reminder before the day.
    static final Duration QUIET = Duration.ofDays(3);

    /// What is owed.
    enum Owed {
        ANSWER,
        DECLARATION,
        REVIEW
    }

    /// {@return when it leaves}
    Instant at(ZoneId zone) {
        return Outbox.morning(due.minusDays(daysBefore), zone);
    }

    /// {@return when a reminder drafted now leaves; empty if it is too early, or too late to remind}
    ///
    /// One that was missed because the product stood still leaves on a morning at least a day later, but not after
    /// the day itself.
    Optional<Instant> goesAt(Instant now, ZoneId zone) {
        var at = at(zone);
        if (now.isBefore(at.minus(READABLE))) {
            return Optional.empty();
        }
        var goes = now.isAfter(at) ? morningFrom(now.plus(READABLE), zone) : at;
        return goes.atZone(zone).toLocalDate().isAfter(due) ? Optional.empty() : Optional.of(goes);
    }

    /// {@return whether somebody who was asked then is reminded by this: not by a reminder whose time came before they
    /// were asked, and of the earlier ones, not within three days}
    ///
    /// @param goesAt when it leaves
    boolean reminds(Instant asked, Instant goesAt, Schedule schedule, ZoneId zone) {
        boolean last = schedule.daysBefore().stream().allMatch(days -> days >= daysBefore);
        return !asked.isAfter(at(zone)) && (last || !asked.isAfter(goesAt.minus(QUIET)));
    }

    private static Instant morningFrom(Instant earliest, ZoneId zone) {
        var day = earliest.atZone(zone).toLocalDate();
        var morning = Outbox.morning(day, zone);
        return morning.isBefore(earliest) ? Outbox.morning(day.plusDays(1), zone) : morning;
    }

    /// {@return whether this one was missed and a later one of the same day leaves no later than it still could}
    boolean passedBy(Point later, Instant now, ZoneId zone) {
        return later.daysBefore < daysBefore
                && goesAt(now, zone)
                        .filter(goes -> !later.at(zone).isAfter(goes))
                        .isPresent();
    }
}
