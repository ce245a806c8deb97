package suishin.platform.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.regions.Prefecture;

/// A region as the directory lists it.
///
/// @param label        the region's names; the English one is empty if none is known
/// @param coordinating 総合調整機関; empty if not recorded
public record DirectoryRow(UUID id, Label label, Classes classes, Optional<Label> coordinating, Recorded recorded) {

    /// Under which facets it is found.
    ///
    /// @param types empty if not recorded
    public record Classes(String line, List<String> types, List<Prefecture> prefectures) {

        public Classes {
            types = List.copyOf(types);
            prefectures = List.copyOf(prefectures);
        }
    }

    /// What else is recorded.
    ///
    /// @param year         as the note explains it
    /// @param designatedOn the day a round run here was released; empty for what was decided before
    public record Recorded(
            String field, Optional<Integer> year, Optional<LocalDate> designatedOn, String source, String note) {}
}
