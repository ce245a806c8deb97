package suishin.platform.runs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Sector;

/// One change of the question that would mend what is short (解決案), as its page offers it in a button.
public sealed interface Mend {

    /// These experts read so many at most.
    record Most(List<UUID> people, int most) implements Mend {
        public Most {
            people = List.copyOf(people);
        }
    }

    /// This proposal needs so many experts.
    record Need(UUID proposal, int number) implements Mend {}

    /// Nobody of this sector is asked for.
    record Uncover(Sector sector) implements Mend {}

    /// Nobody has to read a least number.
    record NoLeast() implements Mend {}

    /// This expert or proposal is settled for nothing.
    record Unfix(UUID id) implements Mend {}

    /// A pair may be as likely as this, in thousandths.
    record Limit(int thousandths) implements Mend {}

    /// {@return the question after it}
    default RunQuestion in(RunQuestion question) {
        return switch (this) {
            case Most(var people, int most) -> {
                var loads = new HashMap<UUID, Integer>();
                people.forEach(person -> loads.put(person, most));
                yield question.withMost(loads);
            }
            case Need(UUID proposal, int number) -> question.withReaders(proposal, number);
            case Uncover(Sector sector) ->
                question.with(question.coverage().stream()
                        .filter(one -> one != sector)
                        .toList());
            case NoLeast() ->
                question.with(new RunQuestion.Loads(0, question.loads().others()));
            case Unfix(UUID id) -> question.withoutFixed(id);
            case Limit(int thousandths) -> question.withLimit(thousandths);
        };
    }

    /// {@return how a form says it}
    default String said() {
        return switch (this) {
            case Most(var people, int most) ->
                "most " + most + " "
                        + String.join(" ", people.stream().map(UUID::toString).toList());
            case Need(UUID proposal, int number) -> "need " + number + " " + proposal;
            case Uncover(Sector sector) -> "uncover " + sector;
            case NoLeast() -> "no-least";
            case Unfix(UUID id) -> "unfix " + id;
            case Limit(int thousandths) -> "limit " + thousandths;
        };
    }

    /// {@return what it would do, with ids in place of names}
    default Problem words() {
        return switch (this) {
            case Most(var people, int most) ->
                Problem.at(
                        "",
                        "runs.mend.most",
                        String.join(" ", people.stream().map(UUID::toString).toList()),
                        most);
            case Need(UUID proposal, int number) -> Problem.at("", "runs.mend.need", proposal.toString(), number);
            case Uncover(Sector sector) ->
                Problem.at("", "runs.mend.uncover." + sector.name().toLowerCase(Locale.ROOT));
            case NoLeast() -> Problem.at("", "runs.mend.no-least");
            case Unfix(UUID id) -> Problem.at("", "runs.mend.unfix", id.toString());
            case Limit(int thousandths) -> Problem.at("", "runs.mend.limit", (thousandths + 9) / 10);
        };
    }

    /// {@return what a form said; empty if it is none of ours}
    static Optional<Mend> of(String said) {
        String[] words = said.split(" ", -1);
        if (!Words.SHAPE.matcher(said).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (words[0]) {
                    case "most" ->
                        new Most(
                                Arrays.stream(words)
                                        .skip(2)
                                        .map(UUID::fromString)
                                        .toList(),
                                Integer.parseInt(words[1]));
                    case "need" -> new Need(UUID.fromString(words[2]), Integer.parseInt(words[1]));
                    case "uncover" -> new Uncover(Sector.valueOf(words[1]));
                    case "unfix" -> new Unfix(UUID.fromString(words[1]));
                    case "limit" -> new Limit(Math.clamp(Integer.parseInt(words[1]), 1, RunQuestion.CERTAIN));
                    default -> new NoLeast();
                });
    }

    /// What a form may say.
    final class Words {

        private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
        private static final Pattern SHAPE = Pattern.compile(
                ("most \\d{1,4}(?: %s){1,2000}|need \\d{1,3} %s|uncover (?:INDUSTRY|ACADEMIA|GOVERNMENT|FINANCE)"
                                + "|no-least|unfix %s|limit \\d{1,4}")
                        .formatted(ID, ID, ID));

        private Words() {}
    }
}
