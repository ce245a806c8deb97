package suishin.platform.postgres;

/// The product cannot start; the message is one sentence that says why and what to do.
public final class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
