package suishin.engines.assignment;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import com.google.ortools.modelbuilder.LinearExpr;
import com.google.ortools.modelbuilder.LinearExprBuilder;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import com.google.ortools.modelbuilder.Variable;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

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
        int sink = question.proposals() + question.experts();
        int next = sink + 1;
        for (int proposal = 0; proposal < question.proposals(); proposal++) {
            int free = connectGroups(flow, question, proposal, next);
            if (free < 0) {
                return OptionalLong.empty();
            }
            flow.setNodeSupply(proposal, free);
            connectPairs(flow, question, proposal, next);
            next += groups(question);
        }
        long rest = question.readings();
        for (int expert = 0; expert < question.experts(); expert++) {
            int least = question.loadMin()[expert];
            int node = question.proposals() + expert;
            flow.setNodeSupply(node, -least);
            flow.addArcWithCapacityAndUnitCost(node, sink, question.loadMax()[expert] - least, 0);
            rest -= least;
        }
        flow.setNodeSupply(sink, -rest);
        return rest >= 0 && flow.solve() == MinCostFlowBase.Status.OPTIMAL
                ? OptionalLong.of(-flow.getOptimalCost())
                : OptionalLong.empty();
    }

    private static int groups(AssignmentCase question) {
        return question.traits().isEmpty() ? 0 : question.traits().getFirst().groups();
    }

    /// {@return how many experts the proposal may choose from any group}
    private static int connectGroups(MinCostFlow flow, AssignmentCase question, int proposal, int first) {
        int free = question.demand()[proposal];
        for (int group = 0; group < groups(question); group++) {
            int least = question.traits().getFirst().least()[proposal][group];
            flow.setNodeSupply(first + group, least);
            flow.addArcWithCapacityAndUnitCost(proposal, first + group, question.demand()[proposal], 0);
            free -= least;
        }
        return free;
    }

    private static void connectPairs(MinCostFlow flow, AssignmentCase question, int proposal, int first) {
        for (int expert = 0; expert < question.experts(); expert++) {
            if (!question.affinities().bars(proposal, expert)) {
                int group = groups(question) == 0
                        ? Trait.NO_GROUP
                        : question.traits().getFirst().groupOf()[expert];
                flow.addArcWithCapacityAndUnitCost(
                        group < 0 ? proposal : first + group,
                        question.proposals() + expert,
                        1,
                        -question.affinities().at(proposal, expert));
            }
        }
    }

    /// {@return the largest total by branch and cut on every pair; empty if there is none}
    ///
    /// @param question without settled pairs
    static OptionalLong byBranchAndCut(AssignmentCase question) {
        var model = new ModelBuilder();
        var loads = builders(question.experts());
        var total = LinearExpr.newBuilder();
        for (int proposal = 0; proposal < question.proposals(); proposal++) {
            var all = LinearExpr.newBuilder();
            var groups = question.traits().stream()
                    .map(trait -> builders(trait.groups()))
                    .toList();
            for (int expert = 0; expert < question.experts(); expert++) {
                if (!question.affinities().bars(proposal, expert)) {
                    var pair = model.newBoolVar("");
                    all.add(pair);
                    loads.get(expert).add(pair);
                    total.addTerm(pair, question.affinities().at(proposal, expert));
                    addToGroups(question, groups, expert, pair);
                }
            }
            model.addEquality(all, question.demand()[proposal]);
            limitGroups(model, question, groups, proposal);
        }
        for (int expert = 0; expert < question.experts(); expert++) {
            model.addLinearConstraint(loads.get(expert), question.loadMin()[expert], question.loadMax()[expert]);
        }
        model.maximize(total);
        var solver = new ModelSolver("scip");
        return solver.solve(model) == SolveStatus.OPTIMAL
                ? OptionalLong.of(Math.round(solver.getObjectiveValue()))
                : OptionalLong.empty();
    }

    private static void addToGroups(
            AssignmentCase question, List<List<LinearExprBuilder>> groups, int expert, Variable pair) {
        for (int trait = 0; trait < groups.size(); trait++) {
            int group = question.traits().get(trait).groupOf()[expert];
            if (group != Trait.NO_GROUP) {
                groups.get(trait).get(group).add(pair);
            }
        }
    }

    private static void limitGroups(
            ModelBuilder model, AssignmentCase question, List<List<LinearExprBuilder>> groups, int proposal) {
        for (int trait = 0; trait < groups.size(); trait++) {
            var numbers = question.traits().get(trait);
            for (int group = 0; group < numbers.groups(); group++) {
                int most = Math.min(numbers.most()[proposal][group], question.experts());
                model.addLinearConstraint(groups.get(trait).get(group), numbers.least()[proposal][group], most);
            }
        }
    }

    private static List<LinearExprBuilder> builders(int count) {
        return Stream.generate(LinearExpr::newBuilder).limit(count).toList();
    }
}
