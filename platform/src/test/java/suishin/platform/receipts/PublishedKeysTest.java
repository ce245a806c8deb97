package suishin.platform.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suishin.platform.database.Migrations;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.Rows;

class PublishedKeysTest {

    private final ReceiptKeys keys = Product.bean(ReceiptKeys.class);
    private final Signer signer = Product.bean(Signer.class);

    @TempDir
    private Path folder;

    @AfterEach
    void useTheKeyOfTheProductAgain() {
        ReceiptKeys.publish(Product.connections(), signer.key());
    }

    @Test
    void aNewKeyEndsTheOldOneWhichStaysPublished() throws IOException {
        var other = KeyFile.open(folder.resolve("other.pem"));
        assertThat(ReceiptKeys.publish(Product.connections(), other.key())).isTrue();
        assertThat(ReceiptKeys.publish(Product.connections(), other.key())).isFalse();
        var old = keys.find(signer.key().id()).orElseThrow();
        assertThat(old.until()).isPresent();
        assertThat(old.until().orElseThrow()).isAfterOrEqualTo(old.since());
        assertThat(keys.all().stream().filter(key -> key.until().isEmpty()).map(PublishedKey::key))
                .containsExactly(other.key());

        var made = ProposalFixtures.sealed(CallsFixtures.published().call());
        var receipt = Files.write(
                folder.resolve("receipt-1.json"),
                Browser.of(made.place().secretary().id(), "ja")
                        .getBytes("/work/proposals/" + made.proposal() + "/receipts/1/signed"));
        var all = Files.write(
                folder.resolve("all.pem"), Browser.anybody("ja").getBytes("/api/v1/public/receipt-keys.pem"));
        assertThat(ReceiptKey.inPem(Files.readString(all))).contains(signer.key(), other.key());
        assertThat(ReceiptFixtures.run(receipt, "--key", all).code()).isZero();

        assertThat(ReceiptKeys.publish(Product.connections(), signer.key())).isTrue();
        assertThat(keys.find(signer.key().id()).orElseThrow().until()).isEmpty();
    }

    @Test
    void anybodyReadsTheKeysInBothLanguagesAndAsFiles() {
        var key = signer.key();
        for (String language : List.of("ja", "en")) {
            var page = Browser.anybody(language).get("/receipts").body();
            assertThat(page)
                    .contains(key.id(), key.fingerprint(), "./suishin verify-receipt", "openssl pkeyutl -verify");
        }
        var anybody = Browser.anybody("en");
        assertThat(anybody.get("/receipts/keys/" + key.id()).body()).isEqualTo(key.pem());
        assertThat(anybody.get("/receipts/keys/0000000000000000").statusCode()).isEqualTo(404);
        assertThat(anybody.get("/api/v1/public/receipt-keys").body())
                .contains("\"id\":\"" + key.id() + "\"", key.fingerprint(), "\"algorithm\":\"Ed25519\"");
    }

    /// Neither in a table nor through the server's own files.
    @Test
    void theAccountOfTheApplicationCannotGetAtThePrivateKey() throws IOException {
        var file = Product.receiptKey().toAbsolutePath();
        String secret = Files.readString(file).lines().toList().get(1);
        for (String way : List.of(
                "SELECT pg_read_file('" + file + "')",
                "SELECT encode(pg_read_binary_file('" + file + "'), 'hex')",
                "SELECT lo_import('" + file + "')::text",
                "CREATE TEMP TABLE lines (line text); COPY lines FROM '" + file + "'")) {
            assertThatThrownBy(() -> Rows.asApplication(way)).as(way).cause().hasMessageContaining("permission denied");
        }
        for (String table : Rows.asOwner(
                "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname = ANY (?)",
                Migrations.MODULES.toArray(String[]::new))) {
            assertThat(Rows.asOwner("SELECT 'here' FROM " + table + " t WHERE strpos(t::text, '" + secret + "') > 0"))
                    .as(table)
                    .isEmpty();
        }
    }

    /// Whoever gets hold of the application cannot have a key of their own believed.
    @Test
    void theAccountOfTheApplicationPublishesNoKey() throws IOException {
        var other = KeyFile.open(folder.resolve("other.pem")).key();
        for (String way : List.of(
                "INSERT INTO receipts.key (id, public_key) VALUES ('" + other.id() + "', '" + other.encoded()
                        + "') RETURNING id",
                "UPDATE receipts.key SET until = now() RETURNING id",
                "DELETE FROM receipts.key RETURNING id")) {
            assertThatThrownBy(() -> Rows.asApplication(way)).as(way).cause().hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> Rows.run("DELETE FROM receipts.key"))
                .cause()
                .hasMessageContaining("A published key stays published.");
    }
}
