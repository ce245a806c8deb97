package suishin.platform.files;

import suishin.platform.kernel.Codes;

/// What will keep readers of a file from reading it, as far as can be told; it is said, and forbids nothing.
public enum FileTrouble {
    /// It is encrypted, and may ask for a password.
    ENCRYPTED,
    /// It seems to be cut off or damaged.
    BROKEN;

    /// {@return the end of its message key}
    public String code() {
        return Codes.of(this);
    }
}
