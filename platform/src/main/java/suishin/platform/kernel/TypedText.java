package suishin.platform.kernel;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what was typed as what was meant: numbers with full-width digits and thousands, days as `2011-04-01`.
public final class TypedText {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})(\\.[0-9]{1,9})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}|[0-9]{1,3}(,[0-9]{3}){1,2}");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})(年度?)?");

    private TypedText() {}

    /// {@return the number that was typed}
    public static Optional<BigDecimal> number(String typed) {
        String text = fold(typed).replace('−', '-');
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(",", ""))) : Optional.empty();
    }

    /// {@return the number that was typed, if it is whole, not below 0 and has at most 9 digits}
    public static Optional<Integer> whole(String typed) {
        String text = fold(typed);
        return WHOLE.matcher(text).matches() ? Optional.of(Integer.valueOf(text.replace(",", ""))) : Optional.empty();
    }

    /// {@return the whole number that was typed, if it lies within these, both included}
    public static Optional<Integer> whole(String typed, int least, int most) {
        return whole(typed).filter(number -> number >= least && number <= most);
    }

    /// {@return the day that was typed, if there is such a day}
    public static Optional<LocalDate> day(String typed) {
        var parts = DAY.matcher(fold(typed));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// {@return the year that was typed}
    public static Optional<Integer> year(String typed) {
        var parts = YEAR.matcher(fold(typed));
        return parts.matches() ? Optional.of(Integer.parseInt(parts.group(1))) : Optional.empty();
    }

    private static String fold(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
