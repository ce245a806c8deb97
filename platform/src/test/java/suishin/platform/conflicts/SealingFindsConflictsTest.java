package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.access.Aspect;
import suishin.platform.experts.Affiliation;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.programmes.Sector;
import suishin.platform.proposals.EntryToDeclare;
import suishin.platform.proposals.Proposals;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;

/// A seal brings proposers: whoever of the committee works for one of them is barred before they can look.
class SealingFindsConflictsTest {

    private final Access access = Product.bean(Access.class);
    private final Proposals proposals = Product.bean(Proposals.class);

    /// R9
    @Test
    void anExpertOfAProposerIsBarredInTheTransactionOfTheSeal() {
        var round = CallsFixtures.published();
        var first = ProposalFixtures.ready(round.call());
        var second = ProposalFixtures.ready(round.call());
        var expert = new Actor.Person(round.committee().get(1).id());
        var other = new Actor.Person(round.committee().get(2).id());
        affiliate(round, first.place().proposers().getFirst());

        ProposalFixtures.seal(first);
        ProposalFixtures.seal(second);

        assertThat(access.mayRead(expert, Aspect.DECLARATION, first.proposal())).isFalse();
        assertThat(access.mayRead(expert, Aspect.DECLARATION, second.proposal()))
                .isTrue();
        assertThat(proposals.entriesToDeclare(expert, round.call().id()).stream()
                        .map(EntryToDeclare::proposal))
                .isEqualTo(List.of(second.proposal()));
        assertThat(proposals.entriesToDeclare(other, round.call().id())).hasSize(2);
        assertThat(access.barred(round.office(), first.proposal())).containsExactly(expert.id());
        assertThat(access.barred(first.place().secretary(), first.proposal())).isEmpty();
    }

    /// Records that the second member of the committee works for an institution.
    private static void affiliate(CallsFixtures.Round round, UUID organisation) {
        var experts = Product.bean(Experts.class);
        var person = round.committee().get(1);
        accepted(experts.invite(
                round.office(), new Expert.Invitation("審査委員", "", person.address(), Sector.ACADEMIA, "材料工学")));
        var since = ProposalFixtures.today().minusYears(1);
        accepted(experts.affiliate(
                round.office(),
                new Affiliation(person.id(), person.id(), organisation, "教授", since, Optional.empty())));
    }
}
