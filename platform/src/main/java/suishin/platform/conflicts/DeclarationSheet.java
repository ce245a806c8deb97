package suishin.platform.conflicts;

import static java.util.stream.Collectors.joining;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suishin.platform.calls.Call;
import suishin.platform.kernel.Typed;
import suishin.platform.people.Person;
import suishin.platform.programmes.ConflictRule;
import suishin.platform.proposals.EntryToDeclare;

/// What one expert has to declare about (利益相反の申告表).
///
/// @param wishes  whether the call asks which proposals an expert would like to read
/// @param officer who decides where the rule leaves it to the office
public record DeclarationSheet(
        Call call, List<ConflictRule> rules, boolean wishes, Optional<Person> officer, List<Line> lines) {

    /// What stands for "no conflict" among the answers.
    public static final String NONE = "none";

    private static final Pattern NUMBER = Pattern.compile("\\p{L}*\\s*([0-9]+)");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    public DeclarationSheet {
        rules = List.copyOf(rules);
        lines = List.copyOf(lines);
    }

    /// {@return the answer first shown for a proposal: blank before one is given, else that there is none, or the first
    /// kind that was declared}
    public String first(Line line) {
        return line.declared()
                .map(said -> rules.stream()
                        .map(ConflictRule::key)
                        .filter(said.rules()::contains)
                        .findFirst()
                        .orElse(NONE))
                .orElse("");
    }

    /// {@return the numbers of the kinds that were declared besides the first}
    public String further(Line line) {
        var first = first(line);
        return IntStream.range(0, rules.size())
                .filter(place -> !rules.get(place).key().equals(first))
                .filter(place -> line.declared()
                        .filter(said -> said.rules().contains(rules.get(place).key()))
                        .isPresent())
                .mapToObj(place -> String.valueOf(place + 1))
                .collect(joining(", "));
    }

    /// {@return the keys of the kinds whose numbers stand in this text, with or without a word before them; what is no
    /// number of a kind stays as it was typed}
    List<String> kinds(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        var numbers = NUMBER.matcher(text).results().map(found -> kind(found.group(1)));
        var others =
                WORD.matcher(NUMBER.matcher(text).replaceAll(" ")).results().map(MatchResult::group);
        return Stream.concat(numbers, others).toList();
    }

    private String kind(String number) {
        return Typed.whole(number, 1, rules.size())
                .map(place -> rules.get(place - 1).key())
                .orElse(number);
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
