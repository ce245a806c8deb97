package suishin.platform.receipts;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import suishin.platform.kernel.Moments;

/// Verifies a receipt and what lies beside it (受領書の検証); everything that does not hold, at once.
final class Verification {

    private static final int BUFFER = 65_536;

    private final byte[] file;
    private final Optional<Trust> trust;
    private final List<Finding> findings = new ArrayList<>();

    private Verification(byte[] file, Optional<Trust> trust) {
        this.file = file;
        this.trust = trust;
    }

    /// {@return what was found, in the order in which it is told}
    ///
    /// @param file  a receipt as it was downloaded
    /// @param trust the keys its origin is proved by; without any, only that nothing was changed
    static List<Finding> of(byte[] file, Optional<Trust> trust, Evidence evidence) {
        var verification = new Verification(file, trust);
        SignedReceipt.read(file)
                .ifPresentOrElse(
                        receipt -> verification.look(receipt, evidence),
                        () -> verification.findings.add(Finding.fails("no-receipt")));
        return List.copyOf(verification.findings);
    }

    private void look(SignedReceipt receipt, Evidence evidence) {
        var payload = Payload.read(receipt.signed());
        payload.ifPresent(this::say);
        signature(receipt);
        boolean other =
                payload.filter(known -> known.version() != receipt.version()).isPresent();
        if (other || !Arrays.equals(file, receipt.bytes())) {
            findings.add(Finding.fails("altered"));
        }
        if (payload.isEmpty()) {
            findings.add(Finding.fails("payload"));
        } else if (!payload.get().keyId().equals(receipt.keyId())) {
            findings.add(Finding.fails("key-named", payload.get().keyId(), receipt.keyId()));
        }
        payload.ifPresent(known -> parts(known, evidence));
    }

    private void say(Payload payload) {
        findings.add(Finding.note("call", payload.call()));
        findings.add(Finding.note("region", payload.region()));
        String number = String.valueOf(payload.number());
        if (payload instanceof Payload.Addendum addendum) {
            findings.add(Finding.note(
                    "addendum",
                    number,
                    addendum.document().name(),
                    addendum.receipt().toString()));
            findings.add(Finding.note(
                    "followed",
                    String.valueOf(addendum.submission().number()),
                    addendum.submission().receipt().toString()));
        } else {
            findings.add(Finding.note("number", number, payload.receipt().toString()));
        }
        findings.add(Finding.note("at", Moments.text(payload.at(), payload.zone())));
        payload.due()
                .ifPresent(due -> findings.add(Finding.note("due." + due.kind(), Moments.text(due.at(), due.zone()))));
    }

    private void signature(SignedReceipt receipt) {
        var own = ReceiptKey.read(receipt.publicKey()).filter(key -> key.id().equals(receipt.keyId()));
        if (own.isEmpty()) {
            findings.add(Finding.fails("key-broken", receipt.keyId()));
        }
        var key = trust.isPresent() ? trust.get().of(receipt) : own;
        if (trust.isPresent() && key.isEmpty()) {
            findings.add(Finding.fails("other-key", receipt.keyId(), trust.get().names()));
        }
        key.or(() -> own).ifPresent(one -> {
            boolean holds = receipt.holds(one);
            findings.add(
                    holds ? Finding.holds("signature", receipt.keyId()) : Finding.fails("signed", receipt.keyId()));
            if (holds && trust.isEmpty()) {
                findings.add(Finding.note("origin", one.fingerprint()));
            }
            if (holds && trust.isPresent() && key.isPresent()) {
                findings.add(Finding.note("given", one.fingerprint()));
            }
        });
    }

    private void parts(Payload payload, Evidence evidence) {
        for (var part : payload.parts()) {
            findings.add(part(part, evidence));
        }
        evidence.strangers(payload).forEach(name -> findings.add(Finding.fails("stranger", name)));
    }

    private static Finding part(Part part, Evidence evidence) {
        try {
            var found = evidence.open(part);
            if (found.isEmpty()) {
                return evidence.shouldBeWhole()
                        ? Finding.fails("missing", part.path())
                        : Finding.note("unseen", part.path());
            }
            try (var bytes = found.get()) {
                return compared(part, bytes);
            }
        } catch (IOException _) {
            return Finding.fails("unreadable", part.path());
        }
    }

    /// Reads one byte more than there should be, however many there are.
    private static Finding compared(Part part, InputStream bytes) throws IOException {
        var digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        while (size <= part.size()) {
            int read = bytes.read(buffer, 0, (int) Math.min(BUFFER, part.size() + 1 - size));
            if (read < 0) {
                break;
            }
            digest.update(buffer, 0, read);
            size += read;
        }
        if (size != part.size()) {
            return Finding.fails(size > part.size() ? "longer" : "shorter", part.path(), part.size(), size);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        return hash.equals(part.sha256())
                ? Finding.holds("part", part.path(), size)
                : Finding.fails("hash", part.path(), part.sha256(), hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("Every JDK has SHA-256.", failure);
        }
    }
}
