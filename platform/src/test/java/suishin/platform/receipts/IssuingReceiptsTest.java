package suishin.platform.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suishin.platform.files.Upload;
import suishin.platform.messages.Mail;
import suishin.platform.proposals.Attachments;
import suishin.platform.proposals.Proposal;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.Proposals;
import suishin.platform.proposals.Sealing;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.testing.Rows;
import suishin.platform.testing.Writes;

class IssuingReceiptsTest {

    @TempDir
    private Path folder;

    private static Made sealed() {
        var made = ProposalFixtures.ready(CallsFixtures.published().call());
        var by = made.place().secretary();
        accepted(Product.bean(Attachments.class)
                .add(by, made.proposal(), List.of(pdf("計画.pdf", 300_000), pdf("計画.pdf", 3))));
        ProposalFixtures.seal(made);
        return made;
    }

    private static Upload pdf(String name, int size) {
        var bytes = new byte[size + 9];
        System.arraycopy("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return new Upload(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    private static String page(Made made) {
        return "/work/proposals/" + made.proposal() + "/receipts/1";
    }

    private static String stored(Made made) {
        return Rows.asOwner("SELECT encode(document, 'hex') FROM receipts.receipt WHERE proposal_id = '"
                        + made.proposal() + "'")
                .getFirst();
    }

    /// R15
    @Test
    void whatIsDownloadedIsByteForByteWhatWasStoredWithTheSeal() throws IOException {
        var made = sealed();
        var browser = Browser.of(made.place().secretary().id(), "ja");
        byte[] first = browser.getBytes(page(made) + "/signed");
        assertThat(HexFormat.of().formatHex(first)).isEqualTo(stored(made));
        assertThat(browser.getBytes(page(made) + "/signed")).isEqualTo(first);
        var program = Program.of(made.place().secretary());
        String address = "/api/v1/proposals/" + made.proposal() + "/receipts/1";
        assertThat(program.get(address).body().getBytes(StandardCharsets.UTF_8)).isEqualTo(first);
        byte[] whole = browser.getBytes(page(made) + "/package");
        assertThat(browser.getBytes(page(made) + "/package")).isEqualTo(whole);
        assertThat(program.get(address + "/package").statusCode()).isEqualTo(200);
    }

    /// R15
    @Test
    void thePackageAndThePublishedKeysAreEnoughToVerifyEverything() throws IOException {
        var made = sealed();
        var browser = Browser.of(made.place().secretary().id(), "ja");
        var zip = Files.write(folder.resolve("receipt-1.zip"), browser.getBytes(page(made) + "/package"));
        var keys = Files.write(
                folder.resolve("receipt-keys.pem"), Browser.anybody("ja").getBytes("/api/v1/public/receipt-keys.pem"));
        var said = ReceiptFixtures.run(zip, "--key", keys);
        assertThat(said.text())
                .contains("[holds] form.json", "[holds] files/計画.pdf", "[holds] files/計画 (2).pdf", "Everything holds.")
                .contains("300,009 bytes", made.name().en());
        assertThat(said.code()).isZero();
        var form = Product.bean(Proposals.class)
                .sealed(made.place().secretary(), made.proposal())
                .orElseThrow();
        var single = Files.write(folder.resolve("receipt-1.json"), browser.getBytes(page(made) + "/signed"));
        Files.writeString(folder.resolve("form.json"), form.json());
        assertThat(ReceiptFixtures.run(single, "--key", keys).text())
                .contains("[holds] form.json", "[note]  files/計画.pdf: is not here");
    }

    /// R15
    @Test
    void aReceiptThatCannotBeStoredTakesTheWholeSealBack() {
        var made = ProposalFixtures.ready(CallsFixtures.published().call());
        var by = made.place().secretary();
        Rows.run("ALTER TABLE receipts.receipt ADD CONSTRAINT broken CHECK (proposal_id <> '" + made.proposal() + "')");
        try {
            assertThatThrownBy(() -> Product.bean(Sealing.class).seal(by, made.proposal()))
                    .hasMessageContaining("broken");
        } finally {
            Rows.run("ALTER TABLE receipts.receipt DROP CONSTRAINT broken");
        }
        var proposals = Product.bean(Proposals.class);
        assertThat(proposals.find(by, made.proposal()).map(Proposal::stage)).hasValue(ProposalStage.DRAFT);
        assertThat(proposals.receipts(by, made.proposal())).isEmpty();
        assertThat(Product.bean(Mail.class).to(by, by.id())).isEmpty();
        ProposalFixtures.seal(made);
        assertThat(stored(made)).isNotEmpty();
    }

    @Test
    void aStoredReceiptStaysAndNoneIsStoredForAnOlderSeal() {
        var made = sealed();
        String where = " WHERE proposal_id = '" + made.proposal() + "'";
        for (String act :
                List.of("UPDATE receipts.receipt SET document = ''" + where, "DELETE FROM receipts.receipt" + where)) {
            assertThatThrownBy(() -> Rows.run(act))
                    .hasRootCauseMessage(
                            "ERROR: A receipt stays as it was issued.\n  Where: PL/pgSQL function receipts.keep() line 3 at RAISE");
        }
        String row = Rows.asOwner("SELECT to_jsonb(r)::text FROM receipts.receipt r" + where)
                .getFirst();
        withoutReceipt(made);
        assertThat(Writes.insert("receipts.receipt", made.place().secretary().id(), row))
                .isFalse();
    }

    @Test
    void aReceiptFromBeforeSignaturesSaysThatItHasNone() {
        var made = sealed();
        var browser = Browser.of(made.place().secretary().id(), "ja");
        assertThat(browser.get(page(made)).body())
                .contains(Product.bean(Signer.class).key().id(), page(made) + "/package")
                .doesNotContain("署名がありません");
        withoutReceipt(made);
        assertThat(browser.get(page(made)).body())
                .contains("署名がありません", page(made) + "/text")
                .doesNotContain("/package", "/signed");
        assertThat(browser.get(page(made) + "/signed").statusCode()).isEqualTo(404);
        assertThat(browser.get(page(made) + "/package").statusCode()).isEqualTo(404);
        assertThat(browser.get(page(made) + "/text").statusCode()).isEqualTo(200);
    }

    private static void withoutReceipt(Made made) {
        Rows.run("ALTER TABLE receipts.receipt DISABLE TRIGGER keep");
        Rows.run("DELETE FROM receipts.receipt WHERE proposal_id = '" + made.proposal() + "'");
        Rows.run("ALTER TABLE receipts.receipt ENABLE TRIGGER keep");
    }

    @Test
    void theLetterSaysWhereToSaveAndHowToVerify() {
        var made = sealed();
        var by = made.place().secretary();
        assertThat(Product.bean(Mail.class).to(by, by.id()).getFirst().body())
                .contains("https://suishin.example.jp" + page(made), "https://suishin.example.jp/receipts\n");
    }
}
