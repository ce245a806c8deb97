package suishin.platform.receipts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import suishin.platform.postgres.CannotStart;
import suishin.platform.postgres.FileTrouble;

/// The keys somebody trusts to be the product's: from a file, or one by its fingerprint.
///
/// @param keys        those given whole
/// @param fingerprint of one that was given by it
record Trust(List<ReceiptKey> keys, Optional<String> fingerprint) {

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_BYTES = 1_000_000;

    Trust {
        keys = List.copyOf(keys);
    }

    /// {@return what `--key` names: a fingerprint, else a file with public keys, in PEM or one in DER}
    static Trust of(String given) {
        String digits = given.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
        return FINGERPRINT.matcher(digits).matches()
                ? new Trust(List.of(), Optional.of(digits))
                : new Trust(inFile(VerifyOptions.path(given)), Optional.empty());
    }

    private static List<ReceiptKey> inFile(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            byte[] read = bytes.readNBytes(MOST_BYTES);
            var keys = new ArrayList<>(ReceiptKey.inPem(new String(read, StandardCharsets.ISO_8859_1)));
            ReceiptKey.of(read).ifPresent(keys::add);
            if (keys.isEmpty()) {
                throw new CannotStart(
                        "The file (%s) holds no public Ed25519 key. Take the one that is published on the page /receipts."
                                .formatted(file));
            }
            return keys;
        } catch (IOException failure) {
            throw FileTrouble.reading(file, failure);
        }
    }

    /// {@return the trusted key that this receipt names}
    Optional<ReceiptKey> of(SignedReceipt receipt) {
        var whole =
                keys.stream().filter(key -> key.id().equals(receipt.keyId())).findFirst();
        return whole.isPresent()
                ? whole
                : ReceiptKey.read(receipt.publicKey())
                        .filter(key ->
                                fingerprint.filter(key.fingerprint()::equals).isPresent());
    }

    /// {@return the trusted keys, as receipts name them}
    String names() {
        return fingerprint.orElseGet(() -> keys.stream().map(ReceiptKey::id).collect(Collectors.joining(", ")));
    }
}
