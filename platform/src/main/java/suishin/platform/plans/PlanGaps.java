package suishin.platform.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suishin.platform.kernel.Problem;
import suishin.platform.plans.Plan.Action;
import suishin.platform.plans.Plan.Actor;
import suishin.platform.plans.Plan.Area;
import suishin.platform.plans.Plan.Goal;
import suishin.platform.programmes.Words;

/// What the plan of a strategy still lacks before it may be proposed. A plan that may be left out lacks nothing while
/// nothing stands in it; what is begun must hold together.
public final class PlanGaps {

    /// The field of a gap that concerns the plan as a whole.
    public static final String PLAN = "plan-goal";

    static final int LINE = 200;

    private final PlanForm form;
    private final Plan plan;
    private final Collection<Integer> targets;
    private final LocalDate day;
    private final List<Problem> gaps = new ArrayList<>();

    private PlanGaps(PlanForm form, Plan plan, Collection<Integer> targets, LocalDate day) {
        this.form = form;
        this.plan = plan;
        this.targets = targets;
        this.day = day;
    }

    /// {@return every gap, in the order of the form}
    ///
    /// @param targets the numbers of the targets there are
    /// @param day     on which its actors have to be members of the council
    public static List<Problem> of(PlanForm form, Plan plan, Collection<Integer> targets, LocalDate day) {
        var found = new PlanGaps(form, plan, targets, day);
        found.whole();
        plan.goals().forEach(found::goal);
        plan.areas().forEach(found::area);
        plan.actions().forEach(found::action);
        return List.copyOf(found.gaps);
    }

    private void whole() {
        if (form.rule().required() && plan.actions().isEmpty()) {
            var title = form.rule().title();
            gaps.add(Problem.at(PLAN, "plans.gap.none", title.ja(), title.en()));
        }
        tooMany(PlanPart.GOAL, plan.goals().size());
        tooMany(PlanPart.AREA, plan.areas().size());
        tooMany(PlanPart.ACTION, plan.actions().size());
    }

    private void tooMany(PlanPart part, int there) {
        var rows = part.rows(form.rule());
        if (there > rows.most()) {
            gaps.add(Problem.at(
                    PLAN,
                    "plans.gap.too-many",
                    rows.label().ja(),
                    rows.label().en(),
                    String.valueOf(rows.most()),
                    String.valueOf(there)));
        }
    }

    private void goal(Goal goal) {
        text(PlanPart.GOAL, goal.number(), "statement", goal.statement());
    }

    private void area(Area area) {
        text(PlanPart.AREA, area.number(), "name", area.name());
        if (area.goals().isEmpty()) {
            add(PlanPart.AREA, area.number(), "goals", "empty", "");
        }
        area.goals().stream()
                .filter(number -> plan.goal(number).isEmpty())
                .forEach(number -> add(PlanPart.AREA, area.number(), "goals", "unknown", String.valueOf(number)));
    }

    private void action(Action action) {
        int number = action.number();
        text(PlanPart.ACTION, number, "name", action.name());
        text(PlanPart.ACTION, number, "what", action.what());
        if (action.area().isEmpty()) {
            add(PlanPart.ACTION, number, "area", "empty", "");
        }
        action.area()
                .filter(area -> plan.area(area).isEmpty())
                .ifPresent(area -> add(PlanPart.ACTION, number, "area", "unknown", String.valueOf(area)));
        years(action);
        if (action.actors().isEmpty()) {
            add(PlanPart.ACTION, number, "actors", "empty", "");
        }
        action.actors().stream().filter(this::left).forEach(actor -> left(number, actor));
        action.targets().stream()
                .filter(target -> !targets.contains(target))
                .forEach(target -> add(PlanPart.ACTION, number, "targets", "unknown", String.valueOf(target)));
    }

    private void years(Action action) {
        year(action.number(), "from", action.years().from());
        year(action.number(), "to", action.years().to());
        boolean backwards = Stream.concat(action.years().from().stream(), action.years().to().stream())
                                .count()
                        == 2
                && action.years().to().orElseThrow() < action.years().from().orElseThrow();
        if (backwards) {
            add(PlanPart.ACTION, action.number(), "to", "before", "");
        }
    }

    private void year(int number, String column, Optional<Integer> year) {
        if (year.isEmpty()) {
            add(PlanPart.ACTION, number, column, "empty", "");
        }
        year.filter(one -> one < form.firstYear() || one > form.lastYear())
                .ifPresent(one ->
                        add(PlanPart.ACTION, number, column, "outside", form.firstYear() + "–" + form.lastYear()));
    }

    private boolean left(Actor actor) {
        return form.member(actor.member()).filter(member -> member.on(day)).isEmpty();
    }

    private void left(int number, Actor actor) {
        var name = actor.organisation();
        String english = name.en().isBlank() ? name.ja() : name.en();
        gap(PlanPart.ACTION, number, "actors", "left", new Words(name.ja(), english));
    }

    private void text(PlanPart part, int number, String column, String value) {
        if (value.isBlank()) {
            add(part, number, column, "empty", "");
        }
        var place = PlanPlace.at(part.row(number) + "." + column).orElseThrow();
        int over = value.codePointCount(0, value.length()) - form.most(place);
        if (over > 0) {
            gap(part, number, column, "long", new Words(String.valueOf(form.most(place)), String.valueOf(over)));
        }
    }

    private void add(PlanPart part, int number, String column, String what, String detail) {
        gap(part, number, column, what, new Words(detail, detail));
    }

    /// A message names the row, what the programme calls such rows, and one detail in both languages.
    private void gap(PlanPart part, int number, String column, String what, Words detail) {
        var label = part.rows(form.rule()).label();
        gaps.add(Problem.at(
                part.row(number) + "." + column,
                "plans.gap." + part.key() + "." + column + "." + what,
                label.ja(),
                label.en(),
                String.valueOf(number),
                detail.ja(),
                detail.en()));
    }
}
