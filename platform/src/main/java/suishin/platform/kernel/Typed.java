package suishin.platform.kernel;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what people type as what they mean: numbers with full-width digits and thousands, days as `2026-04-01`,
/// `2026年4月1日`, `2026/4/1`, `20260401` or with the name of an era (`令和8年4月1日`, `R8.4.1`).
public final class Typed {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})(\\.[0-9]{1,9})?");
    private static final String MONTH_AND_DAY = "([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:\\([日月火水木金土]\\))?";
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]" + MONTH_AND_DAY);
    private static final Pattern PLAIN_DAY = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern ERA_DAY =
            Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHR])([0-9]{1,2}|元)[-/.年]" + MONTH_AND_DAY);
    private static final Pattern DAY_AND_TIME =
            Pattern.compile("(.+?)(?:[ T]+|(?<=[日)]))([01]?[0-9]|2[0-3])[:時]([0-5][0-9])(?::([0-5][0-9]))?分?");
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})(年度?)?");
    private static final Pattern DASHES = Pattern.compile("[‐–−ー]");

    private static final Map<String, JapaneseEra> ERAS = Map.ofEntries(
            Map.entry("明治", JapaneseEra.MEIJI),
            Map.entry("M", JapaneseEra.MEIJI),
            Map.entry("大正", JapaneseEra.TAISHO),
            Map.entry("T", JapaneseEra.TAISHO),
            Map.entry("昭和", JapaneseEra.SHOWA),
            Map.entry("S", JapaneseEra.SHOWA),
            Map.entry("平成", JapaneseEra.HEISEI),
            Map.entry("H", JapaneseEra.HEISEI),
            Map.entry("令和", JapaneseEra.REIWA),
            Map.entry("R", JapaneseEra.REIWA));

    private Typed() {}

    /// {@return the number that was typed}
    public static Optional<BigDecimal> number(String typed) {
        String text = folded(typed).replace('−', '-');
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(",", ""))) : Optional.empty();
    }

    /// {@return the whole number that was typed, if an `int` can hold it}
    public static Optional<Integer> whole(String typed) {
        try {
            return number(typed).map(BigDecimal::intValueExact);
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }

    /// {@return the whole number that was typed, if it lies within these, both included}
    public static Optional<Integer> whole(String typed, int least, int most) {
        return whole(typed).filter(number -> number >= least && number <= most);
    }

    /// {@return the day that was typed, if there is such a day; one of an era lies within it}
    public static Optional<LocalDate> day(String typed) {
        String text = DASHES.matcher(folded(typed).replaceAll("\\s", ""))
                .replaceAll("-")
                .toUpperCase(Locale.ROOT);
        try {
            var era = ERA_DAY.matcher(text);
            if (era.matches()) {
                return Optional.of(ofEra(era));
            }
            var day = DAY.matcher(text);
            var plain = PLAIN_DAY.matcher(text);
            return day.matches()
                    ? Optional.of(LocalDate.of(part(day, 1), part(day, 2), part(day, 3)))
                    : plain.matches()
                            ? Optional.of(LocalDate.of(part(plain, 1), part(plain, 2), part(plain, 3)))
                            : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// {@return the day and time that were typed: a day, then `17:00`, `17:00:30` or `17時00分`}
    public static Optional<LocalDateTime> dayAndTime(String typed) {
        var parts = DAY_AND_TIME.matcher(folded(typed));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int second = Optional.ofNullable(parts.group(4)).map(Integer::parseInt).orElse(0);
        return day(parts.group(1)).map(day -> day.atTime(LocalTime.of(part(parts, 2), part(parts, 3), second)));
    }

    private static LocalDate ofEra(Matcher parts) {
        int year = parts.group(2).equals("元") ? 1 : part(parts, 2);
        return LocalDate.from(JapaneseDate.of(
                Objects.requireNonNull(ERAS.get(parts.group(1))), year, part(parts, 3), part(parts, 4)));
    }

    private static int part(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /// {@return the year that was typed}
    public static Optional<Integer> year(String typed) {
        var parts = YEAR.matcher(folded(typed));
        return parts.matches() ? Optional.of(part(parts, 1)) : Optional.empty();
    }

    /// {@return a text with letters, digits and signs in their usual width, without blanks around it}
    public static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
