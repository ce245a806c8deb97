package suishin.platform.organisations;

import java.util.Optional;
import java.util.UUID;
import suishin.platform.programmes.Sector;
import suishin.platform.programmes.Words;

/// An institution (機関).
///
/// @param sector          産, 学, 官 or 金
/// @param corporateNumber 法人番号: 13 digits with a right check digit; empty when it is not known
public record Organisation(UUID id, String name, String nameEn, Sector sector, Optional<String> corporateNumber) {

    /// {@return its name in both languages}
    public Words words() {
        return new Words(name, nameEn);
    }

    /// An institution as somebody enters it.
    ///
    /// @param corporateNumber 法人番号 as typed; blank when it is not known
    /// @param distinct whether whoever enters it says that it is none of those whose names look like this one
    public record Draft(String name, String nameEn, Sector sector, String corporateNumber, boolean distinct) {

        /// An institution of which nobody has been asked yet whether it is one there is.
        public Draft(String name, String nameEn, Sector sector, String corporateNumber) {
            this(name, nameEn, sector, corporateNumber, false);
        }
    }
}
