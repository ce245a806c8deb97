package suishin.platform.conflicts;

import java.util.Optional;
import suishin.platform.web.NotFound;

/// Reads a choice of a form or of a program's answer.
final class Choices {

    private Choices() {}

    /// {@return the chosen value; empty if nothing was chosen}
    static <E extends Enum<E>> Optional<E> of(Class<E> type, String text) {
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
