package suishin.platform.web;

/// There is no such thing, or the visitor may not know that there is: both answer alike (404).
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
