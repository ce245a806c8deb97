package suishin.platform.web;

import java.util.Optional;
import suishin.platform.kernel.Decision;

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
        return value.orElseThrow(() -> new IllegalInput("The body has no (%s).".formatted(name)));
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
}
