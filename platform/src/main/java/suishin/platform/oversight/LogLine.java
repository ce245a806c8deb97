package suishin.platform.oversight;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import suishin.platform.audit.Audit;
import suishin.platform.kernel.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One entry of the log, as far as its reader may know what it is about.
///
/// @param entry       without its actor where the reader may not know who acted
/// @param who         who acted; empty if it was no person, or the reader may not know
/// @param thing       what it was done to; empty if the reader may not know it, or it has no name
/// @param particulars those that can be said in words
/// @param detail      the entry's own particulars
/// @param withheld    whether some particulars are left out, since the reader may not see what they are about
public record LogLine(
        Audit.Entry entry,
        Optional<Named> who,
        Optional<Named> thing,
        List<Particular> particulars,
        Map<String, String> detail,
        boolean withheld) {

    private static final String PRODUCT = "product: ";

    /// What each particular refers to.
    private static final Map<String, String> REFERENCES = Map.of(
            "person", "person",
            "merged", "person",
            "organisation", "organisation",
            "parent", "organisation",
            "region", "region",
            "call", "call");

    /// Particulars that are said as they stand.
    private static final Set<String> PLAIN =
            Set.of("role", "reason", "on", "until", "before", "after", "confirmedOn", "most", "number");

    /// Particulars that name nothing and nobody.
    private static final Set<String> NAMELESS =
            Set.of("version", "path", "kind", "on", "from", "to", "stage", "sha256", "size", "criterion");

    /// One particular.
    ///
    /// @param named what it refers to; empty if it is `text` itself
    public record Particular(String key, String text, Optional<Named> named) {

        /// {@return the role it names}
        public Optional<Role> role() {
            return key.equals("role")
                    ? Stream.of(Role.values())
                            .filter(role -> role.name().equals(text))
                            .findFirst()
                    : Optional.empty();
        }

        /// {@return the instant it names}
        public Optional<Instant> instant() {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException other) {
                return Optional.empty();
            }
        }
    }

    public LogLine {
        particulars = List.copyOf(particulars);
    }

    /// {@return what an entry refers to: who acted, what it was done to, and whom else it names}
    static Stream<Thing> references(Audit.Entry entry) {
        var named = detail(entry).entrySet().stream()
                .map(one -> new Thing(REFERENCES.getOrDefault(one.getKey(), ""), one.getValue()));
        return Stream.concat(
                Stream.of(new Thing("person", entry.actor()), new Thing(entry.thingKind(), entry.thingId())), named);
    }

    /// {@return the entry with the names its reader may know}
    static LogLine of(Audit.Entry entry, Map<Thing, Named> names, Closed closed) {
        var thing = Closed.thing(entry, names);
        var all = detail(entry);
        var shown = new TreeMap<>(all);
        if (Closed.isHidden(entry, thing)) {
            shown.keySet().retainAll(NAMELESS);
        }
        var known = closed.shown(entry, names);
        return new LogLine(
                known,
                Optional.ofNullable(names.get(new Thing("person", known.actor()))),
                thing,
                particulars(shown, names),
                shown,
                shown.size() < all.size() || !known.equals(entry));
    }

    private static List<Particular> particulars(Map<String, String> detail, Map<Thing, Named> names) {
        return detail.entrySet().stream()
                .flatMap(one -> {
                    var thing = new Thing(REFERENCES.getOrDefault(one.getKey(), ""), one.getValue());
                    var named = Optional.ofNullable(names.get(thing));
                    return named.isPresent() || PLAIN.contains(one.getKey())
                            ? Stream.of(new Particular(one.getKey(), one.getValue(), named))
                            : Stream.empty();
                })
                .toList();
    }

    private static Map<String, String> detail(Audit.Entry entry) {
        var detail = new TreeMap<String, String>();
        JsonMapper.shared()
                .readTree(entry.detail())
                .properties()
                .forEach(one -> detail.put(one.getKey(), text(one.getValue())));
        return detail;
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    /// {@return why the product acted by itself; empty if somebody acted}
    public Optional<String> product() {
        return entry.actor().startsWith(PRODUCT)
                ? Optional.of(entry.actor().substring(PRODUCT.length()))
                : Optional.empty();
    }

    /// {@return whether it was done to something its reader may not know}
    public boolean hidden() {
        return Closed.isHidden(entry, thing);
    }

    /// {@return the particulars as JSON, as far as they may be read}
    public String raw() {
        return withheld ? JsonMapper.shared().writeValueAsString(detail) : entry.detail();
    }
}
