package suishin.platform.conflicts;

import java.util.List;
import java.util.Optional;
import suishin.platform.calls.Call;
import suishin.platform.people.Person;
import suishin.platform.programmes.ConflictRule;
import suishin.platform.proposals.EntryToDeclare;

/// What one expert has to declare about (利益相反の申告表).
///
/// @param wishes  whether the call asks which proposals an expert would like to read
/// @param officer who decides where the rule leaves it to the office
public record DeclarationSheet(
        Call call, List<ConflictRule> rules, boolean wishes, Optional<Person> officer, List<Line> lines) {

    public DeclarationSheet {
        rules = List.copyOf(rules);
        lines = List.copyOf(lines);
    }

    /// One proposal and what the expert has said about it so far.
    public record Line(EntryToDeclare entry, Optional<Declaration> declared) {

        /// {@return how close the expert says it is; blank until they have}
        public String level() {
            return declared.flatMap(said -> said.expertise().level())
                    .map(Enum::name)
                    .orElse("");
        }

        /// {@return whether the expert would like to read it; blank if they have not said}
        public String preference() {
            return declared.flatMap(said -> said.expertise().preference())
                    .map(Enum::name)
                    .orElse("");
        }
    }

    /// {@return how many proposals wait for an answer}
    public long open() {
        return lines.stream().filter(line -> line.declared().isEmpty()).count();
    }
}
