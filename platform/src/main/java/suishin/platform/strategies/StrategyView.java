package suishin.platform.strategies;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.calls.Call;
import suishin.platform.kernel.Problem;
import suishin.platform.people.Person;
import suishin.platform.programmes.Words;
import suishin.platform.regions.Region;

/// What the pages of one strategy show.
///
/// @param notes what the targets rest on, and all that is to be asked about them
public record StrategyView(
        Strategy strategy,
        Region region,
        Call call,
        Page shown,
        StrategyDocument document,
        List<Problem> gaps,
        TargetNotes.Said notes) {

    public StrategyView {
        gaps = List.copyOf(gaps);
    }

    /// Which of its pages this is, and its fields.
    ///
    /// @param name    `write`, `read` or `gaps`
    /// @param removed rows in which nothing stands any more; their history is kept
    /// @param sharing the institutions that write a part beside the secretary, by its key
    public record Page(
            String name, List<FieldBox.Group> groups, List<FieldBox.Group> removed, Map<String, Words> sharing) {

        public Page {
            groups = List.copyOf(groups);
            removed = List.copyOf(removed);
            sharing = Map.copyOf(sharing);
        }
    }

    /// {@return the institutions that write the part of this group beside the secretary}
    public Optional<Words> sharing(FieldBox.Group group) {
        return Optional.ofNullable(shown.sharing().get(group.part()));
    }

    /// The calls there are, with a region's strategy for each.
    public record Listed(Region region, boolean secretary, List<Row> rows) {

        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /// A call, and the strategy if there is one.
    ///
    /// @param open whether a strategy may still be begun for it
    public record Row(Call call, boolean open, Optional<Strategy> strategy) {}

    /// How one field came to be.
    public record History(UUID strategy, FieldBox box, List<Entry> entries, Map<UUID, Person> writers) {

        public History {
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

    /// {@return which of its pages this is: `write`, `read` or `gaps`}
    public String page() {
        return shown.name();
    }

    /// {@return the fields, in the order of the form}
    public List<FieldBox.Group> groups() {
        return shown.groups();
    }

    /// {@return rows in which nothing stands any more}
    public List<FieldBox.Group> removed() {
        return shown.removed();
    }

    /// {@return the address of the strategy}
    public String address() {
        return "/work/strategies/" + strategy.id();
    }

    /// {@return what is perhaps not meant, to be asked about}
    public List<Problem> doubts() {
        return notes.doubts();
    }

    /// {@return what the target of this group of fields rests on}
    public List<TargetNotes.Evidence> evidence(FieldBox.Group group) {
        return notes.of(number(group));
    }

    /// {@return the page of the estimates for the target of this group of fields}
    public String estimates(FieldBox.Group group) {
        return address() + "/targets/" + number(group) + "/estimates";
    }

    /// {@return whether this group of fields is a target that something has been written of}
    public boolean isTarget(FieldBox.Group group) {
        return document.targets().stream().anyMatch(target -> target.number() == number(group));
    }

    private static int number(FieldBox.Group group) {
        String digits = group.anchor().startsWith("target-") ? group.anchor().substring("target-".length()) : "0";
        return Integer.parseInt(digits);
    }

    /// {@return whether the visitor may write anything}
    public boolean writable() {
        return groups().stream().anyMatch(FieldBox.Group::writable);
    }

    /// {@return whether the visitor may write everything}
    public boolean writesAll() {
        return groups().stream().flatMap(group -> group.fields().stream()).allMatch(FieldBox::writable);
    }
}
