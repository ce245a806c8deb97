package suishin.platform.architecture;

import static suishin.platform.testing.CallsFixtures.accepted;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import suishin.platform.access.Access;
import suishin.platform.collaborations.Collaborations;
import suishin.platform.collaborations.JointWork;
import suishin.platform.database.Database;
import suishin.platform.drafting.Presence;
import suishin.platform.drafting.Share;
import suishin.platform.drafting.Sharing;
import suishin.platform.drafting.Sharing.Change;
import suishin.platform.files.Arrivals.Announced;
import suishin.platform.kernel.Actor;
import suishin.platform.organisations.Days;
import suishin.platform.organisations.Hierarchy;
import suishin.platform.organisations.Names;
import suishin.platform.organisations.OtherName;
import suishin.platform.organisations.TieKind;
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
        var begun =
                accepted(uploads.begin(by, made.proposal(), () -> new Announced("plan.pdf", 100, Optional.empty())));
        accepted(uploads.append(
                by, made.proposal(), begun.id(), new Sent(() -> 0, new ByteArrayInputStream(new byte[] {'%'}))));
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
