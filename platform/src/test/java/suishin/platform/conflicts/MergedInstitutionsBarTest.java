package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.access.Aspect;
import suishin.platform.conflicts.Conflict.Affiliated;
import suishin.platform.councils.Councils;
import suishin.platform.councils.Member;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.OrganisationMerging;
import suishin.platform.organisations.OrganisationRefusal;
import suishin.platform.organisations.Organisations;
import suishin.platform.programmes.Sector;
import suishin.platform.proposals.Sealing;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.Rows;

/// Two records of one institution become one: who works for either is barred from what the other proposes, and what was
/// handed in stays as it was.
class MergedInstitutionsBarTest {

    private final OrganisationMerging merging = Product.bean(OrganisationMerging.class);

    /// R9
    @Test
    void whoWorksForTheOneLeftIsBarredFromWhatTheOneGoneProposed() {
        var panel = ReviewFixtures.assigned(1);
        UUID proposer = panel.proposals().getFirst().place().proposers().getFirst();
        UUID workplace = added(panel.office());
        var reader = employed(panel, workplace);
        accepted(merging.merge(panel.office(), workplace, proposer));
        staysOut(panel, reader, workplace);
    }

    /// R9
    @Test
    void whoWorksForTheOneGoneIsBarredFromWhatTheOneLeftProposed() {
        var panel = ReviewFixtures.assigned(1);
        UUID proposer = panel.proposals().getFirst().place().proposers().getFirst();
        UUID workplace = added(panel.office());
        var reader = employed(panel, workplace);
        accepted(merging.merge(panel.office(), proposer, workplace));
        staysOut(panel, reader, proposer);
    }

    private static Actor.Person employed(Panel panel, UUID workplace) {
        UUID proposal = panel.proposals().getFirst().proposal();
        var reader = panel.readers(proposal).getFirst();
        ReviewFixtures.affiliate(panel, reader, workplace);
        assertThat(Product.bean(Access.class).mayRead(reader, Aspect.PROPOSAL, proposal))
                .isTrue();
        return reader;
    }

    private static void staysOut(Panel panel, Actor.Person reader, UUID left) {
        UUID proposal = panel.proposals().getFirst().proposal();
        assertThat(panel.readers(proposal)).isNotEmpty().doesNotContain(reader);
        assertThat(Product.bean(Access.class).mayRead(reader, Aspect.PROPOSAL, proposal))
                .isFalse();
        assertThat(Product.bean(Conflicts.class).of(panel.office(), panel.call()))
                .singleElement()
                .satisfies(found -> assertThat(found.evidence())
                        .isInstanceOfSatisfying(
                                Affiliated.class,
                                shown -> assertThat(shown.organisation()).isEqualTo(left)));
    }

    /// R15
    @Test
    void whatWasHandedInStaysWordForWordAndItsPartyIsTheOneLeft() {
        var panel = ReviewFixtures.eligible(1);
        var made = panel.proposals().getFirst();
        UUID proposer = made.place().proposers().getFirst();
        String before = sealed(made.proposal());
        UUID left = added(panel.office());
        accepted(merging.merge(panel.office(), left, proposer));
        assertThat(sealed(made.proposal())).isEqualTo(before);
        assertThat(before).contains("機関");
        assertThat(Rows.asOwner("SELECT name FROM proposals.party WHERE proposal_id = '%s' AND organisation_id = '%s'"
                        .formatted(made.proposal(), left)))
                .singleElement()
                .asString()
                .startsWith("機関");
    }

    @Test
    void aConsentThatWasGivenHoldsAndTheProposalIsHandedIn() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.ready(round.call());
        UUID proposer = made.place().proposers().getFirst();
        UUID left = added(round.office());
        accepted(merging.merge(round.office(), left, proposer));
        accepted(Product.bean(Sealing.class).seal(made.place().secretary(), made.proposal()));
        assertThat(Rows.asOwner("SELECT organisation_id FROM proposals.party WHERE proposal_id = '%s' AND coordinating"
                        .formatted(made.proposal())))
                .containsExactly(left.toString());
    }

    @Test
    void twoMembersOfOneCouncilBecomeOneOnceTheCouncilHasEndedOneMembership() {
        var office = CallsFixtures.office();
        var place = ProposalFixtures.place();
        var councils = Product.bean(Councils.class);
        UUID left = place.proposers().getFirst();
        UUID gone = added(office);
        var today = councils.today();
        backdate(place.council(), today.minusDays(9));
        var second = accepted(councils.addMember(
                place.secretary(),
                place.council(),
                new Member.Draft(gone, Sector.ACADEMIA, false, today.minusDays(9))));
        var both = Decision.refuse(new OrganisationRefusal.NotMergeable(
                List.of(Problem.at("", "councils.merge-both", place.now().name()))));
        assertThat(merging.merge(office, left, gone)).isEqualTo(both);
        accepted(councils.endMember(place.secretary(), place.council(), second.id(), today.minusDays(1)));
        accepted(merging.merge(office, left, gone));
        assertThat(place.now().members())
                .filteredOn(member -> member.organisation().equals(left))
                .extracting(Member::until)
                .containsExactlyInAnyOrder(Optional.empty(), Optional.of(today.minusDays(1)));
    }

    private static void backdate(UUID council, LocalDate day) {
        Rows.run("UPDATE councils.council SET founded_on = '%s' WHERE id = '%s'".formatted(day, council));
    }

    private static String sealed(UUID proposal) {
        return Rows.asOwner(
                        "SELECT form || form_sha256 FROM proposals.seal WHERE proposal_id = '%s'".formatted(proposal))
                .getFirst();
    }

    private static UUID added(Actor by) {
        var draft = new Organisation.Draft("別の記録" + UUID.randomUUID(), "", Sector.ACADEMIA, "");
        return accepted(Product.bean(Organisations.class).add(by, draft)).id();
    }
}
