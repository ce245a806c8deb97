package suishin.platform.notices;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.kernel.Actor;
import suishin.platform.people.Correspondence;
import suishin.platform.people.Person;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ConsentLine;
import suishin.platform.proposals.Proposal;
import suishin.platform.web.Language;
import suishin.platform.web.PublicAddress;
import suishin.platform.web.Texts;

/// The mail that asks somebody to consent for their institutions.
@Component
record ConsentLetters(Correspondence correspondence, Texts texts, PublicAddress address) {

    /// What somebody is asked.
    ///
    /// @param lines the institutions they consent for that have yet to consent
    record Asking(Proposal proposal, Words region, Call call, List<ConsentLine> lines) {}

    /// {@return the letter's id}
    UUID send(Actor by, Person to, Asking asking) {
        return correspondence.write(
                by,
                to,
                new Correspondence.Draft(
                        language -> texts.say(
                                language,
                                "notices.consent.subject",
                                asking.region(),
                                asking.call().name()),
                        language -> body(language, to, asking)));
    }

    private String body(Language language, Person to, Asking asking) {
        return texts.say(
                language,
                "notices.consent.body",
                to.signedIn().called(language),
                asking.call().name(),
                asking.region(),
                asking.lines().stream().map(line -> line(language, line)).collect(joining("\n")),
                texts.exact(
                        language,
                        asking.proposal().takenUntil(asking.call()),
                        asking.call().zone()),
                address.of("/work/proposals/" + asking.proposal().id() + "/consents"));
    }

    private String line(Language language, ConsentLine line) {
        String name = Texts.in(language, line.name());
        if (line.givenAt().isEmpty()) {
            return texts.say(language, "notices.consent.first", name);
        }
        return Stream.concat(
                        Stream.of(texts.say(language, "notices.consent.again", name)),
                        line.changed().stream()
                                .map(part -> Texts.in(language, part.label()))
                                .filter(label -> !label.isBlank())
                                .distinct()
                                .map(label -> "  - " + label))
                .collect(joining("\n"));
    }
}
