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

    private static final String OWN_FUNDS = "plan.own-funds";

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

    /// R17: an amount may name its own unit wherever money is typed; it counts in the unit of its target.
    @Test
    void anAmountMayNameItsOwnUnit() {
        ProposalFixtures.write(made, "target.1.final", "50億円");
        assertThat(gaps()).isEmpty();
        assertThat(goal("final")).isEqualTo("50");
        ProposalFixtures.write(made, "target.1.unit", "百万円（年間）");
        assertThat(goal("final")).isEqualTo("5000");
        ProposalFixtures.write(made, "target.1.baseline", "1億5,000万");
        assertThat(gaps()).isEmpty();
        ProposalFixtures.write(made, "target.2.final", "50億円");
        assertThat(gaps()).as("people are no money").extracting(Problem::field).containsExactly("target.2.final");
        ProposalFixtures.write(made, "target.2.final", "120");
        ProposalFixtures.write(made, OWN_FUNDS, "50億円");
        assertThat(gaps()).isEmpty();
        assertThat(strategies.entries(made.place().secretary(), made.strategy()).get(OWN_FUNDS))
                .extracting(Entry::value)
                .isEqualTo("5000");
        ProposalFixtures.write(made, OWN_FUNDS, "5千");
        assertThat(gaps()).extracting(Problem::code).containsExactly("strategies.gap.no-number");
    }

    /// R17
    @Test
    void whatIsCountedFromNothingUpwardsIsNotBelowZero() {
        for (String path : List.of("target.1.baseline", "target.1.year3", "target.2.final", OWN_FUNDS)) {
            ProposalFixtures.write(made, path, "-3");
            assertThat(gaps()).as(path).extracting(Problem::field).containsExactly(path);
            assertThat(gaps()).extracting(Problem::code).allMatch(code -> code.endsWith(".negative"));
            ProposalFixtures.write(made, path, "0");
            assertThat(gaps()).as(path).isEmpty();
        }
        for (String column : List.of("baseline", "year3", "year5", "final")) {
            ProposalFixtures.write(made, "target.3." + column, "-3.5");
        }
        ProposalFixtures.write(made, "target.3.kind", "OTHER");
        assertThat(gaps())
                .as("an indicator of another kind may lie below zero")
                .extracting(Problem::field)
                .containsExactly(
                        "target.3.indicator",
                        "target.3.unit",
                        "target.3.baselineOn",
                        "target.3.source",
                        "target.3.method");
        ProposalFixtures.write(made, "target.3.kind", "EMPLOYMENT");
        assertThat(gaps()).extracting(Problem::field).contains("target.3.baseline", "target.3.final");
    }

    private String goal(String column) {
        return strategies.document(made.place().secretary(), made.strategy()).orElseThrow().targets().stream()
                .filter(target -> target.number() == 1)
                .flatMap(target -> target.goals().stream())
                .filter(goal -> goal.column().equals(column))
                .map(StrategyDocument.Goal::value)
                .findFirst()
                .orElseThrow();
    }

    private List<Problem> gaps() {
        return strategies.gaps(made.place().secretary(), made.strategy());
    }
}
