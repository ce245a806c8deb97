package suishin.platform.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Spoils a body: each of its fields, however deep, in every way a broken program does.
final class Spoilt {

    /// What stands where something else is wanted.
    private static final List<String> ROUGH = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-2147483649",
            "99999999999999999999999999",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"-1\"",
            "\"99999999999\"",
            "\"0-0-0-0-0\"",
            "\"2026-02-30\"",
            "\"+999999999-12-31\"",
            "\"9999-12-31T23:59\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"%$s{0}'\"",
            "\"" + "長".repeat(70_000) + "\"",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "[\"x\", \"x\"]",
            "[0]",
            "{}",
            "{\"x\": null}",
            "{\"x\": {}}",
            "{\"\": \"x\"}");

    /// Bodies that are no body.
    private static final List<String> WHOLE = List.of(
            "",
            "{",
            "{\"a\":",
            "{'a': 1}",
            "[".repeat(5_000),
            "{\"a\":".repeat(2_000),
            "{\"a\": 1, \"a\": 2}",
            "\uFEFF{}",
            "{} {}",
            "NaN");

    private static final String HOLE = "☐";

    private Spoilt() {}

    /// {@return everything that can be made of this body by spoiling it once}
    static List<String> of(JsonNode body) {
        var all = new ArrayList<>(WHOLE);
        all.add(body.toString());
        all.addAll(ROUGH);
        for (JsonNode holed : holed(body)) {
            String text = holed.toString();
            ROUGH.forEach(rough -> all.add(text.replace("\"" + HOLE + "\"", rough)));
        }
        all.addAll(lacking(body));
        return all;
    }

    /// The body once for every value in it, which is a hole there.
    private static List<JsonNode> holed(JsonNode body) {
        var all = new ArrayList<JsonNode>();
        places(body).forEach(place -> {
            var whole = body.deepCopy();
            var parent = whole.at(place.substring(0, place.lastIndexOf('/')));
            put(parent, place.substring(place.lastIndexOf('/') + 1));
            all.add(whole);
        });
        return all;
    }

    private static void put(JsonNode parent, String name) {
        if (parent instanceof ObjectNode object) {
            object.put(name, HOLE);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), array.stringNode(HOLE));
        }
    }

    private static Stream<String> places(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object.propertyStream().flatMap(part -> below("/" + part.getKey(), part.getValue()));
        }
        return node instanceof ArrayNode array
                ? Collections.nCopies(Math.min(1, array.size()), "/0").stream()
                        .flatMap(first -> below(first, array.get(0)))
                : Stream.of();
    }

    private static Stream<String> below(String name, JsonNode value) {
        return Stream.concat(Stream.of(name), places(value).map(place -> name + place));
    }

    /// The body without each of its fields, and with a list a thousand times as long.
    private static List<String> lacking(JsonNode body) {
        var all = new ArrayList<String>();
        places(body).forEach(place -> {
            var whole = body.deepCopy();
            String name = place.substring(place.lastIndexOf('/') + 1);
            var parent = whole.at(place.substring(0, place.lastIndexOf('/')));
            if (parent instanceof ObjectNode object) {
                object.remove(name);
            } else if (parent instanceof ArrayNode array) {
                array.addAll(Collections.nCopies(1_000, array.get(0)));
            }
            all.add(whole.toString());
        });
        return all;
    }
}
