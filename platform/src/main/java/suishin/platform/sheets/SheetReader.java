package suishin.platform.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import suishin.platform.kernel.Decision;
import suishin.platform.sheets.ReadSheet.Line;

/// Reads a file somebody sent as a table: the first sheet, whose first row names the columns.
///
/// Text may be UTF-8 or, as Excel in Japan saves it, Shift_JIS. Limits: {@link #MOST_BYTES}, {@link #MOST_ROWS},
/// {@link #MOST_COLUMNS}, and {@link #MOST_UNPACKED} for what a workbook unpacks to.
public final class SheetReader {

    /// Largest file, in bytes.
    public static final int MOST_BYTES = 20_000_000;

    /// Most rows below the headings.
    public static final int MOST_ROWS = 200_000;

    /// Most columns.
    public static final int MOST_COLUMNS = 200;

    /// Largest sum of the parts of a workbook once unpacked, in bytes.
    public static final long MOST_UNPACKED = 400_000_000;

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SheetReader() {}

    /// {@return the table, or why it is none}
    ///
    /// @param name   of the file; its ending decides how it is read
    /// @param needed headings without which nothing can be done
    public static Decision<ReadSheet> read(String name, byte[] bytes, List<String> needed) {
        if (bytes.length == 0) {
            return Decision.refuse(new SheetRefusal.Empty());
        }
        if (bytes.length > MOST_BYTES) {
            return Decision.refuse(new SheetRefusal.TooLarge("bytes", MOST_BYTES / 1_000_000));
        }
        var format = SheetFormat.ofName(name);
        if (format.isEmpty()) {
            return Decision.refuse(new SheetRefusal.OtherFormat(name));
        }
        try {
            return switch (format.get()) {
                case CSV -> table(csv(bytes), needed);
                case XLSX -> xlsx(bytes, needed);
            };
        } catch (IOException | CsvParseException | ExcelReaderException | IllegalArgumentException broken) {
            return Decision.refuse(new SheetRefusal.Broken(name));
        }
    }

    private static List<Line> csv(byte[] bytes) {
        String text = text(bytes);
        var lines = new ArrayList<Line>();
        CsvReader.builder()
                .skipEmptyLines(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1))
                .stream()
                .limit(MOST_ROWS + 2L)
                .forEach(row -> lines.add(new Line(
                        lines.size() + 1,
                        row.getFields().stream().map(Harmless::read).toList())));
        return lines;
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, SHIFT_JIS);
        }
    }

    private static Decision<ReadSheet> xlsx(byte[] bytes, List<String> needed) throws IOException {
        if (unpacked(bytes, MOST_UNPACKED) > MOST_UNPACKED) {
            return Decision.refuse(new SheetRefusal.TooLarge("unpacked", MOST_UNPACKED / 1_000_000));
        }
        Layout.in(bytes);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var rows = book.getFirstSheet().openStream()) {
            return table(
                    rows.limit(MOST_ROWS + 2L)
                            .map(row -> new Line(row.getRowNum(), cells(row)))
                            .toList(),
                    needed);
        }
    }

    /// Of a row that is too long nothing is kept but that it is.
    private static List<String> cells(Row row) {
        if (row.getCellCount() <= MOST_COLUMNS) {
            return row.stream().map(SheetReader::text).toList();
        }
        boolean blank = row.stream().map(SheetReader::text).allMatch(String::isBlank);
        return blank ? List.of() : Collections.nCopies(MOST_COLUMNS + 1, "-");
    }

    /// A small file may unpack to a very large one, so that counting stops there.
    static long unpacked(byte[] bytes, long most) throws IOException {
        long sum = 0;
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var part = zip.getInputStream(entry)) {
                    sum += size(part, most + 1 - sum);
                }
            }
        }
        return sum;
    }

    private static long size(InputStream part, long most) throws IOException {
        long sum = 0;
        var buffer = new byte[1 << 16];
        int read = part.read(buffer);
        while (read >= 0 && sum < most) {
            sum += read;
            read = part.read(buffer);
        }
        return sum;
    }

    private static String text(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText();
    }

    private static Decision<ReadSheet> table(List<Line> lines, List<String> needed) {
        var said = lines.stream()
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        if (said.isEmpty()) {
            return Decision.refuse(new SheetRefusal.Empty());
        }
        if (said.size() > MOST_ROWS + 1) {
            return Decision.refuse(new SheetRefusal.TooLarge("rows", MOST_ROWS));
        }
        if (said.stream().anyMatch(line -> line.cells().size() > MOST_COLUMNS)) {
            return Decision.refuse(new SheetRefusal.TooLarge("columns", MOST_COLUMNS));
        }
        var columns = columns(said.getFirst());
        var missing =
                needed.stream().filter(heading -> !columns.containsKey(heading)).toList();
        return missing.isEmpty()
                ? Decision.accept(new ReadSheet(columns, said.subList(1, said.size())))
                : Decision.refuse(new SheetRefusal.MissingColumns(missing));
    }

    private static Map<String, Integer> columns(Line headings) {
        var columns = new LinkedHashMap<String, Integer>();
        for (int place = 0; place < headings.cells().size(); place++) {
            columns.putIfAbsent(headings.cells().get(place).strip(), place);
        }
        return columns;
    }
}
