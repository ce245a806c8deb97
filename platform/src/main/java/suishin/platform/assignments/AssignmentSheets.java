package suishin.platform.assignments;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.sheets.Sheet;
import suishin.platform.web.Visitor;

/// Who reads what as a table, one row a pair (割当て表). The same headings in both languages, so that whoever gets the
/// file can send it back.
public final class AssignmentSheets {

    static final String PROPOSAL = "proposal";
    static final String EXPERT = "expert";
    static final String KIND = "kind";
    static final String PROPOSAL_ID = "proposal_id";
    static final String PERSON_ID = "person_id";

    /// Key of what stands in the column `kind` of an expert who only steps in when another drops out.
    static final String ALTERNATE = "assignments.file.alternate";

    /// Columns without which a file names no pair.
    static final List<String> NEEDED = List.of(PROPOSAL, EXPERT);

    private static final List<String> HEADINGS = List.of(
            PROPOSAL,
            "seat",
            EXPERT,
            "institution",
            "sector",
            "load",
            "most",
            KIND,
            "affinity",
            PROPOSAL_ID,
            PERSON_ID);

    private AssignmentSheets() {}

    /// What a table is made of.
    ///
    /// @param houses     where each expert works
    /// @param pairs      who reads what
    /// @param alternates who steps in when another drops out, the best first
    /// @param affinities how well the experts of some pairs suit, 0 to 1
    public record Content(
            Map<UUID, String> houses,
            Collection<Assignment> pairs,
            List<Assignment> alternates,
            Map<Assignment, Double> affinities) {

        /// {@return who reads what and nothing besides}
        public static Content of(Map<UUID, String> houses, Collection<Assignment> pairs) {
            return new Content(houses, Set.copyOf(pairs), List.of(), Map.of());
        }
    }

    /// {@return the table in the visitor's language, by proposal, as the committee is seated; a proposal that nobody
    /// reads has a row without an expert}
    public static Sheet of(String name, Visitor visitor, Standing standing, Content content) {
        return Sheet.of(name, HEADINGS, new Writing(visitor, standing, content).rows());
    }

    /// One table being written.
    private static final class Writing {

        private final Visitor visitor;
        private final Standing standing;
        private final Content content;
        private final Map<UUID, Long> loads;
        private final Map<UUID, List<Assignment>> alternates;

        Writing(Visitor visitor, Standing standing, Content content) {
            this.visitor = visitor;
            this.standing = standing;
            this.content = content;
            this.loads = content.pairs().stream().collect(groupingBy(Assignment::person, counting()));
            this.alternates = content.alternates().stream().collect(groupingBy(Assignment::proposal));
        }

        List<List<Object>> rows() {
            var pairs = Set.copyOf(content.pairs());
            var rows = new ArrayList<List<Object>>();
            for (var proposal : standing.proposals()) {
                int before = rows.size();
                for (Seat seat : standing.seats()) {
                    var pair = new Assignment(
                            standing.call().id(), proposal.id(), seat.member().person());
                    if (pairs.contains(pair)) {
                        rows.add(row(proposal, seat, rows.size() - before + 1, "assignments.file.reader"));
                    }
                }
                if (rows.size() == before) {
                    rows.add(List.of(
                            visitor.either(proposal.name()), "", "", "", "", "", "", "", "", proposal.id(), ""));
                }
                int readers = rows.size() - before;
                for (var pair : alternates.getOrDefault(proposal.id(), List.of())) {
                    int place = rows.size() - before - readers + 1;
                    standing.seat(pair.person()).ifPresent(seat -> rows.add(row(proposal, seat, place, ALTERNATE)));
                }
            }
            return rows;
        }

        private List<Object> row(ProposalSummary proposal, Seat seat, int place, String kind) {
            UUID person = seat.member().person();
            var affinity =
                    content.affinities().get(new Assignment(standing.call().id(), proposal.id(), person));
            return List.of(
                    visitor.either(proposal.name()),
                    place,
                    visitor.either(seat.words()),
                    content.houses().getOrDefault(person, ""),
                    visitor.say("calls.sector." + seat.member().sector().name()),
                    loads.getOrDefault(person, 0L),
                    seat.member().capacity(),
                    visitor.say(kind),
                    affinity == null ? "" : affinity,
                    proposal.id().toString(),
                    person.toString());
        }
    }
}
