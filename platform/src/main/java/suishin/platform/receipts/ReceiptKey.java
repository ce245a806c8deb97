package suishin.platform.receipts;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import suishin.platform.kernel.Sha256;

/// The public half of a key that signs receipts (公開鍵): Ed25519 as RFC 8032 defines and RFC 8410 writes it.
///
/// @param encoded its 44 bytes (SubjectPublicKeyInfo) in base64
public record ReceiptKey(String encoded) {

    /// What an Ed25519 key begins with in DER; the 32 bytes of the point follow.
    private static final byte[] BEGINNING = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int LENGTH = 44;
    private static final int ID_DIGITS = 16;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----\\s*([A-Za-z0-9+/=\\s]+?)\\s*-----END PUBLIC KEY-----");

    public ReceiptKey {
        if (!isKey(encoded)) {
            throw new IllegalArgumentException("(%s) is no public Ed25519 key.".formatted(encoded));
        }
    }

    /// {@return the key these bytes are, in DER}
    static Optional<ReceiptKey> of(byte[] der) {
        return read(Base64.getEncoder().encodeToString(der));
    }

    /// {@return the key this base64 is}
    static Optional<ReceiptKey> read(String encoded) {
        return isKey(encoded) ? Optional.of(new ReceiptKey(encoded)) : Optional.empty();
    }

    /// {@return every key of a PEM file, whatever stands between them}
    static List<ReceiptKey> inPem(String text) {
        return PEM.matcher(text)
                .results()
                .flatMap(found -> read(found.group(1).replaceAll("\\s", "")).stream())
                .toList();
    }

    private static boolean isKey(String encoded) {
        try {
            byte[] der = Base64.getDecoder().decode(encoded);
            return der.length == LENGTH
                    && Arrays.equals(der, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length)
                    && Base64.getEncoder().encodeToString(der).equals(encoded);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// {@return the key in DER}
    byte[] der() {
        return Base64.getDecoder().decode(encoded);
    }

    /// {@return SHA-256 of the key in DER, as 64 hexadecimal digits, small letters}
    public String fingerprint() {
        return Sha256.of(der());
    }

    /// {@return the first 16 digits of the fingerprint: how receipts name the key}
    public String id() {
        return fingerprint().substring(0, ID_DIGITS);
    }

    /// {@return the key as OpenSSL reads it}
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n";
    }

    /// {@return whether the private half of this key signed these bytes}
    boolean signed(byte[] what, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der())));
            check.update(what);
            return check.verify(signature);
        } catch (SignatureException _) {
            return false;
        } catch (GeneralSecurityException _) {
            return false; // a point that is not on the curve signs nothing
        }
    }
}
