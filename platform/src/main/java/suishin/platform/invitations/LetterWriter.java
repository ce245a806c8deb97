package suishin.platform.invitations;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.invitations.OfficeLetter.Kind;
import suishin.platform.invitations.OfficeLetter.Text;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Problem;
import suishin.platform.people.Correspondence;
import suishin.platform.people.People;
import suishin.platform.web.Language;
import suishin.platform.web.PublicAddress;
import suishin.platform.web.Texts;

/// Writes the first version of a letter, in the language a person chose, or in both where they chose none.
///
/// What depends on the moment a letter leaves (its link, what waits for its reader) stays a placeholder until then: it
/// is asked under the reader's own eyes (R9).
@Component
public final class LetterWriter {

    /// Where the address of the page to go to stands.
    public static final String LINK = "[link]";

    /// Where the names of the proposals stand that an expert reads.
    public static final String PROPOSALS = "[proposals]";

    /// Where the day stands until which to review.
    public static final String DEADLINE = "[deadline]";

    /// Where stands what waits for its reader.
    public static final String WAITING = "[waiting]";

    private final People people;
    private final Texts texts;
    private final PublicAddress address;

    LetterWriter(People people, Texts texts, PublicAddress address) {
        this.people = people;
        this.texts = texts;
        this.address = address;
    }

    Text invitation(Call call, Invitation made, boolean again) {
        var drafts = drafts(
                call,
                again ? "again" : Codes.of(Kind.INVITATION),
                List.of(made.person()),
                language -> Map.of(
                        "[capacity]", String.valueOf(made.terms().capacity()),
                        "[answer-by]", texts.day(language, made.terms().answerBy())));
        return Objects.requireNonNull(drafts.get(made.person()));
    }

    /// {@return the first version of a letter to each of these people; what is asked does not depend on how many
    /// they are}
    ///
    /// @param filled what stands for further placeholders, in each language
    public Map<UUID, Text> drafts(
            Call call, Kind kind, Collection<UUID> wanted, Function<Language, Map<String, String>> filled) {
        return drafts(call, Codes.of(kind), wanted, filled);
    }

    private Map<UUID, Text> drafts(
            Call call, String template, Collection<UUID> wanted, Function<Language, Map<String, String>> filled) {
        var written = new LinkedHashMap<UUID, Text>();
        var names = people.all(wanted);
        people.languages(wanted).forEach((person, languages) -> {
            var parts = languages.stream()
                    .map(language -> {
                        var values = new LinkedHashMap<>(filled.apply(language));
                        values.put("[call]", Texts.in(language, call.name()));
                        values.put(
                                "[name]",
                                Optional.ofNullable(names.get(person))
                                        .map(one -> one.signedIn().called(language))
                                        .orElse(""));
                        return text(language, template, values);
                    })
                    .toList();
            written.put(person, whole(parts));
        });
        return written;
    }

    private Text text(Language language, String template, Map<String, String> values) {
        String key = "invitations.letter." + template;
        if (!values.containsKey("[answer-by]")) {
            values.putIfAbsent(LINK, address.of("/work"));
        }
        return new Text(
                put(texts.say(language, key + ".subject"), values), put(texts.say(language, key + ".body"), values));
    }

    private static String put(String template, Map<String, String> values) {
        String text = template;
        for (var value : values.entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        return text;
    }

    /// {@return several letters to one person as one}
    Text digest(UUID person, List<Text> letters) {
        return new Text(
                people.languages(person).stream()
                        .map(language -> texts.say(language, "invitations.digest.subject", letters.size()))
                        .collect(joining(" / ")),
                letters.stream()
                        .map(letter -> "■ " + letter.subject() + "\n\n" + letter.body())
                        .collect(joining(Correspondence.RULE)));
    }

    private static Text whole(List<Text> parts) {
        return new Text(
                parts.stream().map(Text::subject).distinct().collect(joining(" / ")),
                parts.stream().map(Text::body).collect(joining(Correspondence.RULE)));
    }

    /// What a letter may say: a subject of one line, a text, every placeholder its kind needs, and none that nothing
    /// fills.
    static final class Wording {

        private static final int LONGEST_SUBJECT = 200;
        private static final int LONGEST_BODY = 10_000;
        private static final Pattern PLACEHOLDER = Pattern.compile("\\[[a-z][a-z-]*]");

        private Wording() {}

        /// {@return everything that keeps this text from standing in a letter}
        ///
        /// @param letter as it stands; a word in brackets it holds already may stay
        static List<Problem> problems(Optional<OfficeLetter> letter, Text text) {
            var problems = new ArrayList<Problem>();
            if (text.subject().lines().count() != 1
                    || text.subject().isBlank()
                    || text.subject().length() > LONGEST_SUBJECT) {
                problems.add(Problem.at("subject", "invitations.subject", LONGEST_SUBJECT));
            }
            if (text.body().isBlank() || text.body().length() > LONGEST_BODY) {
                problems.add(Problem.at("body", "invitations.body", LONGEST_BODY));
            }
            letter.ifPresent(before -> {
                needed(before.kind())
                        .filter(one -> !text.body().contains(one))
                        .ifPresent(one -> problems.add(Problem.at("body", "invitations.placeholder", one)));
                unfilled(text.subject(), before.text().subject(), List.of(), "subject", problems);
                unfilled(text.body(), before.text().body(), filled(before.kind()), "body", problems);
            });
            return problems;
        }

        /// {@return whether both say the same, whatever blanks stand around it}
        static boolean same(Text one, Text other) {
            return one.subject().strip().equals(other.subject().strip())
                    && one.body().strip().equals(other.body().strip());
        }

        private static void unfilled(
                String text, String before, List<String> filled, String field, List<Problem> problems) {
            PLACEHOLDER
                    .matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .filter(one -> !filled.contains(one) && !before.contains(one))
                    .forEach(one -> problems.add(Problem.at(field, "invitations.placeholder-unknown", one)));
        }

        private static Optional<String> needed(Kind kind) {
            return switch (kind) {
                case INVITATION -> Optional.of(LINK);
                case ASSIGNMENT -> Optional.of(PROPOSALS);
                case REMINDER, CONCURRENCE -> Optional.empty();
            };
        }

        /// {@return what is filled as a letter of this kind leaves}
        private static List<String> filled(Kind kind) {
            return switch (kind) {
                case INVITATION -> List.of(LINK);
                case ASSIGNMENT -> List.of(PROPOSALS, DEADLINE);
                case REMINDER, CONCURRENCE -> List.of(WAITING);
            };
        }
    }
}
