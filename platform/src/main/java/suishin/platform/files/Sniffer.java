package suishin.platform.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Tells from the bytes of a file what it is (内容による形式判定).
///
/// PDF: ISO 32000-1, 7.5.2. PNG: RFC 2083, 3.1. JPEG: ITU-T T.81, B.1.1.3. DOCX and XLSX: ECMA-376 part 2, 10.1.2 and
/// part 1, 11.3.10 and 12.3.23: the content type of the main part decides; one with macros is another type.
final class Sniffer {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int LONGEST_BEGINNING = 8;
    private static final String TYPES = "[Content_Types].xml";
    private static final int LARGEST_TYPES = 1 << 20;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private Sniffer() {}

    /// {@return the kind; empty if it is none of the accepted ones}
    static Optional<FileKind> kind(Pieces file) throws IOException {
        String bytes = file.text(0, LONGEST_BEGINNING);
        if (startsWith(bytes, PDF)) {
            return Optional.of(FileKind.PDF);
        }
        if (startsWith(bytes, PNG)) {
            return Optional.of(FileKind.PNG);
        }
        if (startsWith(bytes, JPEG)) {
            return Optional.of(FileKind.JPEG);
        }
        return startsWith(bytes, ZIP) ? office(file) : Optional.empty();
    }

    /// {@return whether a file that begins so can be none of the accepted kinds, whatever follows}
    static boolean isForeign(byte[] beginning) {
        var bytes = new String(beginning, StandardCharsets.ISO_8859_1);
        return beginning.length >= LONGEST_BEGINNING
                && Stream.of(PDF, PNG, JPEG, ZIP).noneMatch(kind -> startsWith(bytes, kind));
    }

    /// {@return what may keep readers from reading it, as far as that can be told for its kind}
    static Optional<FileTrouble> trouble(FileKind kind, Pieces file) throws IOException {
        return kind == FileKind.PDF ? PdfLook.trouble(file) : Optional.empty();
    }

    private static boolean startsWith(String bytes, byte[] beginning) {
        return bytes.startsWith(new String(beginning, StandardCharsets.ISO_8859_1));
    }

    private static Optional<FileKind> office(Pieces file) {
        try (var zip = ZipFile.builder().setSeekableByteChannel(file).get()) {
            ZipArchiveEntry types = zip.getEntry(TYPES);
            if (types == null) {
                return Optional.empty();
            }
            try (var stream = zip.getInputStream(types)) {
                return kind(new String(stream.readNBytes(LARGEST_TYPES), StandardCharsets.UTF_8));
            }
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static Optional<FileKind> kind(String types) {
        if (types.contains("\"" + OFFICE + "wordprocessingml.document.main+xml\"")) {
            return Optional.of(FileKind.DOCX);
        }
        return types.contains("\"" + OFFICE + "spreadsheetml.sheet.main+xml\"")
                ? Optional.of(FileKind.XLSX)
                : Optional.empty();
    }
}
