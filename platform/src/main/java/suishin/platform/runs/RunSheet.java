package suishin.platform.runs;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.assignments.Standing;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalSummary;

/// A run as its page shows it: the figures, beside the present assignment, and what it would change.
///
/// @param lines   one a proposal the visitor may see, by the region's name
/// @param loads   one an expert, in the order of the committee
/// @param columns how the proposals are served
public record RunSheet(
        Run run, Standing standing, List<Line> lines, List<Load> loads, List<Figures.Column> columns, Figures now) {

    /// One proposal.
    ///
    /// @param served sum of the affinities, millionths
    public record Line(
            UUID proposal,
            Words region,
            long served,
            List<Seat> stay,
            List<Seat> come,
            List<Seat> go,
            List<Seat> alternates) {
        public Line {
            stay = List.copyOf(stay);
            come = List.copyOf(come);
            go = List.copyOf(go);
            alternates = List.copyOf(alternates);
        }

        /// {@return whether anything changes}
        public boolean changes() {
            return !come.isEmpty() || !go.isEmpty();
        }
    }

    /// How much one expert would read.
    public record Load(Seat seat, int now, int then) {}

    static RunSheet of(Plan plan, Standing standing) {
        var inputs = plan.inputs();
        long[] sums = Figures.sums(inputs, plan.experts());
        var lines = new ArrayList<Line>();
        var then = new HashMap<UUID, Integer>();
        for (ProposalSummary proposal : standing.proposals()) {
            int row = inputs.proposal(proposal.id());
            if (row >= 0) {
                lines.add(line(plan, standing, proposal, row, sums[row]));
                Arrays.stream(plan.experts()[row])
                        .mapToObj(expert -> inputs.readers().get(expert).person())
                        .forEach(person -> then.merge(person, 1, Integer::sum));
            }
        }
        var loads = standing.seats().stream()
                .map(seat -> new Load(
                        seat, seat.load(), then.getOrDefault(seat.member().person(), 0)))
                .toList();
        return new RunSheet(plan.run(), standing, lines, loads, Figures.distribution(sums), present(inputs, standing));
    }

    private static Line line(Plan plan, Standing standing, ProposalSummary proposal, int row, long served) {
        var planned = seats(plan, standing, plan.experts()[row]);
        var people = planned.stream().map(seat -> seat.member().person()).collect(toSet());
        var now = standing.readers(proposal.id());
        return new Line(
                proposal.id(),
                proposal.name(),
                served,
                planned.stream()
                        .filter(seat -> now.contains(seat.member().person()))
                        .toList(),
                planned.stream()
                        .filter(seat -> !now.contains(seat.member().person()))
                        .toList(),
                now.stream()
                        .filter(person -> !people.contains(person))
                        .sorted()
                        .flatMap(person -> standing.seat(person).stream())
                        .toList(),
                seats(plan, standing, plan.alternates()[row]));
    }

    private static List<Seat> seats(Plan plan, Standing standing, int[] experts) {
        return Arrays.stream(experts)
                .mapToObj(expert -> plan.inputs().readers().get(expert).person())
                .flatMap(person -> standing.seat(person).stream())
                .toList();
    }

    private static Figures present(RunInputs inputs, Standing standing) {
        var experts = new int[inputs.proposals().size()][];
        for (int row = 0; row < experts.length; row++) {
            experts[row] = standing.readers(inputs.proposals().get(row)).stream()
                    .mapToInt(inputs::reader)
                    .filter(expert -> expert >= 0)
                    .toArray();
        }
        return Figures.of(inputs, experts, 0, false, -1);
    }

    /// {@return what a mend would do, in words}
    public static Problem mend(String said, Standing standing) {
        return Mend.of(said).map(mend -> named(mend.words(), standing)).orElseThrow();
    }

    /// {@return a problem with names in place of ids}
    public static Problem named(Problem problem, Standing standing) {
        var names = new HashMap<String, Words>();
        standing.proposals().forEach(proposal -> names.put(proposal.id().toString(), proposal.name()));
        standing.seats()
                .forEach(seat -> names.put(seat.member().person().toString(), new Words(seat.name(), seat.nameEn())));
        return new Problem(
                problem.field(),
                problem.code(),
                problem.details().stream()
                        .map(detail -> detail instanceof String ids
                                ? Words.list(Arrays.stream(ids.split(" ", -1))
                                        .map(id -> names.getOrDefault(id, new Words(id, id)))
                                        .toList())
                                : detail)
                        .toList());
    }
}
