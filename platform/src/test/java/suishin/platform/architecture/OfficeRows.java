package suishin.platform.architecture;

import static suishin.platform.testing.CallsFixtures.accepted;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import suishin.platform.access.Access;
import suishin.platform.calls.Call;
import suishin.platform.collaborations.Collaborations;
import suishin.platform.collaborations.JointWork;
import suishin.platform.database.Database;
import suishin.platform.deadlines.Deadlines;
import suishin.platform.drafting.Presence;
import suishin.platform.drafting.Share;
import suishin.platform.drafting.Sharing;
import suishin.platform.drafting.Sharing.Change;
import suishin.platform.files.Arrivals.Announced;
import suishin.platform.files.Upload;
import suishin.platform.incidents.Incident;
import suishin.platform.incidents.IncidentForm;
import suishin.platform.incidents.Incidents;
import suishin.platform.kernel.Actor;
import suishin.platform.organisations.Days;
import suishin.platform.organisations.Hierarchy;
import suishin.platform.organisations.Names;
import suishin.platform.organisations.OtherName;
import suishin.platform.organisations.TieKind;
import suishin.platform.proposals.Attachments;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.EditionFixtures;
import suishin.platform.testing.EstimateFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.VersionFixtures;
import suishin.platform.uploads.Uploads;
import suishin.platform.uploads.Uploads.Sent;
import suishin.platform.workbooks.WorkbookFixtures;

/// Rows that an office or a secretary writes besides a call.
final class OfficeRows {

    private OfficeRows() {}

    static void institutions(Panel panel) {
        var proposers = panel.proposals().getFirst().place().proposers();
        accepted(Product.bean(Hierarchy.class)
                .tie(panel.office(), proposers.getFirst(), proposers.getLast(), TieKind.GROUP, Days.ALWAYS));
        accepted(Product.bean(Names.class)
                .add(
                        panel.office(),
                        new OtherName(proposers.getFirst(), OtherName.Kind.ABBREVIATION, "略称", Days.ALWAYS)));
    }

    static void jointWork(Panel panel) {
        var people = panel.round().committee();
        accepted(Product.bean(Collaborations.class)
                .record(
                        panel.office(),
                        new JointWork.Typed(
                                "共同研究",
                                "2024-04-01",
                                "",
                                "",
                                "公表資料",
                                List.of(people.get(0).address(), people.get(1).address()))));
    }

    /// A published table, an estimate and a marked version of an open strategy, and an estimate that was handed in.
    static void estimates() {
        var edition = EditionFixtures.small();
        var open = ProposalFixtures.written(CallsFixtures.published().call());
        EstimateFixtures.stored(open, edition.id(), "作成中の推計");
        VersionFixtures.mark(open, "作成中の版");
        share(open);
        var sealed = ProposalFixtures.ready(CallsFixtures.published().call());
        EstimateFixtures.stored(sealed, edition.id(), "提出した推計");
        ProposalFixtures.seal(sealed);
    }

    /// A part of a strategy that an institution writes, and somebody who is at it.
    private static void share(Made made) {
        var share = new Share("goals", made.place().proposers().getFirst());
        var by = made.place().secretary();
        accepted(Product.bean(Sharing.class).change(by, made.strategy(), new Change(Set.of(share), Set.of())));
        Product.bean(Presence.class).see(by, made.strategy(), "goals.approach");
    }

    /// A file that a secretary began to send.
    static void sending() {
        var made = ProposalFixtures.begun(CallsFixtures.published().call());
        var uploads = Product.bean(Uploads.class);
        var by = made.place().secretary();
        var begun = accepted(uploads.begin(
                by, made.proposal(), () -> new Announced("plan.pdf", Attachments.OTHER, 100, Optional.empty())));
        accepted(uploads.append(
                by, made.proposal(), begun.id(), new Sent(() -> 0, new ByteArrayInputStream(new byte[] {'%'}))));
    }

    /// A deadline of a draft, an incident with evidence because of which a proposal was handed in late, and what
    /// followed.
    static void deadlines() {
        var office = CallsFixtures.office();
        var draft = CallsFixtures.draft(office);
        accepted(Product.bean(Deadlines.class)
                .set(office, draft.id(), Map.of("accounts", local(draft, draft.closesAt()))));
        var round = CallsFixtures.published();
        var made = ProposalFixtures.ready(round.call());
        var by = made.place().secretary();
        var began = Product.clock().instant();
        var incident = accepted(Product.bean(Incidents.class)
                .report(
                        by,
                        new IncidentForm.Report(
                                round.call().id(),
                                Optional.of(made.place().region().id()),
                                "停電",
                                local(round.call(), began),
                                local(round.call(), began)),
                        Optional.of(pdf())));
        late(round, incident);
        accepted(Product.bean(Attachments.class).add(by, made.proposal(), List.of(pdf())));
        ProposalFixtures.seal(made);
        accepted(Product.bean(Attachments.class).add(by, made.proposal(), List.of(pdf()), "accounts"));
        Product.clock().set(began);
    }

    private static void late(CallsFixtures.Round round, Incident incident) {
        String until = local(round.call(), round.call().closesAt().plusSeconds(60));
        accepted(Product.bean(Incidents.class)
                .decide(
                        round.office(),
                        incident.id(),
                        new IncidentForm.Ruling(Optional.of(Incident.Outcome.REGION), until, "停電のため")));
        Product.clock().set(round.call().closesAt().plusSeconds(1));
    }

    private static String local(Call call, Instant instant) {
        return instant.atZone(call.zone()).toLocalDateTime().toString();
    }

    private static Upload pdf() {
        byte[] bytes = "%PDF-1.4 x".getBytes(StandardCharsets.US_ASCII);
        return Upload.of("a.pdf", bytes);
    }

    /// A workbook that a secretary sent back and has yet to confirm.
    static void workbooks() {
        var made = ProposalFixtures.written(CallsFixtures.published().call());
        WorkbookFixtures.waiting(made);
    }

    /// A bar that was lifted after its look-back had run out.
    static void lifting(Panel panel) {
        var access = Product.bean(Access.class);
        var product = new Actor.Product("a test");
        UUID proposal = panel.proposals().getFirst().proposal();
        UUID person = panel.round().committee().getLast().id();
        access.bar(product, person, proposal, "ended");
        Product.bean(Database.class).as(product, () -> {
            access.liftFinal(panel.office(), person, proposal, "ended", "期間を過ぎたため");
            return person;
        });
    }
}
