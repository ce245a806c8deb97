package suishin.platform.estimates;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.strategies.StrategyDocument.Goal;
import suishin.platform.strategies.StrategyDocument.TargetText;

/// The figure of a target that is compared with an estimate, and the words that say which one it is: a stated goal, or
/// the increase from the baseline to it, which is called a decrease where it is one.
record Compared(BigDecimal value, Problem said) {

    private static final String DECREASE = "-decrease";

    /// {@return the figure this purpose compares; empty where it cannot be read}
    static Optional<Compared> of(TargetText target, Purpose purpose) {
        var goal = target.goals().stream()
                .filter(one -> one.column().equals(purpose.goal()))
                .map(Goal::value)
                .findFirst()
                .flatMap(Typed::number);
        return purpose.basis() == Purpose.Basis.VALUE
                ? goal.map(value -> new Compared(value, said(target, purpose, value, "")))
                : goal.flatMap(value ->
                        Typed.number(target.baseline().value()).map(from -> increase(target, purpose, from, value)));
    }

    private static Compared increase(TargetText target, Purpose purpose, BigDecimal from, BigDecimal goal) {
        var value = goal.subtract(from);
        String what = value.signum() < 0 ? DECREASE : "-increase";
        return new Compared(value, said(target, purpose, goal, what, Figures.plain(value.abs()), Figures.plain(from)));
    }

    /// {@return whether the goal lies below the baseline with which it is compared}
    boolean isDecrease() {
        return said.code().endsWith(DECREASE);
    }

    /// @param more after the goal, its unit and its year
    private static Problem said(TargetText target, Purpose purpose, BigDecimal goal, String what, String... more) {
        String years = purpose.goal().replaceAll("[^0-9]", "");
        String code = "estimates.compared." + (years.isEmpty() ? "final" : "interim") + what;
        var stated = Stream.of(Figures.plain(goal), target.measure().unit(), years);
        return new Problem(
                "", code, Stream.<Object>concat(stated, Stream.of(more)).toList());
    }
}
