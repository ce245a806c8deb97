package suishin.platform.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import org.junit.jupiter.api.Test;
import suishin.platform.affinity.Affinity.Parts;
import suishin.platform.affinity.Affinity.Weights;
import suishin.platform.calls.CallRefusal;
import suishin.platform.kernel.Decision;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;

/// The affinities of a call.
class AffinitiesTest {

    private final Affinities affinities = Product.bean(Affinities.class);

    @Test
    void theOfficeSeesEveryPairAndTheSameHashTwice() {
        var panel = ReviewFixtures.declared(2);
        var table = accepted(affinities.of(panel.office(), panel.call()));

        assertThat(table.proposals()).hasSize(2);
        assertThat(table.people()).hasSize(panel.round().committee().size());
        assertThat(table.rows()).hasSize(2).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.people()));
        assertThat(table.of(table.proposals().get(1), table.people().get(0)))
                .contains(table.rows().get(1).get(0));
        assertThat(accepted(affinities.of(panel.office(), panel.call()))).isEqualTo(table);
    }

    /// R9
    @Test
    void anExpertMayNotAskForAffinities() {
        var panel = ReviewFixtures.declared(1);
        assertThat(affinities.of(panel.member(0), panel.call())).isEqualTo(Decision.refuse(new CallRefusal.Denied()));
    }

    @Test
    void whatNobodySaidLeavesItsWeightToTheRest() {
        assertThat(Affinity.of(new Parts(660_000, 666_667, 310_000, -1), Weights.USUAL)
                        .millionths())
                .isEqualTo(556_333);
        assertThat(Affinity.of(new Parts(-1, 500_000, 0, -1), Weights.USUAL).millionths())
                .isEqualTo(200_000);
        assertThat(Affinity.of(new Parts(-1, -1, -1, 1_000_000), Weights.USUAL).millionths())
                .isZero();
    }
}
