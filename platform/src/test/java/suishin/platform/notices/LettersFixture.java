package suishin.platform.notices;

import static org.awaitility.Awaitility.await;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.invitations.DeparturesFixture;
import suishin.platform.invitations.Invitation;
import suishin.platform.invitations.Inviting;
import suishin.platform.invitations.Listing;
import suishin.platform.invitations.OfficeLetter;
import suishin.platform.invitations.Outbox;
import suishin.platform.kernel.Actor;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.Rows;

/// The letters of a call's outbox, without waiting for the clockwork that drafts them.
public final class LettersFixture {

    private LettersFixture() {}

    /// Drafts what experts have yet to be told, or waits for the clockwork that is at it.
    public static void draft() {
        await().until(() -> {
            Product.bean(Notices.class).draft();
            return Rows.asOwner("SELECT person_id FROM notices.reader WHERE NOT drafted")
                    .isEmpty();
        });
    }

    /// Lets go whatever is due now.
    public static void leave() {
        DeparturesFixture.leave();
    }

    /// Drafts the reminders whose time has come.
    public static void remind() {
        Product.bean(ReminderRounds.class).draft();
    }

    /// Sets the reviews due in so many days, and on which days before that experts are reminded.
    public static Schedule schedule(Panel panel, int days, List<Integer> before) {
        var today = LocalDate.ofInstant(
                Product.clock().instant(), panel.round().call().zone());
        return accepted(Product.bean(Schedules.class)
                .set(
                        panel.office(),
                        panel.call(),
                        new Schedule(Optional.empty(), Optional.of(today.plusDays(days)), before, true, 0)));
    }

    /// {@return the letters of a call}
    public static List<OfficeLetter> letters(Actor office, UUID call) {
        return accepted(Product.bean(Outbox.class).page(office, call, new Listing("", 1, Map.of())));
    }

    /// {@return how many letters left as the office released all of them}
    public static int release(Panel panel) {
        return accepted(Product.bean(Outbox.class)
                .release(
                        panel.office(),
                        panel.call(),
                        letters(panel.office(), panel.call()).stream()
                                .map(OfficeLetter::id)
                                .toList()));
    }

    /// Tells everybody of a call what they read, leaves one change untold, and has somebody asked for a consent.
    public static void told(Panel panel) {
        var draft = ProposalFixtures.begun(CallsFixtures.published().call());
        accepted(Product.bean(ConsentRequests.class).ask(draft.place().secretary(), draft.proposal()));
        draft();
        release(panel);
        var proposal = panel.proposals().getFirst().proposal();
        ReviewFixtures.declare(panel, panel.readers(proposal).getLast(), proposal, "kinship");
        schedule(panel, 4, List.of(5, 3, 1));
        remind();
    }

    /// Somebody invited to a committee, with the letter that waits.
    public static Invitation invited() {
        var round = CallsFixtures.published();
        String address = UUID.randomUUID() + "@example.jp";
        accepted(Product.bean(Experts.class)
                .invite(round.office(), new Expert.Invitation("有識者", "", address, Sector.ACADEMIA, "")));
        var today = LocalDate.ofInstant(Product.clock().instant(), round.call().zone());
        return accepted(Product.bean(Inviting.class)
                        .invite(round.office(), round.call().id(), Inviting.Wanted.of(List.of(address), 5, today)))
                .invited()
                .getFirst();
    }
}
