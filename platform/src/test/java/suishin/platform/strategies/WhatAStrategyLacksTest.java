package suishin.platform.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.calls.Call;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;

class WhatAStrategyLacksTest {

    private static final Call CALL = CallsFixtures.published().call();

    private final Strategies strategies = Product.bean(Strategies.class);
    private final ProposalFixtures.Made made = ProposalFixtures.written(CALL);

    /// R3
    @Test
    void everyMemberNeedsARoleTheBankIncluded() {
        assertThat(gaps()).isEmpty();
        UUID bank = made.place().now().members().stream()
                .filter(member -> member.sector() == Sector.FINANCE)
                .findFirst()
                .orElseThrow()
                .id();
        ProposalFixtures.write(made, "role." + bank, " ");
        assertThat(gaps()).extracting(Problem::field).containsExactly("role." + bank);
    }

    /// R4
    @Test
    void aFinalEconomicAndAFinalEmploymentTargetAreNeeded() {
        ProposalFixtures.write(made, "target.1.kind", "OTHER");
        assertThat(gaps()).extracting(Problem::code).containsExactly("strategies.gap.no-economic-effect");
        ProposalFixtures.write(made, "target.2.kind", "OTHER");
        assertThat(gaps())
                .extracting(Problem::code)
                .containsExactly("strategies.gap.no-economic-effect", "strategies.gap.no-employment");
    }

    /// R5
    @Test
    void goalsAreMeasuredThreeAndFiveYearsAfterTheStartAndInTheFinalYearOfTheCall() {
        var document =
                strategies.document(made.place().secretary(), made.strategy()).orElseThrow();
        assertThat(document.horizons().stream().map(horizon -> horizon.on().orElse(CALL.projectStart())))
                .containsExactly(
                        CALL.projectStart().plusYears(3), CALL.projectStart().plusYears(5), CALL.projectStart());
        assertThat(document.horizons().getLast().year()).isEqualTo(CALL.finalYear());
        for (String column : List.of("year3", "year5", "final")) {
            ProposalFixtures.write(made, "target.1." + column, "");
            assertThat(gaps()).extracting(Problem::field).containsExactly("target.1." + column);
            ProposalFixtures.write(made, "target.1." + column, "1,000.5");
        }
        assertThat(gaps()).isEmpty();
    }

    /// R17
    @Test
    void aNumberNeedsUnitPriceYearDayAndSource() {
        for (String column : List.of("unit", "priceYear", "baseline", "baselineOn", "source")) {
            ProposalFixtures.write(made, "target.1." + column, "");
            assertThat(gaps()).extracting(Problem::field).containsExactly("target.1." + column);
            ProposalFixtures.write(made, "target.1." + column, column.equals("baselineOn") ? "2026-03-31" : "2026");
        }
        ProposalFixtures.write(made, "target.2.priceYear", "");
        assertThat(gaps()).as("people have no price").isEmpty();
    }

    @Test
    void whatCannotBeReadIsKeptAsTypedAndListed() {
        ProposalFixtures.write(made, "target.1.baselineOn", "2026-02-30");
        ProposalFixtures.write(made, "target.1.baseline", "約百億");
        assertThat(gaps())
                .extracting(Problem::code)
                .containsExactly("strategies.gap.target.baseline.no-number", "strategies.gap.target.baselineOn.no-day");
        assertThat(strategies.entries(made.place().secretary(), made.strategy()).get("target.1.baseline"))
                .extracting(Entry::value)
                .isEqualTo("約百億");
    }

    private List<Problem> gaps() {
        return strategies.gaps(made.place().secretary(), made.strategy());
    }
}
