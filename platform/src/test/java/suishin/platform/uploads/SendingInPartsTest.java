package suishin.platform.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suishin.platform.files.Arrivals;
import suishin.platform.files.Files;
import suishin.platform.files.StoredFile;
import suishin.platform.files.Upload;
import suishin.platform.kernel.Sha256;
import suishin.platform.proposals.Attachments;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.Rows;
import suishin.platform.testing.TimeGoesBack;

/// Files of a proposal sent part by part, over real connections.
@ExtendWith(TimeGoesBack.class)
class SendingInPartsTest {

    private static final int PART = Arrivals.PART;

    private final CallsFixtures.Round round = CallsFixtures.published();
    private final ProposalFixtures.Made made = ProposalFixtures.ready(round.call());
    private final String proposal = "/api/v1/proposals/" + made.proposal();
    private final String uploads = proposal + "/uploads";
    private final Sender sender = Sender.of(made.place().secretary());

    @ParameterizedTest
    @ValueSource(ints = {8, PART - 1, PART, PART + 1, 20 * PART})
    void aFileOfAnySizeIsKeptByteForByte(int size) throws Exception {
        byte[] bytes = Sender.png(size);
        String upload = sender.begun(uploads, "図 1.png", bytes.length);
        // A first byte alone, then what is left in one go, across the ends of parts.
        assertThat(sender.append(upload, 0, Arrays.copyOf(bytes, 1)).statusCode())
                .isEqualTo(204);
        var last = sender.append(upload, 1, Arrays.copyOfRange(bytes, 1, bytes.length));
        assertThat(last.statusCode()).isEqualTo(204);
        assertThat(Sender.offset(last)).isEqualTo(bytes.length);

        var file = attached().getFirst();
        assertThat(upload).endsWith(file.id().toString());
        assertThat(file.sha256()).isEqualTo(Sha256.of(bytes));
        assertThat(sender.get(proposal + "/files/" + file.id()).body()).isEqualTo(bytes);
        var receipt = ProposalFixtures.seal(made);
        assertThat(receipt.files()).hasSize(1);
        assertThat(receipt.files().getFirst().sha256()).isEqualTo(Sha256.of(bytes));
        assertThat(Rows.asOwner("SELECT count(*)::text FROM files.part p JOIN files.arrival a ON a.id = p.arrival_id"
                        + " WHERE a.proposal_id = '" + made.proposal() + "'"))
                .isEqualTo(List.of("0"));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, PART - 1, PART, PART + 1, 20 * PART})
    void aFormSentAtOnceIsKeptByteForByteToo(int size) {
        byte[] bytes = Sender.png(size);
        accepted(Product.bean(Attachments.class)
                .add(made.place().secretary(), made.proposal(), List.of(Upload.of("図.png", bytes))));
        assertThat(sender.get(proposal + "/files/" + attached().getFirst().id()).body())
                .isEqualTo(bytes);
    }

    @Test
    void oneByteTooManyOrNoneIsRefusedBeforeAnythingIsSent() {
        var tooLarge = sender.begin(uploads, "大.pdf", Files.LARGEST + 1, "");
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(Sender.text(tooLarge)).contains("files.too-large", "20.1 MB");
        var empty = sender.begin(uploads, "空.pdf", 0, "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Sender.text(empty)).contains("files.empty");
        assertThat(Sender.text(sender.get(uploads))).isEqualTo("[]");
        assertThat(sender.begin(uploads, "小.pdf", 1, "").statusCode()).isEqualTo(201);
    }

    @Test
    void aSingleByteIsNoFileWeTake() {
        String upload = sender.begun(uploads, "小.pdf", 1);
        assertThat(Sender.text(sender.append(upload, 0, new byte[] {'%'}))).contains("files.unknown-kind");
        assertThat(attached()).isEmpty();
    }

    @Test
    void aFormThatSaysItIsSmallerThanItIsIsStoppedAtTheLimit() {
        byte[] bytes = Sender.png(20 * PART + 1);
        var lying = new Upload("図.png", 100, () -> new java.io.ByteArrayInputStream(bytes));
        var refused = Product.bean(Attachments.class)
                .add(made.place().secretary(), made.proposal(), List.of(lying))
                .fold(_ -> "kept", no -> no.problems().getFirst().code());
        assertThat(refused).isEqualTo("files.too-large");
        assertThat(attached()).isEmpty();
    }

    @Test
    void afterABreakItGoesOnFromTheByteThatCameLast() throws Exception {
        byte[] bytes = Sender.png(3 * PART + 17);
        String upload = sender.begun(uploads, "図.png", bytes.length);
        int broken = PART + PART / 2;
        sender.breakOff(upload, 0, bytes, broken);
        awaitOffset(upload, broken);
        assertThat(attached()).isEmpty();
        assertThat(Sender.text(sender.get(uploads))).contains("\"received\":" + broken, "\"attached\":false");

        // Another day and another connection: what came is in the database and nowhere else.
        Product.clock().advance(Duration.ofDays(3));
        var later = Sender.of(made.place().secretary());
        long from = later.offset(upload);
        var last = later.append(upload, from, Arrays.copyOfRange(bytes, (int) from, bytes.length));
        assertThat(last.statusCode()).isEqualTo(204);
        assertThat(later.get(proposal + "/files/" + attached().getFirst().id()).body())
                .isEqualTo(bytes);
        assertThat(Sender.text(sender.get(uploads))).isEqualTo("[]");
    }

    @Test
    void bytesThatAreNotTheNextOnesAreRefusedWithTheRightPlace() {
        byte[] bytes = Sender.png(100);
        String upload = sender.begun(uploads, "図.png", bytes.length);
        sender.append(upload, 0, Arrays.copyOf(bytes, 40));
        for (long wrong : new long[] {0, 39, 41, 100}) {
            var answer = sender.append(upload, wrong, Arrays.copyOfRange(bytes, 40, 100));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(Sender.offset(answer)).isEqualTo(40);
        }
        assertThat(attached()).isEmpty();
        assertThat(sender.append(upload, 40, Arrays.copyOfRange(bytes, 40, 100)).statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, PART, PART + 100})
    void moreThanWasAnnouncedIsNotKept(int size) {
        byte[] bytes = Sender.png(size + 1);
        String upload = sender.begun(uploads, "図.png", size);
        var answer = sender.stream(upload, 0, bytes);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Sender.text(answer)).contains("files.more-than-announced");
        assertThat(sender.offset(upload)).isLessThan(size);
        assertThat(attached()).isEmpty();
    }

    @Test
    void whatIsNoFileWeTakeIsRefusedAtItsFirstPart() {
        String upload = sender.begun(uploads, "page.pdf", 5 * PART);
        var answer = sender.append(upload, 0, "<html><script>".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Sender.text(answer)).contains("files.unknown-kind");
        assertThat(sender.head(upload).statusCode()).isEqualTo(404);
    }

    @Test
    void aFileThatBeginsLikeAWorkbookAndIsNoneIsRefusedWhenItIsWhole() {
        byte[] bytes = "PK\u0003\u0004 but nothing of a workbook".getBytes(StandardCharsets.US_ASCII);
        String upload = sender.begun(uploads, "表.xlsx", bytes.length);
        assertThat(Sender.text(sender.append(upload, 0, bytes))).contains("files.unknown-kind");
        assertThat(sender.head(upload).statusCode()).isEqualTo(404);
        assertThat(attached()).isEmpty();
    }

    @Test
    void aFileWithoutTheHashItWasAnnouncedWithIsNotAttached() {
        byte[] bytes = Sender.png(100);
        String other =
                ",sha256 " + Base64.getEncoder().encodeToString(Sha256.of("x").getBytes(StandardCharsets.US_ASCII));
        String upload = sender.begin(uploads, "図.png", 100, other)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(Sender.text(sender.append(upload, 0, bytes))).contains("files.broken");
        assertThat(attached()).isEmpty();
    }

    @Test
    void howeverManySendTheLastPartAtOnceItIsAttachedOnce() {
        byte[] bytes = Sender.png(2 * PART);
        String upload = sender.begun(uploads, "図.png", bytes.length);
        sender.append(upload, 0, Arrays.copyOf(bytes, PART));
        byte[] rest = Arrays.copyOfRange(bytes, PART, bytes.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 6)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> sender.append(upload, PART, rest), threads))
                    .toList()
                    .stream()
                    .map(answer -> answer.join().statusCode())
                    .toList();
            assertThat(answers).contains(204).allMatch(status -> status == 204 || status == 409);
            assertThat(answers.stream().filter(status -> status == 204)).hasSize(1);
        }
        assertThat(attached()).hasSize(1);
        assertThat(sender.offset(upload)).isEqualTo(bytes.length);
        // Whoever was not told asks again, and is told; nothing happens twice.
        assertThat(sender.append(upload, bytes.length, new byte[0]).statusCode())
                .isEqualTo(204);
        assertThat(attached()).hasSize(1);
    }

    @Test
    void whoeverSpeaksAnotherProtocolIsToldWhich() {
        var upload = sender.begun(uploads, "図.png", 100);
        var answer = sender.get(upload);
        assertThat(answer.headers().firstValue("Tus-Resumable")).hasValue("1.0.0");
        assertThat(answer.headers().firstValue("Upload-Length")).hasValue("100");
        assertThat(answer.headers().firstValue("Upload-Expires")).isPresent();
        assertThat(answer.headers().allValues("Cache-Control")).contains("no-store");
    }

    private List<StoredFile> attached() {
        return Product.bean(Attachments.class).working(made.place().secretary(), made.proposal());
    }

    private void awaitOffset(String upload, long wanted) throws InterruptedException {
        for (int i = 0; i < 200 && sender.offset(upload) != wanted; i++) {
            Thread.sleep(25);
        }
        assertThat(sender.offset(upload)).isEqualTo(wanted);
    }
}
