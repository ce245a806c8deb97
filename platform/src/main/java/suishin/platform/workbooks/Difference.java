package suishin.platform.workbooks;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import suishin.platform.strategies.FieldBox;

/// What a file would change, as things stand now.
///
/// @param rows   each with what would change in it
/// @param others what rows are called that the file changes though they are not the visitor's to change; they stay
/// @param looked stands for the versions it was compared with: another text once any of them is another
public record Difference(List<Row> rows, List<String> others, String looked) {

    public Difference {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
    }

    /// What becomes of a row.
    public enum How {
        CHANGED,
        ADDED,
        /// It is in the file with nothing in it.
        EMPTIED,
        /// It is not in the file.
        GONE,
        /// It was to be added, and somebody else added one under its number.
        TAKEN
    }

    /// A row.
    ///
    /// @param path  as in `action.2`
    /// @param title  what the programme calls it, with its number
    /// @param naming the titles of rows that would go on naming it, though it goes
    public record Row(How how, String path, String title, List<Field> fields, List<String> naming) {

        public Row {
            fields = List.copyOf(fields);
            naming = List.copyOf(naming);
        }

        /// {@return whether all of it stays or goes at once}
        public boolean whole() {
            return how == How.EMPTIED || how == How.GONE;
        }

        /// {@return whether somebody else wrote any of it since}
        public boolean met() {
            return fields.stream().anyMatch(Field::met);
        }

        /// {@return whether the row can be taken as a whole}
        public boolean choosable() {
            return whole() || (how != How.TAKEN && fields.stream().anyMatch(field -> !field.met()));
        }

        /// {@return whether it is taken unless somebody says otherwise}
        public boolean chosen() {
            return switch (how) {
                case CHANGED, ADDED -> choosable();
                case EMPTIED -> !met();
                case GONE, TAKEN -> false;
            };
        }
    }

    /// A field.
    ///
    /// @param box   as it stands now
    /// @param value what the file says
    /// @param met   whether somebody else wrote it since the file was made
    public record Field(FieldBox box, String value, boolean met) {

        /// {@return what the file says as its readers read it}
        public String shown() {
            return box.typed(value).shown();
        }
    }

    /// A text to write.
    ///
    /// @param version the one it follows
    public record Write(String path, String value, int version) {}

    /// {@return how many rows become what}
    public long count(How how) {
        return rows.stream().filter(row -> row.how() == how).count();
    }

    /// {@return how many fields somebody else wrote since the file was made}
    public long met() {
        return rows.stream()
                .flatMap(row -> row.fields().stream())
                .filter(Field::met)
                .count();
    }

    /// {@return what would be written if these were taken: paths of rows, and of fields that somebody else wrote since}
    List<Write> writes(Set<String> taken) {
        return rows.stream().flatMap(row -> writes(row, taken)).toList();
    }

    private static Stream<Write> writes(Row row, Set<String> taken) {
        if (row.how() == How.TAKEN) {
            return Stream.empty();
        }
        return row.fields().stream()
                .filter(field ->
                        taken.contains(field.met() && !row.whole() ? field.box().path() : row.path()))
                .map(field -> new Write(
                        field.box().path(), field.value(), field.box().now().version()));
    }

    /// {@return the paths that are taken unless somebody says otherwise}
    Set<String> usual() {
        return Set.copyOf(rows.stream().filter(Row::chosen).map(Row::path).toList());
    }
}
