package suishin.platform.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;

/// How many proposals a member reads at most, once the committee is fixed.
class RaisingACapacityTest {

    private final Capacities capacities = Product.bean(Capacities.class);

    @Test
    void theOfficeRaisesItAndNothingLowersIt() {
        var round = CallsFixtures.published();
        var member = member(round);
        int more = member.capacity() + 1;
        capacities.raise(round.office(), round.call().id(), member.person(), more);
        assertThat(member(round))
                .isEqualTo(new CommitteeMember(member.person(), member.chair(), member.sector(), more));

        for (int most : new int[] {more, more - 1}) {
            assertThatThrownBy(
                            () -> capacities.raise(round.office(), round.call().id(), member.person(), most))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("(" + most + ")");
        }
        assertThat(member(round).capacity()).isEqualTo(more);
    }

    @Test
    void nobodyElseRaisesIt() {
        var round = CallsFixtures.published();
        var member = member(round);
        var other = CallsFixtures.holder(Role.PROGRAMME_OFFICE, Scope.programme("another"));
        var auditor = CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY));
        for (Actor actor : new Actor[] {other, auditor, new Actor.Person(member.person())}) {
            assertThatThrownBy(() -> capacities.raise(actor, round.call().id(), member.person(), member.capacity() + 1))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(member(round)).isEqualTo(member);
    }

    private static CommitteeMember member(CallsFixtures.Round round) {
        return Product.bean(Calls.class).committee(round.call().id()).getLast();
    }
}
