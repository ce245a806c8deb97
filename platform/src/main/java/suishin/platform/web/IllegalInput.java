package suishin.platform.web;

/// The request cannot be understood (400): a text that cannot be stored, a part that is missing.
public final class IllegalInput extends RuntimeException {

    public IllegalInput(String message) {
        super(message);
    }
}
