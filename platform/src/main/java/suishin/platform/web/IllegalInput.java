package suishin.platform.web;

import java.util.List;
import tools.jackson.core.JacksonException;

/// The request cannot be understood (400): a text that cannot be stored, a part that is missing.
public final class IllegalInput extends RuntimeException {

    private final transient List<Unreadable> values;

    public IllegalInput(String message) {
        super(message);
        this.values = List.of();
    }

    /// @param values those that are missing or cannot be read, so that the answer can name them all
    public IllegalInput(List<Unreadable> values) {
        super("The request has something else than is wanted for %s."
                .formatted(values.stream().map(Unreadable::name).toList()));
        this.values = List.copyOf(values);
    }

    /// {@return what of a body could not be read, as far as it can be named}
    public static IllegalInput of(JacksonException failure) {
        return new IllegalInput(Unreadable.ofBody(failure));
    }

    /// {@return what to name in the answer; empty if nothing can be named}
    List<Unreadable> values() {
        return values;
    }
}
