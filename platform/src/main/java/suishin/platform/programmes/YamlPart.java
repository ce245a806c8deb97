package suishin.platform.programmes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// One mapping of a definition file. It hands out the values asked for and notes what is wrong with them; at the end it
/// notes the keys nobody asked for.
final class YamlPart {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,6}");
    private static final int LONGEST_TEXT = 4000;

    private final String path;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Faults faults;

    private YamlPart(String path, int line, Faults faults) {
        this.path = path;
        this.line = line;
        this.faults = faults;
    }

    /// {@return what `read` makes of this node; of an empty mapping, if it is none}
    static <T> T read(Node node, String path, Faults faults, Function<YamlPart, T> read) {
        if (!(node instanceof MappingNode mapping)) {
            faults.add(Faults.line(node), path, path.isEmpty() ? "file-not-a-mapping" : "not-a-mapping");
            return read.apply(new YamlPart(path, Faults.line(node), Faults.unheard()));
        }
        var part = new YamlPart(path, Faults.line(node), faults);
        mapping.getValue().forEach(part::take);
        T result = read.apply(part);
        part.reportUnknown();
        return result;
    }

    private void take(NodeTuple entry) {
        int at = Faults.line(entry.getKeyNode());
        if (!(entry.getKeyNode() instanceof ScalarNode name)) {
            faults.add(at, path, "key-not-a-text");
            return;
        }
        if (values.putIfAbsent(name.getValue(), entry.getValueNode()) == null) {
            lines.put(name.getValue(), at);
        } else {
            faults.add(at, below(name.getValue()), "twice", String.valueOf(lines.get(name.getValue())));
        }
    }

    private void reportUnknown() {
        var known = new TreeSet<>(asked);
        values.keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name ->
                        faults.add(lines.getOrDefault(name, line), below(name), "unknown", String.join(", ", known)));
    }

    String key() {
        String key = text("key");
        return key.isEmpty() || KEY.matcher(key).matches() ? key : fault("key", "key-form", key, "");
    }

    String text(String name) {
        return required(name).map(node -> text(name, node)).orElse("");
    }

    /// {@return whether there is a list under this name}
    boolean isList(String name) {
        return optional(name).filter(SequenceNode.class::isInstance).isPresent();
    }

    /// {@return the flag; false where it is not written}
    boolean maybeFlag(String name) {
        return has(name) && flag(name);
    }

    boolean has(String name) {
        return optional(name).isPresent();
    }

    private String text(String name, Node node) {
        if (!(node instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.STR)) {
            return fault(name, "not-a-text", "", "");
        }
        if (scalar.getValue().isBlank()) {
            return fault(name, "empty", "", "");
        }
        return scalar.getValue().length() > LONGEST_TEXT
                ? fault(name, "text-long", String.valueOf(LONGEST_TEXT), "")
                : scalar.getValue();
    }

    Words words(String name) {
        return part(name, words -> new Words(words.text("ja"), words.text("en")));
    }

    int number(String name, int least, int most) {
        return required(name).map(node -> number(name, node, least, most)).orElse(least);
    }

    OptionalInt maybeNumber(String name, int least, int most) {
        return optional(name)
                .map(node -> OptionalInt.of(number(name, node, least, most)))
                .orElse(OptionalInt.empty());
    }

    private int number(String name, Node node, int least, int most) {
        if (!(node instanceof ScalarNode scalar)
                || !scalar.getTag().equals(Tag.INT)
                || !NUMBER.matcher(scalar.getValue()).matches()) {
            return fault(name, "not-a-number", "", least);
        }
        int value = Integer.parseInt(scalar.getValue());
        return value < least || value > most ? fault(name, "number-range", least + "…" + most, least) : value;
    }

    boolean flag(String name) {
        var node = required(name);
        if (node.isEmpty()) {
            return false;
        }
        boolean isFlag = node.get() instanceof ScalarNode scalar
                && Set.of("true", "false").contains(scalar.getValue());
        return isFlag ? ((ScalarNode) node.get()).getValue().equals("true") : fault(name, "not-a-flag", "", false);
    }

    <E extends Enum<E>> E one(Class<E> type, String name) {
        String text = text(name);
        var names = names(type);
        if (!text.isEmpty() && !names.contains(text)) {
            fault(name, "not-one-of", String.join(", ", names), text);
        }
        return Enum.valueOf(type, names.contains(text) ? text : names.getFirst());
    }

    <E extends Enum<E>> List<E> many(Class<E> type, String name) {
        var names = names(type);
        return references(name, names).stream()
                .map(text -> Enum.valueOf(type, text))
                .distinct()
                .toList();
    }

    /// {@return the text, which has to be one of the known keys}
    String reference(String name, Collection<String> known) {
        String text = text(name);
        return text.isEmpty() || known.contains(text)
                ? text
                : fault(name, "not-one-of", String.join(", ", known), text);
    }

    /// {@return the texts of a list}
    List<String> texts(String name) {
        required(name);
        return nodes(name).stream().map(node -> text(name, node)).toList();
    }

    /// {@return the texts of a list, each of which has to be one of the known keys; empty if there is no such list}
    List<String> references(String name, Collection<String> known) {
        var found = new ArrayList<String>();
        for (Node node : nodes(name)) {
            boolean fits = node instanceof ScalarNode scalar && known.contains(scalar.getValue());
            if (fits) {
                found.add(((ScalarNode) node).getValue());
            } else {
                faults.add(Faults.line(node), below(name), "not-one-of", String.join(", ", known));
            }
        }
        return List.copyOf(found);
    }

    List<Integer> numbers(String name, int least, int most) {
        required(name);
        return nodes(name).stream().map(node -> number(name, node, least, most)).toList();
    }

    <T> T part(String name, Function<YamlPart, T> read) {
        return required(name)
                .map(node -> read(node, below(name), faults, read))
                .orElseGet(() -> read.apply(new YamlPart(below(name), line, Faults.unheard())));
    }

    /// {@return what `read` makes of each mapping of a list that must be there; no two may have the same `key`}
    <T> List<T> list(String name, Function<YamlPart, T> read) {
        required(name);
        return maybeList(name, read);
    }

    <T> List<T> maybeList(String name, Function<YamlPart, T> read) {
        var nodes = nodes(name);
        var result = new ArrayList<T>();
        var keys = new HashSet<String>();
        for (int i = 0; i < nodes.size(); i++) {
            String place = below(name) + "[" + (i + 1) + "]";
            keyOf(nodes.get(i))
                    .filter(key -> !keys.add(key.getValue()))
                    .ifPresent(key -> faults.add(Faults.line(key), place + ".key", "key-twice", key.getValue()));
            result.add(read(nodes.get(i), place, faults, read));
        }
        return List.copyOf(result);
    }

    /// {@return the keys of a list of mappings, before it is read}
    List<String> keysOf(String name) {
        return Optional.ofNullable(values.get(name)).stream()
                .filter(SequenceNode.class::isInstance)
                .flatMap(node -> ((SequenceNode) node).getValue().stream())
                .flatMap(node -> keyOf(node).stream())
                .map(ScalarNode::getValue)
                .toList();
    }

    /// Notes what is wrong with a value, where the value stands.
    void wrong(String name, String code, String detail) {
        fault(name, code, detail, "");
    }

    private List<Node> nodes(String name) {
        var node = optional(name);
        if (node.isPresent() && !(node.get() instanceof SequenceNode)) {
            return fault(name, "not-a-list", "", List.of());
        }
        List<Node> nodes = node.map(found -> ((SequenceNode) found).getValue()).orElse(List.of());
        return node.isPresent() && nodes.isEmpty() ? fault(name, "empty", "", List.of()) : nodes;
    }

    private static Optional<ScalarNode> keyOf(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return Optional.empty();
        }
        return mapping.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals("key"))
                .map(NodeTuple::getValueNode)
                .filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .findFirst();
    }

    private Optional<Node> required(String name) {
        var node = optional(name);
        if (node.isEmpty()) {
            faults.add(line, below(name), "missing");
        }
        return node;
    }

    private Optional<Node> optional(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name));
    }

    private <T> T fault(String name, String code, String detail, T instead) {
        int at = Optional.ofNullable(values.get(name)).map(Faults::line).orElse(line);
        faults.add(at, below(name), code, detail);
        return instead;
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return EnumSet.allOf(type).stream().map(Enum::name).collect(Collectors.toList());
    }
}
