package suishin.platform.estimates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import suishin.engines.impact.Coefficients;
import suishin.engines.impact.Effects;
import suishin.engines.impact.Multipliers;
import suishin.engines.impact.Multipliers.Measure;
import suishin.engines.impact.RegionalModel;
import suishin.engines.impact.RegionalModel.Households;
import suishin.engines.impact.TableEdition;
import suishin.engines.impact.uncertainty.Assumptions;
import suishin.engines.impact.uncertainty.Uncertainty;
import suishin.platform.editions.EditionModel;
import suishin.platform.editions.MoneyUnit;
import suishin.platform.estimates.Answer.Counts;
import suishin.platform.estimates.Answer.Elsewhere;
import suishin.platform.estimates.Answer.Jobs;
import suishin.platform.estimates.Answer.Rounds;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;

/// Computes an estimate; the same question with the same tables always comes to the same answer.
final class Estimating {

    /// Of the most sectors for which it is computed how sure an estimate is.
    static final int MOST_DRAWN = 120;

    private static final int DRAWS = 1_000;

    /// An input coefficient of 0.1 varies with a deviation of 0.02.
    private static final double CONCENTRATION = 200;

    private static final double MOST_DEVIATION = 0.05;

    private final Question question;
    private final MoneyUnit unit;
    private final TableEdition table;
    private final RegionalModel model;

    private Estimating(Question question, EditionModel edition, RegionalModel model) {
        this.question = question;
        this.unit = edition.edition().place().unit();
        this.table = edition.table();
        this.model = model;
    }

    /// {@return the answer, or why there is none}
    static Decision<Answer> answer(Question question, EditionModel edition, Optional<EditionModel> other) {
        var places = places(edition.table());
        var unknown = question.demand().lines().stream()
                .filter(line -> !places.containsKey(line.sector()))
                .map(line -> Problem.at("sector.0", "estimates.sector.unknown", line.sector()))
                .toList();
        if (!unknown.isEmpty()) {
            return Decision.refuse(new EstimateRefusal.Unclear(unknown));
        }
        if (question.consumption().isPresent() && !edition.edition().size().households()) {
            return Decision.refuse(new EstimateRefusal.Unclear(
                    List.of(Problem.at("consumption", "estimates.consumption.no-households"))));
        }
        try {
            return edition.model()
                    .map(model -> Decision.accept(new Estimating(question, edition, model).answer(places, other)))
                    .orElseGet(() -> Decision.refuse(new EstimateRefusal.NoModel()));
        } catch (IllegalArgumentException noSolution) {
            return Decision.refuse(new EstimateRefusal.NoModel());
        }
    }

    private Answer answer(Map<String, Integer> places, Optional<EditionModel> other) {
        var effects = effects(model, places);
        return new Answer(
                unit,
                rounds(model.coefficients(), effects),
                withoutLeakage(places),
                other.map(this::elsewhere),
                sectors(effects),
                jobs(),
                question.spread().flatMap(spread -> ranges(spread, places)),
                new Answer.Solved(
                        effects.solution().residual(),
                        effects.solution().iterations(),
                        effects.solution().method()));
    }

    private Effects effects(RegionalModel with, Map<String, Integer> places) {
        return Effects.of(
                with,
                question.demand().vectors(places, table.size(), unit),
                households(question.consumption(), with.coefficients()));
    }

    private static Optional<Households> households(Optional<BigDecimal> consumption, Coefficients coefficients) {
        return consumption
                .filter(_ -> Arrays.stream(coefficients.consumption()).anyMatch(share -> share != 0))
                .map(share -> new Households(share.doubleValue(), coefficients.consumption()));
    }

    private Rounds rounds(Coefficients coefficients, Effects effects) {
        boolean further = question.consumption().isPresent();
        return new Rounds(
                counts(coefficients, effects.direct()),
                counts(coefficients, effects.firstRound()),
                further ? Optional.of(counts(coefficients, effects.secondRound())) : Optional.empty(),
                counts(coefficients, Effects.sum(effects.firstRound(), 1, effects.secondRound())),
                further ? Optional.of(counts(coefficients, effects.allRounds())) : Optional.empty());
    }

    private static Counts counts(Coefficients coefficients, double[] output) {
        var counted = Effects.count(coefficients, output);
        return new Counts(
                counted.getOrDefault(Measure.OUTPUT, 0.0),
                counted.getOrDefault(Measure.VALUE_ADDED, 0.0),
                counted.getOrDefault(Measure.INCOME, 0.0),
                Optional.ofNullable(counted.get(Measure.ENGAGED)),
                Optional.ofNullable(counted.get(Measure.EMPLOYEES)));
    }

    private Optional<Rounds> withoutLeakage(Map<String, Integer> places) {
        try {
            var closed = new RegionalModel(model.coefficients().withoutLeakage());
            return Optional.of(rounds(closed.coefficients(), effects(closed, places)));
        } catch (IllegalArgumentException noSolution) {
            return Optional.empty();
        }
    }

    /// Larger tables would keep a person waiting.
    private Optional<Answer.Ranges> ranges(Question.Spread spread, Map<String, Integer> places) {
        if (table.size() > MOST_DRAWN) {
            return Optional.empty();
        }
        double share = question.consumption().map(BigDecimal::doubleValue).orElse(0.0);
        var assumed = new Assumptions(
                DRAWS,
                spread.seed(),
                CONCENTRATION,
                Math.min(MOST_DEVIATION, Math.sqrt(share * (1 - share)) / 2),
                spread.demand().doubleValue());
        var drawn = Uncertainty.of(
                model.coefficients(),
                question.demand().vectors(places, table.size(), unit),
                households(question.consumption(), model.coefficients()),
                assumed);
        var round =
                drawn.ranges().containsKey(Uncertainty.Round.TOTAL) ? Uncertainty.Round.TOTAL : Uncertainty.Round.FIRST;
        return Optional.of(new Answer.Ranges(assumed, drawn.ranges().getOrDefault(round, Map.of()), drawn.refused()));
    }

    /// Sectors of two tables are the same if they are called the same, but for their numbers.
    private Elsewhere elsewhere(EditionModel other) {
        var plain = new HashMap<String, String>();
        other.table().sectors().forEach(name -> plain.putIfAbsent(plain(name), name));
        var missing = question.demand().lines().stream()
                .map(Demand.Line::sector)
                .filter(name -> !plain.containsKey(plain(name)))
                .distinct()
                .toList();
        var place = other.edition().place();
        if (!missing.isEmpty() || other.model().isEmpty()) {
            return new Elsewhere(place.unit(), Optional.empty(), missing);
        }
        var lines = question.demand().lines().stream()
                .map(line ->
                        new Demand.Line(plain.getOrDefault(plain(line.sector()), ""), line.amount(), line.arising()))
                .toList();
        var asked = new Question(
                question.title(),
                question.source(),
                other.edition().id(),
                Optional.empty(),
                new Demand(question.demand().unit(), lines),
                other.edition().size().households() ? question.consumption() : Optional.empty(),
                Optional.empty());
        return new Elsewhere(
                place.unit(),
                answer(asked, other, Optional.empty())
                        .fold(answer -> Optional.of(answer.rounds()), _ -> Optional.<Rounds>empty()),
                List.of());
    }

    static String plain(String name) {
        return Typed.folded(name).replaceFirst("^[0-9]+[ _.:-]*", "").replaceAll("\\s", "");
    }

    private List<Answer.Sector> sectors(Effects effects) {
        var sectors = new ArrayList<Answer.Sector>();
        for (int i = 0; i < table.size(); i++) {
            sectors.add(new Answer.Sector(
                    table.sectors().get(i), effects.direct()[i], effects.firstRound()[i], effects.secondRound()[i]));
        }
        return sectors;
    }

    private Optional<Jobs> jobs() {
        var households = households(question.consumption(), model.coefficients());
        var measures = model.multipliers(households).measures();
        return Optional.ofNullable(measures.get(Measure.ENGAGED))
                .or(() -> Optional.ofNullable(measures.get(Measure.EMPLOYEES)))
                .map(this::jobs);
    }

    /// A sector without output has no multiplier worth comparing with.
    private Jobs jobs(Multipliers.ByType persons) {
        double scale = MoneyUnit.HUNDRED_MILLION_YEN.in(unit, 1);
        double[] most = persons.typeTwo().length == 0 ? persons.typeOne() : persons.typeTwo();
        var made = IntStream.range(0, table.size())
                .filter(i -> table.trade().output()[i] != 0)
                .toArray();
        return new Jobs(
                scale
                        * Arrays.stream(made)
                                .mapToDouble(i -> persons.typeOne()[i])
                                .min()
                                .orElse(0),
                scale * Arrays.stream(made).mapToDouble(i -> most[i]).max().orElse(0));
    }

    static Map<String, Integer> places(TableEdition table) {
        var places = new HashMap<String, Integer>();
        for (int i = 0; i < table.size(); i++) {
            places.put(table.sectors().get(i), i);
        }
        return places;
    }
}
