package suishin.platform.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suishin.platform.kernel.Refusal;

class SheetsTest {

    private static final List<String> HEADINGS = List.of("提案", "審査委員", "件数");
    private static final List<List<Object>> ROWS = List.of(
            List.of("見本地域Ａ, 「引用」\"と\"改行\nあり", "審査委員 3", 2),
            List.of("=SUM(A1)", "'@先頭", 0),
            List.of("'普通の引用符", "''", -1));

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBackLetterForLetter(SheetFormat format) throws IOException {
        var read = read("a" + format.ending(), written(format));
        assertThat(read.columns().keySet()).containsExactlyInAnyOrderElementsOf(HEADINGS);
        assertThat(read.lines())
                .extracting(line -> HEADINGS.stream()
                        .map(heading -> read.cell(line, heading))
                        .toList())
                .containsExactlyElementsOf(ROWS.stream()
                        .map(row -> row.stream().map(String::valueOf).toList())
                        .toList());
        assertThat(read.where(read.lines().getLast(), "件数")).isEqualTo("C4");
    }

    @Test
    void aSpreadsheetRunsNoCellOfATextFile() throws IOException {
        assertThat(new String(written(SheetFormat.CSV), StandardCharsets.UTF_8))
                .startsWith("\uFEFF提案,")
                .contains("\r\n'=SUM(A1),''@先頭,0\r\n");
    }

    @Test
    void excelInJapanMaySaveShiftJis() {
        var read = read("a.CSV", "提案,件数\r\n髙橋①,2\r\n".getBytes(Charset.forName("windows-31j")));
        assertThat(read.cell(read.lines().getFirst(), "提案")).isEqualTo("髙橋①");
    }

    @Test
    void emptyRowsAreLeftOutAndTheOthersKeepTheirNumbers() {
        var read = read("a.csv", "提案,件数\n\n , \nx,1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(read.lines()).extracting(ReadSheet.Line::number).containsExactly(4);
        assertThat(read.where(read.lines().getFirst(), "no such column")).isEqualTo("4");
    }

    @Test
    void columnsAreNamedAsSpreadsheetsNameThem() {
        var names = new String[60];
        Arrays.setAll(names, place -> place == 0 ? "提案" : "c" + place);
        var read = read("a.csv", (String.join(",", names) + "\nx\n").getBytes(StandardCharsets.UTF_8));
        var line = read.lines().getFirst();
        assertThat(List.of("提案", "c25", "c26", "c51", "c52"))
                .extracting(heading -> read.where(line, heading))
                .containsExactly("A2", "Z2", "AA2", "AZ2", "BA2");
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithAReason() throws IOException {
        assertThat(refused("a.csv", new byte[0])).isEqualTo(new SheetRefusal.Empty());
        assertThat(refused("a.csv", "\n\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(new SheetRefusal.Empty());
        assertThat(refused("a.xls", new byte[] {1})).isEqualTo(new SheetRefusal.OtherFormat("a.xls"));
        assertThat(refused("a.xlsx", "no workbook".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new SheetRefusal.Broken("a.xlsx"));
        assertThat(refused("a.xlsx", Arrays.copyOf(written(SheetFormat.XLSX), 900)))
                .isEqualTo(new SheetRefusal.Broken("a.xlsx"));
        assertThat(refused("a.csv", "件数,b\n1,2\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new SheetRefusal.MissingColumns(List.of("提案")));
    }

    @Test
    void everyLimitIsExact() {
        byte[] most = new byte[SheetReader.MOST_BYTES + 1];
        assertThat(refused("a.csv", most)).isEqualTo(new SheetRefusal.TooLarge("bytes", 20));
        String row = "x,1\n";
        String full = "提案,件数\n" + row.repeat(SheetReader.MOST_ROWS);
        assertThat(read("a.csv", full.getBytes(StandardCharsets.UTF_8)).lines()).hasSize(SheetReader.MOST_ROWS);
        assertThat(refused("a.csv", (full + row).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new SheetRefusal.TooLarge("rows", SheetReader.MOST_ROWS));
        String wide = "提案" + String.join(",", Collections.nCopies(SheetReader.MOST_COLUMNS, "")) + "\nx\n";
        assertThat(read("a.csv", wide.getBytes(StandardCharsets.UTF_8)).lines()).hasSize(1);
        assertThat(refused("a.csv", wide.replace("提案", "提案,").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new SheetRefusal.TooLarge("columns", SheetReader.MOST_COLUMNS));
    }

    @Test
    void aWorkbookThatUnpacksToTooMuchIsNotUnpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (long sum = 0; sum <= SheetReader.MOST_UNPACKED; sum += zeros.length) {
                zip.write(zeros);
            }
        }
        assertThat(bytes.size()).isLessThan(1_000_000);
        assertThat(refused("a.xlsx", bytes.toByteArray())).isEqualTo(new SheetRefusal.TooLarge("unpacked", 400));
    }

    /// A spreadsheet ends with column XFD; nobody makes room for the cells before one that lies far outside.
    @Test
    void aCellFarOutsideCostsNoRoomForAllBeforeIt() throws IOException {
        assertThat(refused("a.xlsx", moved("GS2")))
                .isEqualTo(new SheetRefusal.TooLarge("columns", SheetReader.MOST_COLUMNS));
        assertThat(read("a.xlsx", moved("GR2")).lines()).hasSize(ROWS.size());
        assertThat(refused("a.xlsx", moved("FXSHRXW2"))).isEqualTo(new SheetRefusal.Broken("a.xlsx"));
    }

    /// {@return the usual workbook, with its cell A2 elsewhere}
    private static byte[] moved(String cell) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var read = ZipFile.builder()
                        .setByteArray(written(SheetFormat.XLSX))
                        .get();
                var zip = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(read.getEntries())) {
                String part = new String(read.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(part.replace("r=\"A2\"", "r=\"" + cell + "\"").getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] written(SheetFormat format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        SheetWriter.write(Sheet.of("a", HEADINGS, ROWS), format, bytes);
        return bytes.toByteArray();
    }

    private static ReadSheet read(String name, byte[] bytes) {
        return SheetReader.read(name, bytes, List.of("提案")).fold(sheet -> sheet, no -> {
            throw new AssertionError(no.code());
        });
    }

    private static Refusal refused(String name, byte[] bytes) {
        return SheetReader.read(name, bytes, List.of("提案"))
                .fold(
                        _ -> {
                            throw new AssertionError("It was read.");
                        },
                        no -> no);
    }
}
