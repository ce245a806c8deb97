package suishin.platform.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import suishin.platform.calls.Call;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.strategies.Strategies;
import suishin.platform.strategies.StrategyRefusal;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.testing.Rows;
import suishin.platform.testing.TimeGoesBack;

/// A region that took its proposal back, or was turned away, may try again while the call is open.
@ExtendWith(TimeGoesBack.class)
class BeginningAgainTest {

    private final Drafts drafts = Product.bean(Drafts.class);
    private final Proposals proposals = Product.bean(Proposals.class);
    private final Strategies strategies = Product.bean(Strategies.class);

    /// R15
    @Test
    void aWithdrawnProposalLeavesItsStrategyToBeMendedAndSealedAgain() {
        var call = CallsFixtures.published().call();
        var first = ProposalFixtures.ready(call);
        var by = first.place().secretary();
        accepted(Product.bean(Attachments.class)
                .add(by, first.proposal(), List.of(SealingAProposalTest.pdf("計画.pdf", 100))));
        var receipt = ProposalFixtures.seal(first);
        var bytes = sealed(first);
        var page = Browser.of(by.id(), "ja").get("/work/proposals/" + first.proposal() + "/receipts/1/text");

        accepted(drafts.withdraw(by, first.proposal(), "連携先が変わったため"));
        ProposalFixtures.write(first, "goals.approach", "あらためた方針");
        var second = again(first, call);
        ProposalFixtures.write(second, "goals.approach", "さらにあらためた方針");
        second.place().proposers().forEach(organisation -> ProposalFixtures.consent(second, organisation));
        var later = ProposalFixtures.seal(second);

        assertThat(later.number()).isEqualTo(1);
        assertThat(later.formSha256()).isNotEqualTo(receipt.formSha256());
        assertThat(sealed(second).getFirst()).contains("さらにあらためた方針");
        assertThat(sealed(first)).isEqualTo(bytes);
        assertThat(proposals.receipts(by, first.proposal())).isEqualTo(List.of(receipt));
        assertThat(Browser.of(by.id(), "ja")
                        .get("/work/proposals/" + first.proposal() + "/receipts/1/text")
                        .body())
                .isEqualTo(page.body());
        assertThat(strategies.find(by, second.strategy()).orElseThrow().frozen())
                .isTrue();
    }

    @Test
    void aProposalTakenBackAfterTheDeadlineLeavesItsStrategyAsItWasSealed() {
        var call = CallsFixtures.published().call();
        var made = ProposalFixtures.sealed(call);
        var by = made.place().secretary();
        Product.clock().set(call.closesAt().plusNanos(1));

        accepted(drafts.withdraw(by, made.proposal(), "連携先が変わったため"));

        assertThat(strategies.write(by, made.strategy(), "goals.approach", "遅い", 1))
                .isEqualTo(Decision.refuse(new StrategyRefusal.Frozen()));
    }

    @Test
    void aRegionThatWasTurnedAwayMendsItsStrategyForTheNextAttempt() {
        var round = CallsFixtures.published();
        var first = ProposalFixtures.sealed(round.call());
        accepted(Product.bean(ProposalSteps.class).advance(round.office(), first.proposal(), ProposalAct.REJECT));

        var second = again(first, round.call());

        ProposalFixtures.write(second, "goals.approach", "あらためた方針");
        second.place().proposers().forEach(organisation -> ProposalFixtures.consent(second, organisation));
        ProposalFixtures.seal(second);
    }

    @Test
    void onlyTheSecretaryTakesAStrategyBack() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.sealed(round.call());
        var approver = made.place().approver(made.place().proposers().getFirst());
        for (Actor other : List.of(approver, round.office())) {
            assertThat(strategies.takeBack(other, made.strategy()))
                    .isEqualTo(Decision.refuse(new StrategyRefusal.Denied()));
        }
        accepted(strategies.takeBack(made.place().secretary(), made.strategy()));
        assertThat(strategies.takeBack(made.place().secretary(), made.strategy()))
                .isEqualTo(Decision.refuse(new StrategyRefusal.NotFrozen()));
    }

    private Made again(Made first, Call call) {
        var proposal = accepted(
                drafts.start(first.place().secretary(), first.place().region().id(), call.id()));
        assertThat(proposal.strategy()).isEqualTo(first.strategy());
        return new Made(first.place(), proposal.id(), proposal.strategy());
    }

    /// {@return everything the seals of a proposal consist of, and its files, as the database keeps them}
    private static List<String> sealed(Made made) {
        var all = new java.util.ArrayList<>(Rows.asOwner(
                "SELECT s::text FROM proposals.seal s WHERE proposal_id = '" + made.proposal() + "' ORDER BY number"));
        all.addAll(Rows.asOwner(
                "SELECT f::text FROM files.file f WHERE proposal_id = '" + made.proposal() + "' ORDER BY id"));
        return List.copyOf(all);
    }
}
