package suishin.platform.workbooks;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import suishin.platform.kernel.Typed;
import suishin.platform.strategies.FieldBox;

/// A column of a sheet, in one language.
///
/// @param key     the last part of the entry's path
/// @param pattern a field of this column
/// @param onPage  what a cell says instead of a text no cell can hold
record Column(String key, Content content, FieldBox pattern, String onPage) {

    /// Between several names.
    static final String BETWEEN = "; ";

    /// What a cell of a workbook can hold, in characters.
    static final int MOST_IN_A_CELL = 32_767;

    /// Digits a spreadsheet keeps of a number.
    private static final int DIGITS = 15;

    /// Earlier days are no days to a spreadsheet.
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    static Column of(FieldBox box, String onPage) {
        return new Column(box.path().substring(box.path().lastIndexOf('.') + 1), Content.of(box), box, onPage);
    }

    String label() {
        return pattern.label();
    }

    List<FieldBox.Option> options() {
        return pattern.kind().options();
    }

    boolean many() {
        return pattern.kind().many();
    }

    /// {@return a value as it stands in a cell: a {@link String}, a {@link Number} or a {@link LocalDate}}
    Object cell(String value) {
        return switch (content) {
            case NUMBER ->
                Typed.number(value)
                        .filter(Column::isExact)
                        .<Object>map(one -> one)
                        .orElse(value);
            case DAY ->
                Typed.day(value)
                        .filter(day -> !day.isBefore(FIRST_DAY))
                        .<Object>map(day -> day)
                        .orElse(value);
            case YEAR -> Typed.year(value).<Object>map(year -> year).orElse(value);
            case ROWS ->
                many()
                        ? value.replace(",", ", ")
                        : Typed.whole(value).<Object>map(one -> one).orElse(value);
            case CHOICE, MEMBERS ->
                pattern.typed(value).chosen().stream().map(this::word).collect(joining(BETWEEN));
            case LINE, TEXT -> value.length() > MOST_IN_A_CELL ? onPage : value;
        };
    }

    private static boolean isExact(BigDecimal number) {
        return number.stripTrailingZeros().precision() <= DIGITS;
    }

    private String word(String key) {
        return options().stream()
                .filter(option -> option.key().equals(key))
                .map(this::word)
                .findFirst()
                .orElse(key);
    }

    /// {@return what an answer is called in a cell: its words, with its place where several have the same}
    String word(FieldBox.Option option) {
        boolean alone = options().stream()
                        .filter(other -> other.label().equals(option.label()))
                        .count()
                == 1;
        return alone ? option.label() : option.label() + " (" + (options().indexOf(option) + 1) + ")";
    }

    /// {@return what all answers are called}
    List<String> words() {
        return options().stream().map(this::word).toList();
    }

    /// {@return whether two values say the same}
    boolean same(String one, String other) {
        boolean alike = one.strip().equals(other.strip());
        return switch (content) {
            case NUMBER -> alike || equal(number(one), number(other));
            case YEAR -> alike || equal(Typed.year(one), Typed.year(other));
            case LINE, TEXT, DAY, CHOICE, ROWS, MEMBERS -> alike;
        };
    }

    private static Optional<BigDecimal> number(String text) {
        return Typed.number(text).map(BigDecimal::stripTrailingZeros);
    }

    private static <T> boolean equal(Optional<T> one, Optional<T> other) {
        return one.isPresent() && one.equals(other);
    }
}
