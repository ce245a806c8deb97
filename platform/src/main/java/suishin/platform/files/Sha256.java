package suishin.platform.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 as receipts print it. Source: FIPS 180-4.
public final class Sha256 {

    private Sha256() {}

    /// {@return 64 hexadecimal digits, small letters}
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("Every JDK has SHA-256.", failure);
        }
    }

    /// {@return the hash of a text in UTF-8}
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
