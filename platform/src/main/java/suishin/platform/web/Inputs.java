package suishin.platform.web;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// What is typed or sent: read as what it says, kept if it can be.
public final class Inputs {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Inputs() {}

    /// {@return the id a text says; empty if it says none}
    public static Optional<UUID> id(String text) {
        return Optional.of(text).filter(ID.asMatchPredicate()).map(UUID::fromString);
    }

    /// {@return the chosen value of a form or of a program's answer; empty if nothing was chosen}
    ///
    /// @throws NotFound if there is no such choice
    public static <E extends Enum<E>> Optional<E> choice(Class<E> type, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Enum.valueOf(type, text));
        } catch (IllegalArgumentException _) {
            throw new NotFound();
        }
    }

    /// {@return whether a text has no NUL, no other control character but tab and line ends, no half of a surrogate
    /// pair, and nothing that a decoder had to replace (U+FFFD)}
    public static boolean isStorable(String text) {
        return text.codePoints().allMatch(Inputs::isStorable);
    }

    private static boolean isStorable(int codePoint) {
        return switch (codePoint) {
            case '\t', '\n', '\r' -> true;
            case 0xFFFD -> false;
            default -> codePoint >= 0x20 && codePoint != 0x7F && !(codePoint >= 0xD800 && codePoint <= 0xDFFF);
        };
    }
}
