package suishin.platform.receipts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import suishin.platform.postgres.CannotStart;
import suishin.platform.postgres.FileTrouble;

/// The file the private key is kept in, as OpenSSL writes one: made at the first start, read at every other.
public final class KeyFile {

    private static final int MOST_BYTES = 10_000;
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PRIVATE KEY-----\\s*([A-Za-z0-9+/=\\s]+?)\\s*-----END PRIVATE KEY-----");
    private static final Set<PosixFilePermission> TOO_OPEN =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private KeyFile() {}

    /// {@return what signs with the key in this file; with a new key, kept there, if there is no such file}
    ///
    /// @throws CannotStart if the file holds no such key, or too many people may read it
    public static Signer open(Path named) {
        Path file = named.toAbsolutePath().normalize();
        try {
            if (Files.notExists(file)) {
                make(file);
            }
        } catch (IOException failure) {
            throw new CannotStart(
                    "The key that signs receipts cannot be written to (%s). Name another file with SUISHIN_RECEIPT_KEY."
                            .formatted(file),
                    failure);
        }
        try {
            refuseOpen(file);
            return read(file);
        } catch (IOException failure) {
            throw FileTrouble.reading(file, failure);
        }
    }

    /// A file that is there is whole: it is written beside its place, for its owner alone, and moved there.
    private static void make(Path file) throws IOException {
        Path folder =
                Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(file));
        Path unfinished = Files.createTempFile(
                folder,
                "receipt-key-",
                ".unfinished",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(newKey().getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String newKey() {
        try {
            byte[] secret = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                    .formatted(Base64.getEncoder().encodeToString(secret));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Every JDK has Ed25519.", failure);
        }
    }

    private static void refuseOpen(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).stream().anyMatch(TOO_OPEN::contains)) {
            throw new CannotStart(
                    "The key that signs receipts (%s) may be read or written by others. Take that right away: chmod 600."
                            .formatted(file));
        }
    }

    private static Signer read(Path file) throws IOException {
        String text;
        try (var bytes = Files.newInputStream(file)) {
            text = new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
        }
        var found = PEM.matcher(text);
        if (found.find()) {
            try {
                return signer(Base64.getDecoder().decode(found.group(1).replaceAll("\\s", "")));
            } catch (GeneralSecurityException | IllegalArgumentException _) {
                // said below, without a word of what stands there
            }
        }
        throw new CannotStart(
                "The file (%s) holds no private Ed25519 key. Restore it from a backup, or move it away: then a new key is made, and receipts given so far can still be verified."
                        .formatted(file));
    }

    private static Signer signer(byte[] pkcs8) throws GeneralSecurityException {
        var secret = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow(GeneralSecurityException::new);
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(255, new Seed(seed));
        var key = ReceiptKey.of(generator.generateKeyPair().getPublic().getEncoded())
                .orElseThrow(GeneralSecurityException::new);
        var signer = new Signer(secret, key);
        byte[] test = key.der();
        if (!key.signed(test, signer.sign(test))) {
            throw new GeneralSecurityException("The two halves of the key do not fit.");
        }
        return signer;
    }

    /// The JDK makes a public key of a private one only where it draws both, so it is made to draw this one (RFC 8032,
    /// 5.1.5: the private key is 32 random bytes). What comes of it is tried before it is used.
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
