package suishin.platform.estimates;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import suishin.engines.impact.Multipliers.Measure;
import suishin.platform.editions.MoneyUnit;

/// Figures of an estimate as people read them. No digit is shown that the amounts do not carry: two decimals of 億円,
/// one of 百万円, one of a person-year.
final class Figures {

    private Figures() {}

    /// {@return money that stands in the table's unit, in the unit that is read}
    static String money(double amount, MoneyUnit table, MoneyUnit read) {
        int digits = read == MoneyUnit.HUNDRED_MILLION_YEN ? 2 : read == MoneyUnit.MILLION_YEN ? 1 : 0;
        return said(table.in(read, amount), digits);
    }

    /// {@return a number of person-years; a stroke where the table has none}
    static String persons(Optional<Double> persons) {
        return persons.map(value -> said(value, 1)).orElse("–");
    }

    /// {@return one figure of a count}
    static String of(Answer.Counts counts, Measure measure, MoneyUnit table, MoneyUnit read) {
        return of(measure, counts.of(measure), table, read);
    }

    /// {@return a figure of this kind; a stroke where the table has none}
    static String of(Measure measure, Optional<Double> value, MoneyUnit table, MoneyUnit read) {
        return isPersons(measure)
                ? persons(value)
                : value.map(amount -> money(amount, table, read)).orElse("–");
    }

    /// {@return an amount as it was typed, with thousands}
    static String plain(BigDecimal amount) {
        return String.format(
                Locale.ROOT, "%,." + Math.max(0, amount.stripTrailingZeros().scale()) + "f", amount);
    }

    static String said(double value, int digits) {
        double shown = Math.abs(value) < 0.5 * Math.pow(10, -digits) ? 0.0 : value;
        return String.format(Locale.ROOT, "%,." + digits + "f", shown);
    }

    /// {@return whether it counts persons and not money}
    static boolean isPersons(Measure measure) {
        return measure == Measure.ENGAGED || measure == Measure.EMPLOYEES;
    }
}
