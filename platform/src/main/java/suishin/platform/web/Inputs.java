package suishin.platform.web;

/// What text the product can keep.
public final class Inputs {

    private Inputs() {}

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
