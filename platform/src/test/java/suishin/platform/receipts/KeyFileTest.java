package suishin.platform.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suishin.platform.postgres.CannotStart;

class KeyFileTest {

    @TempDir
    private Path folder;

    @Test
    void theKeyOfTheFirstStartIsTheKeyOfEveryOther() {
        var file = folder.resolve("new folder/key.pem");
        var first = KeyFile.open(file);
        var second = KeyFile.open(file);
        assertThat(second.key()).isEqualTo(first.key());
        byte[] what = "what".getBytes(StandardCharsets.UTF_8);
        assertThat(first.key().signed(what, second.sign(what))).isTrue();
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        var file = folder.resolve("key.pem");
        KeyFile.open(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileThatOthersReadOrWriteIsRefusedAndOneForAGroupIsNot() throws IOException {
        var file = folder.resolve("key.pem");
        KeyFile.open(file);
        for (String open : new String[] {"rw----r--", "rw-rw----", "rw-----w-"}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(open));
            assertThatThrownBy(() -> KeyFile.open(file))
                    .as(open)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("chmod 600");
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));
        assertThat(KeyFile.open(file).key().id()).hasSize(16);
    }

    /// RFC 8032, 7.1, test 1: what the public half of a known private key is.
    @Test
    void aKeyMadeElsewhereIsTaken() throws IOException {
        byte[] der = java.util.HexFormat.of()
                .parseHex("302e020100300506032b657004220420"
                        + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        var file = folder.resolve("key.pem");
        Files.writeString(
                file,
                "-----BEGIN PRIVATE KEY-----\n" + java.util.Base64.getEncoder().encodeToString(der)
                        + "\n-----END PRIVATE KEY-----\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        var signer = KeyFile.open(file);
        byte[] point = signer.key().der();
        assertThat(java.util.HexFormat.of().formatHex(Arrays.copyOfRange(point, 12, 44)))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(java.util.HexFormat.of().formatHex(signer.sign(new byte[0])))
                .startsWith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155")
                .endsWith("5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void aFileWithoutSuchAKeyIsRefusedAndLeftAsItIs() throws IOException {
        var file = Files.writeString(folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nsecret\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> KeyFile.open(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds no private Ed25519 key")
                .hasMessageNotContaining("secret");
        assertThat(file).hasContent("-----BEGIN PRIVATE KEY-----\nsecret\n");
    }

    @Test
    void aSignerDoesNotSayItsSecret() throws IOException {
        var file = folder.resolve("key.pem");
        var signer = KeyFile.open(file);
        String secret = Files.readString(file).lines().toList().get(1);
        assertThat(signer.toString()).doesNotContain(secret).contains("not shown");
    }
}
