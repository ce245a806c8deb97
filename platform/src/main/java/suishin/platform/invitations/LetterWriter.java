package suishin.platform.invitations;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.invitations.OfficeLetter.Kind;
import suishin.platform.invitations.OfficeLetter.Text;
import suishin.platform.kernel.Codes;
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
}
