package suishin.platform.receipts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A receipt with its signature as a file (`receipt-1.json`). It has one spelling: what is not written byte for byte so
/// is not as it was issued.
///
/// @param version   of the format, as the payload says it too
/// @param payload   the signed bytes in base64
/// @param keyId     names the key that signed
/// @param publicKey as in {@link ReceiptKey}
/// @param signature its 64 bytes in base64
record SignedReceipt(int version, String payload, String keyId, String publicKey, String signature) {

    static SignedReceipt sign(Payload payload, Signer signer) {
        byte[] bytes = payload.bytes();
        var base64 = Base64.getEncoder();
        return new SignedReceipt(
                payload.version(),
                base64.encodeToString(bytes),
                signer.key().id(),
                signer.key().encoded(),
                base64.encodeToString(signer.sign(bytes)));
    }

    /// {@return what stands in a file; empty if it is no receipt}
    static Optional<SignedReceipt> read(byte[] file) {
        try {
            var json = JsonMapper.shared().readTree(file);
            return Payload.FORMAT.equals(text(json, "format"))
                    ? Optional.of(new SignedReceipt(
                            json.path("version").asInt(0),
                            text(json, "payload"),
                            text(json, "keyId"),
                            text(json, "publicKey"),
                            text(json, "signature")))
                    : Optional.empty();
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }

    /// {@return the file}
    byte[] bytes() {
        return """
            {
              "format": "%s",
              "version": %d,
              "payload": "%s",
              "algorithm": "Ed25519",
              "keyId": "%s",
              "publicKey": "%s",
              "signature": "%s"
            }
            """.formatted(Payload.FORMAT, version, payload, keyId, publicKey, signature)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// {@return the signed bytes; none where the base64 is none}
    byte[] signed() {
        return decoded(payload);
    }

    /// {@return whether this key signed it}
    boolean holds(ReceiptKey key) {
        return key.signed(signed(), decoded(signature));
    }

    /// Base64 has one spelling too: the bits of its last letter that say nothing are zero.
    private static byte[] decoded(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return Base64.getEncoder().encodeToString(bytes).equals(base64) ? bytes : new byte[0];
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
