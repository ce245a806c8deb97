package suishin.platform.strategies;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.people.Person;

/// How one field came to be.
public record HistoryView(UUID strategy, FieldBox box, List<Entry> entries, Map<UUID, Person> writers) {

    public HistoryView {
        entries = List.copyOf(entries);
        writers = Map.copyOf(writers);
    }

    /// {@return what was written, as its readers read it}
    public String shown(Entry entry) {
        return box.typed(entry.value()).shown();
    }

    /// {@return who wrote this}
    public Optional<Person> writer(Entry entry) {
        return Optional.ofNullable(writers.get(entry.by()));
    }
}
