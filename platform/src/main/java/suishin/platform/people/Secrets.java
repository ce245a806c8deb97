package suishin.platform.people;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import suishin.platform.kernel.Sha256;

/// Secrets that are handed out once and of which only the hash is kept.
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /// {@return 256 bits of chance as 43 letters that can stand in an address}
    public static String make() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// {@return SHA-256; enough for a secret that nobody could have chosen badly}
    public static byte[] hash(String secret) {
        return Sha256.bytesOf(secret.getBytes(StandardCharsets.UTF_8));
    }
}
