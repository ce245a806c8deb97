package suishin.platform.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import suishin.platform.files.Upload;
import suishin.platform.kernel.Moments;
import suishin.platform.messages.Mail;
import suishin.platform.proposals.Attachments;
import suishin.platform.proposals.Proposals;
import suishin.platform.proposals.Receipt;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.testing.Rows;
import suishin.platform.testing.TimeGoesBack;
import suishin.platform.testing.Writes;

/// R15: what follows a seal has a signed receipt too, which names the deadline it met and the submission it belongs to.
@ExtendWith(TimeGoesBack.class)
class SigningWhatFollowsTest {

    @TempDir
    private Path folder;

    private final CallsFixtures.Round round = CallsFixtures.published();
    private final Made made = ProposalFixtures.sealed(round.call());
    private final Browser browser = Browser.of(made.place().secretary().id(), "en");

    private void add(String name) {
        byte[] bytes = ("%PDF-1.4\n" + name).getBytes(StandardCharsets.UTF_8);
        accepted(Product.bean(Attachments.class)
                .add(made.place().secretary(), made.proposal(), List.of(Upload.of(name, bytes)), "accounts"));
    }

    private String page(int number) {
        return "/work/proposals/" + made.proposal() + "/addenda/" + number;
    }

    private ReceiptFixtures.Said verified(Path file) throws IOException {
        var keys = Files.write(
                folder.resolve("keys.pem"), Browser.anybody("ja").getBytes("/api/v1/public/receipt-keys.pem"));
        return ReceiptFixtures.run(file, "--key", keys);
    }

    private Receipt seal() {
        return Product.bean(Proposals.class)
                .receipts(made.place().secretary(), made.proposal())
                .getFirst();
    }

    private Receipt.Addendum first() {
        return Product.bean(Proposals.class)
                .addenda(made.place().secretary(), made.proposal())
                .getLast();
    }

    @Test
    void thePackageOfWhatFollowedVerifiesOfflineAndNamesItsKindDeadlineAndSubmission() throws IOException {
        add("決算書.pdf");
        var zip = Files.write(folder.resolve("addendum-1.zip"), browser.getBytes(page(1) + "/package"));
        var said = verified(zip);
        assertThat(said.code()).as(said.text()).isZero();
        var until = round.call().closesAt().plus(Duration.ofDays(7));
        assertThat(said.text())
                .contains(
                        "Documents that followed, no. 1 (" + first().name().en() + "), receipt " + first().id(),
                        "Belongs to submission 1, receipt " + seal().id(),
                        "Received at: " + Moments.text(first().addedAt(), first().zone()),
                        "Deadline (of this kind of document): "
                                + Moments.text(until, round.call().zone()),
                        "[holds] files/決算書.pdf",
                        "Everything holds.")
                .doesNotContain("form.json");
        var address = "/api/v1/proposals/" + made.proposal() + "/addenda/1";
        var program = Program.of(made.place().secretary());
        assertThat(program.get(address).body().getBytes(StandardCharsets.UTF_8))
                .isEqualTo(browser.getBytes(page(1) + "/signed"));
        assertThat(program.get(address + "/package").statusCode()).isEqualTo(200);
    }

    @Test
    void aDocumentThatFollowedIsNamedWhereOneByteIsAnother() throws IOException {
        add("決算書.pdf");
        byte[] signed = browser.getBytes(page(1) + "/signed");
        var file = Files.write(folder.resolve("addendum-1.json"), signed);
        Files.writeString(folder.resolve("決算書.pdf"), "%PDF-1.4\n決算書.pdg");
        assertThat(verified(file).faults()).hasSize(1).first().asString().contains("files/決算書.pdf: is not what was");
        var changed = Files.write(
                folder.resolve("changed.json"),
                new String(signed, StandardCharsets.UTF_8)
                        .replace("\"version\": 2", "\"version\": 1")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(verified(changed).code()).isEqualTo(1);
    }

    /// As docs/receipts.md says, with the name of the file.
    @Test
    void opensslVerifiesItWithoutUs() throws IOException, InterruptedException {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")));
        add("a.pdf");
        Files.write(folder.resolve("addendum-1.json"), browser.getBytes(page(1) + "/signed"));
        Files.writeString(
                folder.resolve("key.pem"), Product.bean(Signer.class).key().pem());
        String script = ReceiptViews.KeysPage.BY_HAND.replace("receipt-1.json", "addendum-1.json");
        var process = new ProcessBuilder("sh", "-ec", script.substring(0, script.indexOf("sha256sum")))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        assertThat(Files.readString(folder.resolve("payload.json")))
                .contains(
                        "\"kind\":\"addendum\"",
                        "\"document\":{\"key\":\"accounts\"",
                        "\"deadline\":{\"kind\":\"document\",\"at\":",
                        "\"submission\":{\"receipt\":\"" + seal().id(),
                        seal().formSha256());
    }

    @Test
    void whoeverAddsGetsALetterAndThePagesLeadToTheReceipt() {
        add("a.pdf");
        add("b.pdf");
        var by = made.place().secretary();
        var letters = Product.bean(Mail.class).to(by, by.id()).stream()
                .filter(letter -> letter.body().contains("https://suishin.example.jp" + page(1)))
                .toList();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().subject()).contains("追加提出の受領書");
        assertThat(letters.getFirst().body())
                .contains("a.pdf", "期限（この種類の書類）", first().id().toString());
        assertThat(browser.get("/work/proposals/" + made.proposal()).body()).contains(page(1), page(2));
        assertThat(browser.get(page(1)).body())
                .contains(
                        first().id().toString(), seal().id().toString(), page(1) + "/package", "Deadline (of this kind")
                .doesNotContain("b.pdf");
        assertThat(browser.get(page(1) + "/text").body()).contains("Deadline (of this kind", "a.pdf");
        var stranger = Browser.of(CallsFixtures.person("無関係").id(), "en");
        for (String end : List.of("", "/text", "/signed", "/package")) {
            assertThat(stranger.get(page(1) + end).statusCode()).as(end).isEqualTo(404);
        }
    }

    /// The sealed receipt says which deadline the submission met.
    @Test
    void theReceiptOfTheSealNamesTheDeadlineOfTheCall() throws IOException {
        String receipt = "/work/proposals/" + made.proposal() + "/receipts/1";
        var file = Files.write(folder.resolve("receipt-1.json"), browser.getBytes(receipt + "/signed"));
        String until = Moments.text(round.call().closesAt(), round.call().zone());
        assertThat(verified(file).text()).contains("Deadline (the close of the call): " + until);
        var close = round.call().closesAt().atZone(round.call().zone());
        String english =
                DateTimeFormatter.ofPattern("d MMM y HH:mm:ss", Locale.UK).format(close);
        assertThat(browser.get(receipt).body()).contains("Deadline (the close of the call)</dt><dd>" + english);
        assertThat(browser.get(receipt + "/text").body()).contains("Deadline (the close of the call): " + english);
        String japanese = DateTimeFormatter.ofPattern("y年M月d日 HH:mm:ss").format(close);
        assertThat(Browser.of(made.place().secretary().id(), "ja")
                        .get(receipt + "/text")
                        .body())
                .contains("期限（公募の締切）：" + japanese);
    }

    @Test
    void aStoredReceiptStaysAndNoneIsStoredForOlderDocuments() {
        add("a.pdf");
        String where = " WHERE proposal_id = '" + made.proposal() + "'";
        for (String act : List.of(
                "UPDATE receipts.addendum SET document = ''" + where, "DELETE FROM receipts.addendum" + where)) {
            assertThatThrownBy(() -> Rows.run(act))
                    .hasRootCauseMessage("ERROR: A receipt stays as it was issued.\n"
                            + "  Where: PL/pgSQL function receipts.keep() line 3 at RAISE");
        }
        String row = Rows.asOwner("SELECT to_jsonb(r)::text FROM receipts.addendum r" + where)
                .getFirst();
        withoutReceipt(where);
        assertThat(Writes.insert("receipts.addendum", made.place().secretary().id(), row))
                .isFalse();
        assertThat(browser.get(page(1)).body())
                .contains("it has no signature", page(1) + "/text")
                .doesNotContain(page(1) + "/package", page(1) + "/signed");
        assertThat(browser.get(page(1) + "/signed").statusCode()).isEqualTo(404);
    }

    private static void withoutReceipt(String where) {
        Rows.run("ALTER TABLE receipts.addendum DISABLE TRIGGER keep");
        Rows.run("DELETE FROM receipts.addendum" + where);
        Rows.run("ALTER TABLE receipts.addendum ENABLE TRIGGER keep");
    }
}
