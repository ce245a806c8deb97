package suishin.platform.versions;

import java.util.Map;
import java.util.Optional;
import suishin.platform.strategies.Entry;
import suishin.platform.strategies.StrategyDocument;

/// What a strategy said in one of its versions, and who had written it.
///
/// @param writings the newest text of each field at that time, by path; none where the reader may not know
record State(Version version, StrategyDocument document, Map<String, Entry> writings) {

    State {
        writings = Map.copyOf(writings);
    }

    /// {@return who wrote this text at this path; empty if it is not known, or another text was written there}
    Optional<Entry> writing(String path, String value) {
        return Optional.ofNullable(writings.get(path))
                .filter(entry -> entry.value().equals(value));
    }
}
