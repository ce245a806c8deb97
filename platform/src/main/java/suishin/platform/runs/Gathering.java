package suishin.platform.runs;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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
import suishin.platform.organisations.Organisations;
import suishin.platform.proposals.ProposalSummary;

/// Gathers what a run is computed from, as the officer who asks may read it.
@Component
final class Gathering {

    private final Standings standings;
    private final Affinities affinities;
    private final Experts experts;
    private final Organisations organisations;

    Gathering(Standings standings, Affinities affinities, Experts experts, Organisations organisations) {
        this.standings = standings;
        this.affinities = affinities;
        this.experts = experts;
        this.organisations = organisations;
    }

    /// {@return the inputs, or what has to happen first}
    Decision<Gathered> of(Actor by, UUID call) {
        return ready(by, call)
                .then(standing ->
                        affinities.of(by, call).then(table -> Decision.accept(gathered(by, standing, table))));
    }

    /// What a run is computed from, and of what its affinities are made.
    record Gathered(RunInputs inputs, RunParts parts) {}

    private Gathered gathered(Actor by, Standing standing, AffinityTable table) {
        var inputs = inputs(by, standing, table);
        var parts = RunParts.empty(inputs.proposals().size(), inputs.readers().size());
        var columns = table.columns();
        for (int row = 0; row < inputs.proposals().size(); row++) {
            var line = table.line(inputs.proposals().get(row));
            for (int column = 0; column < inputs.readers().size() && !line.isEmpty(); column++) {
                int place = columns.getOrDefault(inputs.readers().get(column).person(), -1);
                if (place >= 0) {
                    parts.set(row, column, line.get(place).parts());
                }
            }
        }
        return new Gathered(inputs, parts);
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
                .sorted(Comparator.comparing(CommitteeMember::person))
                .toList();
        var people = members.stream().map(CommitteeMember::person).toList();
        var numbers = table.millionths(proposals, people);
        var places = new HashMap<UUID, Integer>();
        people.forEach(person -> places.put(person, places.size()));
        var present = new int[proposals.size()][];
        for (int row = 0; row < present.length; row++) {
            UUID proposal = proposals.get(row);
            for (int column = 0; column < people.size(); column++) {
                if (standing.bars(proposal, people.get(column)) || standing.owes(proposal, people.get(column))) {
                    numbers[row][column] = RunInputs.BARRED;
                }
            }
            present[row] = standing.readers(proposal).stream()
                    .mapToInt(person -> places.getOrDefault(person, -1))
                    .filter(column -> column >= 0)
                    .sorted()
                    .toArray();
        }
        return new RunInputs(proposals, readers(by, members), numbers, present, table.weights());
    }

    private List<RunInputs.Reader> readers(Actor by, List<CommitteeMember> members) {
        var houses = experts
                .among(by, members.stream().map(CommitteeMember::person).toList())
                .stream()
                .collect(toMap(Expert::person, Gathering::houses));
        var places = organisations.prefectures(
                houses.values().stream().flatMap(List::stream).collect(toSet()));
        return members.stream()
                .map(member -> {
                    var own = houses.getOrDefault(member.person(), List.<UUID>of());
                    int place = own.stream()
                            .flatMap(house -> Stream.ofNullable(places.get(house)))
                            .findFirst()
                            .orElse(0);
                    return new RunInputs.Reader(member.person(), member.sector(), member.capacity(), own, place);
                })
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
