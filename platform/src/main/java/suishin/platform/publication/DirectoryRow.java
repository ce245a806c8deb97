package suishin.platform.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.programmes.Words;
import suishin.platform.regions.Prefecture;
import suishin.platform.regions.RegionKey;

/// A region as the directory lists it.
///
/// @param label        the region's names; the English one is empty if none is known
/// @param coordinating 総合調整機関; empty if not recorded
public record DirectoryRow(UUID id, Words label, Classes classes, Optional<Words> coordinating, Recorded recorded) {

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

    /// {@return the text in which the words of a query are looked for}
    String search() {
        var texts = new ArrayList<>(List.of(label.ja(), label.en(), recorded.field()));
        classes.prefectures().forEach(prefecture -> texts.addAll(List.of(prefecture.name(), prefecture.nameEn())));
        coordinating.ifPresent(known -> texts.addAll(List.of(known.ja(), known.en())));
        return RegionKey.haystack(texts.stream());
    }
}
