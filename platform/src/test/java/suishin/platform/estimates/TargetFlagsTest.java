package suishin.platform.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;
import static suishin.platform.testing.EstimateFixtures.link;
import static suishin.platform.testing.EstimateFixtures.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import suishin.engines.impact.Effects.Arising;
import suishin.engines.impact.Multipliers.Measure;
import suishin.platform.editions.Edition;
import suishin.platform.strategies.Strategies;
import suishin.platform.strategies.TargetQuestions;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.EditionFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;

/// R17: a stated value its estimate does not allow is asked about, before author and reviewer; nobody is kept from
/// proposing.
class TargetFlagsTest {

    private static final CallsFixtures.Round ROUND = CallsFixtures.published();

    private final Estimates estimates = Product.bean(Estimates.class);
    private final Edition edition = EditionFixtures.small();
    private final ProposalFixtures.Made made = ProposalFixtures.written(ROUND.call());

    /// 100億円 of industry's products asked for from outside: the direct effect is exactly 100億円 of output.
    private Estimate kept(int target, Measure measure) {
        return accepted(estimates.keep(
                made.place().secretary(),
                made.strategy(),
                link(target, measure),
                question(edition.id(), "輸出の増加", "10000", Arising.OUTSIDE)));
    }

    /// R17
    @Test
    void aValueBelowTheDirectEffectIsAskedAboutAndTheDirectEffectItselfIsNot() {
        var estimate = kept(1, Measure.OUTPUT);
        assertThat(estimate.answer().rounds().direct().output()).isEqualTo(10_000);
        write(1, "final", "100");
        assertThat(flags()).isEmpty();
        write(1, "final", "99.999999999");
        assertThat(flags()).containsExactly("target.1.final estimates.flag.output.below");
    }

    @Test
    void aValueAboveAllRoundsIsAskedAbout() {
        var most = kept(1, Measure.OUTPUT).answer().rounds().most().output() / 100;
        write(1, "final", String.valueOf(Math.floor(most)));
        assertThat(flags()).isEmpty();
        write(1, "final", String.valueOf(Math.ceil(most)));
        assertThat(flags()).containsExactly("target.1.final estimates.flag.output.above");
    }

    @Test
    void theIncreaseOverTheBaselineIsComparedWhereTheWriterSaysSo() {
        var estimate = kept(1, Measure.OUTPUT);
        accepted(estimates.link(
                made.place().secretary(),
                estimate.id(),
                new Estimate.Link(1, new Purpose("final", Measure.OUTPUT, Purpose.Basis.INCREASE))));
        write(1, "final", "110");
        assertThat(flags()).as("110 less the baseline of 10").isEmpty();
        write(1, "final", "109");
        assertThat(flags()).containsExactly("target.1.final estimates.flag.output.below");
        assertThat(gaps("ja"))
                .contains("目標1の基準値（10億円）から最終目標（109億円）までの増加分（99億円）は、推計「輸出の増加」の生産額の幅（100.00～")
                .doesNotContain("目標1の最終目標（99");
        assertThat(gaps("en"))
                .contains(
                        "Target 1: the increase of 99 億円 from the baseline (10 億円) to the final goal (109 億円) is below");
    }

    /// A flag says which of the goals it is about.
    @Test
    void anInterimGoalIsCalledByItsYear() {
        var estimate = kept(1, Measure.OUTPUT);
        for (var basis : Purpose.Basis.values()) {
            accepted(estimates.link(
                    made.place().secretary(),
                    estimate.id(),
                    new Estimate.Link(1, new Purpose("year3", Measure.OUTPUT, basis))));
            write(1, "year3", "1234567");
            boolean itself = basis == Purpose.Basis.VALUE;
            assertThat(gaps("ja"))
                    .contains(itself ? "目標1の3年目の中間目標（1,234,567億円）は、" : "から3年目の中間目標（1,234,567億円）までの増加分（1,234,557億円）は、");
            assertThat(gaps("en"))
                    .contains(
                            itself
                                    ? "Target 1: the interim goal of year 3 (1,234,567 億円) is above"
                                    : "to the interim goal of year 3 (1,234,567 億円) is above");
        }
    }

    private String gaps(String language) {
        return Browser.of(made.place().secretary().id(), language)
                .get("/work/strategies/" + made.strategy() + "/gaps")
                .body();
    }

    @Test
    void aValueInNoUnitOfMoneyCannotBeCompared() {
        kept(1, Measure.VALUE_ADDED);
        write(1, "unit", "社");
        assertThat(flags()).containsExactly("target.1.final estimates.flag.unit");
    }

    @Test
    void jobsThatNoSectorOfTheTableHasAreAskedAbout() {
        var estimate = kept(2, Measure.ENGAGED);
        var jobs = estimate.answer().jobs().orElseThrow();
        long most = (long) Math.floor(jobs.most() * 100);
        write(2, "final", String.valueOf(most));
        assertThat(flags()).doesNotContain("target.2.final estimates.flag.jobs-many");
        write(2, "final", String.valueOf(most + 1));
        assertThat(flags())
                .containsExactly(
                        "target.2.final estimates.flag.engaged.above", "target.2.final estimates.flag.jobs-many");
    }

    /// R17: a table that counts nobody cannot bear out a target of jobs; author, reviewer and evaluator read why.
    @Test
    void aTargetOfJobsOnATableWithoutJobsIsAskedAbout() {
        String nobody = EditionFixtures.SMALL.replaceAll("emp_.*\n", "");
        var table = EditionFixtures.published(CallsFixtures.office(), nobody, EditionFixtures.place());
        var asked = question(table.id(), "雇用の推計", "10000", Arising.OUTSIDE);
        var by = made.place().secretary();
        var estimate = accepted(estimates.keep(by, made.strategy(), link(2, Measure.ENGAGED), asked));
        assertThat(flags()).containsExactly("target.2.final estimates.flag.engaged.none");
        accepted(estimates.unlink(by, estimate.id(), 2));
        assertThat(flags()).isEmpty();
        accepted(estimates.link(by, estimate.id(), link(2, Measure.EMPLOYEES)));
        assertThat(flags()).containsExactly("target.2.final estimates.flag.employees.none");
        accepted(estimates.link(by, estimate.id(), link(2, Measure.ENGAGED)));
        String why = "目標2の根拠とした推計「雇用の推計」の表には従業者の数がなく";
        assertThat(gaps("ja")).contains(why);
        ProposalFixtures.resolve(made);
        made.place().proposers().forEach(organisation -> ProposalFixtures.consent(made, organisation));
        ProposalFixtures.seal(made);
        assertThat(Browser.of(ROUND.office().id(), "ja")
                        .get("/work/proposals/" + made.proposal())
                        .body())
                .contains(why);
    }

    @Test
    void anIncreaseBelowZeroIsCalledADecrease() {
        var estimate = kept(1, Measure.OUTPUT);
        accepted(estimates.link(
                made.place().secretary(),
                estimate.id(),
                new Estimate.Link(1, new Purpose("final", Measure.OUTPUT, Purpose.Basis.INCREASE))));
        write(1, "baseline", "100");
        write(1, "final", "30");
        assertThat(flags()).containsExactly("target.1.final estimates.flag.output.opposite");
        assertThat(gaps("ja"))
                .contains("目標1の基準値（100億円）から最終目標（30億円）までの減少分（70億円）は、推計「輸出の増加」の見込む生産額の増加（100.00～", "と向きが逆です。")
                .doesNotContain("（-70", "増加分（");
        assertThat(gaps("en"))
                .contains(
                        "Target 1: the decrease of 70 億円 from the baseline (100 億円) to the final goal (30 億円) goes the")
                .doesNotContain("-70", "the increase of");
        write(1, "final", "100");
        assertThat(flags())
                .as("no change is no decrease")
                .containsExactly("target.1.final estimates.flag.output.below");
    }

    @Test
    void whatIsNoLongerEvidenceIsNotComparedWith() {
        var estimate = kept(1, Measure.OUTPUT);
        write(1, "final", "90");
        assertThat(flags()).hasSize(1);
        accepted(estimates.unlink(made.place().secretary(), estimate.id(), 1));
        assertThat(flags()).isEmpty();
    }

    @Test
    void authorAndReviewerReadTheSameReasonAndItKeepsNobodyFromProposing() {
        kept(1, Measure.OUTPUT);
        write(1, "final", "90");
        String asked = "目標1の最終目標（90億円）は、推計「輸出の増加」の生産額の幅（100.00～";
        var secretary = Browser.of(made.place().secretary().id(), "ja");
        for (String page : List.of("", "/gaps", "/document", "/targets/1/estimates")) {
            assertThat(secretary
                            .get("/work/strategies/" + made.strategy() + page)
                            .body())
                    .as(page)
                    .contains(asked);
        }
        ProposalFixtures.resolve(made);
        made.place().proposers().forEach(organisation -> ProposalFixtures.consent(made, organisation));
        ProposalFixtures.seal(made);
        String proposal = Browser.of(ROUND.office().id(), "ja")
                .get("/work/proposals/" + made.proposal())
                .body();
        assertThat(proposal).contains(asked, "輸出の増加");
        assertThat(Browser.of(ROUND.office().id(), "en")
                        .get("/work/proposals/" + made.proposal())
                        .body())
                .contains("the final goal (90 億円) is below the range of output of the estimate");
    }

    private List<String> flags() {
        var secretary = made.place().secretary();
        var document = Product.bean(Strategies.class)
                .document(secretary, made.strategy())
                .orElseThrow();
        return Product.bean(TargetQuestions.class)
                .about(secretary, document, LocalDate.MAX, Optional.empty())
                .doubts()
                .stream()
                .filter(doubt -> doubt.code().startsWith("estimates."))
                .map(doubt -> doubt.field() + " " + doubt.code())
                .toList();
    }

    private void write(int target, String column, String value) {
        ProposalFixtures.write(made, "target." + target + "." + column, value);
    }
}
