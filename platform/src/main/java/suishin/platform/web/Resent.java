package suishin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A form as it was sent: the page that answers it can be asked for again in the other language, with all that was
/// typed.
///
/// @param path   the address it was sent to
/// @param fields in the order they were sent, one a value
public record Resent(String path, List<Field> fields) {

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "lang", "done");

    /// One value of the form.
    public record Field(String name, String value) {}

    public Resent {
        fields = List.copyOf(fields);
    }

    /// {@return the form of this request; empty if it sent none, or one that nothing may repeat: files and passwords}
    static Optional<Resent> of(HttpServletRequest request) {
        String kind = Optional.ofNullable(request.getContentType()).orElse("");
        boolean form = request.getMethod().equals("POST") && kind.startsWith("application/x-www-form-urlencoded");
        boolean secret = request.getParameterMap().keySet().stream().anyMatch(Resent::isSecret);
        return !form || secret
                ? Optional.empty()
                : Optional.of(new Resent(request.getRequestURI(), typed(request).toList()));
    }

    /// {@return what a person wrote in words into the form of this request; empty as {@link #of} is}
    static List<Field> texts(HttpServletRequest request) {
        return of(request).stream()
                .flatMap(sent -> sent.fields().stream())
                .filter(field -> isText(field.value()))
                .toList();
    }

    private static boolean isText(String value) {
        return value.chars().anyMatch(letter -> Character.isWhitespace(letter) || letter > '~');
    }

    private static boolean isSecret(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.contains("password") || small.contains("token");
    }

    private static Stream<Field> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !NOT_TYPED.contains(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value)));
    }
}
