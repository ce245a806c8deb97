package suishin.platform.plans;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;

/// What in a plan is perhaps not meant: a goal no field serves, a field without actions, an action that works for no
/// target, a target no action works for. It is asked about and keeps nobody from proposing.
public final class PlanDoubts {

    private PlanDoubts() {}

    /// {@return what to ask about, in the order of the form; nothing while the plan has no action}
    ///
    /// @param targets the numbers of the targets there are
    public static List<Problem> of(Plan plan, Collection<Integer> targets) {
        if (plan.actions().isEmpty()) {
            return List.of();
        }
        return Stream.of(unserved(plan), idle(plan), aimless(plan), unworked(plan, targets))
                .flatMap(doubts -> doubts)
                .toList();
    }

    private static Stream<Problem> unserved(Plan plan) {
        return plan.goals().stream()
                .map(Plan.Goal::number)
                .filter(goal ->
                        plan.areas().stream().noneMatch(area -> area.goals().contains(goal)))
                .map(goal -> doubt(
                        "goal." + goal + ".statement", "unserved", plan.titles().goal(), goal));
    }

    private static Stream<Problem> idle(Plan plan) {
        return plan.areas().stream()
                .map(Plan.Area::number)
                .filter(area -> plan.actions().stream()
                        .noneMatch(action -> action.area().filter(area::equals).isPresent()))
                .map(area ->
                        doubt("area." + area + ".name", "idle", plan.titles().area(), area));
    }

    private static Stream<Problem> aimless(Plan plan) {
        return plan.actions().stream()
                .filter(action -> action.targets().isEmpty())
                .map(Plan.Action::number)
                .map(action -> doubt(
                        "action." + action + ".targets",
                        "aimless",
                        plan.titles().action(),
                        action));
    }

    private static Stream<Problem> unworked(Plan plan, Collection<Integer> targets) {
        return targets.stream()
                .filter(target -> plan.actions().stream()
                        .noneMatch(action -> action.targets().contains(target)))
                .map(target -> doubt(
                        "target." + target + ".indicator",
                        "unworked",
                        plan.titles().action(),
                        target));
    }

    private static Problem doubt(String path, String what, Words label, int number) {
        return Problem.at(path, "plans.doubt." + what, label.ja(), label.en(), String.valueOf(number));
    }
}
