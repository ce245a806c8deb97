package suishin.platform.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// A value of a request that cannot be read as what it should be.
///
/// @param name   of the parameter, the field or the header
/// @param value  as it was sent, its beginning; empty if none was
/// @param wanted what it should be
public record Unreadable(String name, String value, Wanted wanted) {

    private static final int LONGEST = 60;
    private static final Pattern TEXT = Pattern.compile("String value \\(\"(.+)\"\\) to ", Pattern.DOTALL);
    private static final Pattern TRUTH = Pattern.compile("JsonToken[.]VALUE_(TRUE|FALSE)");

    /// {@return one value, cut to what a message can show}
    public static Unreadable of(String name, @Nullable Object value, Wanted wanted) {
        String text = Objects.toString(value, "").strip();
        String storable = text.codePoints()
                .filter(letter -> Inputs.isStorable(Character.toString(letter)))
                .limit(LONGEST + 1L)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new Unreadable(
                name, storable.codePointCount(0, storable.length()) > LONGEST ? cut(storable) : storable, wanted);
    }

    /// {@return a value that was not sent}
    public static Unreadable missing(String name) {
        return new Unreadable(name, "", Wanted.ANYTHING);
    }

    /// {@return a value under a name that means nothing here}
    public static Unreadable unknown(String name) {
        return of(name, name, Wanted.NOTHING);
    }

    /// {@return all values of a form that could not be read}
    static List<Unreadable> all(BindingResult result) {
        return result.getFieldErrors().stream().map(Unreadable::of).toList();
    }

    /// {@return what of a body is missing, or its first value that does not fit; empty if nothing can be named}
    static List<Unreadable> ofBody(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalInput input) {
                return input.values();
            }
            if (cause instanceof MismatchedInputException mismatched
                    && !(cause instanceof ValueInstantiationException)) {
                String name = place(mismatched);
                return name.isEmpty()
                        ? List.of()
                        : List.of(of(name, value(mismatched), Wanted.of(mismatched.getTargetType())));
            }
        }
        return List.of();
    }

    private static String place(JacksonException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[%d]".formatted(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    /// Some failures say the value in their message alone; where an object or a list came, its place says enough.
    private static Object value(MismatchedInputException failure) {
        if (failure instanceof InvalidFormatException invalid) {
            return Objects.requireNonNullElse(invalid.getValue(), "…");
        }
        String message = String.valueOf(failure.getOriginalMessage());
        var text = TEXT.matcher(message);
        var truth = TRUTH.matcher(message);
        return text.find() ? text.group(1) : truth.find() ? truth.group(1).toLowerCase(Locale.ROOT) : "…";
    }

    private static Unreadable of(FieldError error) {
        return of(error.getField(), error.getRejectedValue(), Wanted.ANYTHING);
    }

    private static String cut(String text) {
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /// What a value of a request should be, as a program is told.
    ///
    /// @param word  stands behind `program.wanted.` in the messages
    /// @param named what its message names
    public record Wanted(String word, List<String> named) {

        /// Nothing is known of it.
        static final Wanted ANYTHING = new Wanted("anything");

        /// There is no such field.
        static final Wanted NOTHING = new Wanted("nothing");

        private static final Set<Class<?>> WHOLE =
                Set.of(int.class, long.class, short.class, Integer.class, Long.class, Short.class, BigInteger.class);
        private static final Set<Class<?>> NUMBERS =
                Set.of(double.class, float.class, Double.class, Float.class, BigDecimal.class);
        private static final Map<Class<?>, Wanted> OTHERS = Map.of(
                String.class, new Wanted("text"),
                boolean.class, new Wanted("truth"),
                Boolean.class, new Wanted("truth"),
                LocalDate.class, new Wanted("day"),
                Instant.class, new Wanted("instant"),
                UUID.class, new Wanted("id"));

        public Wanted {
            named = List.copyOf(named);
        }

        public Wanted(String word) {
            this(word, List.of());
        }

        /// {@return what a value of this type looks like}
        static Wanted of(@Nullable Class<?> type) {
            if (type == null) {
                return ANYTHING;
            }
            if (type.isEnum()) {
                return new Wanted(
                        "choice",
                        List.of(Arrays.stream(type.getEnumConstants())
                                .map(one -> ((Enum<?>) one).name())
                                .collect(Collectors.joining(", "))));
            }
            if (WHOLE.contains(type)) {
                return new Wanted("whole");
            }
            if (NUMBERS.contains(type)) {
                return new Wanted("number");
            }
            return Optional.ofNullable(OTHERS.get(type))
                    .orElseGet(() -> new Wanted(
                            Collection.class.isAssignableFrom(type)
                                    ? "list"
                                    : type.isRecord() ? "object" : "anything"));
        }
    }
}
