package suishin.platform.estimates;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.engines.impact.Multipliers.Measure;
import suishin.platform.editions.Edition;
import suishin.platform.editions.EditionModel;
import suishin.platform.kernel.Problem;
import suishin.platform.strategies.StrategyDocument.Horizon;
import suishin.platform.strategies.StrategyDocument.TargetText;
import suishin.platform.web.Filled;

/// What the pages of estimates show.
public final class EstimateViews {

    private EstimateViews() {}

    /// Where one is: a target of a strategy.
    ///
    /// @param horizons the goals an estimate may be compared with
    /// @param editions that estimates can be made with
    /// @param writes   whether the visitor may store estimates for it now
    public record At(UUID strategy, TargetText target, List<Horizon> horizons, List<Edition> editions, boolean writes) {

        /// {@return the address of the target's estimates}
        public String address() {
            return "/work/strategies/" + strategy + "/targets/" + target.number() + "/estimates";
        }

        /// {@return the address of the strategy}
        public String strategyAddress() {
            return "/work/strategies/" + strategy;
        }

        /// {@return which figure usually is evidence of such a target}
        public Measure usual() {
            return EstimateNotes.usual(target);
        }
    }

    /// The estimates of a target, and those of the strategy that are evidence of other targets only.
    ///
    /// @param doubts what is to be asked about the target with its estimates
    public record OfTarget(At at, List<Estimate> own, List<Estimate> others, List<Problem> doubts, Filled form) {

        /// {@return the templates there are}
        public List<String> templates() {
            return List.copyOf(Template.ALL.keySet());
        }

        /// {@return the total of an estimate as it is evidence of this target}
        public String figure(Estimate estimate) {
            var measure =
                    estimate.purpose(at.target().number()).map(Purpose::measure).orElse(at.usual());
            return Figures.of(
                    estimate.answer().rounds().total(),
                    measure,
                    estimate.answer().unit(),
                    estimate.question().demand().unit());
        }

        /// {@return whether an estimate's figure for this target counts persons}
        public boolean persons(Estimate estimate) {
            return Figures.isPersons(
                    estimate.purpose(at.target().number()).map(Purpose::measure).orElse(at.usual()));
        }
    }

    /// The form of a new estimate.
    ///
    /// @param edition the one that was chosen
    /// @param result  what it comes to; empty until it was asked for
    public record Form(At at, Optional<EditionModel> edition, Filled form, int rows, Optional<ResultView> result) {

        /// {@return the templates there are}
        public List<String> templates() {
            return List.copyOf(Template.ALL.keySet());
        }
    }

    /// One stored estimate.
    ///
    /// @param result empty if the visitor may not read the table it was made with
    /// @param again  what came out as it was computed once more, if that was asked
    /// @param newer  a newer version of its table
    /// @param targets of its strategy that it may be evidence of, for those who write
    public record Stored(
            Estimate estimate,
            Optional<ResultView> result,
            Optional<Estimates.Again> again,
            Optional<Edition> newer,
            List<At> targets) {

        /// {@return whether the visitor may say what it is evidence of}
        public boolean writes() {
            return targets.stream().anyMatch(At::writes);
        }

        /// {@return what came out the second time, beside what is stored}
        public Optional<ResultView> repeated() {
            return again.flatMap(one -> result.map(
                    view -> new ResultView(view.question(), one.now(), view.edition(), view.names(), view.other())));
        }
    }
}
