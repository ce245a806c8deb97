package suishin.platform.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import suishin.platform.calls.Call;
import suishin.platform.kernel.Decision;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;

class BeginningAStrategyTest {

    private final Call call = CallsFixtures.published().call();
    private final Strategies strategies = Product.bean(Strategies.class);
    private final ProposalFixtures.Place early = ProposalFixtures.place();
    private final ProposalFixtures.Place late = ProposalFixtures.place();

    /// R15
    @Test
    void aStrategyIsBegunUntilTheCallClosesAndOpenedAgainAfterwards() {
        Product.clock().set(call.closesAt());
        var begun = accepted(strategies.open(early.secretary(), early.region().id(), call.id()));
        Product.clock().set(call.closesAt().plus(1, ChronoUnit.MICROS));
        assertThat(strategies.open(late.secretary(), late.region().id(), call.id()))
                .isEqualTo(Decision.refuse(new StrategyRefusal.Closed(call.closesAt(), call.zone())));
        assertThat(accepted(strategies.open(early.secretary(), early.region().id(), call.id())))
                .isEqualTo(begun);
    }

    @Test
    void theListOffersNoClosedCall() {
        String page = "/work/regions/" + late.region().id() + "/strategies";
        String choice = "value=\"" + call.id() + "\"";
        assertThat(Browser.of(late.secretary().id(), "ja").get(page).body()).contains(choice);
        Product.clock().set(call.closesAt().plus(1, ChronoUnit.MICROS));
        assertThat(Browser.of(late.secretary().id(), "ja").get(page).body())
                .contains("締め切られた公募です")
                .doesNotContain(choice);
    }
}
