package suishin.platform.sheets;

/// Which sign keeps the cells of a text file apart: a comma or, where somebody saved it so, a tab or a semicolon.
public final class Separator {

    private static final String SIGNS = ",;\t";

    private Separator() {}

    /// {@return the first of the signs that stands outside of quotation marks: it follows the first name of the file,
    /// and names hold none; a comma if there is none}
    public static char of(CharSequence text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            quoted ^= sign == '"';
            if (!quoted && SIGNS.indexOf(sign) >= 0) {
                return sign;
            }
        }
        return ',';
    }
}
