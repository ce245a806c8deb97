package suishin.platform.web;

import java.util.List;
import java.util.Objects;
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
/// @param name  of the parameter
/// @param value as it was sent, its beginning; empty if none was
public record Unreadable(String name, String value) {

    private static final int LONGEST = 60;

    /// {@return one value, cut to what a message can show}
    static Unreadable of(String name, @Nullable Object value) {
        String text = Objects.toString(value, "").strip();
        String storable = text.codePoints()
                .filter(letter -> Inputs.isStorable(Character.toString(letter)))
                .limit(LONGEST + 1L)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return new Unreadable(name, storable.codePointCount(0, storable.length()) > LONGEST ? cut(storable) : storable);
    }

    /// {@return all values of a form that could not be read}
    static List<Unreadable> all(BindingResult result) {
        return result.getFieldErrors().stream().map(Unreadable::of).toList();
    }

    /// {@return what of a body is missing, or its first value that does not fit; empty if nothing can be named}
    static List<Unreadable> ofBody(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalInput input) {
                return input.missing().stream().map(name -> of(name, null)).toList();
            }
            if (cause instanceof MismatchedInputException mismatched
                    && !(cause instanceof ValueInstantiationException)) {
                String name = place(mismatched);
                return name.isEmpty() ? List.of() : List.of(of(name, value(mismatched)));
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

    /// Where the whole kind of the value is another one, its place says enough.
    private static Object value(MismatchedInputException failure) {
        return failure instanceof InvalidFormatException invalid
                ? Objects.requireNonNullElse(invalid.getValue(), "…")
                : "…";
    }

    private static Unreadable of(FieldError error) {
        return of(error.getField(), error.getRejectedValue());
    }

    private static String cut(String text) {
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
