package suishin.platform.web;

import suishin.platform.kernel.Refusal;

/// Carries a refusal from a handler to the common answer (403 or 422) where no page of its own shows it.
public final class NotAllowed extends RuntimeException {

    private final transient Refusal refusal;

    public NotAllowed(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    /// {@return why not}
    public Refusal refusal() {
        return refusal;
    }
}
