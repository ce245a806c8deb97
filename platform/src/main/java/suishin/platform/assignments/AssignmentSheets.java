package suishin.platform.assignments;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.sheets.Sheet;
import suishin.platform.web.Visitor;

/// Who reads what as a table, one row a pair (割当て表). The same headings in both languages, so that whoever gets the
/// file can send it back.
public final class AssignmentSheets {

    static final String PROPOSAL = "proposal";
    static final String EXPERT = "expert";
    static final String PROPOSAL_ID = "proposal_id";
    static final String PERSON_ID = "person_id";

    /// Columns without which a file names no pair.
    static final List<String> NEEDED = List.of(PROPOSAL, EXPERT);

    private static final List<String> HEADINGS =
            List.of(PROPOSAL, EXPERT, "sector", "load", "most", PROPOSAL_ID, PERSON_ID);

    private AssignmentSheets() {}

    /// {@return these pairs in the visitor's language, by proposal, as the committee is seated; a proposal that nobody
    /// reads has a row without an expert}
    public static Sheet of(String name, Visitor visitor, Standing standing, Collection<Assignment> pairs) {
        var loads = pairs.stream().collect(groupingBy(Assignment::person, counting()));
        var rows = new ArrayList<List<Object>>();
        for (var proposal : standing.proposals()) {
            String region = visitor.either(proposal.name());
            var readers = standing.seats().stream()
                    .filter(seat -> pairs.contains(new Assignment(
                            standing.call().id(), proposal.id(), seat.member().person())))
                    .toList();
            readers.forEach(seat -> rows.add(row(
                    visitor,
                    region,
                    proposal.id(),
                    seat,
                    loads.getOrDefault(seat.member().person(), 0L))));
            if (readers.isEmpty()) {
                rows.add(List.of(region, "", "", "", "", proposal.id().toString(), ""));
            }
        }
        return Sheet.of(name, HEADINGS, rows);
    }

    private static List<Object> row(Visitor visitor, String region, UUID proposal, Seat seat, long load) {
        return List.of(
                region,
                visitor.either(seat.name(), seat.nameEn()),
                visitor.say("calls.sector." + seat.member().sector().name()),
                load,
                seat.member().capacity(),
                proposal.toString(),
                seat.member().person().toString());
    }
}
