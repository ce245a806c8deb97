package suishin.platform.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import suishin.engines.impact.Effects.Arising;
import suishin.engines.impact.Multipliers.Measure;
import suishin.platform.editions.Edition;
import suishin.platform.editions.Editions;
import suishin.platform.editions.MoneyUnit;
import suishin.platform.estimates.Demand;
import suishin.platform.estimates.Estimate.Link;
import suishin.platform.estimates.Estimates;
import suishin.platform.estimates.Purpose;
import suishin.platform.estimates.Purpose.Basis;
import suishin.platform.estimates.Question;
import suishin.platform.kernel.Actor;

/// Makes an estimate with the shipped table evidence of both targets of a sample strategy. What the target of jobs adds
/// is less than the estimate has, so that the demo shows how that is asked about.
@Component
@Profile("demo")
final class SampleEstimates {

    private final Editions editions;
    private final Estimates estimates;
    private final SampleTexts texts = new SampleTexts();

    SampleEstimates(Editions editions, Estimates estimates) {
        this.editions = editions;
        this.estimates = estimates;
    }

    /// Stores it, unless the strategy has one.
    void store(Actor.Person secretary, UUID strategy) {
        if (estimates.ofStrategy(secretary, strategy).isEmpty()) {
            editions.all(secretary).stream()
                    .filter(edition -> edition.place().synthetic())
                    .findFirst()
                    .ifPresent(edition -> store(secretary, strategy, edition));
        }
    }

    private void store(Actor.Person secretary, UUID strategy, Edition edition) {
        var line = new Demand.Line(
                texts.get("estimate.sector"), new BigDecimal(texts.get("estimate.amount")), Arising.OUTPUT);
        var question = new Question(
                texts.get("estimate.title"),
                texts.get("estimate.source"),
                edition.id(),
                Optional.empty(),
                new Demand(MoneyUnit.HUNDRED_MILLION_YEN, List.of(line)),
                Optional.of(new BigDecimal(texts.get("estimate.consumption"))),
                Optional.empty());
        var estimate = SamplePeople.sure(estimates.keep(secretary, strategy, link(1, Measure.OUTPUT), question));
        SamplePeople.sure(estimates.link(secretary, estimate.id(), link(2, Measure.ENGAGED)));
    }

    private static Link link(int target, Measure measure) {
        return new Link(target, new Purpose("final", measure, Basis.INCREASE));
    }
}
