package suishin.platform.publication;

/// What something is called in both languages; the English one is empty if it is not known.
public record Label(String ja, String en) {}
