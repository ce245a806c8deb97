package suishin.platform.collaborations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import suishin.platform.organisations.Days;

/// Joint work of people, of institutions, or of both (共同研究等).
///
/// @param days      when it was done; no last day: it lasts, or its end is not recorded
/// @param amountYen what it cost in all, in yen; empty: not recorded
/// @param source    where the office has it from (出典)
public record JointWork(
        UUID id,
        String title,
        Days days,
        OptionalLong amountYen,
        String source,
        Set<UUID> people,
        Set<UUID> organisations) {

    public JointWork {
        people = Set.copyOf(people);
        organisations = Set.copyOf(organisations);
    }

    /// {@return the same work under another id}
    JointWork as(UUID other) {
        return new JointWork(other, title, days, amountYen, source, people, organisations);
    }

    /// {@return how many take part}
    public int parties() {
        return people.size() + organisations.size();
    }

    /// {@return whether it is the same work, told a second time}
    public boolean same(JointWork other) {
        return title.equals(other.title)
                && days.equals(other.days)
                && people.equals(other.people)
                && organisations.equals(other.organisations);
    }

    /// {@return whether it had begun by this day and lasted on it, or ended less than so many years before it}
    public boolean reaches(LocalDate day, int yearsBack) {
        return days.since().filter(day::isBefore).isEmpty()
                && days.until().filter(day.minusYears(yearsBack)::isAfter).isEmpty();
    }

    /// {@return the last day; empty while it lasts, or if its end is not recorded}
    public Optional<LocalDate> until() {
        return days.until();
    }

    /// As it is typed, row by row or in a form.
    ///
    /// @param parties people by mail address, institutions by number or exact name
    public record Typed(String title, String since, String until, String amount, String source, List<String> parties) {

        public Typed {
            parties = List.copyOf(parties);
        }
    }
}
