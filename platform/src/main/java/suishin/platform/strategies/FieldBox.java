package suishin.platform.strategies;

import java.util.List;
import suishin.platform.programmes.FieldType;

/// One field as a page shows it, in the visitor's language.
///
/// @param now      what stands there, and who wrote it
/// @param writable whether the visitor may write it now
public record FieldBox(String path, String label, String help, Kind kind, Now now, boolean writable) {

    /// What may be written.
    public record Kind(FieldType type, boolean required, int most, List<Option> options) {

        public Kind {
            options = List.copyOf(options);
        }
    }

    /// One answer to choose from.
    public record Option(String key, String label) {}

    /// What stands in the field.
    ///
    /// @param last     who wrote it and when; empty if nobody did
    /// @param problems what is wrong with it as it stands
    public record Now(String value, int version, String last, List<String> problems) {

        public Now {
            problems = List.copyOf(problems);
        }
    }

    /// Fields that are saved together.
    public record Group(String anchor, String title, String help, List<FieldBox> fields) {

        public Group {
            fields = List.copyOf(fields);
        }

        /// {@return whether the visitor may write any of them}
        public boolean writable() {
            return fields.stream().anyMatch(FieldBox::writable);
        }
    }

    /// {@return what stands there as its readers read it: the words of an answer that was chosen}
    public String shown() {
        return kind.options().stream()
                .filter(option -> option.key().equals(now.value()))
                .map(Option::label)
                .findFirst()
                .orElse(now.value());
    }

    /// {@return the id of the element that holds the text}
    public String id() {
        return anchor(path);
    }

    /// {@return the id of the element that holds the text at this path}
    public static String anchor(String path) {
        return "f-" + path.replace('.', '-');
    }

    /// {@return this field with another text in it, not saved}
    public FieldBox typed(String value) {
        return new FieldBox(
                path, label, help, kind, new Now(value, now.version(), now.last(), now.problems()), writable);
    }

    /// {@return this field as the visitor has seen it at this version}
    public FieldBox at(int version) {
        return new FieldBox(
                path, label, help, kind, new Now(now.value(), version, now.last(), now.problems()), writable);
    }
}
