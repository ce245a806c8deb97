package suishin.platform.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.receipts.ReceiptFixtures.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A package may have been made by anybody.
class VerifyingAPackageTest {

    @TempDir
    private Path folder;

    private Signer signer = KeyFile.open(Path.of("target/test-keys/verifying.pem"));
    private Path key = Path.of("");

    @BeforeEach
    void knowTheKey() throws IOException {
        key = ReceiptFixtures.pem(folder.resolve("keys.pem"), signer.key());
    }

    private Path zip(Map<String, byte[]> parts) throws IOException {
        return ReceiptFixtures.zip(folder.resolve("receipt-1.zip"), parts);
    }

    @Test
    void whatAPackageHoldsTwiceIsAFault() throws IOException {
        var parts = ReceiptFixtures.parts(signer);
        parts.put("form.jsom", "{}".getBytes(StandardCharsets.UTF_8));
        byte[] zip = Files.readAllBytes(zip(parts));
        String text = new String(zip, StandardCharsets.ISO_8859_1).replace("form.jsom", "form.json");
        var file = Files.write(folder.resolve("twice.zip"), text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run(file, "--key", key).faults())
                .anyMatch(line -> line.contains("form.json: is not in the receipt"));
    }

    /// A part that would unpack to gigabytes is read one byte past its size; names that lead elsewhere open nothing.
    @Test
    void aPackageCannotHarmWhoeverVerifiesIt() throws IOException {
        var parts = ReceiptFixtures.parts(signer);
        parts.put("form.json", new byte[200_000_000]);
        parts.put("../../outside.txt", new byte[] {1});
        var before = System.nanoTime();
        var said = run(zip(parts), "--key", key);
        assertThat(said.faults())
                .hasSize(2)
                .anyMatch(line -> line.contains("form.json: is larger"))
                .anyMatch(line -> line.contains("../../outside.txt: is not in the receipt"));
        assertThat(System.nanoTime() - before).isLessThan(60_000_000_000L);
        assertThat(folder.resolve("../../outside.txt")).doesNotExist();
    }

    @Test
    void aDirectoryFarTooLongAndABrokenPackageAreSaidSo() throws IOException {
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i <= 1_000; i++) {
            many.put("files/" + i, new byte[0]);
        }
        assertThat(run(zip(many)).faults()).hasSize(1).first().asString().contains("damaged or far too large");
        byte[] whole = Files.readAllBytes(zip(ReceiptFixtures.parts(signer)));
        var half = Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(run(half).code()).isEqualTo(1);
    }

    /// What came with a file does not write to a terminal as it likes.
    @Test
    void controlCharactersOfNamesAreNotPrinted() throws IOException {
        var parts = ReceiptFixtures.parts(signer);
        parts.put("files/\u001b[2Jx", new byte[] {1});
        assertThat(run(zip(parts)).text()).contains("files/?[2Jx").doesNotContain("\u001b");
    }
}
