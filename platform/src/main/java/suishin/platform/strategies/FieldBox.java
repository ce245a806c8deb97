package suishin.platform.strategies;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Typed;
import suishin.platform.programmes.FieldType;
import suishin.platform.programmes.Words;

/// One field as a page shows it, in the visitor's language.
///
/// @param now      what stands there, and who wrote it
/// @param writable whether the visitor may write it now
public record FieldBox(String path, String label, String help, Kind kind, Now now, boolean writable) {

    private static final Pattern ROW = Pattern.compile("(goal|area|action|target)\\.[0-9]+");

    /// What may be written.
    ///
    /// @param many whether several of the options may be chosen; they stand in the text with commas between
    public record Kind(FieldType type, boolean required, int most, List<Option> options, boolean many) {

        public Kind {
            options = List.copyOf(options);
        }

        /// What is typed, or of which one option is chosen.
        public Kind(FieldType type, boolean required, int most, List<Option> options) {
            this(type, required, most, options, false);
        }
    }

    /// One answer to choose from.
    public record Option(String key, String label) {}

    /// What stands in the field.
    ///
    /// @param last     who wrote it and when; empty if nobody did
    /// @param problems what is wrong with it as it stands
    /// @param unread   whether one of these is that it cannot be read as the number, day or year it should be
    /// @param bound    whose consent a change concerns
    public record Now(String value, int version, String last, List<String> problems, boolean unread, Bound bound) {

        public Now {
            problems = List.copyOf(problems);
        }
    }

    /// Whose consent hangs on what stands in a field.
    ///
    /// @param holding their consent holds; a change here asks them again
    /// @param asked   they have consented before and are asked again because of a change here
    public record Bound(List<Words> holding, List<Words> asked) {

        /// Nobody's.
        public static final Bound NONE = new Bound(List.of(), List.of());

        public Bound {
            holding = List.copyOf(holding);
            asked = List.copyOf(asked);
        }

        /// {@return the names of those whose consent holds, as one}
        public Words holders() {
            return Words.list(holding);
        }

        /// {@return the names of those who are asked again, as one}
        public Words again() {
            return Words.list(asked);
        }
    }

    /// Whose consent hangs on the parts of a strategy; the module that keeps consents knows.
    @FunctionalInterface
    public interface Bindings {

        /// {@return by the path of a field, or of a row: `action.2`; parts on which no consent hangs are left out}
        Map<String, Bound> of(Actor reader, Strategy strategy);
    }

    /// Fields that are saved together.
    ///
    /// @param lead what stands before it, if it is the first of its kind
    /// @param row  whether it is a row of a table, which can be removed
    public record Group(
            String anchor, String title, String help, List<FieldBox> fields, Optional<Lead> lead, boolean row) {

        public Group {
            fields = List.copyOf(fields);
        }

        /// {@return whether the visitor may write any of them}
        public boolean writable() {
            return fields.stream().anyMatch(FieldBox::writable);
        }

        /// {@return whether anything stands in it}
        public boolean written() {
            return fields.stream().anyMatch(field -> !field.now().value().isBlank());
        }

        /// {@return the key of the part of the strategy it belongs to}
        public String part() {
            return fields.stream()
                    .map(FieldBox::path)
                    .map(WhoWrites::part)
                    .findFirst()
                    .orElse("");
        }

        /// {@return the path of the row: `action.2`}
        public String path() {
            return anchor.replace('-', '.');
        }
    }

    /// What stands before the first row of a kind.
    public record Lead(String anchor, String title, String help) {}

    /// {@return what stands there as its readers read it: a number in groups of digits, the words of the answers that
    /// were chosen}
    public String shown() {
        if (kind.type() == FieldType.NUMBER) {
            return Typed.grouped(now.value());
        }
        if (kind.options().isEmpty()) {
            return now.value();
        }
        return chosen().stream().map(this::label).collect(joining(kind.many() ? " / " : ""));
    }

    private String label(String key) {
        return kind.options().stream()
                .filter(option -> option.key().equals(key))
                .map(Option::label)
                .findFirst()
                .orElse(key);
    }

    /// {@return the answers that are chosen}
    public List<String> chosen() {
        if (!kind.many()) {
            return now.value().isEmpty() ? List.of() : List.of(now.value());
        }
        return Arrays.stream(now.value().split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /// {@return what is chosen and is no option any more}
    public List<String> strays() {
        return chosen().stream()
                .filter(key ->
                        kind.options().stream().noneMatch(option -> option.key().equals(key)))
                .toList();
    }

    /// {@return the id of the element that holds the text}
    public String id() {
        return anchor(path);
    }

    /// {@return the id of the element that holds the text at this path}
    public static String anchor(String path) {
        return "f-" + path.replace('.', '-');
    }

    /// {@return the id of what a gap or a part of the form at this path is about: a field, a row, a table}
    public static String place(String path) {
        if (path.indexOf('.') < 0) {
            return path;
        }
        return ROW.matcher(path).matches() ? path.replace('.', '-') : anchor(path);
    }

    /// {@return this field with another text in it, not saved}
    public FieldBox typed(String value) {
        return with(new Now(value, now.version(), now.last(), now.problems(), now.unread(), now.bound()));
    }

    /// {@return this field as the visitor has seen it at this version}
    public FieldBox at(int version) {
        return with(new Now(now.value(), version, now.last(), now.problems(), now.unread(), now.bound()));
    }

    private FieldBox with(Now other) {
        return new FieldBox(path, label, help, kind, other, writable);
    }
}
