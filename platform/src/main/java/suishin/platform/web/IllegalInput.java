package suishin.platform.web;

import java.util.List;

/// The request cannot be understood (400): a text that cannot be stored, a part that is missing.
public final class IllegalInput extends RuntimeException {

    private final transient List<String> missing;

    public IllegalInput(String message) {
        this(message, List.of());
    }

    /// @param missing the fields that were not sent, so that the answer can name them
    IllegalInput(String message, List<String> missing) {
        super(message);
        this.missing = List.copyOf(missing);
    }

    /// {@return the fields that were not sent; empty if something else is wrong}
    List<String> missing() {
        return missing;
    }
}
