package suishin.platform.receipts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import suishin.platform.kernel.Sha256;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.Receipt;
import suishin.platform.web.Language;

/// Receipts and packages outside of any product.
final class ReceiptFixtures {

    static final byte[] FORM = "{\"council\":\"協議会\"}".getBytes(StandardCharsets.UTF_8);
    static final byte[] PLAN = "%PDF-1.7 計画".getBytes(StandardCharsets.UTF_8);
    static final byte[] BUDGET = "%PDF-1.7 予算".getBytes(StandardCharsets.UTF_8);

    private ReceiptFixtures() {}

    /// {@return a receipt for the form and two files of one name}
    static Receipt receipt() {
        return new Receipt(
                UUID.fromString("01935f00-0000-7000-8000-000000000001"),
                UUID.fromString("01935f00-0000-7000-8000-000000000002"),
                1,
                new Words("令和8年度公募", "Call of 2026"),
                "試験地域",
                "Test region",
                Instant.parse("2026-06-30T08:00:00.123456Z"),
                ZoneId.of("Asia/Tokyo"),
                FORM.length,
                Sha256.of(FORM),
                List.of(item("計画.pdf", PLAN), item("計画.pdf", BUDGET)));
    }

    /// {@return the last instant at which it is taken, a second after it was received}
    static Receipt.Deadline deadline() {
        return new Receipt.Deadline(
                Receipt.Deadline.Kind.CALL, Instant.parse("2026-06-30T08:00:01Z"), ZoneId.of("Asia/Tokyo"));
    }

    static Payload payload(Signer signer) {
        return Payload.Submission.of(receipt(), deadline(), signer.key());
    }

    private static Receipt.Item item(String name, byte[] bytes) {
        return new Receipt.Item(UUID.randomUUID(), name, bytes.length, Sha256.of(bytes));
    }

    static byte[] signed(Signer signer) {
        return SignedReceipt.sign(payload(signer), signer).bytes();
    }

    /// {@return everything of a package by its path}
    static Map<String, byte[]> parts(Signer signer) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("receipt.json", signed(signer));
        parts.put("form.json", FORM);
        parts.put("files/計画.pdf", PLAN);
        parts.put("files/計画 (2).pdf", BUDGET);
        return parts;
    }

    static Path zip(Path file, Map<String, byte[]> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    static Path pem(Path file, ReceiptKey... keys) throws IOException {
        var all = new StringBuilder("Published keys\n");
        for (var key : keys) {
            all.append(key.pem());
        }
        return Files.writeString(file, all);
    }

    /// {@return the bytes with one of them changed}
    static byte[] changed(byte[] bytes, int at) {
        byte[] other = bytes.clone();
        other[at] ^= 1;
        return other;
    }

    /// What a run ended with and told.
    record Said(int code, String text) {

        /// {@return the lines that name a fault}
        List<String> faults() {
            return text.lines().filter(line -> line.startsWith("[FAILS]")).toList();
        }
    }

    static Said run(Language language, Object... words) {
        var out = new ByteArrayOutputStream();
        var said = new ArrayList<String>();
        for (var word : words) {
            said.add(word.toString());
        }
        int code = VerifyCommand.run(said, language, new PrintStream(out, true, StandardCharsets.UTF_8));
        return new Said(code, out.toString(StandardCharsets.UTF_8));
    }

    static Said run(Object... words) {
        return run(Language.EN, words);
    }
}
