package suishin.platform.conflicts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What is recorded of one proposal, as far as it can show a conflict.
///
/// @param prefectures where the region lies (JIS X 0401)
/// @param names       the names of its council's people, by the forms under which their spellings meet
record Subject(UUID proposal, List<UUID> proposers, UUID region, Set<Integer> prefectures, Map<String, String> names) {

    Subject {
        proposers = List.copyOf(proposers);
        prefectures = Set.copyOf(prefectures);
        names = Map.copyOf(names);
    }
}
