package suishin.platform.assignments;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import suishin.platform.assignments.PairReader.Pairs;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Sha256;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.sheets.SheetReader;

/// Takes a whole assignment from a table: first shown, then put into effect if nothing has changed meanwhile.
@Component
public final class FileChanges {

    private static final Pattern PAIR = Pattern.compile("([0-9a-f-]{36}) ([0-9a-f-]{36})");

    private final Standings standings;
    private final Changes changes;

    FileChanges(Standings standings, Changes changes) {
        this.standings = standings;
        this.changes = changes;
    }

    /// {@return what a file would change; nothing is changed yet}
    ///
    /// @param name of the file; its ending says what it is
    public Decision<FilePreview> look(Actor by, UUID call, String name, byte[] bytes) {
        return standings
                .of(by, call)
                .then(standing -> SheetReader.read(name, bytes, AssignmentSheets.NEEDED)
                        .then(sheet -> Decision.accept(preview(standing, PairReader.of(standing, sheet)))));
    }

    /// Puts it into effect, checked again as things stand now (R9).
    ///
    /// @param text    {@link FilePreview#text} as it was looked at
    /// @param present {@link FilePreview#present} as it was looked at; refused if the assignment is another one now
    public Decision<Change> apply(Actor by, UUID call, String text, String present) {
        return standings.of(by, call).then(standing -> {
            var preview = preview(standing, pairs(call, text));
            if (!preview.present().equals(present)) {
                return Decision.refuse(new AssignmentRefusal.ChangedMeanwhile());
            }
            return preview.problems().isEmpty()
                    ? changes.make(by, call, preview.change())
                    : Decision.refuse(new AssignmentRefusal.CannotStand(preview.problems()));
        });
    }

    private static Pairs pairs(UUID call, String text) {
        var pairs = new ArrayList<Assignment>();
        var problems = new ArrayList<Problem>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var match = PAIR.matcher(line.strip());
            if (match.matches()) {
                pairs.add(new Assignment(call, UUID.fromString(match.group(1)), UUID.fromString(match.group(2))));
            } else {
                problems.add(Problem.at("", "assignments.pair-unknown"));
            }
        });
        return new Pairs(pairs, problems);
    }

    private static FilePreview preview(Standing standing, Pairs wanted) {
        var present = present(standing);
        var come = new ArrayList<>(wanted.pairs());
        come.removeAll(present);
        var go = new ArrayList<>(present);
        go.removeAll(Set.copyOf(wanted.pairs()));
        var change = new Change(
                come, go, least(standing), standing.definition().review().coverage(), Map.of(), Map.of("from", "file"));
        var problems = new ArrayList<>(wanted.problems());
        if (problems.isEmpty() && !(come.isEmpty() && go.isEmpty())) {
            problems.addAll(standing.isFirst() ? standing.waiting() : List.of());
            problems.addAll(ChangeCheck.of(standing, change).problems());
        }
        return new FilePreview(standing, wanted.pairs(), change, problems, print(present));
    }

    private static Set<Assignment> present(Standing standing) {
        var present = new HashSet<Assignment>();
        for (var proposal : standing.proposals()) {
            standing.readers(proposal.id())
                    .forEach(
                            person -> present.add(new Assignment(standing.call().id(), proposal.id(), person)));
        }
        return present;
    }

    /// Once the review has begun a proposal may keep as few readers as it was given.
    private static Map<UUID, Integer> least(Standing standing) {
        int plain = standing.definition().review().expertsPerProposal();
        return standing.proposals().stream()
                .collect(toMap(
                        ProposalSummary::id,
                        proposal -> standing.isFirst()
                                ? plain
                                : Math.min(
                                        plain, standing.readers(proposal.id()).size())));
    }

    private static String print(Set<Assignment> present) {
        var lines = new TreeSet<String>();
        present.forEach(pair -> lines.add(pair.proposal() + " " + pair.person()));
        return Sha256.of(String.join("\n", lines));
    }
}
