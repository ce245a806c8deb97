package suishin.platform.selection;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.programmes.Words;
import suishin.platform.web.Language;
import suishin.platform.web.PublicAddress;
import suishin.platform.web.Texts;

/// A letter as mail, in either language.
@Component
final class LetterText {

    private final Texts texts;
    private final PublicAddress address;

    LetterText(Texts texts, PublicAddress address) {
        this.texts = texts;
        this.address = address;
    }

    /// {@return a text of the product in both languages}
    Words words(String key) {
        return new Words(texts.say(Language.JA, key), texts.say(Language.EN, key));
    }

    /// {@return the subject in this language}
    String subject(ResultLetter letter, Language language) {
        return texts.say(
                language,
                "selection.mail.subject",
                Texts.in(language, letter.to().callName()));
    }

    /// {@return the whole letter in this language; the feedback as it was written}
    String body(ResultLetter letter, Language language) {
        String day = texts.at(language, letter.at(), ZoneId.of(letter.to().zone()));
        String head = texts.say(
                language,
                "selection.mail.head",
                texts.say(
                        language,
                        letter.to().line(),
                        letter.to().name(),
                        letter.to().council()),
                Texts.in(language, letter.to().callName()),
                day,
                names(language, letter.ministries()));
        String result = letter.designated()
                ? texts.say(language, "selection.mail.designated", names(language, letter.types()))
                : texts.say(language, "selection.mail.not-designated");
        String feedback = letter.parts().stream()
                .map(part -> "■ " + Texts.in(language, part.criterion()) + "\n" + part.said())
                .collect(Collectors.joining("\n\n"));
        String foot = texts.say(
                language, "selection.mail.foot", address.of("/work/proposals/" + letter.proposal() + "/letter"));
        return Stream.of(
                        Stream.of(head, result),
                        grounds(letter.grounds(), language),
                        Stream.of(texts.say(language, "selection.mail.feedback"), feedback, foot))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n\n"));
    }

    private Stream<String> grounds(ResultLetter.Grounds grounds, Language language) {
        return Stream.of(
                        part(language, "selection.letter.reason", grounds.reason()),
                        part(language, "selection.letter.exception", grounds.exception()))
                .flatMap(part -> part);
    }

    private Stream<String> part(Language language, String title, String said) {
        return said.isEmpty() ? Stream.empty() : Stream.of("■ " + texts.say(language, title) + "\n" + said);
    }

    private String names(Language language, List<Words> words) {
        return words.stream()
                .map(one -> Texts.in(language, one))
                .collect(Collectors.joining(texts.say(language, "selection.list-separator")));
    }
}
