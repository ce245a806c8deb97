package suishin.platform.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.deadlines.Deadlines;
import suishin.platform.deadlines.DocumentDue;
import suishin.platform.files.StoredFile;
import suishin.platform.files.Upload;
import suishin.platform.kernel.Decision;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.testing.Rows;
import suishin.platform.testing.TimeGoesBack;

/// R15: a document is taken until the deadline of its kind, and not a microsecond longer.
@ExtendWith(TimeGoesBack.class)
class DocumentsInTimeTest {

    private final Attachments attachments = Product.bean(Attachments.class);
    private final Proposals proposals = Product.bean(Proposals.class);

    /// What people type has whole seconds.
    @BeforeEach
    void beginAtAWholeSecond() {
        Product.clock().toWholeSecond();
    }

    private Decision<List<StoredFile>> add(Made made, String kind) {
        return attachments.add(made.place().secretary(), made.proposal(), List.of(pdf()), kind);
    }

    private static Upload pdf() {
        byte[] bytes = ("%PDF-1.4\n" + "x".repeat(20)).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return Upload.of("書類.pdf", bytes);
    }

    private static DocumentDue due(Made made, Call call, String kind) {
        return Product.bean(Deadlines.class)
                .of(made.place().secretary(), call, made.place().region().id(), kind)
                .orElseThrow();
    }

    /// A kind with an earlier deadline of its own closes before the form does.
    @Test
    void aKindIsRefusedAMicrosecondAfterItsOwnDeadlineAndTheOthersAreNot() {
        var call = withAnEarlierDeadline();
        var early = call.closesAt().minus(Duration.ofDays(2));
        var made = ProposalFixtures.ready(call);

        Product.clock().set(early);
        var file = accepted(add(made, "resolution")).getFirst().id();
        Product.clock().set(early.plusNanos(1000));
        var tooLate = Decision.refuse(
                new ProposalRefusal.DocumentTooLate(due(made, call, "resolution"), early.plusNanos(1000)));
        assertThat(add(made, "resolution")).isEqualTo(tooLate);
        assertThat(attachments.remove(made.place().secretary(), made.proposal(), file))
                .isEqualTo(tooLate);
        assertThat(attachments.name(made.place().secretary(), made.proposal(), file, "other"))
                .isEqualTo(tooLate);
        var other = accepted(add(made, "other")).getFirst().id();
        assertThat(attachments.name(made.place().secretary(), made.proposal(), other, "resolution"))
                .isEqualTo(tooLate);
        assertThat(ProposalFixtures.seal(made).files()).hasSize(2);
    }

    /// The page that refuses says the kind, its deadline with its zone, and the server's time.
    @Test
    void theRefusalNamesTheKindItsDeadlineItsZoneAndTheServersTime() {
        var call = withAnEarlierDeadline();
        var made = ProposalFixtures.ready(call);
        Product.clock().set(call.closesAt().minus(Duration.ofDays(2)).plusNanos(1000));
        var answer = Browser.of(made.place().secretary().id(), "ja");
        answer.get("/work/proposals/" + made.proposal() + "/files");
        var refused = answer.postMultipart("/work/proposals/" + made.proposal() + "/files", "x", """
                --x\r
                Content-Disposition: form-data; name="kind"\r
                \r
                resolution\r
                --x\r
                Content-Disposition: form-data; name="files"; filename="a.pdf"\r
                \r
                %PDF-1.4 x\r
                --x--\r
                """);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("協議会の議決書の写し", "の期限（", "(Asia/Tokyo)", "サーバーの時刻は");
    }

    private static Call withAnEarlierDeadline() {
        var office = CallsFixtures.office();
        var draft = CallsFixtures.draft(office);
        var early = draft.closesAt().minus(Duration.ofDays(2));
        accepted(Product.bean(Deadlines.class)
                .set(
                        office,
                        draft.id(),
                        Map.of(
                                "resolution",
                                early.atZone(draft.zone()).toLocalDateTime().toString())));
        CallsFixtures.seat(office, draft.id());
        return accepted(Product.bean(Calls.class).publish(office, draft.id(), office.id()));
    }

    /// What may follow is added to what was handed in, with a receipt of its own; the one of the seal stays.
    @Test
    void aDocumentThatMayFollowIsAddedUntilItsDeadlineAndTheReceiptStays() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.sealed(round.call());
        var receipts = proposals.receipts(made.place().secretary(), made.proposal());
        var last = round.call().closesAt().plus(Duration.ofDays(7));

        Product.clock().set(last.plusNanos(1000));
        assertThat(add(made, "accounts"))
                .isEqualTo(Decision.refuse(new ProposalRefusal.DocumentTooLate(
                        due(made, round.call(), "accounts"), last.plusNanos(1000))));
        Product.clock().set(last);
        assertThat(missing(round, made)).isEqualTo(List.of("accounts"));
        var added = accepted(add(made, "accounts"));
        var documents = attachments.documents(
                round.office(), proposals.find(round.office(), made.proposal()).orElseThrow());
        assertThat(documents.addenda()).hasSize(1);
        var addendum = documents.addenda().getFirst();
        assertThat(addendum.number()).isEqualTo(1);
        assertThat(addendum.kind()).isEqualTo("accounts");
        assertThat(addendum.addedAt()).isEqualTo(last);
        assertThat(addendum.files().getFirst().sha256())
                .isEqualTo(added.getFirst().sha256());
        assertThat(proposals.receipts(made.place().secretary(), made.proposal()))
                .isEqualTo(receipts);
        assertThat(proposals.file(
                        round.office(), made.proposal(), added.getFirst().id()))
                .isPresent();
        assertThat(missing(round, made)).isEmpty();
        stays(made, addendum);
    }

    /// {@return which required kinds the office still waits for}
    private List<String> missing(CallsFixtures.Round round, Made made) {
        var proposal = proposals.find(round.office(), made.proposal()).orElseThrow();
        return attachments.documents(round.office(), proposal).missing().stream()
                .map(DocumentDue::key)
                .toList();
    }

    /// Nobody takes it back, and the page shows it.
    private void stays(Made made, Receipt.Addendum addendum) {
        var file = addendum.files().getFirst().file();
        assertThat(attachments.remove(made.place().secretary(), made.proposal(), file))
                .isEqualTo(Decision.refuse(new ProposalRefusal.WrongStage()));
        var page = Browser.of(made.place().secretary().id(), "en")
                .get("/work/proposals/" + made.proposal() + "/files")
                .body();
        assertThat(page)
                .contains("Documents that followed", addendum.id().toString(), file + "/view")
                .contains("Seems to be cut off or damaged")
                .doesNotContain("‹");
    }

    /// Before the seal it is said what may follow and is still missing, and by when; nothing of it once it is there.
    @Test
    void thePageBeforeTheSealSaysWhatIsStillToComeAndByWhen() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.ready(round.call());
        var browser = Browser.of(made.place().secretary().id(), "en");
        String page = "/work/proposals/" + made.proposal() + "/seal";
        String name = due(made, round.call(), "accounts").name().en();
        var until = round.call()
                .closesAt()
                .plus(Duration.ofDays(7))
                .atZone(round.call().zone());
        String day = String.valueOf(until.getDayOfMonth()) + " ";
        assertThat(section(browser.get(page).body())).contains(name, "until ", day, String.valueOf(until.getYear()));
        assertThat(browser.get(page).body()).contains("still to come").doesNotContain("Nothing is missing");
        String own = "/work/proposals/" + made.proposal();
        assertThat(browser.get(own).body()).contains("1 still to follow");
        accepted(add(made, "accounts"));
        assertThat(browser.get(own).body()).doesNotContain("still to follow");
        assertThat(section(browser.get(page).body())).isEmpty();
        assertThat(browser.get(page).body()).contains("Nothing is missing").doesNotContain("still to come");
    }

    private static String section(String page) {
        int from = page.indexOf("Documents still to come");
        return from < 0 ? "" : page.substring(from, page.indexOf("</section>", from));
    }

    /// What is due with the form does not follow, nor does anything of whoever did not hand in; others add nothing.
    @Test
    void nothingElseFollows() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.sealed(round.call());
        var never = ProposalFixtures.ready(round.call());
        assertThat(add(made, "other"))
                .isEqualTo(Decision.refuse(new ProposalRefusal.DoesNotFollow(
                        due(made, round.call(), "other").name())));
        assertThat(add(made, "form")).isEqualTo(Decision.refuse(new ProposalRefusal.KindUnknown()));
        assertThat(attachments.add(never.place().secretary(), made.proposal(), List.of(pdf()), "accounts"))
                .isEqualTo(Decision.refuse(new ProposalRefusal.Denied()));
        Product.clock().set(round.call().closesAt().plusNanos(1000));
        assertThat(add(never, "accounts"))
                .isEqualTo(Decision.refuse(new ProposalRefusal.TooLate(
                        round.call().closesAt(),
                        Product.clock().instant(),
                        round.call().zone())));
        assertThat(Rows.asOwner("SELECT count(*)::text FROM files.file WHERE proposal_id IN ('" + made.proposal()
                        + "', '" + never.proposal() + "')"))
                .isEqualTo(List.of("0"));
    }

    /// The office reads of which kind each file was that was handed in; a later change of kind does not change that.
    @Test
    void theKindOfAFileIsHandedInWithIt() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.ready(round.call());
        var file = accepted(add(made, "other")).getFirst().id();
        accepted(attachments.name(made.place().secretary(), made.proposal(), file, "resolution"));
        ProposalFixtures.seal(made);
        assertThat(attachments.kinds(round.office(), made.proposal())).isEqualTo(Map.of(file, "resolution"));
        var outside = CallsFixtures.person("無関係");
        assertThat(attachments.kinds(new suishin.platform.kernel.Actor.Person(outside.id()), made.proposal()))
                .isEqualTo(Map.of());
    }
}
