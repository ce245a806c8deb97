package suishin.platform.councils;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.programmes.Sector;
import suishin.platform.programmes.Words;

/// An institution's membership in a council (構成員).
///
/// @param sector       the side it stands for in this council: 産, 学, 官 or 金
/// @param proposer     whether it is one of the proposing institutions (提案機関)
/// @param coordinating whether it is the coordinating organisation (総合調整機関)
/// @param until        its last day; empty while it is a member
public record Member(
        UUID id,
        UUID organisation,
        String organisationName,
        String organisationNameEn,
        Sector sector,
        boolean proposer,
        boolean coordinating,
        LocalDate since,
        Optional<LocalDate> until) {

    /// {@return whether the institution is a member on this day; the first and the last day count}
    public boolean on(LocalDate day) {
        return !day.isBefore(since) && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// {@return the institution's name in both languages}
    public Words words() {
        return new Words(organisationName, organisationNameEn);
    }

    /// A membership as the secretary enters it.
    public record Draft(UUID organisation, Sector sector, boolean proposer, LocalDate since) {}
}
