package suishin.platform.web;

import java.util.Optional;

/// Reads a choice of a form or of a program's answer.
public final class Choices {

    private Choices() {}

    /// {@return the chosen value; empty if nothing was chosen}
    ///
    /// @throws NotFound if there is no such choice
    public static <E extends Enum<E>> Optional<E> of(Class<E> type, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Enum.valueOf(type, text));
        } catch (IllegalArgumentException _) {
            throw new NotFound();
        }
    }
}
