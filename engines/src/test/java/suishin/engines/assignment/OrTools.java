package suishin.engines.assignment;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;

/// What another program finds: the minimum-cost flow and the branch and cut (SCIP) of Google's OR-tools.
final class OrTools {

    static {
        Loader.loadNativeLibraries();
    }

    private OrTools() {}

    /// {@return the largest total by a minimum-cost flow; empty if there is none}
    ///
    /// @param question without settled pairs; at most one trait, of which only least numbers count
    static OptionalLong byFlow(AssignmentCase question) {
        var flow = new MinCostFlow();
        int experts = question.experts();
        int next = question.proposals() + experts + 1;
        int sink = next - 1;
        long readings = question.readings();
        for (int proposal = 0; proposal < question.proposals(); proposal++) {
            int groups = question.traits().isEmpty()
                    ? 0
                    : question.traits().getFirst().groups();
            int free = question.demand()[proposal];
            for (int group = 0; group < groups; group++) {
                int least = question.traits().getFirst().least()[proposal][group];
                flow.setNodeSupply(next + group, least);
                flow.addArcWithCapacityAndUnitCost(proposal, next + group, free, 0);
                free -= least;
            }
            if (free < 0) {
                return OptionalLong.empty();
            }
            flow.setNodeSupply(proposal, free);
            for (int expert = 0; expert < experts; expert++) {
                if (!question.affinities().bars(proposal, expert)) {
                    int group = groups == 0
                            ? Trait.NO_GROUP
                            : question.traits().getFirst().groupOf()[expert];
                    flow.addArcWithCapacityAndUnitCost(
                            group < 0 ? proposal : next + group,
                            question.proposals() + expert,
                            1,
                            -question.affinities().at(proposal, expert));
                }
            }
            next += groups;
        }
        for (int expert = 0; expert < experts; expert++) {
            int least = question.loadMin()[expert];
            flow.setNodeSupply(question.proposals() + expert, -least);
            flow.addArcWithCapacityAndUnitCost(
                    question.proposals() + expert, sink, question.loadMax()[expert] - least, 0);
            readings -= least;
        }
        flow.setNodeSupply(sink, -readings);
        return readings >= 0 && flow.solve() == MinCostFlowBase.Status.OPTIMAL
                ? OptionalLong.of(-flow.getOptimalCost())
                : OptionalLong.empty();
    }

    /// {@return the largest total by branch and cut on every pair; empty if there is none}
    static OptionalLong byBranchAndCut(AssignmentCase question) {
        var model = new ModelBuilder();
        var loads = new ArrayList<LinearExprBuilder>();
        var total = LinearExpr.newBuilder();
        for (int expert = 0; expert < question.experts(); expert++) {
            loads.add(LinearExpr.newBuilder());
        }
        var settled = new HashSet<>(question.fixed());
        for (int proposal = 0; proposal < question.proposals(); proposal++) {
            var all = LinearExpr.newBuilder();
            var groups = question.traits().stream()
                    .map(trait -> builders(trait.groups()))
                    .toList();
            for (int expert = 0; expert < question.experts(); expert++) {
                if (!question.affinities().bars(proposal, expert)) {
                    boolean isSettled = settled.contains(new Pair(proposal, expert));
                    var pair = model.newIntVar(isSettled ? 1 : 0, 1, "");
                    all.add(pair);
                    loads.get(expert).add(pair);
                    total.addTerm(pair, question.affinities().at(proposal, expert));
                    for (int trait = 0; trait < groups.size(); trait++) {
                        int group = question.traits().get(trait).groupOf()[expert];
                        if (group != Trait.NO_GROUP) {
                            groups.get(trait).get(group).add(pair);
                        }
                    }
                }
            }
            model.addEquality(all, question.demand()[proposal]);
            for (int trait = 0; trait < groups.size(); trait++) {
                var numbers = question.traits().get(trait);
                for (int group = 0; group < numbers.groups(); group++) {
                    model.addLinearConstraint(
                            groups.get(trait).get(group),
                            numbers.least()[proposal][group],
                            Math.min(numbers.most()[proposal][group], question.experts()));
                }
            }
        }
        for (int expert = 0; expert < question.experts(); expert++) {
            model.addLinearConstraint(loads.get(expert), question.loadMin()[expert], question.loadMax()[expert]);
        }
        model.maximize(total);
        var solver = new ModelSolver("scip");
        var status = solver.solve(model);
        return status == SolveStatus.OPTIMAL
                ? OptionalLong.of(Math.round(solver.getObjectiveValue()))
                : OptionalLong.empty();
    }

    private static List<LinearExprBuilder> builders(int count) {
        var made = new ArrayList<LinearExprBuilder>();
        for (int place = 0; place < count; place++) {
            made.add(LinearExpr.newBuilder());
        }
        return made;
    }
}
