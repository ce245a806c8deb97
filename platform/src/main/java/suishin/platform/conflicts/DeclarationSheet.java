package suishin.platform.conflicts;

import java.util.List;
import java.util.Optional;
import suishin.platform.calls.Call;
import suishin.platform.programmes.ConflictRule;
import suishin.platform.proposals.EntryToDeclare;

/// What one expert has to declare about (利益相反の申告表).
public record DeclarationSheet(Call call, List<ConflictRule> rules, List<Line> lines) {

    public DeclarationSheet {
        rules = List.copyOf(rules);
        lines = List.copyOf(lines);
    }

    /// One proposal and what the expert has said about it so far.
    public record Line(EntryToDeclare entry, Optional<Declaration> declared) {}

    /// {@return how many proposals wait for an answer}
    public long open() {
        return lines.stream().filter(line -> line.declared().isEmpty()).count();
    }
}
