package suishin.engines.impact;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// Reads cells as numbers the way tables print them, and remembers how many decimals they have.
public final class CellNumbers {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]{1,18}|[0-9]{1,3}(,[0-9]{3}){1,5})?(\\.[0-9]{0,12})?([eE][-+]?[0-9]{1,2})?");
    private static final Pattern NOTHING = Pattern.compile("|-|…|\\.\\.\\.|―|‐");
    private static final Pattern MINUS = Pattern.compile("^[−▲△]\\s*");

    private int decimals;

    CellNumbers() {}

    /// {@return whether a cell can be read as a number; an empty cell and a dash can}
    public static boolean isNumber(String cell) {
        return !Double.isNaN(new CellNumbers().of(cell));
    }

    /// {@return the number; 0 for an empty cell or a dash, NaN if it is none}
    double of(String cell) {
        String text = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        if (NOTHING.matcher(text).matches()) {
            return 0;
        }
        text = MINUS.matcher(text).replaceFirst("-");
        if (!NUMBER.matcher(text).matches()) {
            return Double.NaN;
        }
        try {
            var number = new BigDecimal(text.replace(",", ""));
            decimals = Math.max(decimals, number.scale());
            return number.doubleValue();
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    /// {@return the value of the last digit printed anywhere: 1 for whole numbers}
    double lastDigit() {
        return Math.pow(10, -decimals);
    }
}
