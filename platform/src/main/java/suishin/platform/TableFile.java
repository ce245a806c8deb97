package suishin.platform;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import suishin.engines.impact.TableGrid;
import suishin.engines.impact.TableGrid.Facts;
import suishin.engines.impact.TableGrid.Line;
import suishin.engines.impact.TableReader;
import suishin.engines.impact.TableReading;
import suishin.engines.impact.TableReading.Read;
import suishin.engines.impact.TableReading.Unreadable;
import suishin.platform.postgres.CannotStart;
import suishin.platform.postgres.FileTrouble;

/// Reads an input-output table from a workbook (BookFile) or a CSV file (docs/engines/impact.md): UTF-8 or, as Excel in
/// Japan saves it,
/// Shift_JIS; lines `#place,…`, `#year,…` and `#unit,…` before the head of columns.
final class TableFile {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final String MARK = "\uFEFF";
    private static final int MOST_NAMED = 200;

    private TableFile() {}

    /// {@return the table with its audit}
    ///
    /// @param sheet of a workbook, where the transactions stand
    /// @throws CannotStart with every defect and its line, or if the file cannot be read
    static Read read(Path path, Optional<String> sheet) {
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return BookFile.read(path, sheet);
        }
        if (sheet.isPresent()) {
            throw new CannotStart("Only a workbook (.xlsx) has sheets, not (%s).".formatted(path));
        }
        TableReading reading = TableReader.read(grid(path));
        return switch (reading) {
            case Read read -> read;
            case Unreadable(var defects) ->
                throw new CannotStart(
                        named(path, defects.stream().map(TableWords::of).toList()));
        };
    }

    /// {@return what to print about a file that is not as it should be}
    static String named(Path path, List<String> defects) {
        var lines = new ArrayList<String>();
        lines.add("The file (%s) cannot be used:".formatted(path));
        lines.addAll(defects.stream().limit(MOST_NAMED).toList());
        if (defects.size() > MOST_NAMED) {
            lines.add("and %d more".formatted(defects.size() - MOST_NAMED));
        }
        return String.join("\n", lines);
    }

    /// {@return the rows of a CSV file that say anything}
    ///
    /// @throws CannotStart if the file cannot be read
    static List<Line> lines(Path path) {
        var lines = new ArrayList<Line>();
        try {
            CsvReader.builder()
                    .skipEmptyLines(false)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text(Files.readAllBytes(path)))
                    .stream()
                    .filter(row -> row.getFields().stream().anyMatch(cell -> !cell.isBlank()))
                    .forEach(row -> {
                        var cells = row.getFields();
                        lines.add(new Line(
                                Math.toIntExact(row.getStartingLineNumber()),
                                cells.getFirst().strip(),
                                cells.subList(1, cells.size())));
                    });
        } catch (CsvParseException failure) {
            throw new CannotStart(
                    "The file (%s) has a quotation mark that is not closed, or text behind a closed one. Save it again as CSV."
                            .formatted(path),
                    failure);
        } catch (IOException failure) {
            throw FileTrouble.reading(path, failure);
        }
        return lines;
    }

    private static TableGrid grid(Path path) {
        var lines = lines(path);
        Map<String, String> facts = new HashMap<>();
        int head = 0;
        while (head < lines.size() && lines.get(head).name().startsWith("#")) {
            var line = lines.get(head++);
            String value = line.cells().isEmpty() ? "" : line.cells().getFirst().strip();
            facts.put(line.name().toLowerCase(Locale.ROOT), value);
        }
        if (head == lines.size()) {
            throw new CannotStart("The file (%s) has no head of columns.".formatted(path));
        }
        var columns = new ArrayList<>(
                lines.get(head).cells().stream().map(String::strip).toList());
        while (!columns.isEmpty() && columns.getLast().isEmpty()) {
            columns.removeLast();
        }
        return new TableGrid(
                new Facts(
                        facts.getOrDefault("#place", ""),
                        facts.getOrDefault("#year", ""),
                        facts.getOrDefault("#unit", "")),
                columns,
                lines.subList(head + 1, lines.size()));
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
