package suishin.engines.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import suishin.engines.assignment.AssignmentResult.Assigned;
import suishin.engines.assignment.AssignmentResult.CapacityShort;
import suishin.engines.assignment.AssignmentResult.DemandBelowCoverage;
import suishin.engines.assignment.AssignmentResult.GroupClosed;
import suishin.engines.assignment.AssignmentResult.Infeasible;
import suishin.engines.assignment.AssignmentResult.Reason;
import suishin.engines.assignment.AssignmentResult.TooFewExperts;
import suishin.engines.flow.FlowNetwork;

/// The largest total affinity within all bounds, exactly: a minimum-cost flow by successive shortest paths.
///
/// Nodes: source, sink, proposal, proposal × group, expert. Two phases. First the source feeds every covered
/// proposal × group with one unit; without the other arcs this is a minimum-cost flow of its amount, and no later path
/// returns to the source, so coverage once met stays met (experts may still be exchanged within the group). Then the
/// source feeds the rest of each demand to the proposals. Shortest augmenting paths keep the flow cheapest for its
/// amount (Ahuja, Magnanti and Orlin, *Network Flows*, 1993, section 9.7), so the end is an optimum. When no path is
/// left before all is fed, the nodes reached are the short side of a minimum cut: they name who competes for whom.
///
/// Affinities are read to six decimals and kept as integers, so that sums are exact. Time: O(D · V · A) at worst for D
/// readings, V nodes and A arcs; in practice near D · A.
public final class FlowAssignment implements AssignmentEngine {

    /// Units of the integer affinity: six decimals.
    public static final long SCALE = 1_000_000;

    private static final int SOURCE = 0;
    private static final int SINK = 1;

    /// An engine without settings.
    public FlowAssignment() {}

    @Override
    public AssignmentResult solve(AssignmentProblem problem) {
        var plain = plainReasons(problem);
        return plain.isEmpty() ? new Run(problem).solve() : new Infeasible(plain);
    }

    private static List<Reason> plainReasons(AssignmentProblem problem) {
        var reasons = new ArrayList<Reason>();
        for (int proposal = 0; proposal < problem.proposals(); proposal++) {
            int demand = problem.demand()[proposal];
            if (demand < problem.coverage().size()) {
                reasons.add(new DemandBelowCoverage(
                        proposal, demand, problem.coverage().size()));
            }
            for (int group : problem.coverage()) {
                if (allowed(problem, proposal).noneMatch(expert -> problem.groups()[expert] == group)) {
                    reasons.add(new GroupClosed(proposal, group));
                }
            }
            int allowed = (int) allowed(problem, proposal).count();
            if (allowed < demand) {
                reasons.add(new TooFewExperts(proposal, demand, allowed));
            }
        }
        return reasons;
    }

    private static IntStream allowed(AssignmentProblem problem, int proposal) {
        return IntStream.range(0, problem.experts())
                .filter(expert -> !problem.forbidden()[proposal][expert] && problem.capacity()[expert] > 0);
    }

    private static long whole(double affinity) {
        return Math.round(affinity * SCALE);
    }

    /// One question being answered.
    private static final class Run {

        private final AssignmentProblem problem;
        private final int groups;
        private final FlowNetwork network;
        private final int[][] arcs;

        Run(AssignmentProblem problem) {
            this.problem = problem;
            this.groups = IntStream.of(problem.groups()).max().orElse(0) + 1;
            int nodes = 2 + problem.proposals() * (1 + groups) + problem.experts();
            this.network = new FlowNetwork(nodes, SOURCE, SINK);
            this.arcs = new int[problem.proposals()][problem.experts()];
        }

        AssignmentResult solve() {
            connectExperts();
            for (int proposal = 0; proposal < problem.proposals(); proposal++) {
                for (int group : problem.coverage()) {
                    network.connect(SOURCE, share(proposal, group), 1, 0);
                }
            }
            int missing = problem.proposals() * problem.coverage().size() - network.fill();
            if (missing == 0) {
                missing = connectProposals() - network.fill();
            }
            return missing == 0 ? assigned() : new Infeasible(List.of(shortage(missing)));
        }

        private void connectExperts() {
            long dearest = dearest();
            for (int expert = 0; expert < problem.experts(); expert++) {
                network.connect(expert(expert), SINK, problem.capacity()[expert], 0);
            }
            for (int proposal = 0; proposal < problem.proposals(); proposal++) {
                for (int expert : allowed(problem, proposal).toArray()) {
                    long cost = dearest - whole(problem.affinity()[proposal][expert]);
                    int share = share(proposal, problem.groups()[expert]);
                    arcs[proposal][expert] = 1 + network.connect(share, expert(expert), 1, cost);
                }
            }
        }

        private int connectProposals() {
            int rest = 0;
            for (int proposal = 0; proposal < problem.proposals(); proposal++) {
                int more = problem.demand()[proposal] - problem.coverage().size();
                rest += more;
                network.connect(SOURCE, proposal(proposal), more, 0);
                for (int group = 0; group < groups; group++) {
                    network.connect(proposal(proposal), share(proposal, group), more, 0);
                }
            }
            return rest;
        }

        private long dearest() {
            long dearest = 0;
            for (double[] row : problem.affinity()) {
                for (double affinity : row) {
                    dearest = Math.max(dearest, whole(affinity));
                }
            }
            return dearest;
        }

        private Assigned assigned() {
            var experts = new int[problem.proposals()][];
            long total = 0;
            for (int proposal = 0; proposal < problem.proposals(); proposal++) {
                int[] row = arcs[proposal];
                experts[proposal] = IntStream.range(0, problem.experts())
                        .filter(expert -> row[expert] > 0 && network.carries(row[expert] - 1))
                        .toArray();
                for (int expert : experts[proposal]) {
                    total += whole(problem.affinity()[proposal][expert]);
                }
            }
            return new Assigned(experts, (double) total / SCALE);
        }

        private Reason shortage(int missing) {
            var proposals = IntStream.range(0, problem.proposals())
                    .filter(proposal ->
                            IntStream.range(0, groups).anyMatch(group -> network.wasReached(share(proposal, group))))
                    .boxed()
                    .toList();
            var experts = IntStream.range(0, problem.experts())
                    .filter(expert -> network.wasReached(expert(expert)))
                    .boxed()
                    .toList();
            return new CapacityShort(proposals, experts, missing);
        }

        private int proposal(int proposal) {
            return 2 + proposal;
        }

        private int share(int proposal, int group) {
            return 2 + problem.proposals() + proposal * groups + group;
        }

        private int expert(int expert) {
            return 2 + problem.proposals() * (1 + groups) + expert;
        }
    }
}
