package suishin.platform.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static suishin.platform.receipts.ReceiptFixtures.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suishin.platform.kernel.Sha256;
import suishin.platform.postgres.CannotStart;
import suishin.platform.web.Language;

/// Whoever holds a receipt can verify it, and everything that does not hold is named.
class VerifyingAReceiptTest {

    @TempDir
    private Path folder;

    private Signer signer = KeyFile.open(Path.of("target/test-keys/verifying.pem"));
    private Path key = Path.of("");
    private Path receipt = Path.of("");

    @BeforeEach
    void keepWhatWasReceived() throws IOException {
        key = ReceiptFixtures.pem(folder.resolve("keys.pem"), signer.key());
        receipt = Files.write(folder.resolve("receipt-1.json"), ReceiptFixtures.signed(signer));
        Files.write(folder.resolve("form.json"), ReceiptFixtures.FORM);
        Files.write(folder.resolve("計画.pdf"), ReceiptFixtures.PLAN);
        Files.write(folder.resolve("計画 (2).pdf"), ReceiptFixtures.BUDGET);
    }

    private Path zip(Map<String, byte[]> parts) throws IOException {
        return ReceiptFixtures.zip(folder.resolve("receipt-1.zip"), parts);
    }

    @Test
    void whatWasNotChangedHoldsInBothLanguages() throws IOException {
        var english = run(receipt, "--files", folder, "--key", key);
        assertThat(english.code()).isZero();
        assertThat(english.text())
                .contains(
                        "[holds] Signature: this is what was signed with key "
                                + signer.key().id(),
                        "Received at: 2026-06-30 17:00:00.123456 +09:00 (Asia/Tokyo)",
                        "Deadline (the close of the call): 2026-06-30 17:00:01 +09:00 (Asia/Tokyo)",
                        "Call: Call of 2026",
                        "[holds] form.json: as it was received",
                        "[holds] files/計画 (2).pdf: as it was received",
                        "Everything holds.")
                .doesNotContain("No public key was given");
        var japanese = run(Language.JA, zip(ReceiptFixtures.parts(signer)), "--key", key);
        assertThat(japanese.code()).isZero();
        assertThat(japanese.text()).contains("公募：令和8年度公募", "［適合］files/計画.pdf：", "すべて適合しました。");
    }

    /// Whatever key is given is used: whose it is, the reader has to see for themselves, by its fingerprint.
    @Test
    void theKeyThatWasGivenIsCalledSoWithItsFingerprint() {
        String fingerprint = signer.key().fingerprint();
        for (Object given : List.of(key, fingerprint)) {
            assertThat(run(receipt, "--files", folder, "--key", given).text())
                    .contains("The key used is the one you gave with --key", "page /receipts): " + fingerprint);
            assertThat(run(Language.JA, receipt, "--files", folder, "--key", given)
                            .text())
                    .contains("あなたが --key で指定した鍵です", "見比べてください。" + fingerprint);
        }
        var other = KeyFile.open(Path.of("target/test-keys/another.pem")).key();
        assertThat(run(receipt, "--key", other.fingerprint()).text()).doesNotContain("The key used is the one");
    }

    @Test
    void withoutAKeyOnlyThatNothingWasChangedIsSaid() {
        var said = run(receipt);
        assertThat(said.code()).isZero();
        assertThat(said.text())
                .contains(
                        "No public key was given",
                        "not who issued",
                        signer.key().fingerprint());
    }

    /// Every byte of the file counts, so also those of its base64 that decode to the same, and those around it.
    @Test
    void oneChangedByteAnywhereInTheReceiptIsAFault() {
        byte[] bytes = ReceiptFixtures.signed(signer);
        var trust = Optional.of(new Trust(List.of(signer.key()), Optional.empty()));
        for (int at = 0; at < bytes.length; at++) {
            for (int bit : new int[] {1, 2, 32}) {
                byte[] other = bytes.clone();
                other[at] ^= (byte) bit;
                assertThat(Verification.of(other, trust, new FolderEvidence(folder, true)))
                        .as("byte %d, bit %d", at, bit)
                        .anyMatch(Finding::fails);
                assertThat(Verification.of(other, Optional.empty(), new FolderEvidence(folder, true)))
                        .as("byte %d, bit %d, without a key", at, bit)
                        .anyMatch(Finding::fails);
            }
        }
        assertThat(Verification.of(bytes, trust, new FolderEvidence(folder, true)))
                .noneMatch(Finding::fails);
    }

    /// The last letter of base64 has bits that say nothing, so several letters decode to the same.
    @Test
    void noOtherLetterDecodesToTheSame() {
        String text = new String(ReceiptFixtures.signed(signer), StandardCharsets.US_ASCII);
        for (int at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
            for (char letter : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".toCharArray()) {
                String other = text.substring(0, at - 1) + letter + text.substring(at);
                assertThat(Verification.of(
                                        other.getBytes(StandardCharsets.US_ASCII),
                                        Optional.empty(),
                                        new FolderEvidence(folder, true))
                                .stream()
                                .noneMatch(Finding::fails))
                        .as("%s at %d", letter, at - 1)
                        .isEqualTo(other.equals(text));
            }
        }
    }

    /// The signature alone notices every change of what it signs and of itself.
    @Test
    void oneChangedByteOfPayloadOrSignatureBreaksTheSignature() {
        byte[] payload = ReceiptFixtures.payload(signer).bytes();
        byte[] signature = signer.sign(payload);
        assertThat(signer.key().signed(payload, signature)).isTrue();
        for (int at = 0; at < payload.length; at++) {
            assertThat(signer.key().signed(ReceiptFixtures.changed(payload, at), signature))
                    .as("byte %d", at)
                    .isFalse();
        }
        for (int at = 0; at < signature.length; at++) {
            assertThat(signer.key().signed(payload, ReceiptFixtures.changed(signature, at)))
                    .as("byte %d", at)
                    .isFalse();
        }
    }

    @Test
    void oneChangedByteOfAnyPartIsNamedWithThatPartAndNoOther() throws IOException {
        for (String part : List.of("form.json", "files/計画.pdf", "files/計画 (2).pdf")) {
            var parts = ReceiptFixtures.parts(signer);
            int length = parts.getOrDefault(part, new byte[0]).length;
            for (int at = 0; at < length; at++) {
                int place = at;
                parts = ReceiptFixtures.parts(signer);
                parts.computeIfPresent(part, (_, bytes) -> ReceiptFixtures.changed(bytes, place));
                var said = run(zip(parts), "--key", key);
                assertThat(said.code()).as("%s, byte %d", part, at).isEqualTo(1);
                assertThat(said.faults()).hasSize(1).allMatch(line -> line.contains(part + ": is not what was"));
            }
        }
    }

    @Test
    void everythingThatDoesNotHoldIsSaidAtOnce() throws IOException {
        var parts = ReceiptFixtures.parts(signer);
        parts.put("receipt.json", ReceiptFixtures.changed(ReceiptFixtures.signed(signer), 0));
        assertThat(run(zip(parts)).faults()).hasSize(1).first().asString().contains("no signed receipt");

        parts = ReceiptFixtures.parts(signer);
        parts.remove("form.json");
        parts.put("files/計画.pdf", new byte[500]);
        parts.put("files/計画 (2).pdf", new byte[3]);
        parts.put("files/extra.pdf", new byte[3]);
        var other = KeyFile.open(folder.resolve("other.pem"));
        var said = run(zip(parts), "--key", ReceiptFixtures.pem(folder.resolve("other-keys.pem"), other.key()));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.faults())
                .hasSize(5)
                .anyMatch(line -> line.contains(other.key().id())
                        && line.contains(signer.key().id()))
                .anyMatch(line -> line.contains("form.json: is missing"))
                .anyMatch(line -> line.contains("files/計画.pdf: is larger"))
                .anyMatch(line -> line.contains("files/計画 (2).pdf: is smaller"))
                .anyMatch(line -> line.contains("files/extra.pdf: is not in the receipt"));
        assertThat(said.text()).endsWith("5 problem(s).\n");
    }

    @Test
    void whatIsMissingIsAFaultWhereItWasSaidToBeAndElseNamed() throws IOException {
        Files.delete(folder.resolve("計画.pdf"));
        var beside = run(receipt, "--key", key);
        assertThat(beside.code()).isZero();
        assertThat(beside.text())
                .contains("[note]  files/計画.pdf: is not here, so it was not verified.", "1 part(s) were not there")
                .doesNotContain("Everything holds.");
        var named = run(receipt, "--key", key, "--files", folder);
        assertThat(named.code()).isEqualTo(1);
        assertThat(named.faults()).containsExactly("[FAILS] files/計画.pdf: is missing.");
    }

    @Test
    void filesLieInAFolderAsInAPackageToo() throws IOException {
        var unpacked = Files.createDirectories(folder.resolve("unpacked"));
        for (var part : ReceiptFixtures.parts(signer).entrySet()) {
            var place = unpacked.resolve(part.getKey());
            Files.createDirectories(unpacked.resolve("files"));
            Files.write(place, part.getValue());
        }
        assertThat(run(unpacked.resolve("receipt.json"), "--files", unpacked, "--key", key)
                        .code())
                .isZero();
    }

    @Test
    void aReceiptIsVerifiedWithTheKeyThatSignedItAmongSeveral() throws IOException {
        var later = KeyFile.open(folder.resolve("later.pem"));
        var both = ReceiptFixtures.pem(folder.resolve("both.pem"), later.key(), signer.key());
        var second = Files.write(folder.resolve("receipt-2.json"), ReceiptFixtures.signed(later));
        assertThat(run(receipt, "--key", both).code()).isZero();
        assertThat(run(second, "--key", both).code()).isZero();
        assertThat(run(second, "--key", key).code()).isEqualTo(1);
        assertThat(run(second, "--key", later.key().fingerprint()).code()).isZero();
        assertThat(run(second, "--key", signer.key().fingerprint()).code()).isEqualTo(1);
        var der = Files.write(folder.resolve("later.der"), later.key().der());
        assertThat(run(second, "--key", der).code()).isZero();
    }

    /// A receipt somebody else signed, and calls by the name of our key.
    @Test
    void aKeyThatOnlyBearsTheNameOfOursProvesNothing() throws IOException {
        var forger = KeyFile.open(folder.resolve("forger.pem"));
        var payload = ReceiptFixtures.payload(signer);
        var forged = SignedReceipt.sign(payload, forger);
        var named = new SignedReceipt(
                forged.version(),
                forged.payload(),
                signer.key().id(),
                forger.key().encoded(),
                forged.signature());
        var file = Files.write(folder.resolve("forged.json"), named.bytes());
        assertThat(run(file).faults()).anyMatch(line -> line.contains("public key in the receipt is not the key"));
        assertThat(run(file, "--key", key).faults()).anyMatch(line -> line.contains("Signature:"));
    }

    @Test
    void whatWasAskedWrongIsSaidInOneSentence() throws IOException {
        var none = Files.writeString(folder.resolve("none.pem"), "nothing");
        Map.of(
                        new Object[] {},
                        "takes a receipt or a package first",
                        new Object[] {receipt, "--key"},
                        "(--key) needs a value",
                        new Object[] {receipt, "--keys", "x"},
                        "There is no option (--keys)",
                        new Object[] {receipt, "--key", none},
                        "holds no public Ed25519 key",
                        new Object[] {receipt, "--key", "absent.pem"},
                        "There is no file (absent.pem)",
                        new Object[] {receipt, "--files", "absent"},
                        "There is no folder (absent)",
                        new Object[] {"absent.json"},
                        "There is no file (absent.json)",
                        new Object[] {zip(ReceiptFixtures.parts(signer)), "--files", folder},
                        "brings its files with it")
                .forEach((words, message) -> assertThatThrownBy(() -> run(words))
                        .isInstanceOf(CannotStart.class)
                        .hasMessageContaining(message));
    }

    /// As the page /receipts and docs/receipts.md say.
    @Test
    void opensslVerifiesASignatureWithoutUs() throws IOException, InterruptedException {
        Files.copy(key, folder.resolve("key.pem"));
        assertThat(Files.readString(Path.of("../docs/receipts.md"))).contains(ReceiptViews.KeysPage.BY_HAND.indent(4));
        String script = ReceiptViews.KeysPage.BY_HAND + "printf x >> payload.json\n! "
                + ReceiptViews.KeysPage.BY_HAND.lines().toList().get(2);
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")));
        var process = new ProcessBuilder("sh", "-ec", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        assertThat(told).contains("Signature Verified Successfully", Sha256.of(ReceiptFixtures.FORM) + "  form.json");
        String payload = new String(
                SignedReceipt.read(Files.readAllBytes(receipt)).orElseThrow().signed(), StandardCharsets.UTF_8);
        assertThat(Files.readString(folder.resolve("payload.json"))).isEqualTo(payload + "x");
        assertThat(Sha256.of(signer.key().der())).isEqualTo(signer.key().fingerprint());
    }
}
