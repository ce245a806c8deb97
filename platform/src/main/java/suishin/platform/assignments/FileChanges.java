package suishin.platform.assignments;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import suishin.platform.assignments.PairReader.Pairs;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.sheets.SheetReader;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// Takes a whole assignment from a table: first shown, then put into effect if nothing has changed meanwhile.
@Component
public final class FileChanges {

    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern PAIR = Pattern.compile(ID + " " + ID);

    private final Standings standings;
    private final Changes changes;
    private final Set<String> alternate;

    FileChanges(Standings standings, Changes changes, Texts texts) {
        this.standings = standings;
        this.changes = changes;
        this.alternate = Arrays.stream(Language.values())
                .map(language -> texts.say(language, AssignmentSheets.ALTERNATE))
                .collect(toSet());
    }

    /// {@return what a file would change; nothing is changed yet}
    ///
    /// @param name of the file; its ending says what it is
    public Decision<FilePreview> look(Actor by, UUID call, String name, byte[] bytes) {
        return standings
                .of(by, call)
                .then(standing -> SheetReader.read(name, bytes, AssignmentSheets.NEEDED)
                        .then(sheet -> Decision.accept(preview(standing, PairReader.of(standing, sheet, alternate)))));
    }

    /// Puts it into effect, checked again as things stand now (R9).
    ///
    /// @param text    {@link FilePreview#text} as it was looked at
    /// @param looked {@link FilePreview#looked} as it was looked at; refused with what changed since
    public Decision<Change> apply(Actor by, UUID call, String text, String looked) {
        return standings
                .of(by, call)
                .then(standing -> Changes.same(standing, looked).then(_ -> {
                    var preview = preview(standing, pairs(call, text));
                    return preview.problems().isEmpty()
                            ? changes.make(by, call, preview.change(), Optional.of(looked))
                            : Decision.refuse(new AssignmentRefusal.CannotStand(preview.problems()));
                }));
    }

    /// {@return what the same pairs would change as things stand now}
    public Decision<FilePreview> again(Actor by, UUID call, String text) {
        return standings.of(by, call).then(standing -> Decision.accept(preview(standing, pairs(call, text))));
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
        var present = standing.pairs();
        var come = new ArrayList<>(wanted.pairs());
        come.removeAll(Set.copyOf(present));
        var go = new ArrayList<>(present);
        go.removeAll(Set.copyOf(wanted.pairs()));
        var change = new Change(
                come, go, least(standing), standing.definition().review().coverage(), Map.of(), Map.of("from", "file"));
        var problems = new ArrayList<>(wanted.problems());
        if (problems.isEmpty() && !(come.isEmpty() && go.isEmpty())) {
            problems.addAll(standing.isFirst() ? standing.waiting() : List.of());
            problems.addAll(ChangeCheck.of(standing, change).problems());
        }
        return new FilePreview(standing, wanted.pairs(), change, problems, standing.looked());
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
}
