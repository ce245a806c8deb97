package suishin.platform.regions;

import java.util.List;

/// A region before it has an id.
///
/// @param name   as it is written; has at least one letter
/// @param nameEn empty if no English name is known
public record RegionDraft(
        String name, String nameEn, List<Prefecture> prefectures, Region.Kind kind, Region.Facts facts) {}
