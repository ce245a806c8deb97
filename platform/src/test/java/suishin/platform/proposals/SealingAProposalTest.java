package suishin.platform.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import suishin.platform.files.StoredFile;
import suishin.platform.files.Upload;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Sha256;
import suishin.platform.messages.Mail;
import suishin.platform.strategies.Strategies;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.testing.Rows;
import suishin.platform.testing.TimeGoesBack;

@ExtendWith(TimeGoesBack.class)
class SealingAProposalTest {

    private final Sealing sealing = Product.bean(Sealing.class);
    private final Proposals proposals = Product.bean(Proposals.class);
    private final Attachments attachments = Product.bean(Attachments.class);

    /// R15
    @Test
    void theClosingInstantIsOnTimeAndOneNanosecondLaterIsNot() {
        var round = CallsFixtures.published();
        var late = ProposalFixtures.ready(round.call());
        var onTime = ProposalFixtures.ready(round.call());
        Instant closes = round.call().closesAt();

        Product.clock().set(closes.plusNanos(1));
        assertThat(sealing.seal(late.place().secretary(), late.proposal()))
                .isEqualTo(Decision.refuse(new ProposalRefusal.TooLate(
                        closes, closes.plusNanos(1), round.call().zone())));
        assertThat(proposals.receipts(late.place().secretary(), late.proposal()))
                .isEmpty();

        Product.clock().set(closes);
        var receipt = ProposalFixtures.seal(onTime);
        assertThat(receipt.sealedAt()).isEqualTo(closes);
        assertThat(proposals.receipts(onTime.place().secretary(), onTime.proposal()))
                .isEqualTo(List.of(receipt));
    }

    @Test
    void nothingIsAddedAfterTheClosingInstant() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.written(round.call());
        var organisation = made.place().proposers().getFirst();
        Product.clock().set(round.call().closesAt().plusNanos(1));
        var tooLate = Decision.refuse(new ProposalRefusal.TooLate(
                round.call().closesAt(), Product.clock().instant(), round.call().zone()));

        assertThat(attachments.add(made.place().secretary(), made.proposal(), List.of(pdf("a.pdf", 10))))
                .isEqualTo(tooLate);
        assertThat(Product.bean(Consents.class)
                        .give(made.place().approver(organisation), made.proposal(), organisation))
                .isEqualTo(tooLate);
        assertThat(Rows.asOwner("SELECT count(*)::text FROM files.file WHERE proposal_id = '" + made.proposal() + "'"))
                .isEqualTo(List.of("0"));
    }

    @Test
    void everyByteThatIsReadAgainHasTheHashOfTheReceipt() throws java.io.IOException {
        var made = ProposalFixtures.ready(CallsFixtures.published().call());
        var by = made.place().secretary();
        accepted(attachments.add(by, made.proposal(), List.of(pdf("計画.pdf", 1_000_000), pdf("予算.pdf", 3))));
        var receipt = ProposalFixtures.seal(made);

        assertThat(receipt.files()).hasSize(2);
        for (var item : receipt.files()) {
            var content = proposals.file(by, made.proposal(), item.file()).orElseThrow();
            byte[] bytes = content.open().readAllBytes();
            assertThat(Sha256.of(bytes)).isEqualTo(item.sha256());
            assertThat(bytes).hasSize((int) item.size());
            assertThat(content.file().name()).isEqualTo(item.name());
        }
        var form = proposals.sealed(by, made.proposal()).orElseThrow();
        assertThat(Sha256.of(form.json())).isEqualTo(receipt.formSha256());
        assertThat(form.document())
                .isEqualTo(Product.bean(Strategies.class)
                        .document(by, made.strategy())
                        .orElseThrow());
        assertThat(proposals.files(by, made.proposal()).stream().map(StoredFile::id))
                .isEqualTo(receipt.files().stream().map(Receipt.Item::file).toList());
    }

    @Test
    void theSecretaryGetsTheReceiptByMail() {
        var made = ProposalFixtures.ready(CallsFixtures.published().call());
        accepted(attachments.add(made.place().secretary(), made.proposal(), List.of(pdf("計画.pdf", 100))));
        var receipt = ProposalFixtures.seal(made);
        var letter = Product.bean(Mail.class)
                .to(made.place().secretary(), made.place().secretary().id())
                .getFirst();
        assertThat(letter.body())
                .contains(
                        receipt.formSha256(),
                        receipt.files().getFirst().sha256(),
                        "計画.pdf",
                        DateTimeFormatter.ofPattern("y年M月d日 HH:mm:ss")
                                .format(receipt.sealedAt().atZone(ZoneId.of("Asia/Tokyo"))),
                        "（Asia/Tokyo、+09:00）")
                .doesNotContainPattern("[0-9]{4}-[0-9]{2}-[0-9]{2} ");
    }

    @Test
    void everyGapIsNamedAtOnce() {
        var made = ProposalFixtures.written(CallsFixtures.published().call());
        UUID second = made.place().proposers().get(1);
        ProposalFixtures.consent(made, second);
        made.place().now().members().stream()
                .filter(member -> member.organisation().equals(second))
                .forEach(member -> ProposalFixtures.write(made, "role." + member.id(), "別の役割"));
        ProposalFixtures.write(made, "goals.approach", "");
        var refusal = sealing.seal(made.place().secretary(), made.proposal())
                .fold(_ -> List.<Problem>of(), no -> no.problems());
        assertThat(refusal.stream().map(Problem::field))
                .containsExactlyInAnyOrder(
                        "goals.approach",
                        "resolution",
                        "consent." + made.place().proposers().get(0),
                        "consent." + made.place().proposers().get(1),
                        "consent." + made.place().proposers().get(2));
        assertThat(proposals.find(made.place().secretary(), made.proposal()).map(Proposal::stage))
                .hasValue(ProposalStage.DRAFT);
    }

    @Test
    void ofManyAtOnceExactlyOneSealsAndTheOthersAreTold() throws Exception {
        var made = ProposalFixtures.ready(CallsFixtures.published().call());
        var decisions = new ArrayList<Decision<Receipt>>();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var running = new ArrayList<java.util.concurrent.Future<Decision<Receipt>>>();
            for (int i = 0; i < 6; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return sealing.seal(made.place().secretary(), made.proposal());
                }));
            }
            start.countDown();
            for (var one : running) {
                decisions.add(one.get());
            }
        }
        var receipts = proposals.receipts(made.place().secretary(), made.proposal());
        assertThat(receipts).hasSize(1);
        var told = new ProposalRefusal.AlreadySealed(
                receipts.getFirst().sealedAt(), receipts.getFirst().zone());
        assertThat(decisions)
                .containsExactlyInAnyOrder(
                        Decision.accept(receipts.getFirst()),
                        Decision.refuse(told),
                        Decision.refuse(told),
                        Decision.refuse(told),
                        Decision.refuse(told),
                        Decision.refuse(told));
    }

    /// R15
    @Test
    void aFileThatIsNotWholeLeavesNothingHalfThere() {
        var made = ProposalFixtures.ready(CallsFixtures.published().call());
        var by = made.place().secretary();
        var file = accepted(attachments.add(by, made.proposal(), List.of(pdf("計画.pdf", 100))))
                .getFirst();
        Owner.run("ALTER TABLE files.file DROP CONSTRAINT file_hash");
        try {
            Owner.run("UPDATE files.file SET bytes = overlay(bytes PLACING '\\x41'::bytea FROM 50) WHERE id = '"
                    + file.id() + "'");
            Owner.run("ALTER TABLE files.file ADD CONSTRAINT file_hash CHECK (sha256 = encode(sha256(bytes), 'hex'))"
                    + " NOT VALID");
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> sealing.seal(by, made.proposal()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("not whole");
        } finally {
            Owner.run("DELETE FROM proposals.attachment WHERE file_id = '" + file.id() + "'");
            Owner.run("DELETE FROM files.file WHERE id = '" + file.id() + "'");
            Owner.run("ALTER TABLE files.file VALIDATE CONSTRAINT file_hash");
        }
        assertThat(proposals.find(by, made.proposal()).map(Proposal::stage)).hasValue(ProposalStage.DRAFT);
        assertThat(proposals.steps(by, made.proposal())).isEmpty();
        assertThat(proposals.receipts(by, made.proposal())).isEmpty();
        assertThat(Product.bean(Strategies.class)
                        .find(by, made.strategy())
                        .orElseThrow()
                        .frozen())
                .isFalse();
        assertThat(Product.bean(Mail.class).to(by, by.id())).isEmpty();
    }

    @Test
    void ofSeveralFilesAllAreKeptOrNone() {
        Made made = ProposalFixtures.begun(CallsFixtures.published().call());
        var script = Upload.of("page.pdf", "<html><script></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var huge = new Upload("大きな図.png", 30L * 1024 * 1024, java.io.InputStream::nullInputStream);
        var refusal = attachments
                .add(made.place().secretary(), made.proposal(), List.of(pdf("a.pdf", 10), script, huge))
                .fold(_ -> List.<Problem>of(), no -> no.problems());
        assertThat(refusal)
                .isEqualTo(List.of(
                        Problem.at("", "files.unknown-kind", "page.pdf"),
                        Problem.at("", "files.too-large", "大きな図.png", "30 MB", "20 MB")));
        assertThat(attachments.working(made.place().secretary(), made.proposal()))
                .isEmpty();
    }

    @Test
    void theEleventhFileIsRefused() {
        Made made = ProposalFixtures.begun(CallsFixtures.published().call());
        var by = made.place().secretary();
        for (int i = 0; i < 10; i++) {
            accepted(attachments.add(by, made.proposal(), List.of(pdf(i + ".pdf", 10))));
        }
        assertThat(attachments.add(by, made.proposal(), List.of(pdf("11.pdf", 10))))
                .isEqualTo(Decision.refuse(new ProposalRefusal.TooManyFiles(10, 11)));
    }

    @Test
    void aRegionProposesOnceInACall() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.begun(round.call());
        UUID region = made.place().region().id();
        var drafts = Product.bean(Drafts.class);
        assertThat(drafts.start(made.place().secretary(), region, round.call().id()))
                .isEqualTo(Decision.refuse(new ProposalRefusal.AlreadyStarted()));
        accepted(drafts.withdraw(made.place().secretary(), made.proposal(), "連携先が変わったため"));
        accepted(drafts.start(made.place().secretary(), region, round.call().id()));
    }

    static Upload pdf(String name, int size) {
        var bytes = new byte[size + 9];
        System.arraycopy("%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, bytes, 0, 9);
        return Upload.of(name, bytes);
    }
}
