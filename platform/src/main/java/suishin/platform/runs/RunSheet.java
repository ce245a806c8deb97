package suishin.platform.runs;

import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import suishin.platform.affinity.Affinity;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.assignments.Standing;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.web.Paging;

/// A run as its page shows it: the figures, beside the present assignment, and what it would change.
///
/// @param part    of the proposals, those the page shows
/// @param loads   one an expert, in the order of the committee
/// @param columns how the proposals are served
public record RunSheet(
        Plan plan, Standing standing, Part part, List<Load> loads, List<Figures.Column> columns, Figures now) {

    /// Most proposals of a page.
    static final int SIZE = 50;

    /// {@return the run}
    public Run run() {
        return plan.run();
    }

    /// {@return how much each part of the affinities counted}
    public Affinity.Weights weights() {
        return plan.inputs().weights();
    }

    /// What is asked for.
    ///
    /// @param query   in the names of regions and experts
    /// @param changes whether only proposals that would change are shown
    /// @param page    from 1
    record Wanted(String query, boolean changes, int page) {}

    /// Some of the proposals, by the region's name.
    ///
    /// @param changing how many of all would change
    /// @param found    how many fit what was asked for
    public record Part(Wanted wanted, int changing, int found, int page, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }

        /// {@return what is looked for}
        public String query() {
            return wanted.query();
        }

        /// {@return whether only proposals that would change are shown}
        public boolean changes() {
            return wanted.changes();
        }

        /// {@return how many pages there are}
        public int pages() {
            return new Paging(page, found, SIZE).pages();
        }
    }

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

        private boolean names(String part) {
            return Stream.concat(
                            Stream.of(region),
                            Stream.of(stay, come, go).flatMap(List::stream).map(Seat::words))
                    .anyMatch(words -> folded(words.ja() + "\n" + words.en()).contains(part));
        }
    }

    /// A pair that the run found possible and that is not any more (試算のあとに審査できなくなった組).
    ///
    /// @param owes whether they have to declare first, where no conflict is known
    public record Barred(UUID proposal, Words region, Seat seat, boolean owes) {}

    /// {@return the pairs nobody may put into effect now; none once the assignment can no longer change}
    public List<Barred> barred() {
        var barred = new ArrayList<Barred>();
        for (ProposalSummary proposal : standing.isOpen() ? standing.proposals() : List.<ProposalSummary>of()) {
            plan.inputs()
                    .row(proposal.id())
                    .ifPresent(row -> seats(plan, standing, plan.experts()[row]).forEach(seat -> {
                        UUID person = seat.member().person();
                        boolean bars = standing.bars(proposal.id(), person);
                        if (bars || standing.owes(proposal.id(), person)) {
                            barred.add(new Barred(proposal.id(), proposal.name(), seat, !bars));
                        }
                    }));
        }
        return barred;
    }

    /// How much one expert would read.
    public record Load(Seat seat, int now, int then) {}

    static RunSheet of(Plan plan, Standing standing, Wanted wanted) {
        var inputs = plan.inputs();
        long[] sums = Figures.sums(inputs, plan.experts());
        var lines = lines(plan, standing, sums);
        var then = new HashMap<UUID, Integer>();
        Arrays.stream(plan.experts())
                .flatMapToInt(Arrays::stream)
                .mapToObj(expert -> inputs.readers().get(expert).person())
                .forEach(person -> then.merge(person, 1, Integer::sum));
        var loads = standing.seats().stream()
                .map(seat -> new Load(
                        seat, seat.load(), then.getOrDefault(seat.member().person(), 0)))
                .toList();
        return new RunSheet(
                plan,
                standing,
                part(lines, wanted),
                loads,
                Figures.distribution(sums),
                Figures.present(inputs, standing));
    }

    static List<Line> lines(Plan plan, Standing standing, long[] sums) {
        var lines = new ArrayList<Line>();
        for (ProposalSummary proposal : standing.proposals()) {
            plan.inputs()
                    .row(proposal.id())
                    .ifPresent(row -> lines.add(line(plan, standing, proposal, row, sums[row])));
        }
        return lines;
    }

    private static Part part(List<Line> lines, Wanted wanted) {
        String query = folded(wanted.query());
        var fit = lines.stream()
                .filter(line -> !wanted.changes() || line.changes())
                .filter(line -> query.isEmpty() || line.names(query))
                .toList();
        var paging = new Paging(wanted.page(), fit.size(), SIZE);
        return new Part(
                wanted, (int) lines.stream().filter(Line::changes).count(), fit.size(), paging.page(), paging.of(fit));
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
                going(standing, now, people),
                seats(plan, standing, plan.alternates()[row]));
    }

    private static List<Seat> going(Standing standing, Set<UUID> now, Set<UUID> then) {
        return now.stream()
                .filter(person -> !then.contains(person))
                .sorted()
                .flatMap(person -> standing.seat(person).stream())
                .toList();
    }

    static List<Seat> seats(Plan plan, Standing standing, int[] experts) {
        return Arrays.stream(experts)
                .mapToObj(expert -> plan.inputs().readers().get(expert).person())
                .flatMap(person -> standing.seat(person).stream())
                .toList();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /// {@return what a mend would do, in words}
    public static Problem mend(String said, Standing standing) {
        return Mend.of(said).map(mend -> named(mend.words(), standing)).orElseThrow();
    }

    /// {@return a problem with names in place of ids}
    public static Problem named(Problem problem, Standing standing) {
        var names = new HashMap<String, Words>();
        standing.proposals().forEach(proposal -> names.put(proposal.id().toString(), proposal.name()));
        standing.seats().forEach(seat -> names.put(seat.member().person().toString(), seat.words()));
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
