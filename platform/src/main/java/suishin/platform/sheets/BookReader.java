package suishin.platform.sheets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import suishin.platform.kernel.Decision;

/// Reads all sheets of a workbook (.xlsx) that was laid out by somebody else: no row names the columns. A formula
/// counts with the value it was saved with; one that was saved without any reads {@link #NOT_CALCULATED}.
///
/// Limits: {@link SheetReader#MOST_BYTES}, {@link SheetReader#MOST_UNPACKED}, {@link #MOST_ROWS} and
/// {@link #MOST_COLUMNS} of each sheet, and {@link #MOST_SHEETS}.
public final class BookReader {

    /// Most rows of a sheet.
    public static final int MOST_ROWS = 5_000;

    /// Most columns of a sheet.
    public static final int MOST_COLUMNS = 1_000;

    /// Most sheets.
    public static final int MOST_SHEETS = 100;

    /// What a formula reads that nobody has calculated, as a spreadsheet calls such an error.
    public static final String NOT_CALCULATED = "#CALC!";

    /// Digits a spreadsheet keeps of a number; further ones come from its binary form.
    private static final int DIGITS = 15;

    private static final int DECIMALS = 12;

    /// A number as a workbook keeps the value of a formula.
    private static final Pattern COUNTED = Pattern.compile("-?[0-9]{1,300}(\\.[0-9]{1,300})?([eE][-+]?[0-9]{1,3})?");

    private static final Limits USUAL = new Limits(SheetReader.MOST_UNPACKED, MOST_SHEETS, MOST_ROWS, MOST_COLUMNS);

    private BookReader() {}

    /// How much of a workbook is read.
    ///
    /// @param unpacked the largest sum of its parts once unpacked, in bytes
    /// @param sheets   the most sheets; further ones are not read
    /// @param rows     the most rows of a sheet
    /// @param columns  the most columns of a sheet
    public record Limits(long unpacked, int sheets, int rows, int columns) {}

    /// {@return all sheets, or why the file is no workbook}
    ///
    /// @param name of the file
    public static Decision<List<PlainSheet>> read(String name, byte[] bytes) {
        return read(name, bytes, USUAL);
    }

    /// {@return all sheets within these limits, or why the file is no workbook}
    ///
    /// @param name of the file
    public static Decision<List<PlainSheet>> read(String name, byte[] bytes, Limits limits) {
        if (bytes.length == 0) {
            return Decision.refuse(new SheetRefusal.Empty());
        }
        if (bytes.length > SheetReader.MOST_BYTES) {
            return Decision.refuse(new SheetRefusal.TooLarge("bytes", SheetReader.MOST_BYTES / 1_000_000));
        }
        try {
            if (SheetReader.unpacked(bytes, limits.unpacked()) > limits.unpacked()) {
                return Decision.refuse(new SheetRefusal.TooLarge("unpacked", limits.unpacked() / 1_000_000));
            }
            return sheets(bytes, limits);
        } catch (IOException | ExcelReaderException | IllegalArgumentException broken) {
            return Decision.refuse(new SheetRefusal.Broken(name));
        }
    }

    private static Decision<List<PlainSheet>> sheets(byte[] bytes, Limits limits) throws IOException {
        var sheets = new ArrayList<PlainSheet>();
        var merged = Layout.in(bytes);
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : book.getSheets().limit(limits.sheets()).toList()) {
                var rows = rows(sheet, limits);
                if (rows.size() > limits.rows()) {
                    return Decision.refuse(new SheetRefusal.TooLarge("rows", limits.rows()));
                }
                if (!rows.isEmpty() && rows.getLast().size() > limits.columns()) {
                    return Decision.refuse(new SheetRefusal.TooLarge("columns", limits.columns()));
                }
                sheets.add(new PlainSheet(sheet.getName(), rows, merged.getOrDefault(sheet.getName(), List.of())));
            }
        }
        return Decision.accept(List.copyOf(sheets));
    }

    /// Stops behind the first row that is too long, or one row too many.
    private static List<List<String>> rows(Sheet sheet, Limits limits) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var all = sheet.openStream()) {
            Iterator<Row> each = all.iterator();
            boolean wide = false;
            while (each.hasNext() && rows.size() <= limits.rows() && !wide) {
                Row row = each.next();
                while (rows.size() < Math.min(row.getRowNum() - 1, limits.rows() + 1)) {
                    rows.add(List.of());
                }
                wide = row.getCellCount() > limits.columns();
                rows.add(row.stream().map(BookReader::text).toList());
            }
        }
        return rows;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getType() == CellType.FORMULA
                && (cell.getRawValue() == null || cell.getRawValue().isEmpty())) {
            return NOT_CALCULATED;
        }
        String text = String.valueOf(cell.getText());
        boolean counted =
                cell.getType() == CellType.FORMULA && COUNTED.matcher(text).matches();
        if (cell.getType() == CellType.NUMBER) {
            return number(cell.asNumber());
        }
        return counted ? number(new BigDecimal(text)) : text;
    }

    private static String number(BigDecimal number) {
        var kept = number.round(new MathContext(DIGITS));
        return (kept.scale() > DECIMALS ? kept.setScale(DECIMALS, RoundingMode.HALF_EVEN) : kept)
                .stripTrailingZeros()
                .toPlainString();
    }
}
