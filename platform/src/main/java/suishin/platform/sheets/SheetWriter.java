package suishin.platform.sheets;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes a table as a file, row by row.
public final class SheetWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int WIDEST = 60;
    private static final int NARROWEST = 10;

    /// How many rows the width of a column is taken from.
    private static final int MEASURED = 100;

    private SheetWriter() {}

    /// Answers a request with the table as a file.
    ///
    /// @throws IOException if the answer cannot be written
    public static void send(Sheet sheet, SheetFormat format, HttpServletResponse response) throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + sheet.name() + format.ending() + "\"");
        write(sheet, format, response.getOutputStream());
    }

    /// Writes the whole file and leaves the stream open.
    ///
    /// @throws IOException if the stream cannot be written
    public static void write(Sheet sheet, SheetFormat format, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> csv(sheet, out);
            case XLSX -> xlsx(sheet, out);
        }
    }

    private static void csv(Sheet sheet, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(sheet.headings());
        sheet.rows()
                .accept(cells ->
                        csv.writeRecord(cells.stream().map(SheetWriter::text).toList()));
        csv.flush();
    }

    private static String text(Object cell) {
        return cell instanceof Number ? cell.toString() : Harmless.written(String.valueOf(cell));
    }

    /// A cell of a workbook is text or a number, never a formula, so that nothing has to be guarded.
    private static void xlsx(Sheet sheet, OutputStream out) throws IOException {
        var book = new Workbook(out, "Suishin", "1.0");
        var page = book.newWorksheet(sheet.name());
        var rows = new ArrayList<List<?>>();
        sheet.rows().accept(rows::add);
        for (int column = 0; column < sheet.headings().size(); column++) {
            page.value(0, column, sheet.headings().get(column));
            page.style(0, column).bold().set();
            page.width(column, width(sheet.headings().get(column), rows, column));
        }
        page.freezePane(0, 1);
        int row = 1;
        for (var cells : rows) {
            row(page, row, cells);
            row++;
        }
        book.finish();
    }

    private static void row(Worksheet page, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                page.value(row, column, number);
            } else {
                page.value(row, column, String.valueOf(cells.get(column)));
            }
        }
    }

    /// {@return the width in letters of the heading and the first rows, Japanese letters counted twice}
    private static double width(String heading, List<List<?>> rows, int column) {
        int widest = wide(heading);
        for (var row : rows.subList(0, Math.min(MEASURED, rows.size()))) {
            widest = Math.max(widest, column < row.size() ? wide(String.valueOf(row.get(column))) : 0);
        }
        return Math.clamp(widest + 2L, NARROWEST, WIDEST);
    }

    private static int wide(String text) {
        return text.codePoints().map(letter -> letter < 0x2000 ? 1 : 2).sum();
    }
}
