package suishin.platform.versions;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import suishin.engines.wording.Rewording;
import suishin.engines.wording.Rewording.Kind;
import suishin.engines.wording.Rewording.Piece;
import suishin.platform.kernel.Typed;
import suishin.platform.programmes.FieldType;
import suishin.platform.strategies.Entry;
import suishin.platform.versions.Lines.Group;
import suishin.platform.versions.Lines.Line;
import suishin.platform.web.Visitor;

/// What differs between two versions of a strategy, field by field (版の比較).
///
/// @param parts everything either of them says, in the order of the form
public record Comparison(Version one, Version other, List<Part> parts) {

    public Comparison {
        parts = List.copyOf(parts);
    }

    /// What became of a field from one version to the other.
    public enum How {
        /// 変更なし.
        SAME,
        /// 変更.
        CHANGED,
        /// 追加.
        CAME,
        /// 削除.
        WENT
    }

    /// The fields under one title.
    public record Part(Group group, List<Change> changes) {

        public Part {
            changes = List.copyOf(changes);
        }

        /// {@return how many of its fields differ}
        public long differing() {
            return changes.stream().filter(Change::differs).count();
        }

        /// {@return its fields: all of them, or those that differ}
        public List<Change> shown(boolean all) {
            return changes.stream().filter(change -> all || change.differs()).toList();
        }

        /// {@return what became of the whole, if that became of every field that says something}
        public Optional<How> whole() {
            var said = changes.stream()
                    .map(Change::how)
                    .filter(how -> how != How.SAME)
                    .distinct()
                    .toList();
            boolean rest = changes.stream()
                    .anyMatch(change -> !change.differs() && !change.one().blank());
            return said.size() == 1 && !rest && said.getFirst() != How.CHANGED
                    ? Optional.of(said.getFirst())
                    : Optional.empty();
        }
    }

    /// What stands in a field in one of the versions.
    ///
    /// @param written by whom and when, where the reader may know
    public record Side(String value, String shown, Optional<Entry> written) {

        /// {@return whether nothing stands there}
        public boolean blank() {
            return value.isBlank();
        }
    }

    /// One field in both versions.
    ///
    /// @param line the field as the later of the two calls it
    public record Change(Line line, How how, Side one, Side other) {

        /// {@return whether the two say something else}
        public boolean differs() {
            return how != How.SAME;
        }

        /// {@return the pieces that lead from one text to the other}
        public List<Piece> pieces() {
            if (how == How.SAME) {
                return other.shown().isEmpty() ? List.of() : List.of(new Piece(Kind.KEPT, other.shown()));
            }
            if (line.prose()) {
                return Rewording.readable(one.value(), other.value());
            }
            return Stream.of(new Piece(Kind.REMOVED, one.shown()), new Piece(Kind.ADDED, other.shown()))
                    .filter(piece -> !piece.text().isEmpty())
                    .toList();
        }

        /// {@return by how much a number grew; empty unless both are numbers that differ}
        public Optional<BigDecimal> growth() {
            return line.type() != FieldType.NUMBER
                            || how != How.CHANGED
                            || line.path().endsWith(".priceYear")
                    ? Optional.empty()
                    : Typed.number(one.value())
                            .flatMap(from -> Typed.number(other.value()).map(to -> to.subtract(from)));
        }
    }

    /// {@return how many fields there are of this kind}
    public long count(How how) {
        return parts.stream()
                .flatMap(part -> part.changes().stream())
                .filter(change -> change.how() == how)
                .count();
    }

    /// {@return how many fields differ}
    public long differing() {
        return parts.stream().mapToLong(Part::differing).sum();
    }

    /// {@return the parts to show: all of them, or those in which something differs}
    public List<Part> shown(boolean all) {
        return parts.stream().filter(part -> all || part.differing() > 0).toList();
    }

    /// {@return the comparison of two versions, in the visitor's language}
    static Comparison of(Visitor visitor, State one, State other) {
        var before = byKey(Lines.of(visitor, one.document()));
        var after = byKey(Lines.of(visitor, other.document()));
        var parts = together(
                        before.keySet().stream().toList(),
                        after.keySet().stream().toList())
                .stream()
                .map(key -> part(one, other, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))))
                .toList();
        return new Comparison(one.version(), other.version(), parts);
    }

    private static SequencedMap<String, Group> byKey(List<Group> groups) {
        return groups.stream().collect(toMap(Group::key, identity(), (first, _) -> first, LinkedHashMap::new));
    }

    private static Part part(State one, State other, Optional<Group> before, Optional<Group> after) {
        var first = before.map(Comparison::lines).orElseGet(Map::of);
        var second = after.map(Comparison::lines).orElseGet(Map::of);
        var changes = together(List.copyOf(first.keySet()), List.copyOf(second.keySet())).stream()
                .map(path ->
                        change(one, other, Optional.ofNullable(first.get(path)), Optional.ofNullable(second.get(path))))
                .toList();
        return new Part(after.or(() -> before).orElseThrow(), changes);
    }

    private static Map<String, Line> lines(Group group) {
        return group.lines().stream().collect(toMap(Line::path, identity(), (first, _) -> first, LinkedHashMap::new));
    }

    private static Change change(State one, State other, Optional<Line> before, Optional<Line> after) {
        var from = side(one, before);
        var to = side(other, after);
        return new Change(after.or(() -> before).orElseThrow(), how(from, to), from, to);
    }

    private static Side side(State state, Optional<Line> line) {
        return line.map(said -> new Side(said.value(), said.shown(), state.writing(said.path(), said.value())))
                .orElse(new Side("", "", Optional.empty()));
    }

    private static How how(Side from, Side to) {
        if (from.blank() || to.blank()) {
            return from.blank() && to.blank() ? How.SAME : from.blank() ? How.CAME : How.WENT;
        }
        return from.value().equals(to.value()) ? How.SAME : How.CHANGED;
    }

    /// {@return the keys of both, in the order of the second; one that only the first has stands behind the one it
    /// stood behind}
    static List<String> together(List<String> first, List<String> second) {
        var all = new ArrayList<>(second);
        int at = 0;
        for (String key : first) {
            int place = all.indexOf(key);
            if (place < 0) {
                all.add(at, key);
                at++;
            } else {
                at = place + 1;
            }
        }
        return all;
    }
}
