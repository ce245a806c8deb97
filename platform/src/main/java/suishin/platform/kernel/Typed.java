package suishin.platform.kernel;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what people type as what they mean: numbers with full-width digits and thousands, days as `2026-04-01`,
/// `2026年4月1日`, `2026/4/1`, `20260401` or with the name of an era (`令和8年4月1日`, `R8.4.1`), and a time of the day
/// after it (`17:00`, `17時30分`, `午後5時`).
public final class Typed {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4})(\\.[0-9]{1,9})?");
    private static final String MONTH_AND_DAY = "([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:\\([日月火水木金土]\\))?";
    private static final Pattern DAY = Pattern.compile("([0-9]{4})[-/.年]" + MONTH_AND_DAY);
    private static final Pattern PLAIN_DAY = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern ERA_DAY =
            Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHR])([0-9]{1,2}|元)[-/.年]" + MONTH_AND_DAY);
    private static final Pattern YEAR = Pattern.compile("([0-9]{4})(年度?)?");
    private static final Pattern ERA_YEAR = Pattern.compile("(明治|大正|昭和|平成|令和|[MTSHR])([0-9]{1,2}|元)(年度?)?");
    private static final Pattern TIME = Pattern.compile("(.*[^0-9:])(?<hour>[0-9]{1,2})"
            + "(:(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\\.[0-9]{1,9})?)?|時((?<minutes>[0-9]{1,2})分)?)");
    private static final Pattern HALF = Pattern.compile("(.*)(午前|午後)");
    private static final int HALF_A_DAY = 12;
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

    /// {@return a number as pages show it, in groups of three digits; a text that is none as it stands}
    public static String grouped(String typed) {
        return number(typed)
                .map(number -> String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number))
                .orElse(typed);
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

    /// {@return the day and the time that were typed, to the second, if there is such a moment}
    public static Optional<LocalDateTime> moment(String typed) {
        var parts = TIME.matcher(folded(typed).replaceAll("\\s+", " "));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String before = parts.group(1).strip();
        var half = HALF.matcher(before);
        String day = half.matches() ? half.group(1) : before.replaceFirst("[Tt]$", "");
        var time = half.matches() ? time(parts, half.group(2).equals("午後")) : time(parts);
        return time.flatMap(found -> day(day).map(found::atDate));
    }

    private static Optional<LocalTime> time(Matcher parts, boolean afternoon) {
        return time(parts)
                .filter(time -> time.getHour() < HALF_A_DAY)
                .map(time -> afternoon ? time.plusHours(HALF_A_DAY) : time);
    }

    private static Optional<LocalTime> time(Matcher parts) {
        try {
            String minute = parts.group("minutes") == null ? parts.group("minute") : parts.group("minutes");
            return Optional.of(
                    LocalTime.of(Integer.parseInt(parts.group("hour")), orZero(minute), orZero(parts.group("second"))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int orZero(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static LocalDate ofEra(Matcher parts) {
        return LocalDate.from(JapaneseDate.of(era(parts), yearOfEra(parts), part(parts, 3), part(parts, 4)));
    }

    private static JapaneseEra era(Matcher parts) {
        return Objects.requireNonNull(ERAS.get(parts.group(1)));
    }

    private static int yearOfEra(Matcher parts) {
        return parts.group(2).equals("元") ? 1 : part(parts, 2);
    }

    private static int part(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /// {@return the year that was typed: `2030`, `2030年度`, `令和12年度`, `R12`; one of an era lies within it}
    public static Optional<Integer> year(String typed) {
        String text = folded(typed).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        var parts = YEAR.matcher(text);
        if (parts.matches()) {
            return Optional.of(part(parts, 1));
        }
        var era = ERA_YEAR.matcher(text);
        try {
            return era.matches()
                    ? Optional.of(JapaneseChronology.INSTANCE.prolepticYear(era(era), yearOfEra(era)))
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// {@return a text with letters, digits and signs in their usual width, without blanks around it}
    public static String folded(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
