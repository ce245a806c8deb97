package suishin.platform.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.deadlines.Deadlines;
import suishin.platform.incidents.Incident;
import suishin.platform.incidents.IncidentForm;
import suishin.platform.incidents.Incidents;
import suishin.platform.proposals.Attachments;
import suishin.platform.proposals.Proposals;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.testing.TimeGoesBack;

/// Kinds of documents and their deadlines, where a file is sent part by part.
@ExtendWith(TimeGoesBack.class)
class DocumentsInPartsTest {

    private static final String ACCOUNTS = kind("accounts");

    /// What people type has whole seconds.
    @BeforeEach
    void beginAtAWholeSecond() {
        Product.clock().toWholeSecond();
    }

    /// R15
    @Test
    void aFileBegunInTimeGoesOnUntilTheInstantADecisionAboutAnIncidentGaveItsRegionAlone() {
        var round = CallsFixtures.published();
        var kept = ProposalFixtures.ready(round.call());
        var other = ProposalFixtures.ready(round.call());
        byte[] bytes = Sender.png(100);
        Product.clock().set(round.call().closesAt().minus(Duration.ofHours(1)));
        String upload = begun(kept, bytes);
        String theirs = begun(other, bytes);
        var until = round.call().closesAt().plus(Duration.ofHours(2));
        grant(round, kept, until);

        Product.clock().set(until);
        assertThat(Sender.text(sender(other).append(theirs, 40, Arrays.copyOfRange(bytes, 40, 100))))
                .contains("proposals.too-late");
        assertThat(sender(kept)
                        .append(upload, 40, Arrays.copyOfRange(bytes, 40, 60))
                        .statusCode())
                .isEqualTo(204);
        Product.clock().set(until.plusNanos(1000));
        assertThat(Sender.text(sender(kept).append(upload, 60, Arrays.copyOfRange(bytes, 60, 100))))
                .contains("proposals.too-late");
        Product.clock().set(until);
        assertThat(sender(kept)
                        .append(upload, 60, Arrays.copyOfRange(bytes, 60, 100))
                        .statusCode())
                .isEqualTo(204);
        assertThat(List.of(kinds(kept).size(), kinds(other).size())).isEqualTo(List.of(1, 0));
        assertThat(documents(kept).uses()).hasSize(1);
        assertThat(documents(other).uses()).isEmpty();
    }

    /// A document that may follow arrives in parts after the seal, and gets a receipt of its own.
    @Test
    void aFileKeepsItsKindAcrossTheSealAndFollowsItUntilTheDeadlineOfItsKind() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.ready(round.call());
        byte[] bytes = Sender.png(100);
        Product.clock().set(round.call().closesAt());
        String upload = location(sender(made).begin(uploads(made), "決算.png", 100, ACCOUNTS));
        sender(made).append(upload, 0, Arrays.copyOf(bytes, 40));
        assertThat(Sender.text(sender(made).get(upload))).contains("\"kind\":\"accounts\"");
        String plain = begun(made, bytes);
        ProposalFixtures.seal(made);

        var last = round.call().closesAt().plus(Duration.ofDays(7));
        Product.clock().set(last.minus(Duration.ofDays(6)));
        sender(made).append(upload, 40, Arrays.copyOfRange(bytes, 40, 50));
        assertThat(Sender.text(sender(made).append(plain, 40, Arrays.copyOfRange(bytes, 40, 100))))
                .contains("proposals.document-too-late");
        Product.clock().set(last.plusNanos(1000));
        assertThat(Sender.text(sender(made).append(upload, 50, Arrays.copyOfRange(bytes, 50, 100))))
                .contains("proposals.document-too-late");
        assertThat(documents(made).addenda()).isEmpty();
        Product.clock().set(last);
        assertThat(sender(made)
                        .append(upload, 50, Arrays.copyOfRange(bytes, 50, 100))
                        .statusCode())
                .isEqualTo(204);
        var addendum = documents(made).addenda().getFirst();
        assertThat(addendum.kind()).isEqualTo("accounts");
        assertThat(addendum.addedAt()).isEqualTo(last);
        assertThat(upload).endsWith(addendum.files().getFirst().file().toString());
    }

    /// Before anything is sent it is said whether a document of this kind is taken.
    @Test
    void whatDoesNotFollowTheSealIsRefusedBeforeItsFirstByteAndSoIsAKindThereIsNot() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.ready(round.call());
        assertThat(Sender.text(sender(made).begin(uploads(made), "x.png", 100, kind("nothing"))))
                .contains("proposals.kind-unknown");
        assertThat(Sender.text(sender(made).begin(uploads(made), "x.png", 100, kind("form"))))
                .contains("proposals.kind-unknown");
        ProposalFixtures.seal(made);
        assertThat(Sender.text(sender(made).begin(uploads(made), "x.png", 100, "")))
                .contains("proposals.does-not-follow");
        assertThat(sender(made).begin(uploads(made), "x.png", 100, ACCOUNTS).statusCode())
                .isEqualTo(201);
        var member = Sender.of(made.place().approver(made.place().proposers().getFirst()));
        assertThat(member.begin(uploads(made), "x.png", 100, ACCOUNTS).statusCode())
                .isEqualTo(403);
    }

    /// A kind with an earlier deadline takes no part after it, while others do.
    @Test
    void aKindTakesNoPartAMicrosecondAfterItsOwnDeadline() {
        var office = CallsFixtures.office();
        var draft = CallsFixtures.draft(office);
        var early = draft.closesAt().minus(Duration.ofDays(2));
        accepted(Product.bean(Deadlines.class).set(office, draft.id(), Map.of("resolution", local(draft, early))));
        CallsFixtures.seat(office, draft.id());
        var call = accepted(Product.bean(Calls.class).publish(office, draft.id(), office.id()));
        var made = ProposalFixtures.ready(call);
        byte[] bytes = Sender.png(100);
        Product.clock().set(early);
        String upload = location(sender(made).begin(uploads(made), "議決.png", 100, kind("resolution")));
        assertThat(sender(made).append(upload, 0, Arrays.copyOf(bytes, 40)).statusCode())
                .isEqualTo(204);
        String plain = begun(made, bytes);
        Product.clock().set(early.plusNanos(1000));
        assertThat(Sender.text(sender(made).append(upload, 40, Arrays.copyOfRange(bytes, 40, 100))))
                .contains("proposals.document-too-late");
        assertThat(sender(made).offset(upload)).isEqualTo(40);
        assertThat(sender(made)
                        .append(plain, 40, Arrays.copyOfRange(bytes, 40, 100))
                        .statusCode())
                .isEqualTo(204);
    }

    private static String begun(Made made, byte[] bytes) {
        String upload = sender(made).begun(uploads(made), "図.png", bytes.length);
        sender(made).append(upload, 0, Arrays.copyOf(bytes, 40));
        return upload;
    }

    private static Sender sender(Made made) {
        return Sender.of(made.place().secretary());
    }

    private static String uploads(Made made) {
        return "/api/v1/proposals/" + made.proposal() + "/uploads";
    }

    private static String location(java.net.http.HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String kind(String key) {
        return ",kind " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static void grant(CallsFixtures.Round round, Made made, Instant until) {
        var incidents = Product.bean(Incidents.class);
        String now = local(round.call(), Product.clock().instant());
        var report = new IncidentForm.Report(
                round.call().id(), Optional.of(made.place().region().id()), "停電", now, now);
        var incident = accepted(incidents.report(made.place().secretary(), report, Optional.empty()));
        accepted(incidents.decide(
                round.office(),
                incident.id(),
                new IncidentForm.Ruling(Optional.of(Incident.Outcome.REGION), local(round.call(), until), "停電のため")));
    }

    private static String local(Call call, Instant instant) {
        return instant.atZone(call.zone()).toLocalDateTime().toString();
    }

    private static Map<java.util.UUID, String> kinds(Made made) {
        return Product.bean(Attachments.class).kinds(made.place().secretary(), made.proposal());
    }

    private static suishin.platform.proposals.ProposalViews.Documents documents(Made made) {
        var by = made.place().secretary();
        var proposal = Product.bean(Proposals.class).find(by, made.proposal()).orElseThrow();
        return Product.bean(Attachments.class).documents(by, proposal);
    }
}
