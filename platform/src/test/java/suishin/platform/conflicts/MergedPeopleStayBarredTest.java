package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.access.Aspect;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.people.Merging;
import suishin.platform.people.People;
import suishin.platform.people.PeopleRefusal;
import suishin.platform.people.Person;
import suishin.platform.review.Rankings;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.Rows;

/// Whoever was barred under either of two records is barred under the one left, from what had been assigned as well.
class MergedPeopleStayBarredTest {

    private final Merging merging = Product.bean(Merging.class);

    /// R9
    @Test
    void aBarOfTheOneGoneEndsTheAssignmentOfTheOneLeft() {
        var two = barredAndReader();
        accepted(merging.merge(
                two.panel().office(), two.reader().id(), two.barred().id()));
        staysOut(two.panel(), two.reader(), two.proposal());
    }

    /// R9
    @Test
    void aBarOfTheOneLeftEndsTheAssignmentOfTheOneGone() {
        var two = barredAndReader();
        accepted(merging.merge(
                two.panel().office(), two.barred().id(), two.reader().id()));
        staysOut(two.panel(), two.barred(), two.proposal());
    }

    /// Two members of one committee: one is barred from a proposal, the other reads it, and nothing else in common.
    private record Two(Panel panel, Actor.Person barred, Actor.Person reader, UUID proposal) {}

    private static Two barredAndReader() {
        var panel = ReviewFixtures.declared(1);
        UUID proposal = panel.proposals().getFirst().proposal();
        var barred = panel.member(4);
        ReviewFixtures.declare(panel, barred, proposal, "kinship");
        ReviewFixtures.apply(panel);
        var reader = panel.readers(proposal).getFirst();
        assertThat(Product.bean(Access.class).mayRead(reader, Aspect.PROPOSAL, proposal))
                .isTrue();
        return new Two(panel, barred, reader, proposal);
    }

    private static void staysOut(Panel panel, Actor.Person left, UUID proposal) {
        assertThat(panel.readers(proposal)).isNotEmpty().doesNotContain(left);
        assertThat(Product.bean(Access.class).mayRead(left, Aspect.PROPOSAL, proposal))
                .isFalse();
        assertThat(Product.bean(Access.class).barred(panel.office(), proposal)).contains(left.id());
        assertThat(Browser.of(left.id(), "ja")
                        .get("/work/proposals/" + proposal)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Rows.asOwner("SELECT stage FROM review.review WHERE proposal_id = '" + proposal
                        + "' AND person_id = '" + left.id() + "'"))
                .containsExactly("RECUSED");
    }

    @Test
    void twoWhoReviewOneProposalAreNotMerged() {
        var panel = ReviewFixtures.assigned(1);
        var readers = panel.readers(panel.proposals().getFirst().proposal());
        UUID one = readers.get(0).id();
        UUID other = readers.get(1).id();
        assertThat(merging.merge(panel.office(), one, other))
                .isEqualTo(Decision.refuse(new PeopleRefusal.NotMergeable(List.of(
                        Problem.at("", "review.merge-both", panel.round().call().name(), 1)))));
        assertThat(panel.readers(panel.proposals().getFirst().proposal())).isEqualTo(readers);
    }

    @Test
    void lockedReviewsStayUnderTheRecordThatWroteThemAndTheirHashHolds() {
        var panel = ReviewFixtures.deliberating(1);
        UUID proposal = panel.proposals().getFirst().proposal();
        var writer = panel.readers(proposal).getFirst();
        var outside = somebody("外の人");
        accepted(merging.merge(panel.office(), outside.id(), writer.id()));
        assertThat(Rows.asOwner("SELECT stage FROM review.review WHERE person_id = '" + writer.id() + "'"))
                .containsExactly("LOCKED");
        assertThat(panel.readers(proposal)).contains(new Actor.Person(outside.id()));
        assertThat(Product.bean(Rankings.class).areAsLocked(panel.office(), panel.call()))
                .hasValue(true);
    }

    /// R9
    @Test
    void theWorkplaceOfTheOneGoneTiesTheOneLeftToAProposal() {
        var panel = ReviewFixtures.declared(1);
        var made = panel.proposals().getFirst();
        var left = panel.member(3);
        var gone = Product.bean(People.class)
                .add(
                        new Actor.Product("a test"),
                        "勤め先のある記録",
                        "",
                        UUID.randomUUID() + "@example.jp",
                        Optional.of(made.place().proposers().getFirst()));
        var workplace = accepted(gone);
        assertThat(Product.bean(Access.class).barred(panel.office(), made.proposal()))
                .doesNotContain(left.id());
        accepted(merging.merge(panel.office(), left.id(), workplace.id()));
        assertThat(Product.bean(Access.class).barred(panel.office(), made.proposal()))
                .contains(left.id());
    }

    private static Person somebody(String name) {
        return Browser.somebody(name);
    }
}
