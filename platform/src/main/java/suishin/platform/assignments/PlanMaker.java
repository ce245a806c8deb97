package suishin.platform.assignments;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import suishin.engines.assignment.AssignmentEngine;
import suishin.engines.assignment.AssignmentProblem;
import suishin.engines.assignment.AssignmentResult;
import suishin.engines.assignment.AssignmentResult.Assigned;
import suishin.engines.assignment.AssignmentResult.CapacityShort;
import suishin.engines.assignment.AssignmentResult.DemandBelowCoverage;
import suishin.engines.assignment.AssignmentResult.GroupClosed;
import suishin.engines.assignment.AssignmentResult.Infeasible;
import suishin.engines.assignment.AssignmentResult.TooFewExperts;
import suishin.engines.assignment.FlowAssignment;
import suishin.platform.assignments.AssignmentPlan.Load;
import suishin.platform.assignments.AssignmentPlan.Row;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Review;
import suishin.platform.programmes.Sector;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalSummary;

/// Puts the question of who reads what to the assignment engine, and its answer into the words of the office.
@Component
final class PlanMaker {

    private static final List<Sector> SECTORS = List.of(Sector.values());

    private final AssignmentEngine engine = new FlowAssignment();

    /// Everything a plan depends on.
    ///
    /// @param barred      who may not read which proposal, by proposal
    /// @param disciplines words of each expert's discipline, by person
    /// @param texts       what each proposal says, by proposal
    record Question(
            List<ProposalSummary> proposals,
            List<CommitteeMember> committee,
            Review review,
            Map<UUID, Set<UUID>> barred,
            Map<UUID, String> disciplines,
            Map<UUID, String> texts) {}

    Decision<AssignmentPlan> plan(Question question) {
        var problem = problem(question);
        return switch (engine.solve(problem)) {
            case Assigned assigned -> Decision.accept(plan(question, problem, assigned));
            case Infeasible(var reasons) ->
                Decision.refuse(new AssignmentRefusal.Infeasible(
                        reasons.stream().map(reason -> words(question, reason)).toList()));
        };
    }

    private static AssignmentProblem problem(Question question) {
        int proposals = question.proposals().size();
        int experts = question.committee().size();
        var affinity = new double[proposals][experts];
        var forbidden = new boolean[proposals][experts];
        for (int row = 0; row < proposals; row++) {
            UUID proposal = question.proposals().get(row).id();
            var barred = question.barred().getOrDefault(proposal, Set.of());
            var fit = new Fit(question.texts().getOrDefault(proposal, ""));
            for (int column = 0; column < experts; column++) {
                UUID person = question.committee().get(column).person();
                forbidden[row][column] = barred.contains(person);
                affinity[row][column] = fit.of(question.disciplines().getOrDefault(person, ""));
            }
        }
        var demand = new int[proposals];
        Arrays.fill(demand, question.review().expertsPerProposal());
        return new AssignmentProblem(
                affinity,
                forbidden,
                demand,
                question.committee().stream()
                        .mapToInt(CommitteeMember::capacity)
                        .toArray(),
                question.committee().stream()
                        .mapToInt(member -> SECTORS.indexOf(member.sector()))
                        .toArray(),
                question.review().coverage().stream().map(SECTORS::indexOf).toList());
    }

    private static AssignmentPlan plan(Question question, AssignmentProblem problem, Assigned assigned) {
        var rows = new ArrayList<Row>();
        var load = new int[problem.experts()];
        for (int row = 0; row < problem.proposals(); row++) {
            var proposal = question.proposals().get(row);
            var people = new ArrayList<UUID>();
            double fit = 0;
            for (int expert : assigned.experts()[row]) {
                load[expert]++;
                fit += problem.affinity()[row][expert];
                people.add(question.committee().get(expert).person());
            }
            rows.add(new Row(proposal.id(), proposal.regionName(), people, fit));
        }
        var loads = IntStream.range(0, load.length)
                .mapToObj(expert ->
                        new Load(question.committee().get(expert).person(), load[expert], problem.capacity()[expert]))
                .toList();
        return new AssignmentPlan(rows, loads, assigned.total(), fingerprint(rows));
    }

    private static String fingerprint(List<Row> rows) {
        var pairs = rows.stream()
                .collect(toMap(
                        row -> row.proposal().toString(), row -> row.experts().toString()));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(
                            new java.util.TreeMap<>(pairs).toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("Every JDK has SHA-256.", failure);
        }
    }

    private static Problem words(Question question, AssignmentResult.Reason reason) {
        return switch (reason) {
            case DemandBelowCoverage(int proposal, int demand, int groups) ->
                Problem.at("", "assignments.demand-below-coverage", name(question, proposal), demand, groups);
            case TooFewExperts(int proposal, int demand, int allowed) ->
                Problem.at("", "assignments.too-few", name(question, proposal), demand, allowed);
            case GroupClosed(int proposal, int group) ->
                Problem.at(
                        "",
                        "assignments.sector-closed." + SECTORS.get(group).name().toLowerCase(java.util.Locale.ROOT),
                        name(question, proposal));
            case CapacityShort(var proposals, var experts, int missing) ->
                Problem.at(
                        "",
                        "assignments.capacity-short",
                        Words.list(proposals.stream()
                                .map(row -> name(question, row))
                                .toList()),
                        experts.size(),
                        missing);
        };
    }

    private static Words name(Question question, int proposal) {
        return question.proposals().get(proposal).name();
    }
}
