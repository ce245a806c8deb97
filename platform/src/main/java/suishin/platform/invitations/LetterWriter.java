package suishin.platform.invitations;

import static java.util.stream.Collectors.joining;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.people.People;
import suishin.platform.web.Language;
import suishin.platform.web.PublicAddress;
import suishin.platform.web.Texts;

/// Writes the first version of a letter, in the language a person chose, or in both where they chose none.
///
/// A letter names the call and pages, never a proposal: what waits is read on the page, under the reader's own eyes
/// (R9).
@Component
final class LetterWriter {

    private static final String RULE = "\n\n----------------------------------------\n\n";

    private final People people;
    private final Texts texts;
    private final PublicAddress address;

    LetterWriter(People people, Texts texts, PublicAddress address) {
        this.people = people;
        this.texts = texts;
        this.address = address;
    }

    OfficeLetter.Text invitation(Call call, Invitation made) {
        return text(
                people.languages(made.person()),
                language -> texts.say(language, "invitations.letter.subject", name(call, language)),
                language -> texts.say(
                        language,
                        "invitations.letter.body",
                        name(call, language),
                        String.valueOf(made.terms().capacity()),
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .localizedBy(language.locale())
                                .format(made.terms().answerBy()),
                        Outbox.LINK));
    }

    /// {@return the reminder to each of these people; what is asked does not depend on how many they are}
    Map<UUID, OfficeLetter.Text> reminders(Call call, Collection<UUID> wanted) {
        var written = new LinkedHashMap<UUID, OfficeLetter.Text>();
        people.languages(wanted).forEach((person, languages) -> written.put(person, reminder(call, languages)));
        return written;
    }

    private OfficeLetter.Text reminder(Call call, List<Language> languages) {
        return text(
                languages,
                language -> texts.say(language, "invitations.reminder.subject", name(call, language)),
                language ->
                        texts.say(language, "invitations.reminder.body", name(call, language), address.of("/work")));
    }

    String answerAt(UUID call, String secret) {
        return address.of("/calls/" + call + "/invitation?token=" + secret);
    }

    private static OfficeLetter.Text text(
            List<Language> languages, Function<Language, String> subject, Function<Language, String> body) {
        return new OfficeLetter.Text(
                languages.stream().map(subject).collect(joining(" / ")),
                languages.stream().map(body).collect(joining(RULE)));
    }

    private static String name(Call call, Language language) {
        return language == Language.EN && !call.name().en().isBlank()
                ? call.name().en()
                : call.name().ja();
    }
}
