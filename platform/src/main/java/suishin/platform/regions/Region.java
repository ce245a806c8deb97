package suishin.platform.regions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A place with one plan (推進地域), as far as it is recorded; what is not recorded is empty.
///
/// @param name   as it is written, byte for byte
/// @param nameEn empty if no English name is known
public record Region(UUID id, String name, String nameEn, List<Prefecture> prefectures, Kind kind, Facts facts) {

    /// Which line of the programme a region belongs to, and which of the region types it has.
    ///
    /// @param line a key: {@link RegionLine#key()}, or that of another programme
    /// @param type a key: {@link RegionType#key()}, or that of another programme; empty if not recorded
    public record Kind(String line, Optional<String> type) {}

    /// What else is recorded.
    ///
    /// @param coordinatingOrganisation 総合調整機関, by name
    /// @param year                     of designation or of the first support; the note says which
    /// @param source                   where the facts come from; several addresses are separated by ` ; `
    /// @param note                     what has to be known to read the facts
    public record Facts(
            String field,
            Optional<String> coordinatingOrganisation,
            Optional<Integer> year,
            String source,
            String note) {

        /// Nothing is recorded.
        public static final Facts NONE = new Facts("", Optional.empty(), Optional.empty(), "", "");
    }

    public Region {
        prefectures = List.copyOf(prefectures);
    }

    /// {@return the key under which the name is searched}
    public String key() {
        return RegionKey.normalise(name);
    }

    /// {@return the key of the line}
    public String line() {
        return kind.line();
    }

    /// {@return the key of the type; empty if not recorded}
    public Optional<String> type() {
        return kind.type();
    }

    /// {@return the field of technology; empty if not recorded}
    public String field() {
        return facts.field();
    }

    /// {@return the name of the 総合調整機関}
    public Optional<String> coordinatingOrganisation() {
        return facts.coordinatingOrganisation();
    }

    /// {@return the year whose meaning the note says}
    public Optional<Integer> year() {
        return facts.year();
    }
}
