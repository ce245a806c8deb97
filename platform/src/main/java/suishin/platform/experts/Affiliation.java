package suishin.platform.experts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Where an expert works or worked (所属), with its dates.
///
/// @param role  the expert's position there
/// @param until the last day; empty while it lasts
public record Affiliation(
        UUID id, UUID person, UUID organisation, String role, LocalDate since, Optional<LocalDate> until) {

    /// {@return whether it had begun by this day and lasted on it, or ended less than so many years before it}
    public boolean reaches(LocalDate day, int yearsBack) {
        return !since.isAfter(day) && (until.isEmpty() || !until.get().isBefore(day.minusYears(yearsBack)));
    }
}
