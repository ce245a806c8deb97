package suishin.platform.plans;

import java.util.List;
import suishin.platform.kernel.Codes;
import suishin.platform.plans.PlanColumn.Kind;
import suishin.platform.programmes.Definition.PlanRule;

/// A kind of row of the action plan.
public enum PlanPart {
    /// ねらい.
    GOAL(new PlanColumn("statement", Kind.TEXT)),
    /// 重点分野.
    AREA(new PlanColumn("name", Kind.LINE), new PlanColumn("goals", Kind.GOALS)),
    /// 取組.
    ACTION(
            new PlanColumn("name", Kind.LINE),
            new PlanColumn("what", Kind.TEXT),
            new PlanColumn("area", Kind.AREA),
            new PlanColumn("from", Kind.YEAR),
            new PlanColumn("to", Kind.YEAR),
            new PlanColumn("actors", Kind.ACTORS),
            new PlanColumn("targets", Kind.TARGETS));

    private final List<PlanColumn> columns;

    PlanPart(PlanColumn... columns) {
        this.columns = List.of(columns);
    }

    /// {@return the columns, in the order they are shown}
    public List<PlanColumn> columns() {
        return columns;
    }

    /// {@return the first part of its paths}
    public String key() {
        return Codes.of(this);
    }

    /// {@return the path of a row}
    public String row(int number) {
        return key() + "." + number;
    }

    /// {@return what the programme says of such rows}
    public PlanRule.Rows rows(PlanRule rule) {
        return switch (this) {
            case GOAL -> rule.goals();
            case AREA -> rule.areas();
            case ACTION -> rule.actions();
        };
    }
}
