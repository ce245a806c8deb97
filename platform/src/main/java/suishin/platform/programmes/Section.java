package suishin.platform.programmes;

import java.util.List;
import java.util.Optional;

/// One main item of a strategy as a section of the form (主要事項).
public record Section(String key, Words title, Words help, boolean required, List<Field> fields) {

    public Section {
        fields = List.copyOf(fields);
    }

    /// {@return the field with this key}
    public Optional<Field> field(String wanted) {
        return fields.stream().filter(field -> field.key().equals(wanted)).findFirst();
    }
}
