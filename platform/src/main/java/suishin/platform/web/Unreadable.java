package suishin.platform.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

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

    private static Unreadable of(FieldError error) {
        return of(error.getField(), error.getRejectedValue());
    }

    private static String cut(String text) {
        return text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
