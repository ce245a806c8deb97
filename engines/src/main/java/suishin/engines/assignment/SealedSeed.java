package suishin.engines.assignment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A secret that decides a draw, and the seal that is published before it: nobody can choose the secret to suit them
/// afterwards, and everybody can check it once it is opened.
///
/// @param secret at least 16 bytes from a good source of chance, chosen before the draw
public record SealedSeed(byte[] secret) {

    private static final int FEWEST_BYTES = 16;

    /// @throws IllegalArgumentException if the secret is so short that it could be guessed from its seal
    public SealedSeed {
        secret = secret.clone();
        if (secret.length < FEWEST_BYTES) {
            throw new IllegalArgumentException(
                    "the secret has %d bytes, not at least %d".formatted(secret.length, FEWEST_BYTES));
        }
    }

    /// {@return what is published before the draw: SHA-256 of the secret, in hexadecimal}
    public String seal() {
        return HexFormat.of().formatHex(hashed("", secret));
    }

    /// {@return the seed of the draw: the first eight bytes of SHA-256 of the word `seed` and the secret}
    public long seed() {
        long seed = 0;
        for (int place = 0; place < Long.BYTES; place++) {
            seed = (seed << 8) | (hashed("seed", secret)[place] & 0xff);
        }
        return seed;
    }

    /// {@return whether this secret is the one that was sealed}
    public boolean opens(String seal) {
        return seal().equalsIgnoreCase(seal);
    }

    private static byte[] hashed(String word, byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(word.getBytes(StandardCharsets.UTF_8));
            return digest.digest(bytes);
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("Every Java has SHA-256.", failure);
        }
    }
}
