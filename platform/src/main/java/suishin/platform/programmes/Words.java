package suishin.platform.programmes;

/// A text in both languages; pages show it with `visitor.either(words.ja(), words.en())`.
public record Words(String ja, String en) {

    /// {@return whether one of the two texts contains this}
    boolean names(String part) {
        return ja.contains(part) || en.contains(part);
    }
}
