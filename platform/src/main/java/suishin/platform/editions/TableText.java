package suishin.platform.editions;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import suishin.engines.impact.TableGrid;
import suishin.engines.impact.TableGrid.Facts;
import suishin.engines.impact.TableGrid.Line;
import suishin.platform.sheets.Separator;

/// A table as it stands in a CSV file (docs/engines/impact.md, "The layout"): UTF-8 or, as Excel in Japan saves it,
/// Shift_JIS, with commas, tabs or semicolons between the cells; lines that begin with `#` say something about the
/// table.
///
/// @param facts   what the lines about the table say, by their name without `#`; all cells of each
/// @param columns the head, without its first cell
/// @param lines   below it
public record TableText(Map<String, List<String>> facts, List<String> columns, List<Line> lines) {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final String MARK = "\uFEFF";

    public TableText {
        facts = Map.copyOf(facts);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /// {@return the table in these bytes; empty if they are no CSV file with a head of columns}
    static Optional<TableText> of(byte[] bytes) {
        try {
            return of(lines(bytes));
        } catch (CsvParseException broken) {
            return Optional.empty();
        }
    }

    /// {@return the table in the rows of a file; empty if no head of columns is among them}
    public static Optional<TableText> of(List<Line> lines) {
        Map<String, List<String>> facts = new HashMap<>();
        int head = 0;
        while (head < lines.size() && lines.get(head).name().startsWith("#")) {
            var line = lines.get(head++);
            facts.put(line.name().substring(1).strip().toLowerCase(Locale.ROOT), stripped(line.cells()));
        }
        return head == lines.size()
                ? Optional.empty()
                : Optional.of(
                        new TableText(facts, stripped(lines.get(head).cells()), lines.subList(head + 1, lines.size())));
    }

    /// {@return the first cell of a line about the table; empty text if there is none}
    public String fact(String name) {
        var cells = facts.getOrDefault(name, List.of());
        return cells.isEmpty() ? "" : cells.getFirst();
    }

    /// {@return what the engine reads}
    ///
    /// @param unit as it is written where the file does not say it, so that a table has one fingerprint
    TableGrid grid(String place, String year, Optional<MoneyUnit> unit) {
        String said = fact("unit").isEmpty() ? unit.map(MoneyUnit::ja).orElse("") : fact("unit");
        return new TableGrid(new Facts(place, year, said), columns, lines);
    }

    /// {@return the rows of a CSV file that say anything}
    ///
    /// @throws CsvParseException if a quotation mark is not closed, or text stands behind a closed one
    public static List<Line> lines(byte[] bytes) {
        var lines = new ArrayList<Line>();
        String text = text(bytes);
        CsvReader.builder()
                .fieldSeparator(Separator.of(text))
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .stream()
                .filter(row -> row.getFields().stream().anyMatch(cell -> !cell.isBlank()))
                .forEach(row -> {
                    var cells = row.getFields();
                    lines.add(new Line(
                            Math.toIntExact(row.getStartingLineNumber()),
                            cells.getFirst().strip(),
                            cells.subList(1, cells.size())));
                });
        return lines;
    }

    private static List<String> stripped(List<String> cells) {
        var stripped = new ArrayList<>(cells.stream().map(String::strip).toList());
        while (!stripped.isEmpty() && stripped.getLast().isEmpty()) {
            stripped.removeLast();
        }
        return stripped;
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            text = new String(bytes, SHIFT_JIS);
        }
        return text.startsWith(MARK) ? text.substring(1) : text;
    }
}
