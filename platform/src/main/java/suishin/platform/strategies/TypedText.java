package suishin.platform.strategies;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import suishin.platform.programmes.FieldType;

/// Reads what was typed as what was meant: numbers with full-width digits and thousands, days as `2011-04-01`.
final class TypedText {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})(\\.[0-9]{1,9})?");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})(年度?)?");

    private TypedText() {}

    /// {@return the number that was typed}
    static Optional<BigDecimal> number(String typed) {
        String text = fold(typed).replace('−', '-');
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(",", ""))) : Optional.empty();
    }

    /// {@return the day that was typed, if there is such a day}
    static Optional<LocalDate> day(String typed) {
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
    static Optional<Integer> year(String typed) {
        var parts = YEAR.matcher(fold(typed));
        return parts.matches() ? Optional.of(Integer.parseInt(parts.group(1))) : Optional.empty();
    }

    /// {@return whether a text that is not blank can be read as this type; choices are checked elsewhere}
    static boolean fits(FieldType type, String typed) {
        return switch (type) {
            case NUMBER -> number(typed).isPresent();
            case DATE -> day(typed).isPresent();
            case TEXT, LONG_TEXT, CHOICE -> true;
        };
    }

    /// {@return what was typed as it is kept: `１，２３４` is `1234`, `2012年3月31日` is `2012-03-31`, lines end in `\n`}
    static String canonical(FieldType type, String typed) {
        return switch (type) {
            case NUMBER -> number(typed).map(BigDecimal::toPlainString).orElse(typed);
            case DATE -> day(typed).map(LocalDate::toString).orElse(typed);
            case TEXT, LONG_TEXT, CHOICE -> typed.replace("\r\n", "\n").replace('\r', '\n');
        };
    }

    /// {@return how many characters a reader counts}
    static int length(String typed) {
        return typed.codePointCount(0, typed.length());
    }

    private static String fold(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
