package suishin.platform.strategies;

import java.util.List;
import java.util.UUID;
import suishin.platform.programmes.FieldType;

/// Two texts that met in one field: what the visitor typed, and what somebody saved meanwhile.
///
/// @param mine the field with what the visitor typed
/// @param by   who saved the other text
public record Meeting(FieldBox mine, Entry theirs, String by) {

    /// All that met when a section was saved.
    public record Page(UUID strategy, List<Meeting> meetings) {

        public Page {
            meetings = List.copyOf(meetings);
        }
    }

    /// {@return what somebody saved, as its readers read it}
    public String shown() {
        return mine.typed(theirs.value()).shown();
    }

    /// {@return whether one text can be made of the two; of two choices one is taken}
    public boolean mergeable() {
        return mine.kind().options().isEmpty() && mine.kind().type() != FieldType.CHOICE;
    }

    /// {@return both texts, mine first, as a start for merging them}
    public String both() {
        return mine.now().value() + "\n\n" + theirs.value();
    }
}
