package suishin.platform.testing;

import static suishin.platform.testing.CallsFixtures.accepted;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.engines.impact.Effects.Arising;
import suishin.engines.impact.Multipliers.Measure;
import suishin.platform.editions.MoneyUnit;
import suishin.platform.estimates.Demand;
import suishin.platform.estimates.Estimate;
import suishin.platform.estimates.Estimates;
import suishin.platform.estimates.Purpose;
import suishin.platform.estimates.Question;

/// Estimates with the small table of {@link EditionFixtures}.
public final class EstimateFixtures {

    private EstimateFixtures() {}

    /// {@return the worked example of docs/engines/impact.md: 100 of industry's products asked for inside}
    public static Question question(UUID edition, String title) {
        return question(edition, title, "100", Arising.INSIDE);
    }

    /// {@return the same with so many 百万円 of industry's products}
    public static Question question(UUID edition, String title, String amount, Arising arising) {
        return new Question(
                title,
                "事業者の計画書",
                edition,
                Optional.empty(),
                new Demand(MoneyUnit.MILLION_YEN, List.of(new Demand.Line("工業", new BigDecimal(amount), arising))),
                Optional.of(new BigDecimal("0.6")),
                Optional.empty());
    }

    /// {@return that it is evidence of the final goal of a target}
    public static Estimate.Link link(int target, Measure measure) {
        return new Estimate.Link(target, new Purpose("final", measure, Purpose.Basis.VALUE));
    }

    /// {@return a stored estimate as evidence of the first target}
    public static Estimate stored(ProposalFixtures.Made made, UUID edition, String title) {
        return accepted(Product.bean(Estimates.class)
                .keep(
                        made.place().secretary(),
                        made.strategy(),
                        link(1, Measure.VALUE_ADDED),
                        question(edition, title)));
    }
}
