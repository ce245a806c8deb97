package suishin.platform.assignments;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;

/// What a table would change, before anything is changed (読み込みの確認).
///
/// @param pairs    the whole assignment the table names
/// @param change   what comes and goes
/// @param problems why it cannot be made; empty if it can
/// @param looked   how things stood, as a form carries it
public record FilePreview(
        Standing standing, List<Assignment> pairs, Change change, List<Problem> problems, String looked) {

    public FilePreview {
        pairs = List.copyOf(pairs);
        problems = List.copyOf(problems);
    }

    /// One proposal whose experts change.
    public record Line(Words proposal, List<Seat> stay, List<Seat> come, List<Seat> go) {}

    /// {@return whether the assignment would be another one}
    public boolean changes() {
        return !change.come().isEmpty() || !change.go().isEmpty();
    }

    /// {@return the proposals whose experts change, by the region's name}
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var proposal : standing.proposals()) {
            var come = of(change.come(), proposal.id());
            var go = of(change.go(), proposal.id());
            if (!come.isEmpty() || !go.isEmpty()) {
                var stay = standing.readers(proposal.id()).stream()
                        .filter(person -> !go.contains(person))
                        .toList();
                lines.add(new Line(proposal.name(), seats(stay), seats(List.copyOf(come)), seats(List.copyOf(go))));
            }
        }
        return lines;
    }

    private static Set<UUID> of(List<Assignment> pairs, UUID proposal) {
        return pairs.stream()
                .filter(pair -> pair.proposal().equals(proposal))
                .map(Assignment::person)
                .collect(toCollection(LinkedHashSet::new));
    }

    private List<Seat> seats(List<UUID> people) {
        return people.stream().flatMap(person -> standing.seat(person).stream()).toList();
    }

    /// {@return the pairs as the form sends them on: a line each, the proposal's id and the person's id}
    public String text() {
        return pairs.stream().map(pair -> pair.proposal() + " " + pair.person()).collect(joining("\n"));
    }
}
