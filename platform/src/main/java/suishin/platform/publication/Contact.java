package suishin.platform.publication;

import java.time.LocalDate;

/// Where the coordinating organisation of a region is reached (連絡先): an office, never a private person (R19).
///
/// @param confirmedOn the day somebody last made sure that it is right (R18)
public record Contact(String department, String telephone, String mail, String web, LocalDate confirmedOn) {

    private static final int MONTHS = 12;

    /// {@return whether more than 12 months have passed since it was confirmed (R18)}
    public boolean isStale(LocalDate today) {
        return confirmedOn.plusMonths(MONTHS).isBefore(today);
    }
}
