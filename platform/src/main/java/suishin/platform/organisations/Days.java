package suishin.platform.organisations;

import java.time.LocalDate;
import java.util.Optional;
import suishin.platform.kernel.Decision;

/// A stretch of days, both ends included.
///
/// @param since the first day; empty: longer than is recorded
/// @param until the last day; empty: it lasts
public record Days(Optional<LocalDate> since, Optional<LocalDate> until) {

    /// All days there are.
    public static final Days ALWAYS = new Days(Optional.empty(), Optional.empty());

    public Days {
        if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
            throw new IllegalArgumentException("Days end (%s) before they begin (%s).".formatted(until, since));
        }
    }

    /// {@return the days from the first to the last}
    public static Days of(LocalDate first, LocalDate last) {
        return new Days(Optional.of(first), Optional.of(last));
    }

    /// {@return the days from the first to the last as somebody names them, if they do not end before they begin}
    static Decision<Days> between(Optional<LocalDate> since, Optional<LocalDate> until) {
        return since.isPresent() && until.filter(since.get()::isAfter).isPresent()
                ? Decision.refuse(new OrganisationRefusal.WrongDates())
                : Decision.accept(new Days(since, until));
    }

    /// {@return whether this day is one of them}
    public boolean hold(LocalDate day) {
        return since.filter(day::isBefore).isEmpty()
                && until.filter(day::isAfter).isEmpty();
    }
}
