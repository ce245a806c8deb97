package suishin.platform.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads an amount of money as people type it: a bare number, which stands in the unit of its field, or one that names
/// its own unit, which is so many yen: `50億円`, `1億5,000万`, `５０百万円`, `5千円`, `¥3,000`, `50 million yen`.
///
/// What could be meant in two ways is not read: `5千` and `1億5千`, in which no unit of money stands at the end.
public final class TypedMoney {

    private static final String NUMBER =
            "(?<number>(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?<decimals>\\.[0-9]{1,9})?)";
    private static final Pattern PART =
            Pattern.compile(NUMBER + "(?<small>[十百千])?(?<large>兆|億|万|trillion|billion|million)?(?<thousand>thousand)?");
    private static final Pattern YEN = Pattern.compile("(円|yen|jpy)$");
    private static final Pattern ASIDE = Pattern.compile("\\(.*?\\)|/.*");
    private static final Pattern PARTED_DIGITS = Pattern.compile("[0-9]\\s+[0-9]");

    private static final Map<String, BigDecimal> SCALES = Map.of(
            "十", power(1),
            "百", power(2),
            "千", power(3),
            "万", power(4),
            "億", power(8),
            "兆", power(12),
            "thousand", power(3),
            "million", power(6),
            "billion", power(9),
            "trillion", power(12));

    private static final BigDecimal LARGEST = power(30);

    private TypedMoney() {}

    /// {@return the amount in a unit of so many yen, exactly; empty if it cannot be read}
    ///
    /// @param yen of the unit: a power of ten
    public static Optional<BigDecimal> in(BigDecimal yen, String typed) {
        var bare = Typed.number(typed);
        if (bare.isPresent()) {
            return bare;
        }
        String folded = Typed.folded(typed).toLowerCase(Locale.ROOT);
        if (PARTED_DIGITS.matcher(folded).find()) {
            return Optional.empty();
        }
        String text = folded.replaceAll("\\s", "");
        boolean marked = text.startsWith("¥");
        var end = YEN.matcher(text);
        boolean said = marked || end.find();
        return yen(end.reset(marked ? text.substring(1) : text).replaceFirst(""), said)
                .map(amount -> plain(amount.divide(yen)));
    }

    /// {@return a unit of money as so many yen, as tables and targets write it: `億円`, `百万円/年`, `100 million yen (per
    /// year)`; what stands in brackets or behind a stroke is passed over. Empty if it is no power of ten of yen}
    public static Optional<BigDecimal> unit(String typed) {
        String text = ASIDE.matcher(Typed.folded(typed).toLowerCase(Locale.ROOT))
                .replaceAll("")
                .strip();
        if (!YEN.matcher(text).find()) {
            return Optional.empty();
        }
        String amount = Character.isDigit(text.charAt(0)) ? text : "1" + text;
        return in(BigDecimal.ONE, amount)
                .map(BigDecimal::stripTrailingZeros)
                .filter(yen -> yen.unscaledValue().equals(BigInteger.ONE));
    }

    /// {@return the sum of all parts, each of which is less than one of the part before it}
    ///
    /// @param said whether it is said that they are yen
    private static Optional<BigDecimal> yen(String text, boolean said) {
        var parts = PART.matcher(text);
        var sum = BigDecimal.ZERO;
        var below = LARGEST;
        boolean known = false;
        for (int at = 0; at < text.length(); at = parts.end()) {
            if (!parts.region(at, text.length()).lookingAt() || isBroken(parts)) {
                return Optional.empty();
            }
            var scale = scale(parts);
            var value = new BigDecimal(parts.group("number").replace(",", "")).multiply(scale);
            if (value.compareTo(below) >= 0) {
                return Optional.empty();
            }
            sum = sum.add(value);
            below = scale;
            known = said || parts.group("large") != null;
        }
        return known ? Optional.of(sum) : Optional.empty();
    }

    /// Decimals, and a number without a scale, stand in the last part only.
    private static boolean isBroken(Matcher part) {
        boolean last = part.end() == part.regionEnd();
        return !last && (part.group("decimals") != null || part.end("number") == part.end());
    }

    private static BigDecimal scale(Matcher part) {
        var scale = BigDecimal.ONE;
        for (String group : new String[] {"small", "large", "thousand"}) {
            if (part.group(group) != null) {
                scale = scale.multiply(Objects.requireNonNull(SCALES.get(part.group(group))));
            }
        }
        return scale;
    }

    private static BigDecimal plain(BigDecimal amount) {
        var stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static BigDecimal power(int tens) {
        return BigDecimal.ONE.scaleByPowerOfTen(tens);
    }
}
