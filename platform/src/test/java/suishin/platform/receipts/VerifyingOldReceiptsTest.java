package suishin.platform.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.receipts.ReceiptFixtures.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A receipt that was issued before version 2 is as good as ever; it names no deadline.
class VerifyingOldReceiptsTest {

    @TempDir
    private Path folder;

    @Test
    void aReceiptOfVersionOneStillHolds() throws IOException {
        var issued = Path.of("src/test/resources/receipts/version-1");
        var said = run(issued.resolve("receipt-1.json"), "--files", issued, "--key", issued.resolve("key.pem"));
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text())
                .contains(
                        "[holds] Signature", "[holds] form.json", "Submission 1, receipt 01935f00", "Everything holds.")
                .doesNotContain("Deadline");
        String other = Files.readString(issued.resolve("receipt-1.json")).replace("\"version\": 1", "\"version\": 2");
        var file = Files.writeString(folder.resolve("other.json"), other);
        assertThat(run(file, "--files", issued, "--key", issued.resolve("key.pem"))
                        .faults())
                .containsExactly("[FAILS] The file of the receipt is not letter for letter as it was issued.");
    }
}
