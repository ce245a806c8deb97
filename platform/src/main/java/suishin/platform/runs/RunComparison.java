package suishin.platform.runs;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.assignments.Standing;
import suishin.platform.programmes.Words;
import suishin.platform.web.Paging;

/// Two runs side by side (試算の比較): their figures, and where they would have other experts read.
///
/// @param same  proposals for which both name the same experts
/// @param lines the others, by the region's name
public record RunComparison(Standing standing, Plan first, Plan second, int same, int page, List<Line> lines) {

    /// Most proposals of a page.
    static final int SIZE = 100;

    /// One proposal for which the two differ.
    ///
    /// @param servedFirst  sum of the affinities by the first, millionths; by its own inputs
    /// @param servedSecond the same by the second
    public record Line(
            UUID proposal,
            Words region,
            long servedFirst,
            long servedSecond,
            List<Seat> both,
            List<Seat> onlyFirst,
            List<Seat> onlySecond) {
        public Line {
            both = List.copyOf(both);
            onlyFirst = List.copyOf(onlyFirst);
            onlySecond = List.copyOf(onlySecond);
        }
    }

    public RunComparison {
        lines = List.copyOf(lines);
    }

    static RunComparison of(Plan first, Plan second, Standing standing, int page) {
        long[] one = Figures.sums(first.inputs(), first.experts());
        long[] two = Figures.sums(second.inputs(), second.experts());
        var lines = new ArrayList<Line>();
        int same = 0;
        for (var proposal : standing.proposals()) {
            var row = first.inputs().row(proposal.id());
            var other = second.inputs().row(proposal.id());
            var before = people(first, row);
            var after = people(second, other);
            if (before.equals(after)) {
                same++;
            } else {
                lines.add(new Line(
                        proposal.id(),
                        proposal.name(),
                        served(one, row),
                        served(two, other),
                        seats(standing, before, after, true),
                        seats(standing, before, after, false),
                        seats(standing, after, before, false)));
            }
        }
        return new RunComparison(standing, first, second, same, new Paging(page, lines.size(), SIZE).page(), lines);
    }

    /// {@return how well the proposal is served; 0 where the run was not about it}
    private static long served(long[] sums, OptionalInt row) {
        return row.isPresent() ? sums[row.getAsInt()] : 0;
    }

    private static Set<UUID> people(Plan plan, OptionalInt row) {
        return row.isEmpty()
                ? Set.of()
                : Arrays.stream(plan.experts()[row.getAsInt()])
                        .mapToObj(expert -> plan.inputs().readers().get(expert).person())
                        .collect(toSet());
    }

    private static List<Seat> seats(Standing standing, Set<UUID> some, Set<UUID> others, boolean both) {
        return standing.seats().stream()
                .filter(seat -> some.contains(seat.member().person())
                        && others.contains(seat.member().person()) == both)
                .toList();
    }

    /// {@return the lines of this page}
    public List<Line> shown() {
        return paging().of(lines);
    }

    /// {@return how many pages there are}
    public int pages() {
        return paging().pages();
    }

    private Paging paging() {
        return new Paging(page, lines.size(), SIZE);
    }

    /// {@return whether both were computed from the same inputs, so that their figures measure the same}
    public boolean isSameInputs() {
        return first.run().inputsHash().equals(second.run().inputsHash());
    }
}
