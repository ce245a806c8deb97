package suishin.platform.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 as receipts, the audit log and seals use it. Source: FIPS 180-4.
public final class Sha256 {

    private Sha256() {}

    /// {@return the hash as 64 hexadecimal digits, small letters}
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(bytesOf(bytes));
    }

    /// {@return the hash of a text in UTF-8, as 64 hexadecimal digits, small letters}
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// {@return the 32 bytes of the hash over these parts, one after another}
    public static byte[] bytesOf(byte[]... parts) {
        var digest = beginning();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /// {@return a hash over nothing yet, for what is read bit by bit}
    public static MessageDigest beginning() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("Every JDK has SHA-256.", failure);
        }
    }
}
