package suishin.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Refusal;

class BookReaderTest {

    @Test
    void everyCellStaysWhereItStands() throws IOException {
        var sheets = read(book(book -> {
            var first = book.newWorksheet("表１");
            first.value(2, 1, "部門名");
            first.value(2, 3, 1_234_567);
            first.value(4, 0, -0.5);
            book.newWorksheet("空");
        }));
        assertThat(sheets).extracting(PlainSheet::name).containsExactly("表１", "空");
        assertThat(sheets.getFirst().rows())
                .containsExactly(List.of(), List.of(), List.of("", "部門名", "", "1234567"), List.of(), List.of("-0.5"));
        assertThat(sheets.getLast().rows()).isEmpty();
    }

    /// 0.1 + 0.2 is 0.30000000000000004 in a workbook's binary form and 0.3 on its screen.
    @Test
    void numbersHaveTheDigitsASpreadsheetShows() throws IOException {
        var rows = read(book(book -> {
                    var sheet = book.newWorksheet("a");
                    sheet.value(0, 0, 0.1 + 0.2);
                    sheet.value(0, 1, 1e-20);
                    sheet.value(0, 2, 123_456_789_012_345.0);
                    sheet.value(0, 3, 1e20);
                }))
                .getFirst()
                .rows();
        assertThat(rows).containsExactly(List.of("0.3", "0", "123456789012345", "100000000000000000000"));
    }

    @Test
    void whatIsTooLargeOrNoWorkbookIsRefused() throws IOException {
        assertThat(refused(new byte[0])).isEqualTo(new SheetRefusal.Empty());
        assertThat(refused("no workbook".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new SheetRefusal.Broken("a.xlsx"));
        assertThat(refused(Arrays.copyOf(new byte[] {'P', 'K'}, SheetReader.MOST_BYTES + 1)))
                .isEqualTo(new SheetRefusal.TooLarge("bytes", 20));
        assertThat(refused(book(book -> book.newWorksheet("a").value(BookReader.MOST_ROWS, 0, 1))))
                .isEqualTo(new SheetRefusal.TooLarge("rows", BookReader.MOST_ROWS));
        assertThat(read(book(book -> book.newWorksheet("a").value(BookReader.MOST_ROWS - 1, 0, 1)))
                        .getFirst()
                        .rows())
                .hasSize(BookReader.MOST_ROWS);
        assertThat(refused(book(book -> book.newWorksheet("a").value(0, BookReader.MOST_COLUMNS, 1))))
                .isEqualTo(new SheetRefusal.TooLarge("columns", BookReader.MOST_COLUMNS));
    }

    private static byte[] book(Consumer<Workbook> fill) throws IOException {
        var out = new ByteArrayOutputStream();
        var book = new Workbook(out, "Suishin", "1.0");
        fill.accept(book);
        book.finish();
        return out.toByteArray();
    }

    private static List<PlainSheet> read(byte[] bytes) {
        return BookReader.read("a.xlsx", bytes).orThrow(refusal -> new IllegalStateException(refusal.code()));
    }

    private static Refusal refused(byte[] bytes) {
        return ((Decision.Refused<?>) BookReader.read("a.xlsx", bytes)).refusal();
    }
}
