package suishin.platform.runs;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.affinity.Affinities;
import suishin.platform.affinity.AffinityTable;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.assignments.Standing;
import suishin.platform.assignments.Standings;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.experts.Affiliation;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.proposals.ProposalSummary;

/// Gathers what a run is computed from, as the officer who asks may read it.
@Component
final class Gathering {

    private final Standings standings;
    private final Affinities affinities;
    private final Experts experts;

    Gathering(Standings standings, Affinities affinities, Experts experts) {
        this.standings = standings;
        this.affinities = affinities;
        this.experts = experts;
    }

    /// {@return the inputs, or what has to happen first}
    Decision<RunInputs> of(Actor by, UUID call) {
        return ready(by, call)
                .then(standing -> affinities.of(by, call).then(table -> Decision.accept(inputs(by, standing, table))));
    }

    /// {@return how things stand if a run can begin, or what has to happen first}
    Decision<Standing> ready(Actor by, UUID call) {
        return standings.of(by, call).then(standing -> {
            if (standing.proposals().isEmpty()) {
                return Decision.refuse(new RunRefusal.NothingToRead());
            }
            return standing.isFirst() && !standing.waiting().isEmpty()
                    ? Decision.refuse(new RunRefusal.NotReady(standing.waiting()))
                    : Decision.accept(standing);
        });
    }

    private RunInputs inputs(Actor by, Standing standing, AffinityTable table) {
        var proposals =
                standing.proposals().stream().map(ProposalSummary::id).sorted().toList();
        var members = standing.seats().stream()
                .map(Seat::member)
                .sorted(java.util.Comparator.comparing(CommitteeMember::person))
                .toList();
        var people = members.stream().map(CommitteeMember::person).toList();
        var numbers = table.millionths(proposals, people);
        var present = new int[proposals.size()][];
        for (int row = 0; row < present.length; row++) {
            UUID proposal = proposals.get(row);
            for (int column = 0; column < people.size(); column++) {
                if (standing.bars(proposal, people.get(column)) || undeclared(standing, proposal, people.get(column))) {
                    numbers[row][column] = RunInputs.BARRED;
                }
            }
            present[row] = standing.readers(proposal).stream()
                    .mapToInt(people::indexOf)
                    .filter(column -> column >= 0)
                    .sorted()
                    .toArray();
        }
        return new RunInputs(proposals, readers(by, members), numbers, present);
    }

    private static boolean undeclared(Standing standing, UUID proposal, UUID person) {
        return standing.seat(person)
                .filter(seat -> !seat.toDeclare().isEmpty())
                .flatMap(seat -> standing.proposal(proposal)
                        .map(found -> seat.toDeclare().contains(found.name())))
                .orElse(false);
    }

    private List<RunInputs.Reader> readers(Actor by, List<CommitteeMember> members) {
        var houses = experts
                .among(by, members.stream().map(CommitteeMember::person).toList())
                .stream()
                .collect(toMap(Expert::person, Gathering::houses));
        return members.stream()
                .map(member -> new RunInputs.Reader(
                        member.person(),
                        member.sector(),
                        member.capacity(),
                        houses.getOrDefault(member.person(), List.of())))
                .toList();
    }

    private static List<UUID> houses(Expert expert) {
        return expert.affiliations().stream()
                .filter(affiliation -> affiliation.until().isEmpty())
                .map(Affiliation::organisation)
                .distinct()
                .sorted()
                .toList();
    }
}
