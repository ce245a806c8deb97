package suishin.platform.programmes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A definition as it was taken in.
///
/// @param sha256 of the text's UTF-8 bytes, in hexadecimal digits
public record Stored(Name name, String yaml, String sha256) {

    /// What names a version.
    public record Name(String key, int version) {

        /// {@return both parts as one text}
        public String label() {
            return key + "/" + version;
        }
    }

    static Stored of(Definition definition, String yaml) {
        return new Stored(new Name(definition.key(), definition.version()), yaml, hash(yaml));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("This Java has no SHA-256.", failure);
        }
    }
}
