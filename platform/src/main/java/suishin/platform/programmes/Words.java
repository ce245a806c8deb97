package suishin.platform.programmes;

import java.util.Collection;
import java.util.stream.Collectors;
import suishin.platform.kernel.Bilingual;

/// A text in both languages; pages show it with `visitor.either(words)`.
public record Words(String ja, String en) implements Bilingual {

    /// {@return these texts as one, each in its language; the Japanese one where there is no English one}
    public static Words list(Collection<Words> words) {
        return joined(words, "、", ", ");
    }

    /// {@return these texts with arrows between them, each in its language; the Japanese one where there is no English}
    public static Words chain(Collection<Words> words) {
        return joined(words, " → ", " → ");
    }

    private static Words joined(Collection<Words> words, String ja, String en) {
        return new Words(
                words.stream().map(Words::ja).collect(Collectors.joining(ja)),
                words.stream()
                        .map(one -> one.en().isBlank() ? one.ja() : one.en())
                        .collect(Collectors.joining(en)));
    }

    /// {@return whether one of the two texts contains this}
    boolean names(String part) {
        return ja.contains(part) || en.contains(part);
    }
}
