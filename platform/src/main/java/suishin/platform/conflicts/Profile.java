package suishin.platform.conflicts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import suishin.platform.experts.Affiliation;
import suishin.platform.kernel.Role;

/// What is recorded of one expert, as far as it can show a conflict.
///
/// @param keys     the forms under which the spellings of the name meet
/// @param councils the regions for whose council the expert acts, with the role
record Profile(UUID person, Set<String> keys, List<Affiliation> affiliations, Map<UUID, Role> councils) {

    Profile {
        keys = Set.copyOf(keys);
        affiliations = List.copyOf(affiliations);
        councils = Map.copyOf(councils);
    }
}
