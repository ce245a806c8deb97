package suishin.platform.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static suishin.platform.testing.CallsFixtures.accepted;
import static suishin.platform.testing.EstimateFixtures.link;
import static suishin.platform.testing.EstimateFixtures.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.engines.impact.Effects.Arising;
import suishin.engines.impact.Multipliers.Measure;
import suishin.platform.calls.Call;
import suishin.platform.editions.Edition;
import suishin.platform.editions.MoneyUnit;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.EditionFixtures;
import suishin.platform.testing.EstimateFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.Rows;

/// An estimate is computed by the engine, stored with all it was computed from, and comes out the same again.
class EstimatesTest {

    private static final CallsFixtures.Round ROUND = CallsFixtures.published();
    private static final Call CALL = ROUND.call();
    private static final double FOURTH = 0.00005;

    private final Estimates estimates = Product.bean(Estimates.class);
    private final Edition edition = EditionFixtures.small();
    private final ProposalFixtures.Made made = ProposalFixtures.written(CALL);
    private final Actor.Person secretary = made.place().secretary();

    @Test
    void theWorkedExampleOfTheDocumentationComesOut() {
        var rounds = EstimateFixtures.stored(made, edition.id(), "例").answer().rounds();
        assertThat(rounds.direct().output()).isCloseTo(66.6667, within(FOURTH));
        assertThat(rounds.first().valueAdded()).isCloseTo(60.1699, within(FOURTH));
        assertThat(rounds.second().orElseThrow().output()).isCloseTo(20.0296, within(FOURTH));
        assertThat(rounds.total().valueAdded()).isCloseTo(73.8459, within(FOURTH));
        assertThat(rounds.all().orElseThrow().engaged().orElseThrow()).isCloseTo(7.0626, within(FOURTH));
    }

    @Test
    void amountsInAnotherUnitOfMoneyComeToTheSame() {
        var line = new Demand.Line("工業", BigDecimal.ONE, Arising.INSIDE);
        var plain = question(edition.id(), "例");
        var inHundredMillions = new Question(
                plain.title(),
                plain.source(),
                edition.id(),
                Optional.empty(),
                new Demand(MoneyUnit.HUNDRED_MILLION_YEN, List.of(line)),
                plain.consumption(),
                Optional.empty());
        assertThat(accepted(estimates.look(secretary, inHundredMillions)).rounds())
                .isEqualTo(accepted(estimates.look(secretary, plain)).rounds());
    }

    @Test
    void besideItStandTheSameDemandWithoutLeakageAndWithAnotherTable() {
        var other = EditionFixtures.published(
                CallsFixtures.office(),
                EditionFixtures.SMALL.replace("農業", "01_農業").replace("工業", "02_工業"),
                EditionFixtures.place());
        var answer = accepted(estimates.look(secretary, beside(other.id())));
        assertThat(answer.noLeakage().orElseThrow().direct().output()).isEqualTo(100);
        assertThat(answer.noLeakage().orElseThrow().total().output())
                .isGreaterThan(answer.rounds().total().output());
        assertThat(answer.elsewhere().orElseThrow().rounds()).contains(answer.rounds());
        var strange = EditionFixtures.published(
                CallsFixtures.office(), EditionFixtures.SMALL.replace("工業", "鉱業"), EditionFixtures.place());
        var missing = accepted(estimates.look(secretary, beside(strange.id())))
                .elsewhere()
                .orElseThrow();
        assertThat(missing.rounds()).isEmpty();
        assertThat(missing.missing()).containsExactly("工業");
    }

    private Question beside(UUID other) {
        var plain = question(edition.id(), "例");
        return new Question(
                plain.title(),
                plain.source(),
                edition.id(),
                Optional.of(other),
                plain.demand(),
                plain.consumption(),
                plain.spread());
    }

    @Test
    void computedOnceMoreItIsTheSameToTheLastDigitAlsoAfterTheTableWasCorrected() {
        var stored = EstimateFixtures.stored(made, edition.id(), "例");
        EditionFixtures.published(
                CallsFixtures.office(),
                EditionFixtures.SMALL.replace("va_other,350,500", "va_other,350,499"),
                edition.place().name().ja());
        assertThat(accepted(estimates.again(secretary, stored.id())).same()).isTrue();
        assertThat(estimates.find(secretary, stored.id())).contains(stored);
        Rows.run(
                "UPDATE estimates.estimate SET answer = replace(answer, '\"residual\":', '\"residual\":1') WHERE id = '"
                        + stored.id() + "'");
        assertThat(accepted(estimates.again(secretary, stored.id())).same()).isFalse();
    }

    @Test
    void howSureTheTotalIsComesOutTheSameBySeedAndDecidesWhatATargetIsComparedWith() {
        var plain = question(edition.id(), "例");
        var drawn = new Question(
                plain.title(),
                plain.source(),
                edition.id(),
                Optional.empty(),
                plain.demand(),
                plain.consumption(),
                Optional.of(new Question.Spread(new BigDecimal("0.1"), 7)));
        var stored = accepted(estimates.keep(secretary, made.strategy(), link(1, Measure.VALUE_ADDED), drawn));
        var range = Optional.ofNullable(
                        stored.answer().ranges().orElseThrow().total().get(Measure.VALUE_ADDED))
                .orElseThrow();
        double total = stored.answer().rounds().total().valueAdded();
        assertThat(range.p10()).isLessThan(range.p50()).isBetween(0.7 * total, total);
        assertThat(range.p90()).isGreaterThan(range.p50()).isBetween(total, 1.3 * total);
        assertThat(stored.answer().band(Measure.VALUE_ADDED)).contains(new Answer.Band(range.p10(), range.p90(), true));
        assertThat(accepted(estimates.again(secretary, stored.id())).same()).isTrue();
    }

    @Test
    void aTableThatIsNotPublishedCannotBeUsed() {
        var office = CallsFixtures.office();
        var draft = EditionFixtures.taken(office, EditionFixtures.SMALL, EditionFixtures.place());
        assertThat(problems(estimates.look(office, question(draft.id(), "例"))))
                .containsExactly("edition estimates.edition.missing []");
    }

    @Test
    void whatTheTableDoesNotHaveIsNamed() {
        var bare = EditionFixtures.published(
                CallsFixtures.office(),
                EditionFixtures.SMALL.replace("va_compensation_of_employees", "va_all"),
                EditionFixtures.place());
        assertThat(problems(estimates.look(secretary, question(bare.id(), "例"))))
                .containsExactly("consumption estimates.consumption.no-households []");
        var plain = question(edition.id(), "例");
        var fishing = new Demand.Line("漁業", BigDecimal.ONE, Arising.INSIDE);
        var unknown = new Question(
                plain.title(),
                plain.source(),
                edition.id(),
                Optional.empty(),
                new Demand(MoneyUnit.YEN, List.of(fishing)),
                Optional.empty(),
                Optional.empty());
        assertThat(problems(estimates.look(secretary, unknown)))
                .containsExactly("sector.0 estimates.sector.unknown [漁業]");
    }

    @Test
    void oneEstimateIsEvidenceOfSeveralTargetsAndMayCeaseToBe() {
        var stored = EstimateFixtures.stored(made, edition.id(), "例");
        var both = accepted(estimates.link(secretary, stored.id(), link(2, Measure.ENGAGED)));
        assertThat(both.links()).containsExactly(link(1, Measure.VALUE_ADDED), link(2, Measure.ENGAGED));
        assertThat(accepted(estimates.unlink(secretary, stored.id(), 1)).links())
                .containsExactly(link(2, Measure.ENGAGED));
        assertThat(estimates.ofStrategy(secretary, made.strategy()))
                .extracting(Estimate::id)
                .contains(stored.id());
    }

    @Test
    void onlyTheSecretaryStoresAndOnlyBeforeTheSeal() {
        var member = made.place().approver(made.place().proposers().getFirst());
        var other = ProposalFixtures.place().secretary();
        for (var actor : List.of(member, other, ROUND.office())) {
            assertThat(code(estimates.keep(
                            actor, made.strategy(), link(1, Measure.OUTPUT), question(edition.id(), "例"))))
                    .isEqualTo("estimates.denied");
        }
        var stored = EstimateFixtures.stored(made, edition.id(), "例");
        assertThat(code(estimates.link(member, stored.id(), link(2, Measure.ENGAGED))))
                .isEqualTo("estimates.denied");
        ready();
        ProposalFixtures.seal(made);
        assertThat(code(estimates.unlink(secretary, stored.id(), 1))).isEqualTo("estimates.denied");
        assertThat(code(estimates.keep(
                        secretary, made.strategy(), link(1, Measure.OUTPUT), question(edition.id(), "例"))))
                .isEqualTo("estimates.denied");
    }

    private void ready() {
        ProposalFixtures.resolve(made);
        made.place().proposers().forEach(organisation -> ProposalFixtures.consent(made, organisation));
    }

    @Test
    void nobodyButTheRegionReadsAnEstimateBeforeTheSeal() {
        var stored = EstimateFixtures.stored(made, edition.id(), "例");
        var member = made.place().approver(made.place().proposers().getFirst());
        assertThat(estimates.find(member, stored.id())).contains(stored);
        assertThat(strangers().stream().filter(reader -> isRead(reader, stored)))
                .isEmpty();
        assertThat(isRead(ROUND.office(), stored)).isFalse();
    }

    private static List<Actor> strangers() {
        return List.of(
                ProposalFixtures.place().secretary(),
                new Actor.Person(ROUND.committee().getFirst().id()),
                CallsFixtures.holder(Role.PROGRAMME_OFFICE, Scope.programme("another")),
                new Actor.Anybody());
    }

    private boolean isRead(Actor reader, Estimate estimate) {
        return estimates.find(reader, estimate.id()).isPresent()
                || !estimates.ofStrategy(reader, estimate.strategy()).isEmpty()
                || !estimates.ofProposal(reader, made.proposal()).isEmpty();
    }

    @Test
    void readersOfTheSealedProposalReadWhatWasEvidenceThenAndNothingElse() {
        var evidence = EstimateFixtures.stored(made, edition.id(), "根拠");
        var tried = EstimateFixtures.stored(made, edition.id(), "試し");
        accepted(estimates.unlink(secretary, tried.id(), 1));
        ready();
        ProposalFixtures.seal(made);
        for (var reader :
                List.of(ROUND.office(), CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY)))) {
            assertThat(estimates.ofProposal(reader, made.proposal()))
                    .extracting(Estimate::id)
                    .containsExactly(evidence.id());
            assertThat(estimates.find(reader, tried.id())).isEmpty();
            assertThat(accepted(estimates.again(reader, evidence.id())).same()).isTrue();
        }
        assertThat(strangers().stream().filter(reader -> isRead(reader, evidence)))
                .isEmpty();
    }

    @Test
    void theActsStandInTheLogOfTheStrategy() {
        var stored = EstimateFixtures.stored(made, edition.id(), "例");
        accepted(estimates.unlink(secretary, stored.id(), 1));
        assertThat(Rows.asOwner("SELECT act FROM audit.entry WHERE thing_kind = 'strategy' AND thing_id = '"
                        + made.strategy() + "' AND act LIKE 'estimate.%' ORDER BY act"))
                .containsExactly("estimate.linked", "estimate.stored", "estimate.unlinked");
    }

    private static List<String> problems(Decision<?> decision) {
        return decision.fold(
                _ -> List.of(),
                no -> no.problems().stream()
                        .map(one -> one.field() + " " + one.code() + " " + one.details())
                        .toList());
    }

    private static String code(Decision<?> decision) {
        return decision.fold(_ -> "accepted", no -> no.code());
    }
}
