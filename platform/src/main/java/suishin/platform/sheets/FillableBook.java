package suishin.platform.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A workbook that people fill in and send back (記入用のExcelブック). What was typed is never a formula: a text cell is
/// formatted as text, so that it stays one when somebody edits it.
///
/// @param pages  the sheets, in order
/// @param hidden rows of a sheet that is not shown, named {@link #HIDDEN}
/// @param fixed  what somebody is told who types over a heading or a cell of the first column
public record FillableBook(List<Page> pages, List<List<String>> hidden, String fixed) {

    /// The name of the sheet that is not shown.
    public static final String HIDDEN = "suishin";

    private static final int LONGEST_NAME = 31;
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\']");
    private static final String HEADING_COLOUR = "E7EDF3";

    public FillableBook {
        pages = List.copyOf(pages);
        hidden = List.copyOf(hidden);
    }

    /// A sheet.
    ///
    /// @param name as {@link FillableBook#name} makes it
    /// @param rows cells: a {@link String}, a {@link Number} or a {@link LocalDate}; an empty text is an empty cell
    public record Page(String name, List<Column> columns, List<? extends List<?>> rows) {

        public Page {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// A column.
    ///
    /// @param width   in letters
    /// @param note    beside the heading; empty if there is none
    /// @param choices what a list offers; empty if anything may be typed
    public record Column(String heading, int width, Shape shape, String note, Choices choices) {}

    /// What a list offers.
    ///
    /// @param cells each a {@link String} or a {@link Number}
    /// @param only  whether nothing else may be typed
    public record Choices(List<?> cells, boolean only) {

        /// Anything may be typed.
        public static final Choices NONE = new Choices(List.of(), false);

        public Choices {
            cells = List.copyOf(cells);
        }
    }

    /// How a cell is formatted.
    public enum Shape {
        TEXT("@"),
        NUMBER("General"),
        /// The number of a row.
        KEY("General"),
        DAY("yyyy-mm-dd");

        private final String format;

        Shape(String format) {
            this.format = format;
        }
    }

    /// {@return a text as the name of a sheet}
    public static String name(String text) {
        String clean = NOT_IN_NAMES.matcher(text).replaceAll(" ").strip();
        return clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
    }

    /// Writes the whole file and leaves the stream open.
    ///
    /// @throws IOException if the stream cannot be written
    public void write(OutputStream out) throws IOException {
        var book = new Workbook(out, "Suishin", "1.0");
        var sheets = new ArrayList<Worksheet>();
        pages.forEach(page -> sheets.add(book.newWorksheet(page.name())));
        var secret = book.newWorksheet(HIDDEN);
        secret.setVisibilityState(VisibilityState.VERY_HIDDEN);
        int free = 0;
        for (int row = 0; row < hidden.size(); row++) {
            cells(secret, row, hidden.get(row));
            free = Math.max(free, hidden.get(row).size());
        }
        for (int i = 0; i < sheets.size(); i++) {
            free = fill(sheets.get(i), pages.get(i), secret, free);
        }
        book.finish();
    }

    /// {@return the next free column of the sheet that is not shown}
    private int fill(Worksheet sheet, Page page, Worksheet secret, int from) {
        int free = from;
        int last = Math.max(1, page.rows().size());
        for (int column = 0; column < page.columns().size(); column++) {
            var one = page.columns().get(column);
            shape(sheet, column, one, last);
            if (!one.choices().cells().isEmpty()) {
                offer(sheet, new int[] {column, last}, one.choices(), secret, free);
                free++;
            }
        }
        fix(sheet, page, last);
        print(sheet);
        for (int row = 0; row < page.rows().size(); row++) {
            cells(sheet, row + 1, page.rows().get(row));
        }
        return free;
    }

    private static void shape(Worksheet sheet, int column, Column one, int last) {
        sheet.value(0, column, one.heading());
        if (!one.note().isEmpty()) {
            sheet.comment(0, column, one.note());
        }
        sheet.style(0, column)
                .bold()
                .wrapText(true)
                .fillColor(HEADING_COLOUR)
                .verticalAlignment("top")
                .set();
        sheet.width(column, one.width());
        sheet.range(1, column, last, column)
                .style()
                .format(one.shape().format)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    /// Headings and numbers cannot be typed over by mistake, and columns can still be moved and rows put in.
    private void fix(Worksheet sheet, Page page, int last) {
        sheet.freezePane(1, 1);
        var cells = new ArrayList<Range>();
        cells.add(sheet.range(0, 0, 0, page.columns().size() - 1));
        if (page.columns().getFirst().shape() == Shape.KEY) {
            cells.add(sheet.range(1, 0, last, 0));
        }
        cells.forEach(range -> range.validateWithFormula("FALSE")
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .error(fixed));
    }

    /// As wide as a sheet of paper, with the headings on each.
    private static void print(Worksheet sheet) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
    }

    /// Puts the choices into a column of the sheet that is not shown, and a list of them into the cells.
    private static void offer(Worksheet sheet, int[] place, Choices choices, Worksheet secret, int free) {
        for (int row = 0; row < choices.cells().size(); row++) {
            cell(secret, row, free, choices.cells().get(row));
        }
        sheet.range(1, place[0], place[1], place[0])
                .validateWithList(secret.range(0, free, choices.cells().size() - 1, free))
                .allowBlank(true)
                .showErrorMessage(choices.only());
    }

    private static void cells(Worksheet sheet, int row, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            cell(sheet, row, column, cells.get(column));
        }
    }

    private static void cell(Worksheet sheet, int row, int column, Object cell) {
        switch (cell) {
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> sheet.value(row, column, day);
            case String text when text.isEmpty() -> {}
            case Object text -> sheet.value(row, column, String.valueOf(text));
        }
    }
}
