package suishin.platform.workbooks;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.kernel.TypedMoney;
import suishin.platform.strategies.FieldBox;
import suishin.platform.web.Inputs;

/// Reads what stands in the cells of one column, as a spreadsheet keeps it and as people type it.
///
/// @param columns the column in every language; the first is the visitor's
record CellReader(List<Column> columns) {

    private static final Pattern ERROR = Pattern.compile("#[A-Z][A-Z0-9/]*[!?]?|#DIV/0!|#N/A");
    private static final Pattern SERIAL = Pattern.compile("[1-9][0-9]{4}(\\.[0-9]+)?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern OUTER = Pattern.compile("[\\n;；]+");
    private static final Pattern INNER = Pattern.compile("[、,，/／]+");
    private static final Pattern PIECES = Pattern.compile("[\\n,、;]+");
    private static final Pattern NUMBERED = Pattern.compile("([1-9][0-9]?)([.:]\\s*[^0-9\\s].*)?");
    private static final Pattern SPACED = Pattern.compile("[1-9][0-9]?(\\s+[1-9][0-9]?)+");
    private static final int SHOWN = 40;

    /// What a cell says, or what is wrong with it.
    ///
    /// @param value as it is to be kept
    record Said(String value, List<Problem> problems) {

        private static Said of(String value) {
            return new Said(value, List.of());
        }
    }

    private Column column() {
        return columns.getFirst();
    }

    /// {@return whether a cell says what was written into it for this value}
    boolean untouched(String cell, String value) {
        String text = lines(cell).strip();
        return columns.stream().anyMatch(column -> asRead(column.cell(value)).equals(text));
    }

    private static String asRead(Object written) {
        return switch (written) {
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case LocalDate day -> String.valueOf(day.toEpochDay() - DAY_ZERO.toEpochDay());
            case Object text -> String.valueOf(text).strip();
        };
    }

    private static String lines(String cell) {
        return cell.replace("_x000D_\n", "\n")
                .replace("_x000D_", "\n")
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }

    /// {@return what a cell says that is not blank}
    ///
    /// @param where the cell, as in `目標!D7`
    Said read(String cell, String where) {
        String text = lines(cell).strip();
        if (ERROR.matcher(text).matches()) {
            return wrong(where, "error", text);
        }
        if (!Inputs.isStorable(text)) {
            return new Said("", List.of(Problem.at(where, "workbooks.cell.signs", where)));
        }
        return switch (column().content()) {
            case LINE -> brief(text.replaceAll("\\s*\\n\\s*", " "), where);
            case TEXT -> brief(text, where);
            case NUMBER ->
                Typed.number(text)
                        .map(BigDecimal::toPlainString)
                        .or(() -> TypedMoney.in(BigDecimal.ONE, text).map(_ -> text))
                        .map(Said::of)
                        .orElseGet(() -> wrong(where, "number", text));
            case DAY -> day(text).map(day -> Said.of(day.toString())).orElseGet(() -> wrong(where, "day", text));
            case YEAR -> year(text, where);
            case CHOICE -> key(text).map(Said::of).orElseGet(() -> strange(where, "choice", text));
            case ROWS -> rows(text, where);
            case MEMBERS -> members(text, where);
        };
    }

    private Said brief(String text, String where) {
        int length = text.codePointCount(0, text.length());
        int most = column().pattern().kind().most();
        return length <= most
                ? Said.of(text)
                : new Said(
                        "",
                        List.of(Problem.at(
                                where,
                                "workbooks.cell.long",
                                where,
                                column().label(),
                                String.valueOf(length),
                                String.valueOf(most))));
    }

    /// A cell formatted as a day keeps the days since the end of 1899.
    private static Optional<LocalDate> day(String text) {
        return SERIAL.matcher(text).matches()
                ? Optional.of(DAY_ZERO.plusDays(new BigDecimal(text).longValue()))
                : Typed.day(text);
    }

    private Said year(String text, String where) {
        var year = Typed.year(text);
        if (year.isEmpty()) {
            return wrong(where, "year", text);
        }
        String value = String.valueOf(year.get());
        var options = column().options();
        boolean known = options.isEmpty()
                || options.stream().anyMatch(option -> option.key().equals(value));
        return known
                ? Said.of(value)
                : new Said(
                        "",
                        List.of(Problem.at(
                                where,
                                "workbooks.cell.outside",
                                where,
                                column().label(),
                                value,
                                options.getFirst().key(),
                                options.getLast().key())));
    }

    private Said rows(String text, String where) {
        String folded = Typed.folded(text);
        var pieces = SPACED.matcher(folded).matches()
                ? Arrays.stream(folded.split("\\s+")).toList()
                : Arrays.stream(PIECES.split(folded))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
        var numbers = new TreeSet<Integer>();
        for (String piece : pieces) {
            var one = NUMBERED.matcher(piece);
            if (!one.matches()) {
                return wrong(where, column().many() ? "rows" : "row", text);
            }
            numbers.add(Integer.valueOf(one.group(1)));
        }
        boolean fits = !numbers.isEmpty() && (column().many() || numbers.size() == 1);
        return fits
                ? Said.of(numbers.stream().map(String::valueOf).collect(joining(",")))
                : wrong(where, column().many() ? "rows" : "row", text);
    }

    private Said members(String text, String where) {
        var found = new ArrayList<String>();
        var problems = new ArrayList<Problem>();
        for (String piece : names(text)) {
            key(piece)
                    .ifPresentOrElse(
                            found::add,
                            () -> problems.addAll(
                                    strange(where, "member", piece).problems()));
        }
        var ordered = column().options().stream()
                .map(FieldBox.Option::key)
                .filter(found::contains)
                .collect(joining(","));
        return new Said(ordered, problems);
    }

    /// A name may hold a comma itself.
    private List<String> names(String text) {
        return Arrays.stream(OUTER.split(text))
                .flatMap(piece -> key(piece).isPresent() ? Stream.of(piece) : Arrays.stream(INNER.split(piece)))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private Optional<String> key(String typed) {
        String meant = Nearest.folded(typed);
        return columns.stream()
                .flatMap(column -> column.options().stream()
                        .filter(option -> Nearest.folded(column.word(option)).equals(meant)
                                || Nearest.folded(option.key()).equals(meant)))
                .map(FieldBox.Option::key)
                .findFirst();
    }

    private Said strange(String where, String what, String text) {
        return new Said(
                "",
                List.of(Problem.at(
                        where,
                        "workbooks.cell." + what,
                        where,
                        column().label(),
                        brief(text),
                        Nearest.to(text, column().words()).orElse("–"))));
    }

    private Said wrong(String where, String what, String text) {
        return new Said("", List.of(Problem.at(where, "workbooks.cell." + what, where, column().label(), brief(text))));
    }

    /// {@return the beginning of a text, as a message shows it}
    static String brief(String text) {
        return text.codePointCount(0, text.length()) > SHOWN
                ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…"
                : text;
    }

    /// {@return the readers of the columns of a table, by key}
    static Map<String, CellReader> of(List<Table> languages) {
        var readers = new LinkedHashMap<String, CellReader>();
        for (Column column : languages.getFirst().columns()) {
            readers.put(
                    column.key(),
                    new CellReader(languages.stream()
                            .flatMap(table -> table.columns().stream())
                            .filter(other -> other.key().equals(column.key()))
                            .toList()));
        }
        return readers;
    }
}
