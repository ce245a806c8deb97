package suishin.platform.assignments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import suishin.platform.kernel.Problem;
import suishin.platform.sheets.ReadSheet;
import suishin.platform.sheets.ReadSheet.Line;

/// Finds the pairs a table names: by ids where they stand, else by the names as they are shown.
final class PairReader {

    /// How many problems are told at once; the rest is counted.
    static final int MOST_PROBLEMS = 100;

    private final Standing standing;
    private final ReadSheet sheet;
    private final Set<String> alternate;
    private final Map<String, List<UUID>> proposals = new HashMap<>();
    private final Map<String, List<UUID>> experts = new HashMap<>();
    private final Map<Assignment, Integer> found = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private PairReader(Standing standing, ReadSheet sheet, Set<String> alternate) {
        this.alternate = alternate;
        this.standing = standing;
        this.sheet = sheet;
        for (var proposal : standing.proposals()) {
            know(proposals, proposal.id(), proposal.name().ja(), proposal.name().en());
        }
        for (var seat : standing.seats()) {
            know(experts, seat.member().person(), seat.name(), seat.nameEn());
        }
    }

    /// What a table says.
    ///
    /// @param problems each with its cell; empty if every row was understood
    record Pairs(List<Assignment> pairs, List<Problem> problems) {}

    /// @param alternate what the column `kind` says of experts who read nothing unless another drops out
    static Pairs of(Standing standing, ReadSheet sheet, Set<String> alternate) {
        var reader = new PairReader(standing, sheet, alternate);
        sheet.lines().forEach(reader::read);
        return new Pairs(List.copyOf(reader.found.keySet()), reader.told());
    }

    private static void know(Map<String, List<UUID>> names, UUID id, String ja, String en) {
        names.computeIfAbsent(id.toString(), _ -> new ArrayList<>()).add(id);
        names.computeIfAbsent(ja, _ -> new ArrayList<>()).add(id);
        if (!en.isBlank() && !en.equals(ja)) {
            names.computeIfAbsent(en, _ -> new ArrayList<>()).add(id);
        }
    }

    private void read(Line line) {
        if (alternate.contains(sheet.cell(line, AssignmentSheets.KIND))) {
            return;
        }
        boolean nobody = sheet.cell(line, AssignmentSheets.EXPERT).isEmpty()
                && sheet.cell(line, AssignmentSheets.PERSON_ID).isEmpty();
        var proposal =
                one(line, proposals, new Column("proposal", AssignmentSheets.PROPOSAL, AssignmentSheets.PROPOSAL_ID));
        if (nobody) {
            return;
        }
        var expert = one(line, experts, new Column("expert", AssignmentSheets.EXPERT, AssignmentSheets.PERSON_ID));
        if (proposal.isPresent() && expert.isPresent()) {
            add(line, new Assignment(standing.call().id(), proposal.get(), expert.get()));
        }
    }

    private void add(Line line, Assignment pair) {
        var before = Optional.ofNullable(found.putIfAbsent(pair, line.number()));
        before.ifPresent(number -> problems.add(Problem.at(
                "",
                "assignments.file.twice",
                sheet.where(line, AssignmentSheets.EXPERT),
                sheet.cell(line, AssignmentSheets.EXPERT),
                number)));
    }

    /// A thing of the table: the end of its message keys, the column of its name, the column of its id.
    private record Column(String kind, String name, String id) {}

    private Optional<UUID> one(Line line, Map<String, List<UUID>> known, Column column) {
        String name = sheet.cell(line, column.name());
        String id = sheet.cell(line, column.id());
        var named = known.getOrDefault(name, List.of());
        var meant = id.isEmpty() ? named : known.getOrDefault(id, List.of());
        if (meant.isEmpty()) {
            return refuse(line, id.isEmpty() ? column.name() : column.id(), column.kind() + "-unknown");
        }
        if (!id.isEmpty() && !name.isEmpty() && !named.contains(meant.getFirst())) {
            return refuse(line, column.name(), column.kind() + "-contradicts");
        }
        return meant.size() == 1
                ? Optional.of(meant.getFirst())
                : refuse(line, column.name(), column.kind() + "-ambiguous");
    }

    private Optional<UUID> refuse(Line line, String heading, String code) {
        problems.add(Problem.at("", "assignments.file." + code, sheet.where(line, heading), sheet.cell(line, heading)));
        return Optional.empty();
    }

    private List<Problem> told() {
        if (problems.size() <= MOST_PROBLEMS) {
            return List.copyOf(problems);
        }
        var told = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        told.add(Problem.at("", "assignments.file.more", problems.size() - MOST_PROBLEMS));
        return told;
    }
}
