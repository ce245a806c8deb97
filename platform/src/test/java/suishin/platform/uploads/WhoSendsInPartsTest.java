package suishin.platform.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import suishin.platform.files.Arrivals;
import suishin.platform.files.StoredFile;
import suishin.platform.files.Upload;
import suishin.platform.proposals.Attachments;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.TimeGoesBack;

/// Who may send a file part by part, until when, and how many at once.
@ExtendWith(TimeGoesBack.class)
class WhoSendsInPartsTest {

    private final CallsFixtures.Round round = CallsFixtures.published();
    private final ProposalFixtures.Made made = ProposalFixtures.ready(round.call());
    private final String proposal = "/api/v1/proposals/" + made.proposal();
    private final String uploads = proposal + "/uploads";
    private final Sender sender = Sender.of(made.place().secretary());

    @Test
    void nobodyElseSeesOrTouchesWhatIsOnItsWay() {
        byte[] bytes = Sender.png(100);
        String upload = sender.begun(uploads, "秘密.png", bytes.length);
        sender.append(upload, 0, Arrays.copyOf(bytes, 40));
        var other = Sender.of(ProposalFixtures.place().secretary());
        for (String address : List.of(uploads, upload)) {
            assertThat(other.get(address).statusCode()).isEqualTo(404);
        }
        assertThat(other.append(upload, 40, bytes).statusCode()).isEqualTo(404);
        assertThat(other.delete(upload).statusCode()).isEqualTo(404);
    }

    @Test
    void itIsNotFoundUnderAProposalOfAnotherRegion() {
        byte[] bytes = Sender.png(100);
        String upload = sender.begun(uploads, "秘密.png", bytes.length);
        sender.append(upload, 0, Arrays.copyOf(bytes, 40));
        var own = ProposalFixtures.begun(round.call());
        var owner = Sender.of(own.place().secretary());
        String there = upload.replace(made.proposal().toString(), own.proposal().toString());
        assertThat(owner.get(there).statusCode()).isEqualTo(404);
        assertThat(owner.append(there, 40, bytes).statusCode()).isEqualTo(404);
        assertThat(sender.offset(upload)).isEqualTo(40);
    }

    @Test
    void aMemberOfTheCouncilReadsTheProposalAndNotWhatItsSecretaryIsSending() {
        byte[] bytes = Sender.png(100);
        String upload = sender.begun(uploads, "秘密.png", bytes.length);
        sender.append(upload, 0, Arrays.copyOf(bytes, 40));
        var member = Sender.of(made.place().approver(made.place().proposers().getFirst()));
        assertThat(Sender.text(member.get(uploads))).isEqualTo("[]");
        assertThat(member.get(upload).statusCode()).isEqualTo(404);
        assertThat(member.append(upload, 40, bytes).statusCode()).isEqualTo(403);
        assertThat(member.begin(uploads, "x.png", 100, "").statusCode()).isEqualTo(403);
        assertThat(member.delete(upload).statusCode()).isEqualTo(404);
        assertThat(sender.offset(upload)).isEqualTo(40);
    }

    /// R15
    @Test
    void afterTheClosingInstantNoPartIsTakenAndNothingIsAttached() {
        Instant closes = round.call().closesAt();
        Product.clock().set(closes.minusSeconds(1));
        byte[] bytes = Sender.png(100);
        String upload = sender.begun(uploads, "図.png", bytes.length);
        sender.append(upload, 0, Arrays.copyOf(bytes, 40));

        Product.clock().set(closes);
        assertThat(sender.append(upload, 40, Arrays.copyOfRange(bytes, 40, 60)).statusCode())
                .isEqualTo(204);
        Product.clock().set(closes.plusNanos(1));
        var late = sender.append(upload, 60, Arrays.copyOfRange(bytes, 60, 100));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(Sender.text(late)).contains("proposals.too-late");
        assertThat(Sender.text(sender.begin(uploads, "後.png", 100, ""))).contains("proposals.too-late");
        assertThat(sender.offset(upload)).isEqualTo(60);
        assertThat(attached()).isEmpty();
    }

    /// R15
    @Test
    void whatCameWholeInTimeAndWaitedForRoomIsNotAttachedAfterTheClosingInstant() {
        Instant closes = round.call().closesAt();
        Product.clock().set(closes);
        String upload = waitingForRoom();
        sender.delete(proposal + "/files/" + attached().getFirst().id());
        Product.clock().set(closes.plusNanos(1));
        assertThat(Sender.text(sender.append(upload, 100, new byte[0]))).contains("proposals.too-late");
        assertThat(attached()).hasSize(Attachments.MOST - 1);
        Product.clock().set(closes);
        assertThat(sender.append(upload, 100, new byte[0]).statusCode()).isEqualTo(204);
        assertThat(attached()).hasSize(Attachments.MOST);
    }

    @Test
    void whatDoesNotGetOnIsThrownAwayAfterSevenDays() {
        String upload = sender.begun(uploads, "図.png", 100);
        sender.append(upload, 0, Arrays.copyOf(Sender.png(100), 40));
        Product.clock().advance(Arrivals.KEPT.minusNanos(1_000));
        assertThat(sender.offset(upload)).isEqualTo(40);
        Product.clock().advance(Duration.ofNanos(1_000));
        assertThat(sender.head(upload).statusCode()).isEqualTo(404);
        assertThat(sender.append(upload, 40, Sender.png(60)).statusCode()).isEqualTo(404);
        assertThat(Sender.text(sender.get(uploads))).isEqualTo("[]");
    }

    @Test
    void tenAreOnTheirWayAtMostAndOneThrownAwayMakesRoom() {
        var begun = new ArrayList<String>();
        for (int i = 0; i < Arrivals.MOST; i++) {
            begun.add(sender.begun(uploads, i + ".png", 100));
        }
        assertThat(Sender.text(sender.begin(uploads, "11.png", 100, ""))).contains("files.too-many-on-their-way");
        assertThat(sender.delete(begun.getFirst()).statusCode()).isEqualTo(204);
        assertThat(sender.delete(begun.getFirst()).statusCode()).isEqualTo(404);
        assertThat(sender.begin(uploads, "11.png", 100, "").statusCode()).isEqualTo(201);
    }

    @Test
    void whatIsWholeAndHasNoRoomWaitsUntilThereIsSome() {
        String upload = waitingForRoom();
        sender.delete(proposal + "/files/" + attached().getFirst().id());
        assertThat(sender.append(upload, 100, new byte[0]).statusCode()).isEqualTo(204);
        assertThat(attached()).extracting(StoredFile::name).contains("11.png");
    }

    @Test
    void thePageSaysHowFarItCameAndThrowsItAway() {
        byte[] bytes = Sender.png(1000);
        String upload = sender.begun(uploads, "図面.png", bytes.length);
        sender.append(upload, 0, Arrays.copyOf(bytes, 439));
        String page = "/work/proposals/" + made.proposal();
        var browser = Browser.of(made.place().secretary().id(), "ja");
        assertThat(browser.get(page + "/files").body()).contains("図面.png", "43%まで届いています");
        assertThat(browser.get(page + "/seal").body()).contains("送信途中のファイルが1件あります");
        var member = Browser.of(
                made.place().approver(made.place().proposers().getFirst()).id(), "ja");
        assertThat(member.get(page + "/files").body()).doesNotContain("図面.png");

        browser.get(page + "/files");
        String address = page + "/uploads" + upload.substring(upload.lastIndexOf('/')) + "/discard";
        assertThat(browser.post(address, java.util.Map.of()).statusCode()).isEqualTo(303);
        assertThat(browser.get(page + "/files").body()).doesNotContain("図面.png");
        assertThat(ProposalFixtures.seal(made).files()).isEmpty();
    }

    /// {@return an upload of a hundred bytes that is whole, while the proposal has as many files as it may}
    private String waitingForRoom() {
        String upload = sender.begun(uploads, "11.png", 100);
        for (int i = 0; i < Attachments.MOST; i++) {
            accepted(Product.bean(Attachments.class)
                    .add(
                            made.place().secretary(),
                            made.proposal(),
                            List.of(Upload.of(i + ".png", Sender.png(10 + i)))));
        }
        assertThat(Sender.text(sender.append(upload, 0, Sender.png(100)))).contains("proposals.too-many-files");
        return upload;
    }

    private List<StoredFile> attached() {
        return Product.bean(Attachments.class).working(made.place().secretary(), made.proposal());
    }
}
