package suishin.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is noticed of a PDF that its readers could not read.
class LookingAtAPdfTest {

    private static final String BODY = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n";
    private static final String TABLE = "xref\n0 1\n0000000000 65535 f \n";

    @Test
    void aWholeOneIsLeftAlone() throws IOException {
        assertThat(trouble(withTable("<< /Size 1 /Root 1 0 R >>", "%%EOF\n"))).isEmpty();
        assertThat(trouble(withStream("<< /Type /XRef /Size 1 /Root 1 0 R >>"))).isEmpty();
    }

    @Test
    void oneThatIsEncryptedIsMarkedHoweverItsTableIsWritten() throws IOException {
        assertThat(trouble(withTable("<< /Size 1 /Root 1 0 R /Encrypt 5 0 R >>", "%%EOF")))
                .hasValue(FileTrouble.ENCRYPTED);
        assertThat(trouble(withStream("<< /Type /XRef /Encrypt<< /Filter /Standard >> >>")))
                .hasValue(FileTrouble.ENCRYPTED);
    }

    /// The word stands in the text of the document and in another name, which says nothing.
    @Test
    void theWordAloneDoesNotMarkIt() throws IOException {
        String text = BODY + "2 0 obj\n(/Encrypt 1 0 R)\nendobj\n";
        assertThat(trouble(
                        text + TABLE + "trailer\n<< /EncryptMetadata true >>\nstartxref\n" + text.length() + "\n%%EOF"))
                .isEmpty();
    }

    @Test
    void aTableLongerThanWhatIsReadAtItsBeginningIsFollowedByItsTrailer() throws IOException {
        String table = "xref\n0 5000\n" + "0000000000 65535 f \n".repeat(5000);
        assertThat(trouble(BODY + table + "trailer\n<< /Encrypt 5 0 R >>\nstartxref\n" + BODY.length() + "\n%%EOF"))
                .hasValue(FileTrouble.ENCRYPTED);
    }

    @Test
    void oneThatIsCutOffIsMarkedWhereverItWasCut() throws IOException {
        String whole = withTable("<< /Size 1 /Root 1 0 R >>", "%%EOF");
        for (int length : new int[] {9, BODY.length(), whole.length() - 6, whole.length() - 1}) {
            assertThat(trouble(whole.substring(0, length)))
                    .as("%d bytes", length)
                    .hasValue(FileTrouble.BROKEN);
        }
    }

    @Test
    void theEndStandsWithinTheLast1024Bytes() throws IOException {
        String whole = withTable("<< /Size 1 >>", "%%EOF");
        assertThat(trouble(whole + " ".repeat(1024 - 5))).isEmpty();
        assertThat(trouble(whole + " ".repeat(1024 - 4))).hasValue(FileTrouble.BROKEN);
    }

    @Test
    void aTableThatIsNotWhereItIsSaidToBeIsMarked() throws IOException {
        for (String start : new String[] {"3", "99999999", "9999999999"}) {
            assertThat(trouble(BODY + TABLE + "trailer\n<< >>\nstartxref\n" + start + "\n%%EOF"))
                    .as(start)
                    .hasValue(FileTrouble.BROKEN);
        }
    }

    private static String withTable(String trailer, String end) {
        return BODY + TABLE + "trailer\n" + trailer + "\nstartxref\n" + BODY.length() + "\n" + end;
    }

    private static String withStream(String dictionary) {
        return BODY + "9 0 obj\n" + dictionary + "\nstream\n\u0001/Encrypt \nendstream\nendobj\nstartxref\n"
                + BODY.length() + "\n%%EOF";
    }

    private static Optional<FileTrouble> trouble(String latin1) throws IOException {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        return Sniffer.trouble(FileKind.PDF, new Pieces(bytes.length, _ -> bytes));
    }
}
