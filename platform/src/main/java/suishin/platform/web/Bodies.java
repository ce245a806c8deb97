package suishin.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suishin.platform.kernel.Decision;
import tools.jackson.databind.JsonNode;

/// What every route for programs does with the body it gets and the decision it answers with.
public final class Bodies {

    private Bodies() {}

    /// {@return what was decided}
    ///
    /// @throws NotAllowed if it was refused
    public static <E> E done(Decision<E> decision) {
        return decision.orThrow(NotAllowed::new);
    }

    /// {@return a value the body must have}
    ///
    /// @throws IllegalInput if it has none
    public static <E> E needed(Optional<E> value, String name) {
        return value.orElseThrow(() -> new IllegalInput(List.of(Unreadable.missing(name))));
    }

    /// Looks whether the body has all of these.
    ///
    /// @param namesAndValues a name, its value or null, the next name …
    /// @throws IllegalInput that names all it has not
    public static void present(@Nullable Object... namesAndValues) {
        var missing = new ArrayList<Unreadable>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value == null || value.equals(Optional.empty())) {
                missing.add(Unreadable.missing(String.valueOf(namesAndValues[i])));
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalInput(missing);
        }
    }

    /// {@return a text of the body without blanks around it; empty if there is none}
    ///
    /// @throws IllegalInput if it holds what cannot be stored
    public static String text(Optional<String> typed) {
        String text = typed.orElse("").strip();
        if (!Inputs.isStorable(text)) {
            throw new IllegalInput("A text holds what cannot be stored.");
        }
        return text;
    }

    /// {@return a number of the body as a form would send it, to be read with what else a form has; empty if there is
    /// none. A text is taken too, as it may hold what the answer has to name}
    ///
    /// @throws IllegalInput if it is neither
    public static String number(Optional<JsonNode> sent, String name) {
        return text(sent.map(node -> plain(node, name, new Unreadable.Wanted("whole"))));
    }

    /// {@return a text or a number as a form would send it; empty if there is neither}
    ///
    /// @param wanted what is said if it is something else
    /// @throws IllegalInput if it is neither a text that can be kept nor a number that ends
    public static String plain(JsonNode sent, String name, Unreadable.Wanted wanted) {
        boolean isEndless = sent.isFloatingPointNumber() && !Double.isFinite(sent.doubleValue());
        if (isEndless || sent.isContainer() || sent.isBoolean()) {
            throw new IllegalInput(List.of(Unreadable.of(name, sent.isContainer() ? "…" : sent, wanted)));
        }
        return sent.isNumber() ? sent.decimalValue().toPlainString() : text(Optional.of(sent.asString("")));
    }
}
