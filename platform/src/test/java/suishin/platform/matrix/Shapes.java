package suishin.platform.matrix;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Makes a JSON value of every type a body has, so that each of its fields can be spoilt.
///
/// @param known what stands in a field of this name where the product knows something of it; the name if it does not
record Shapes(UnaryOperator<String> known) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Map<Class<?>, JsonNode> PLAIN = Map.ofEntries(
            Map.entry(boolean.class, JSON.booleanNode(true)),
            Map.entry(Boolean.class, JSON.booleanNode(true)),
            Map.entry(int.class, JSON.numberNode(0)),
            Map.entry(Integer.class, JSON.numberNode(0)),
            Map.entry(long.class, JSON.numberNode(0)),
            Map.entry(Long.class, JSON.numberNode(0)),
            Map.entry(BigDecimal.class, JSON.numberNode(1)),
            Map.entry(LocalDate.class, JSON.stringNode("2026-04-01")),
            Map.entry(LocalDateTime.class, JSON.stringNode("2026-04-01T09:00")),
            Map.entry(Instant.class, JSON.stringNode("2026-04-01T00:00:00Z")));

    /// {@return a value of this type}
    ///
    /// @throws IllegalStateException if nobody has said what a value of this type looks like
    JsonNode of(String name, Type type) {
        if (type instanceof ParameterizedType general) {
            return general(name, general);
        }
        var plain = (Class<?>) type;
        if (PLAIN.containsKey(plain)) {
            return Optional.ofNullable(PLAIN.get(plain)).orElseThrow();
        }
        if (plain == String.class || plain == UUID.class) {
            String value = known.apply(name);
            return JSON.stringNode(plain == UUID.class && value.equals(name) ? new UUID(0, 1).toString() : value);
        }
        if (plain.isEnum()) {
            return JSON.stringNode(plain.getEnumConstants()[0].toString());
        }
        return plain.isRecord() ? ofRecord(plain) : JSON.objectNode();
    }

    private JsonNode ofRecord(Class<?> type) {
        var all = JSON.objectNode();
        Arrays.stream(type.getRecordComponents())
                .forEach(part -> all.set(part.getName(), of(part.getName(), part.getGenericType())));
        return all;
    }

    private JsonNode general(String name, ParameterizedType type) {
        var parts = type.getActualTypeArguments();
        if (type.getRawType() == Optional.class) {
            return of(name, parts[0]);
        }
        if (type.getRawType() == List.class || type.getRawType() == Set.class) {
            return JSON.arrayNode().add(of(name, parts[0]));
        }
        if (type.getRawType() == Map.class) {
            return JSON.objectNode().set(of("person", parts[0]).asString(), of(name, parts[1]));
        }
        throw new IllegalStateException("Nobody has said what a value of (%s) looks like.".formatted(type));
    }
}
