package suishin.platform.estimates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.engines.impact.Multipliers.Measure;
import suishin.platform.editions.MoneyUnit;
import suishin.platform.estimates.Answer.Band;
import suishin.platform.estimates.Estimate.Link;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.TargetKind;
import suishin.platform.strategies.StrategyDocument;
import suishin.platform.strategies.StrategyDocument.TargetText;
import suishin.platform.strategies.TargetNotes;

/// What estimates say about the targets they are evidence of: a stated value outside of what its estimate allows, jobs
/// for a demand of 億円 that no sector of the table has, jobs the table does not count at all. It is shown with the
/// reason, and keeps nobody from proposing.
@Component
final class EstimateNotes implements TargetNotes {

    private final Estimates estimates;

    EstimateNotes(Estimates estimates) {
        this.estimates = estimates;
    }

    @Override
    public Said about(Actor reader, StrategyDocument document, Optional<UUID> sealedFor) {
        var all = sealedFor
                .map(proposal -> estimates.ofProposal(reader, proposal))
                .orElseGet(() -> estimates.ofStrategy(reader, document.origin().strategy()));
        var evidence = new ArrayList<Evidence>();
        var doubts = new ArrayList<Problem>();
        for (TargetText target : document.targets()) {
            for (Estimate estimate : all) {
                estimate.purpose(target.number()).ifPresent(purpose -> {
                    evidence.add(evidence(estimate, new Link(target.number(), purpose)));
                    doubts.addAll(doubts(target, purpose, estimate));
                });
            }
        }
        return new Said(evidence, doubts);
    }

    private static Evidence evidence(Estimate estimate, Link link) {
        var answer = estimate.answer();
        var measure = link.purpose().measure();
        var unit = estimate.question().demand().unit();
        var band = answer.band(measure);
        return new Evidence(
                link.target(),
                estimate.question().title(),
                estimate.address(),
                Problem.at(
                        "",
                        "estimates.figure." + Codes.of(measure)
                                + (band.filter(Band::drawn).isPresent() ? ".drawn" : ""),
                        Figures.of(answer.rounds().total(), measure, answer.unit(), unit),
                        Figures.of(measure, band.map(Band::least), answer.unit(), unit),
                        Figures.of(measure, band.map(Band::most), answer.unit(), unit),
                        unit),
                estimate.basis().synthetic());
    }

    /// {@return what is to be asked about a target with one of its estimates}
    static List<Problem> doubts(TargetText target, Purpose purpose, Estimate estimate) {
        if (estimate.answer().band(purpose.measure()).isEmpty()) {
            return List.of(Problem.at(
                    target.path(purpose.goal()),
                    "estimates.flag." + Codes.of(purpose.measure()) + ".none",
                    String.valueOf(target.number()),
                    estimate.question().title()));
        }
        return Compared.of(target, purpose)
                .map(stated -> Stream.concat(
                                outside(target, purpose, estimate, stated), jobs(target, purpose, estimate, stated))
                        .toList())
                .orElse(List.of());
    }

    /// From p10 to p90 where the estimate has them; else the direct effect alone is the least that can be counted, all
    /// rounds the most.
    private static Stream<Problem> outside(TargetText target, Purpose purpose, Estimate estimate, Compared stated) {
        double value = stated.value().doubleValue();
        var measure = purpose.measure();
        var unit = MoneyUnit.of(target.measure().unit());
        String place = target.path(purpose.goal());
        String number = String.valueOf(target.number());
        String title = estimate.question().title();
        if (!Figures.isPersons(measure) && unit.isEmpty()) {
            String typed = target.measure().unit();
            return Stream.of(Problem.at(place, "estimates.flag.unit", number, typed, title));
        }
        return read(estimate.answer(), measure, unit.orElse(MoneyUnit.HUNDRED_MILLION_YEN))
                .filter(band -> value < band.least() || value > band.most())
                .map(band -> Problem.at(
                        place,
                        "estimates.flag." + Codes.of(measure) + side(stated, band),
                        number,
                        stated.said(),
                        Figures.said(band.least(), 2),
                        Figures.said(band.most(), 2),
                        title,
                        target.measure().unit()))
                .stream();
    }

    /// A decrease is not measured by how far an increase reaches: it goes the other way.
    private static String side(Compared stated, Band band) {
        if (stated.isDecrease()) {
            return ".opposite";
        }
        return stated.value().doubleValue() < band.least() ? ".below" : ".above";
    }

    /// {@return the band of a figure in persons or in this unit of money}
    private static Optional<Band> read(Answer answer, Measure measure, MoneyUnit unit) {
        double scale = Figures.isPersons(measure) ? 1 : answer.unit().in(unit, 1);
        return answer.band(measure).map(band -> new Band(scale * band.least(), scale * band.most(), band.drawn()));
    }

    private static Stream<Problem> jobs(TargetText target, Purpose purpose, Estimate estimate, Compared stated) {
        var demand = estimate.question().demand();
        double hundredMillions =
                demand.unit().in(MoneyUnit.HUNDRED_MILLION_YEN, demand.total().doubleValue());
        if (!Figures.isPersons(purpose.measure()) || hundredMillions <= 0 || stated.isDecrease()) {
            return Stream.empty();
        }
        double said = stated.value().doubleValue() / hundredMillions;
        return estimate
                .answer()
                .jobs()
                .filter(jobs -> said < jobs.fewest() || said > jobs.most())
                .map(jobs -> Problem.at(
                        target.path(purpose.goal()),
                        said < jobs.fewest() ? "estimates.flag.jobs-few" : "estimates.flag.jobs-many",
                        String.valueOf(target.number()),
                        stated.said(),
                        Figures.said(said, 2),
                        Figures.said(jobs.fewest(), 2),
                        Figures.said(jobs.most(), 2),
                        estimate.question().title()))
                .stream();
    }

    /// {@return which figure is evidence of a target of jobs, and which of one of money}
    static Measure usual(TargetText target) {
        return target.kind().filter(kind -> kind == TargetKind.EMPLOYMENT).isPresent()
                ? Measure.ENGAGED
                : Measure.VALUE_ADDED;
    }
}
