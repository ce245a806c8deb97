package suishin.platform.messages;

/// Why a letter did not reach the mail server, as far as somebody must know who can mend it.
public enum Trouble {
    /// The server knows no such address.
    ADDRESS(true),
    /// The server does not take this letter.
    REFUSED(true),
    /// The server asks to come again.
    LATER(false),
    /// No server answers, or the connection broke.
    UNREACHABLE(false),
    /// The server does not take letters of this product: its account or sender is wrong.
    SETTINGS(false),
    /// The product stopped while it sent the letter, each time.
    INTERRUPTED(true);

    private final boolean lasts;

    Trouble(boolean lasts) {
        this.lasts = lasts;
    }

    /// {@return whether trying again changes nothing}
    boolean lasts() {
        return lasts;
    }

    /// {@return whether every other letter would meet it too}
    boolean concernsAll() {
        return this == UNREACHABLE || this == SETTINGS;
    }
}
