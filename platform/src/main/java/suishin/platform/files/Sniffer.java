package suishin.platform.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Tells from the bytes of a file what it is (内容による形式判定).
///
/// PDF: ISO 32000-1, 7.5.2. PNG: RFC 2083, 3.1. JPEG: ITU-T T.81, B.1.1.3. DOCX and XLSX: ECMA-376 part 2, 10.1.2 and
/// part 1, 11.3.10 and 12.3.23: the content type of the main part decides; one with macros is another type.
final class Sniffer {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String TYPES = "[Content_Types].xml";
    private static final int LARGEST_TYPES = 1 << 20;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private Sniffer() {}

    /// {@return the kind; empty if it is none of the accepted ones}
    static Optional<FileKind> kind(byte[] bytes) {
        if (startsWith(bytes, PDF)) {
            return Optional.of(FileKind.PDF);
        }
        if (startsWith(bytes, PNG)) {
            return Optional.of(FileKind.PNG);
        }
        if (startsWith(bytes, JPEG)) {
            return Optional.of(FileKind.JPEG);
        }
        return startsWith(bytes, ZIP) ? office(bytes) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static Optional<FileKind> office(byte[] bytes) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
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
