package suishin.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import suishin.platform.kernel.Sha256;

class TakingAFileTest {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    static Stream<Arguments> contents() throws IOException {
        return Stream.of(
                arguments("%PDF-1.7\n", Optional.of(FileKind.PDF)),
                arguments("\u0089PNG\r\n\u001a\n....IHDR", Optional.of(FileKind.PNG)),
                arguments("\u00ff\u00d8\u00ff\u00e0..JFIF", Optional.of(FileKind.JPEG)),
                arguments(office(OFFICE + "wordprocessingml.document.main+xml"), Optional.of(FileKind.DOCX)),
                arguments(office(OFFICE + "spreadsheetml.sheet.main+xml"), Optional.of(FileKind.XLSX)),
                arguments(office("application/vnd.ms-word.document.macroEnabled.main+xml"), Optional.empty()),
                arguments(office(OFFICE + "presentationml.presentation.main+xml"), Optional.empty()),
                arguments("PK\u0003\u0004 not a zip", Optional.empty()),
                arguments("<html><script>alert(1)</script>%PDF-1.7", Optional.empty()),
                arguments("MZ\u0090", Optional.empty()),
                arguments("%PDF", Optional.empty()),
                arguments("", Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void itsBytesSayWhatItIs(String latin1, Optional<FileKind> kind) throws IOException {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Sniffer.kind(new Pieces(bytes.length, _ -> bytes))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            計画書.pdf                | PDF  | 計画書.pdf
            C:\\Users\\me\\図1.PNG    | PNG  | 図1.PNG
            ../../etc/passwd          | PDF  | passwd.pdf
            photo.jpeg                | JPEG | photo.jpeg
            virus.exe                 | PDF  | virus.exe.pdf
            a<b>:"c?*d.docx           | DOCX | abcd.docx
            """, quoteCharacter = '\'')
    void itsNameIsCleaned(String typed, FileKind kind, String clean) {
        assertThat(FileName.clean(typed, kind)).isEqualTo(clean);
    }

    @Test
    void directionMarksAndLineEndsLeaveTheName() {
        assertThat(FileName.clean("invoice\u202Efdp.exe\r\nSet-Cookie: a=b", FileKind.PDF))
                .isEqualTo("invoicefdp.exeSet-Cookie a=b.pdf");
    }

    /// Windows keeps the names of its devices for itself, whatever their ending.
    @ParameterizedTest
    @CsvSource({
        "CON.pdf, _CON.pdf", "nul, _nul.pdf", "com1.tar.pdf, _com1.tar.pdf", "Lpt³ .pdf, _Lpt³ .pdf",
        "../aux, _aux.pdf", "console.pdf, console.pdf", "com.pdf, com.pdf", "com10.pdf, com10.pdf"
    })
    void aNameThatASystemKeepsForItselfGetsASign(String typed, String clean) {
        assertThat(FileName.clean(typed, FileKind.PDF)).isEqualTo(clean);
    }

    @Test
    void aNameOfNothingButDotsBecomesFile() {
        assertThat(FileName.clean(" ... ", FileKind.XLSX)).isEqualTo("file.xlsx");
    }

    @Test
    void aLongNameKeepsItsBeginningAndItsEnding() {
        String clean = FileName.clean("推".repeat(300) + ".pdf", FileKind.PDF);
        assertThat(clean).startsWith("推推").endsWith("….pdf");
        assertThat(clean.getBytes(StandardCharsets.UTF_8).length).isBetween(170, 180);
    }

    @Test
    void oneByteOverTheLimitDoesNotReadAsTheLimit() {
        assertThat(Sizes.text(Files.LARGEST)).isEqualTo("20 MB");
        assertThat(Sizes.text(Files.LARGEST + 1)).isEqualTo("20.1 MB");
        assertThat(Sizes.text(1023)).isEqualTo("1023 B");
    }

    /// The value FIPS 180-4's examples give for the three letters “abc”.
    @Test
    void theHashIsTheStandards() {
        assertThat(Sha256.of("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static String office(String type) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types><Override PartName=\"/main.xml\" ContentType=\"" + type + "\"/></Types>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
